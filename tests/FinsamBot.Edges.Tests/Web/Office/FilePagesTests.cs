using System.Net;
using System.Net.Http.Headers;
using System.Text;
using FinsamBot.Domain.Events;
using FinsamBot.Domain.People;
using FinsamBot.Edges.Tests.Intake.Roster;
using FinsamBot.Testing.Reports;

namespace FinsamBot.Edges.Tests.Web.Office;

/// <summary>People, roles and interventions from a file on the office's page.</summary>
[TestClass]
public sealed class FilePagesTests
{
    private const string File = "/kansli/fil";

    private static readonly string RightLines =
        Lines.People("Eva Ek|eva.ek@sjoboda.example.se|Sjöboda kommun", "Nils Holm|nils.holm@af.example.se|Arbetsförmedlingen")
        + Lines.Interventions("Språnget||Sjöboda kommun||2026-01-01|2026-03-31|")
        + Lines.Roles("Språnget|eva.ek@sjoboda.example.se|projektledare", "Språnget|nils.holm@af.example.se|ledamot");

    private static readonly byte[] Right = Lines.Book(RightLines);

    private static readonly byte[] Wrong = Lines.Book(
        Lines.People("Eva Ek|eva.ek|Sjöboda kommun") + Lines.Roles("Språnget|eva.ek|projektledare")
    );

    [TestMethod]
    public async Task A_file_is_shown_first_and_entered_when_it_is_confirmed_however_often_the_button_is_pressed()
    {
        await using var host = await OfficeVisit.StartAsync();
        using var arvid = await OfficeVisit.SignInAsync(host);
        var before = await host.DumpAsync();

        var shown = await UploadAsync(arvid, "lista.xlsx", Right);
        Assert.AreEqual(HttpStatusCode.OK, shown.Status, shown.Alert);
        Assert.AreEqual("Stämmer det?", shown.Page.QuerySelector("h1")!.TextContent);
        StringAssert.Contains(shown.Main, "Eva Ek");
        StringAssert.Contains(shown.Main, "Språnget");
        Assert.AreEqual(before, await host.DumpAsync());
        var entered = await arvid.PressTwiceAsync(shown, "För in");

        Assert.AreEqual("Filen är införd.", entered.Done);
        var association = await host.AssociationAsync();
        Assert.AreEqual(1, association.People.Values.Count(p => p.Name == "Eva Ek"));
        var intervention = await host.InterventionAsync(new InterventionId("spranget"));
        Assert.AreEqual("Eva Ek", association.People[intervention.Having(Role.Lead).Single()].Name);
        StringAssert.Contains((await UploadAsync(arvid, "lista.xlsx", Right)).Main, "Allt i filen är redan så. Inget behöver ändras.");
    }

    [TestMethod]
    public async Task A_new_association_is_set_up_by_a_file_and_still_sends_nothing()
    {
        await using var host = await OfficeVisit.StartNewAsync();
        using var arvid = await OfficeVisit.SignInAsync(host);
        var whole = "Förbundet|Samordningsförbundet Norrsken|rapport@norrsken.example.se\n" + RightLines;

        await arvid.PressAsync(await UploadAsync(arvid, "lista.xlsx", Lines.Book(whole)), "För in");

        var association = await host.AssociationAsync();
        Assert.AreEqual(("Samordningsförbundet Norrsken", SendingMode.ToNobody), (association.Details.Name, association.Sending));
        Assert.Contains((OfficeVisit.Arvid, Role.Administrator), association.Roles);
        Assert.HasCount(1, association.Interventions);
    }

    [TestMethod]
    public async Task What_stands_in_the_stream_was_asked_for_by_the_administrator()
    {
        await using var host = await OfficeVisit.StartAsync();
        using var arvid = await OfficeVisit.SignInAsync(host);

        await arvid.PressAsync(await UploadAsync(arvid, "lista.xlsx", Right), "För in");

        var stream = Encoding.UTF8.GetString(host.Streams.BytesOf(new InterventionId("spranget").Stream));
        StringAssert.Contains(stream, "\"arvid\"");
    }

    [TestMethod]
    public async Task A_file_with_mistakes_is_told_all_of_them_at_once_and_changes_nothing()
    {
        await using var host = await OfficeVisit.StartAsync();
        using var arvid = await OfficeVisit.SignInAsync(host);
        var before = await host.DumpAsync();

        var refused = await UploadAsync(arvid, "lista.xlsx", Wrong);

        Assert.AreEqual(HttpStatusCode.BadRequest, refused.Status);
        StringAssert.Contains(refused.Alert!, "saker i filen behöver rättas. Inget är ändrat.");
        Assert.IsGreaterThan(1, refused.Page.QuerySelectorAll("main ol li").Length);
        Assert.AreEqual(before, await host.DumpAsync());
    }

