using System.Net;
using AngleSharp.Html.Dom;
using FinsamBot.Testing.Reports;
using FinsamBot.Web.Inbox;

namespace FinsamBot.Edges.Tests.Web;

[TestClass]
public sealed class InboxTests
{
    private static readonly InboxLetter Letter = new(
        "0001-å",
        Sample.Morning,
        "rapport@norrsken.example.se",
        "anna.berg@af.example.se",
        "Läs <senast> 9 april",
        "Hej Anna.\n\nLäs & svara.",
        "<p style=\"color:#0b4f8a\">Hej <a href=\"https://rapport.example.se/\">Anna</a></p><script>alert(1)</script>",
        [new InboxAttachment("rapport.docx", "/dev/mail/1/attachments/0")]
    );

    private static LocalInbox Holding(params InboxLetter[] letters) => new(_ => Task.FromResult<IReadOnlyList<InboxLetter>>(letters));

    [TestMethod]
    public async Task A_letter_is_listed_and_shown_with_its_look_its_text_and_its_attachments()
    {
        await using var host = await PageHost.StartAsync(Holding(Letter));
        using var visitor = host.Visit();

        var list = await visitor.OpenAsync("/dev/inbox");
        var link = list.Page.QuerySelectorAll("main a").Cast<IHtmlAnchorElement>().Single();
        Assert.AreEqual("Läs <senast> 9 april", link.TextContent);
        var page = await visitor.OpenAsync(link.PathName);

        var frame = page.Page.QuerySelector("iframe")!;
        StringAssert.Contains(frame.GetAttribute("srcdoc")!, "<p style=\"color:#0b4f8a\">");
        Assert.IsFalse(frame.GetAttribute("sandbox")!.Contains("allow-scripts", StringComparison.Ordinal));
        Assert.AreEqual(0, page.Page.Scripts.Length);
        Assert.AreEqual("Hej Anna.\n\nLäs & svara.", page.Page.QuerySelector("pre")!.TextContent);
        Assert.AreEqual("/dev/mail/1/attachments/0", page.Page.QuerySelector("dd a")!.GetAttribute("href"));
    }

    [TestMethod]
    public async Task A_letter_can_be_answered_as_its_reader_where_replies_are_taken()
    {
        await using var host = await PageHost.StartAsync(Holding(Letter) with { ReplyTo = id => $"/dev/mail/{id}/reply" });
        using var visitor = host.Visit();

        var page = await visitor.OpenAsync("/dev/inbox/0001-%C3%A5");

        var form = (IHtmlFormElement)page.Page.QuerySelector("main form")!;
        Assert.AreEqual("/dev/mail/0001-å/reply", form.GetAttribute("action"));
        Assert.AreEqual("anna.berg@af.example.se", ((IHtmlInputElement)form.QuerySelector("[name=from]")!).Value);
        Assert.IsNotNull(form.QuerySelector("label[for=text]"));
    }

    [TestMethod]
    public async Task After_a_reply_the_letter_says_what_became_of_it()
    {
        await using var host = await PageHost.StartAsync(Holding(Letter));
        using var visitor = host.Visit();

        var taken = await visitor.OpenAsync(LocalInbox.AfterReply(Letter.Id, taken: true));
        var refused = await visitor.OpenAsync(LocalInbox.AfterReply(Letter.Id, taken: false));

        StringAssert.StartsWith(taken.Done!, "Svaret är skickat, och FinsamBot har läst det.");
        StringAssert.StartsWith(refused.Alert!, "Svaret är inte skickat.");
        Assert.AreEqual(HttpStatusCode.BadRequest, refused.Status);
    }

    [TestMethod]
    public async Task One_persons_letters_can_be_read_apart()
    {
        await using var host = await PageHost.StartAsync(
            Holding(Letter, Letter with { Id = "0002", To = "sofia.lind@alvbacka.example.se" })
        );
        using var visitor = host.Visit();

        var page = await visitor.OpenAsync(LocalInbox.Of("sofia.lind@alvbacka.example.se"));

        Assert.AreEqual("Brev till sofia.lind@alvbacka.example.se", page.Page.QuerySelector("h1")!.TextContent);
        Assert.HasCount(1, page.Page.QuerySelectorAll(".letters li"));
    }

    [TestMethod]
    public async Task An_empty_inbox_and_a_letter_that_is_not_there_say_so()
    {
        await using var host = await PageHost.StartAsync(Holding());
        using var visitor = host.Visit();

        StringAssert.Contains((await visitor.OpenAsync("/dev/inbox")).Main, "Här är tomt än");
        Assert.AreEqual(HttpStatusCode.NotFound, (await visitor.OpenAsync("/dev/inbox/nr-1")).Status);
    }

    [TestMethod]
    public async Task Outside_development_there_is_no_inbox()
    {
        (string, string)[] settings =
        [
            ("Web:PublicUrl", "https://rapport.example.se"),
            ("Web:LinkSecret", Convert.ToBase64String(new byte[32])),
        ];
        await Assert.ThrowsExactlyAsync<InvalidOperationException>(() => PageHost.StartAsync(Holding(Letter), "Production", settings));

        await using var host = await PageHost.StartAsync(null, "Production", settings);
        using var visitor = host.Visit();
        Assert.AreEqual(HttpStatusCode.NotFound, (await visitor.OpenAsync("/dev/inbox")).Status);
    }
}
