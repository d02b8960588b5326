using System.Net;
using AngleSharp.Html.Dom;

namespace FinsamBot.Edges.Tests.Web;

/// <summary>The pages of a machine of one's own: where to begin, whom one can be, and the clock.</summary>
[TestClass]
public sealed class DemoTests
{
    [TestMethod]
    public async Task The_start_page_leads_to_the_chat_the_inbox_the_clock_and_the_Playground_and_says_where_everything_lies()
    {
        await using var host = await PageHost.StartAsync();
        using var visitor = host.Visit();

        var page = await visitor.OpenAsync("/");

        Assert.AreSequenceEqual(
            ["/dev/chat", "/dev/inbox", "/dev/klocka", "/kansli", "/mina", "http://localhost:56150/"],
            page.Page.QuerySelectorAll("main a").Select(a => a.GetAttribute("href")!)
        );
        StringAssert.Contains(page.Main, "Allt sparas i /data/finsambot");
        StringAssert.Contains(page.Main, "./finsambot reset");
    }

    [TestMethod]
    public async Task Everybody_is_there_in_the_chat_or_by_letter()
    {
        await using var host = await PageHost.StartAsync();
        using var visitor = host.Visit();

        var page = await visitor.OpenAsync("/dev/chat");

        var links = page.Page.QuerySelectorAll("main li > a").Select(a => (a.TextContent, a.GetAttribute("href")!));
        Assert.AreSequenceEqual([("Sofia Lind", "/dev/chat/sofia"), ("Anna Berg", "/dev/inbox?till=anna.berg%40af.example.se")], links);
        Assert.AreEqual(HttpStatusCode.NotFound, (await visitor.OpenAsync("/dev/chat/anna")).Status);
    }

    [TestMethod]
    public async Task The_clock_goes_forward_and_says_how_much_was_sent_and_never_back()
    {
        await using var host = await PageHost.StartAsync();
        using var visitor = host.Visit();

        var moved = await visitor.FollowAsync(await visitor.PostAsync("/dev/klocka", await StepAsync(visitor, ("steg", "dag"))));
        var back = await visitor.FollowAsync(
            await visitor.PostAsync("/dev/klocka", await StepAsync(visitor, ("dag", "2020-01-01"), ("tid", "09:00")))
        );

        Assert.AreEqual("Klockan är flyttad, och 2 utskick gick iväg.", moved.Done);
        StringAssert.StartsWith(back.Alert!, "Klockan går bara framåt.");
    }

    [TestMethod]
    public async Task Nobody_speaks_for_a_person_from_another_page_or_another_machine()
    {
        await using var host = await PageHost.StartAsync();
        using var visitor = host.Visit();
        using var stranger = host.Visit();
        var form = await StepAsync(visitor, ("text", "hej"));

        Assert.AreEqual(HttpStatusCode.OK, (await visitor.PostAsync("/dev/chat/sofia/sag", form)).StatusCode);
        Assert.AreEqual(HttpStatusCode.Forbidden, (await stranger.PostAsync("/dev/chat/sofia/sag", form)).StatusCode);
        visitor.Client.DefaultRequestHeaders.Add("X-Forwarded-For", "192.0.2.1");
        foreach (var address in new[] { "/dev/chat", "/dev/chat/sofia", "/dev/chat/sofia/logg", "/dev/klocka" })
        {
            Assert.AreEqual(
                HttpStatusCode.NotFound,
                (await visitor.Client.GetAsync(new Uri(address, UriKind.Relative))).StatusCode,
                address
            );
        }
    }

    [TestMethod]
    public async Task In_production_there_is_no_demo()
    {
        await using var host = await PageHost.StartAsync(
            environment: "Production",
            settings: [("Web:PublicUrl", "https://rapport.example.se"), ("Web:LinkSecret", Convert.ToBase64String(new byte[32]))]
        );
        using var visitor = host.Visit();

        Assert.AreEqual(HttpStatusCode.NotFound, (await visitor.OpenAsync("/dev/chat")).Status);
        Assert.AreEqual(HttpStatusCode.NotFound, (await visitor.OpenAsync("/dev/klocka")).Status);
        Assert.AreSequenceEqual(
            ["/mina", "/kansli"],
            (await visitor.OpenAsync("/")).Page.QuerySelectorAll("main a").Select(a => a.GetAttribute("href")!)
        );
    }

    /// <summary>The form's own token, which the cookie of the same visitor belongs to.</summary>
    private static async Task<Dictionary<string, string>> StepAsync(Visitor visitor, params (string Name, string Value)[] filled)
    {
        var page = await visitor.OpenAsync("/dev/klocka");
        var token = (IHtmlInputElement)page.Page.QuerySelector("form input[type=hidden]")!;
        return filled.Append((token.Name!, token.Value)).ToDictionary(f => f.Item1, f => f.Item2);
    }
}