    [TestMethod]
    [DataRow("")]
    [DataRow("hello")]
    [DataRow("<html>")]
    public async Task What_is_no_list_is_refused_with_a_reason(string content)
    {
        await using var host = await OfficeVisit.StartAsync();
        using var arvid = await OfficeVisit.SignInAsync(host);

        var refused = await UploadAsync(arvid, "x.xlsx", Encoding.UTF8.GetBytes(content));

        Assert.AreEqual(HttpStatusCode.BadRequest, refused.Status);
        Assert.IsNotNull(refused.Alert);
    }

    [TestMethod]
    public async Task A_file_that_is_too_large_is_told_so()
    {
        await using var host = await OfficeVisit.StartAsync();
        using var arvid = await OfficeVisit.SignInAsync(host);

        var refused = await UploadAsync(arvid, "x.csv", new byte[(2 * 1024 * 1024) + 1]);

        Assert.AreEqual(HttpStatusCode.RequestEntityTooLarge, refused.Status);
        StringAssert.Contains(refused.Alert!, "2");
    }

    [TestMethod]
    public async Task A_file_of_nearly_the_largest_size_comes_along_to_the_confirmation_whole()
    {
        await using var host = await OfficeVisit.StartAsync();
        using var arvid = await OfficeVisit.SignInAsync(host);
        const string Lists =
            """{ "timeZone": "Europe/Stockholm", "people": [{ "name": "Eva Ek", "mail": "eva.ek@sjoboda.example.se" }] }""";
        var content = Encoding.UTF8.GetBytes(Lists.PadRight(2 * 1024 * 1024));

        var entered = await arvid.PressAsync(await UploadAsync(arvid, "x.json", content), "För in");

        Assert.AreEqual("Filen är införd.", entered.Done, entered.Alert);
        Assert.Contains("Eva Ek", (await host.AssociationAsync()).People.Values.Select(p => p.Name));
    }

    [TestMethod]
    public async Task What_became_wrong_while_the_page_was_open_is_told_and_nothing_is_entered()
    {
        await using var host = await OfficeVisit.StartAsync();
        using var arvid = await OfficeVisit.SignInAsync(host);
        var lines =
            Lines.People("Eva Ek|eva.ek@sjoboda.example.se|Sjöboda kommun")
            + Lines.Roles("Vägen vidare|sofia.lind@alvbacka.example.se|ledamot");
        var shown = await UploadAsync(arvid, "lista.xlsx", Lines.Book(lines));
        await host.ChangeAssociationAsync(new PersonLeft(Sample.Sofia));
        var before = (await host.AssociationAsync()).People.Count;

        var refused = await arvid.PressAsync(shown, "För in");

        Assert.AreEqual(HttpStatusCode.BadRequest, refused.Status);
        Assert.HasCount(before, (await host.AssociationAsync()).People);
    }

    [TestMethod]
    public async Task The_template_can_be_fetched_and_is_read_without_mistakes()
    {
        await using var host = await OfficeVisit.StartAsync();
        using var arvid = await OfficeVisit.SignInAsync(host);
        var page = await arvid.OpenAsync(File);
        using var answer = await arvid.Browser.Client.GetAsync(
            new Uri(page.Page.QuerySelector("a[download]")!.GetAttribute("href")!, UriKind.Relative)
        );

        Assert.AreEqual("no-store", answer.Headers.CacheControl!.ToString());
        Assert.AreEqual("mall-personer-och-insatser.xlsx", answer.Content.Headers.ContentDisposition!.FileNameStar);
        var read = await UploadAsync(arvid, "mall.xlsx", await answer.Content.ReadAsByteArrayAsync());
        Assert.AreEqual(HttpStatusCode.OK, read.Status, read.Main);
    }

    private static async Task<Shown> UploadAsync(OfficeVisit visit, string name, byte[] content)
    {
        var (action, fields) = OfficeVisit.Filled(await visit.OpenAsync(File), "Visa vad filen ändrar");
        using var form = new MultipartFormDataContent();
        foreach (var (field, value) in fields)
        {
            form.Add(new StringContent(value), field);
        }

        using var file = new ByteArrayContent(content);
        file.Headers.ContentType = new MediaTypeHeaderValue("application/octet-stream");
        form.Add(file, "fil", name);
        return await visit.Browser.FollowAsync(await visit.Browser.Client.PostAsync(new Uri(action, UriKind.Relative), form));
    }
}
