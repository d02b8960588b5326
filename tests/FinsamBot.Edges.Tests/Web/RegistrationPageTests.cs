using System.Net;
using FinsamBot.Domain.Events;
using FinsamBot.Domain.People;
using FinsamBot.Domain.Reports;
using FinsamBot.Runtime.Delivery;
using FinsamBot.Testing.Reports;

namespace FinsamBot.Edges.Tests.Web;

/// <summary>The registrar's page, from the link in the letter to the final document.</summary>
[TestClass]
public sealed class RegistrationPageTests
{
    private static readonly PersonId Mailbox = new("registrar");

    [TestMethod]
    public async Task The_registrar_says_who_she_is_signs_in_registers_and_gets_the_final_document()
    {
        await using var host = await HandedInAsync();
        using var rita = host.Visit();
        var path = Path(host);
        var first = await rita.OpenAsync(path);
        StringAssert.Contains(first.Main, "Ankomstdatum");
        StringAssert.Contains(first.Main, "2026-04-02");
        StringAssert.Contains(first.Main, "Skicka en kod till r***@norrsken.example.se");
        Assert.IsNull(first.Page.QuerySelector("form[action$='/registrering']"));

        var page = await SignInAsync(host, rita, path);
        Assert.AreEqual("RN", page.Form("/registrering")["signatur"]);
        var done = await rita.SendAsync(path, page, "/registrering", ("diarienummer", "2026:13"));

        Assert.AreEqual("Registrera: Kvartalsrapport, Vägen vidare", page.Page.QuerySelector("h1")!.TextContent);
        Assert.AreEqual("Registrerad: Kvartalsrapport, Vägen vidare", done.Page.QuerySelector("h1")!.TextContent);
        StringAssert.Contains(done.Main, "Registrerad med diarienummer 2026:13, signatur RN.");
        StringAssert.Contains(done.Main, "Registrerad av Rita Norén");
        Assert.AreEqual(
            (Sample.Rita, "2026:13"),
            ((await host.StateAsync()).Registry.Registration!.By, (await host.StateAsync()).Registry.Registration!.CaseNumber)
        );
        await host.FileAsync();
        var filed = (await rita.OpenAsync(path)).Page;
        Assert.HasCount(4, filed.QuerySelectorAll("main a[href*='/dokument/']"));
        Assert.HasCount(2, filed.QuerySelectorAll("details a[href*='/dokument/']"), "What was handed in lies behind what counts.");
        using var sofia = host.Visit();
        var read = await sofia.OpenAsync(host.LinkTo(new PageLink.Reading(PageHost.Report, Sample.Sofia)));
        Assert.AreEqual("2026:13", read.Page.QuerySelector(".facts dd")!.TextContent);
        Assert.AreEqual("Registrerad", read.Page.QuerySelector(".standing")!.TextContent.Trim());
    }

    [TestMethod]
    public async Task A_document_comes_as_it_was_filed_with_its_name_and_type_and_is_kept_by_nobody()
    {
        await using var host = await HandedInAsync();
        using var anybody = host.Visit();
        var filed = (await host.StateAsync()).Registry.Filings.Single().Documents;
        foreach (var document in filed)
        {
            var answer = await anybody.Client.GetAsync(new Uri($"{Path(host)}/dokument/{document.Sha256}", UriKind.Relative));

            Assert.AreEqual(HttpStatusCode.OK, answer.StatusCode);
            Assert.AreEqual(document.ContentType, answer.Content.Headers.ContentType!.ToString());
            Assert.AreEqual(
                ("attachment", document.Name),
                (answer.Content.Headers.ContentDisposition!.DispositionType, answer.Content.Headers.ContentDisposition.FileNameStar)
            );
            Assert.AreEqual("no-store", answer.Headers.CacheControl!.ToString());
            CollectionAssert.AreEqual(
                await host.Blobs.GetAsync(new StreamName(document.Key), default),
                await answer.Content.ReadAsByteArrayAsync()
            );
        }
    }

    [TestMethod]
    public async Task A_damaged_document_is_not_handed_out()
    {
        await using var host = await HandedInAsync();
        using var anybody = host.Visit();
        var document = (await host.StateAsync()).Registry.Filings.Single().Documents[0];
        await host.Blobs.PutAsync(new StreamName(document.Key), "something else"u8.ToArray(), default);

        var page = await anybody.OpenAsync($"{Path(host)}/dokument/{document.Sha256}");

        Assert.AreEqual(HttpStatusCode.InternalServerError, page.Status);
        StringAssert.Contains(page.Main, "Därför lämnas det inte ut.");
    }

    [TestMethod]
    public async Task A_number_that_does_not_fit_is_refused_and_what_was_typed_stays()
    {
        await using var host = await HandedInAsync();
        await host.ChangeAssociationAsync(
            new AssociationDetailsSet(Sample.Association.Details with { CaseNumberPattern = @"\d{4}:\d+", CaseNumberExample = "2026:13" })
        );
        using var rita = host.Visit();

        var refused = await rita.SendAsync(
            Path(host),
            await SignInAsync(host, rita, Path(host)),
            "/registrering",
            ("diarienummer", "13/2026"),
            ("signatur", "R.N.")
        );

        Assert.AreEqual(HttpStatusCode.BadRequest, refused.Status);
        StringAssert.Contains(refused.Alert!, "Skriv det till exempel så här: 2026:13");
        Assert.AreEqual(("13/2026", "R.N."), (refused.Form("/registrering")["diarienummer"], refused.Form("/registrering")["signatur"]));
        Assert.IsNull((await host.StateAsync()).Registry.Registration);
    }

    [TestMethod]
    public async Task The_form_sent_twice_registers_once_and_another_number_is_told_what_stands()
    {
        await using var host = await HandedInAsync();
        using var rita = host.Visit();
        var page = await SignInAsync(host, rita, Path(host));
        await rita.SendAsync(Path(host), page, "/registrering", ("diarienummer", "2026:13"));

        var again = await rita.SendAsync(Path(host), page, "/registrering", ("diarienummer", "2026:13"));
        var other = await rita.SendAsync(Path(host), page, "/registrering", ("diarienummer", "2026:14"));

        Assert.AreEqual(HttpStatusCode.OK, again.Status);
        Assert.AreEqual(HttpStatusCode.Conflict, other.Status);
        StringAssert.Contains(other.Alert!, "redan registrerad: diarienummer 2026:13, signatur RN");
    }

    [TestMethod]
    public async Task Looking_changes_nothing()
    {
        await using var host = await HandedInAsync();
        using var anybody = host.Visit();
        var before = await host.DumpAsync();
        foreach (var step in new[] { "", "/kod", "/inloggning", "/registrering", "/rattelse", "/utloggning", "?vem=rita" })
        {
            await anybody.OpenAsync(Path(host) + step);
        }

        Assert.AreEqual(before, await host.DumpAsync());
    }

    [TestMethod]
    public async Task The_office_begins_a_correction_and_the_page_says_so()
    {
        await using var host = await HandedInAsync();
        using var rita = host.Visit();
        var page = await SignInAsync(host, rita, Path(host));

        Assert.AreEqual(HttpStatusCode.BadRequest, (await rita.SendAsync(Path(host), page, "/rattelse", ("orsak", " "))).Status);
        var begun = await rita.SendAsync(Path(host), page, "/rattelse", ("orsak", "Fel antal deltagare."));

        StringAssert.Contains(begun.Main, "Rapporten rättas just nu.");
        StringAssert.Contains(begun.Main, "2, rättad");
        Assert.AreEqual(ReportStatus.Writing, (await host.StateAsync()).Status);
    }

    [TestMethod]
    public async Task Among_several_of_the_office_each_chooses_herself()
    {
        await using var host = await HandedInAsync();
        var arvid = new PersonId("arvid");
        await host.ChangeAssociationAsync(
            new PersonRegistered(new Person(arvid, "Arvid Sund", "Förbundet", "arvid.sund@norrsken.example.se", null)),
            new AssociationRoleGiven(arvid, Role.Administrator)
        );
        using var visitor = host.Visit();
        var page = await visitor.OpenAsync(Path(host));
        Assert.AreSequenceEqual(["rita", "arvid"], page.Page.QuerySelectorAll("input[name=vem]").Select(i => i.GetAttribute("value")!));

        Assert.AreEqual(HttpStatusCode.BadRequest, (await visitor.SendAsync(Path(host), page, "/kod", ("vem", "sofia"))).Status);
        var asked = await visitor.SendAsync(Path(host), page, "/kod", ("vem", "arvid"));
        var signedIn = await visitor.SendAsync(Path(host), asked, "/inloggning", ("kod", await host.CodeOfAsync(arvid)));

        StringAssert.Contains(signedIn.Main, "Du är inloggad som Arvid Sund");
    }

    [TestMethod]
    public async Task Before_hand_in_there_is_nothing_to_register()
    {
        await using var host = await PageHost.StartAsync();
        using var rita = host.Visit();

        StringAssert.Contains((await rita.OpenAsync(Path(host))).Main, "Rapporten är inte inlämnad än.");
    }

    private static async Task<PageHost> HandedInAsync()
    {
        var host = await PageHost.StartAsync();
        await host.DoAsync(Sample.Sofia, new SubmitReport(true));
        await host.FileAsync();
        return host;
    }

    private static string Path(PageHost host) => host.LinkTo(new PageLink.Registration(PageHost.Report, Mailbox));

    private static async Task<Shown> SignInAsync(PageHost host, Visitor visitor, string path)
    {
        var asked = await visitor.SendAsync(path, await visitor.OpenAsync(path), "/kod");
        return await visitor.SendAsync(path, asked, "/inloggning", ("kod", await host.CodeOfAsync(Sample.Rita)));
    }
}
