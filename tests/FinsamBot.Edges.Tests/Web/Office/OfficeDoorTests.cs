using System.Net;
using FinsamBot.Domain.People;
using FinsamBot.Testing.Reports;

namespace FinsamBot.Edges.Tests.Web.Office;

/// <summary>Who gets into the office's pages, and what the others are told.</summary>
[TestClass]
public sealed class OfficeDoorTests
{
    private const string Insats = "/kansli/insatser/vagen-vidare";

    /// <summary>The scripts that a page of the office may have.</summary>
    private static readonly string[] Ours = ["/oversikt.", "/kopiera."];

    public static readonly string[] Pages =
    [
        "/kansli",
        "/kansli/forbundet",
        "/kansli/forbundet/gallring",
        "/kansli/dagar",
        "/kansli/dagar/rutin/kvartalsrapport",
        "/kansli/dagar/myndighet/Arbetsf%C3%B6rmedlingen",
        "/kansli/sok",
        "/kansli/sok?ord=studiebes%C3%B6k&ar=2026&avsnitt=activities",
        "/kansli/siffror",
        "/kansli/siffror/uppfoljning-finsam",
        "/kansli/siffror/uppfoljning-finsam/2026-Q1",
        "/kansli/styrelsen",
        "/kansli/utskick",
        "/kansli/fil",
        "/kansli/personer",
        "/kansli/personer?sok=anna",
        "/kansli/personer/anna",
        "/kansli/personer/anna/avsluta",
        "/kansli/insatser",
        Insats,
        Insats + "/rapport/kvartalsrapport-2026-03-31",
        Insats + "/andra/roll",
        Insats + "/andra/overlamna",
        Insats + "/andra/ta-bort",
        Insats + "/andra/ersattare",
        Insats + "/andra/slut",
        Insats + "/andra/dela",
        Insats + "/andra/paus",
        Insats + "/andra/mote",
        Insats + "/andra/sista-dag",
        Insats + "/andra/befria",
        Insats + "/andra/rutin",
        Insats + "/andra/formular",
        Insats + "/andra/namn",
        Insats + "/andra/huvudman",
        Insats + "/andra/parter",
        Insats + "/andra/manadsbrev-av",
    ];

    /// <summary>What a page of the office leads to, and is none itself.</summary>
    private static readonly string[] NoPages =
    [
        "/kansli/handelser",
        "/kansli/oversikt.csv",
        "/kansli/oversikt.xlsx",
        "/kansli/siffror/deltagare.csv",
        "/kansli/siffror/uppfoljning-finsam/2026-Q1.csv",
        Insats + "/uppfoljning-finsam/2026-Q1.csv",
        "/kansli/styrelsen/2026-Q1.docx",
    ];

    private static readonly string[] Forms =
    [
        "/kansli/paminn",
        "/kansli/forbundet/uppgifter",
        "/kansli/forbundet/diarienummer",
        "/kansli/forbundet/sma-antal",
        "/kansli/forbundet/gallring/granska",
        "/kansli/forbundet/gallring/gallra",
        "/kansli/dagar/kalender",
        "/kansli/dagar/rutin/kvartalsrapport",
        "/kansli/dagar/myndighet/Arbetsf%C3%B6rmedlingen",
        "/kansli/styrelsen/dag",
        "/kansli/utskick",
        "/kansli/fil/granska",
        "/kansli/fil/infor",
        "/kansli/ny-person",
        "/kansli/personer/anna/uppgifter",
        "/kansli/personer/anna/roll",
        "/kansli/personer/anna/avsluta",
        "/kansli/ny-insats",
        Insats + "/andra/namn",
    ];

    public static IEnumerable<(string Id, string Address)> Others =>
        [
            ("sofia", "sofia.lind@alvbacka.example.se"),
            ("bo", "bo.ek@alvbacka.example.se"),
            ("anna", "anna.berg@af.example.se"),
            ("rita", "rita.noren@norrsken.example.se"),
        ];

    [TestMethod]
    public async Task Whoever_is_not_signed_in_is_led_to_the_sign_in_and_back()
    {
        await using var host = await OfficeVisit.StartAsync();
        using var nobody = host.Visit();
        foreach (var page in Pages.Concat(NoPages))
        {
            using var answer = await nobody.Client.GetAsync(new Uri(page, UriKind.Relative));
            Assert.AreEqual(HttpStatusCode.SeeOther, answer.StatusCode, page);
            Assert.AreEqual("/logga-in?till=" + Uri.EscapeDataString(page), answer.Headers.Location!.ToString());
        }

        using var arvid = await OfficeVisit.SignInAsync(host);
        StringAssert.Contains((await arvid.OpenAsync("/kansli")).Main, "Du är inloggad som Arvid Sund");
    }

    [TestMethod]
    [DynamicData(nameof(Others))]
    public async Task Leads_deputies_members_and_registrars_are_told_that_it_is_the_offices(string id, string address)
    {
        await using var host = await OfficeVisit.StartAsync();
        using var other = await OfficeVisit.SignInAsync(host, new(id), address);
        var before = await host.DumpAsync();
        foreach (var page in Pages.Concat(NoPages))
        {
            var shown = await other.OpenAsync(page);
            Assert.AreEqual(HttpStatusCode.Forbidden, shown.Status, page);
            Assert.AreEqual("Sidan är för kansliet", shown.Page.QuerySelector("h1")!.TextContent);
            Assert.IsFalse(shown.Main.Contains("Karim", StringComparison.Ordinal), page);
        }

        using var arvid = await OfficeVisit.SignInAsync(host);
        var token = (await arvid.OpenAsync("/kansli/utskick")).Page.QuerySelector("input[name^=__]")!.GetAttribute("value")!;
        before = await host.DumpAsync();
        using var mixed = arvid.Browser.Twin();
        mixed.SetCookie("finsambot-inloggning", other.Browser.CookieOf("finsambot-inloggning"));
        foreach (var form in Forms)
        {
            using var answer = await mixed.PostAsync(form, [new("__RequestVerificationToken", token), new("val", "ToNobody")]);
            Assert.AreEqual(HttpStatusCode.Forbidden, answer.StatusCode, form);
        }

        Assert.AreEqual(before, await host.DumpAsync());
    }

    [TestMethod]
    public async Task An_administrator_opens_every_page_and_opening_them_changes_nothing()
    {
        await using var host = await OfficeVisit.StartAsync();
        using var arvid = await OfficeVisit.SignInAsync(host);
        var before = await host.DumpAsync();
        foreach (var page in Pages.SelectMany(p => new[] { p, p + (p.Contains('?') ? "&" : "?") + "lang=en" }))
        {
            var shown = await arvid.OpenAsync(page);
            Assert.AreEqual(HttpStatusCode.OK, shown.Status, page);
            Assert.HasCount(1, shown.Page.QuerySelectorAll("h1").ToList(), page);
            var scripts = shown.Page.Scripts.Select(s => s.Source).ToList();
            Assert.IsTrue(
                scripts is [] || scripts is [['/', ..] ours] && Array.Exists(Ours, s => ours.StartsWith(s, StringComparison.Ordinal)),
                page
            );
            Assert.AreEqual(0, shown.Page.QuerySelectorAll("[style]").Length, page);
            var ids = shown.Page.QuerySelectorAll("[id]").Select(e => e.Id).ToList();
            CollectionAssert.AllItemsAreUnique(ids, page);
            Assert.AreEqual("no-store", shown.Response.Headers.CacheControl!.ToString());
            StringAssert.StartsWith(
                shown.Response.Headers.GetValues("Content-Security-Policy").Single(),
                "default-src 'none'; style-src 'self'"
            );
        }

        foreach (var form in Forms.Except(Pages))
        {
            var back = await arvid.Browser.FollowAsync(await arvid.Browser.Client.GetAsync(new Uri(form, UriKind.Relative)));
            Assert.AreEqual(HttpStatusCode.OK, back.Status, form);
        }

        Assert.AreEqual(before, await host.DumpAsync());
    }

    [TestMethod]
    public async Task A_form_without_its_token_from_elsewhere_or_without_a_session_does_nothing_and_shows_what_was_typed()
    {
        await using var host = await OfficeVisit.StartAsync();
        using var arvid = await OfficeVisit.SignInAsync(host);
        var (action, fields) = OfficeVisit.Filled(await arvid.OpenAsync("/kansli/personer"), "Lägg till", ("namn", "Nya Namnet"));
        var before = await host.DumpAsync();

        using var bare = await arvid.Browser.PostAsync(action, fields.Where(f => f.Key[0] != '_'));
        using var nobody = arvid.Browser.Twin();
        nobody.SetCookie("finsambot-inloggning", null);
        var signedOut = await Visitor.ReadAsync(await nobody.PostAsync(action, fields));
        using var foreigner = arvid.Browser.Twin();
        foreigner.Client.DefaultRequestHeaders.Add("Sec-Fetch-Site", "cross-site");
        using var foreign = await foreigner.PostAsync(action, fields);

        Assert.AreEqual((HttpStatusCode.Forbidden, HttpStatusCode.Forbidden), (bare.StatusCode, foreign.StatusCode));
        Assert.AreEqual(HttpStatusCode.Forbidden, signedOut.Status);
        Assert.AreEqual("Nya Namnet", signedOut.Textarea);
        Assert.AreEqual(before, await host.DumpAsync());
        Assert.AreEqual("Personen är tillagd.", (await arvid.Browser.FollowAsync(await arvid.Browser.PostAsync(action, fields))).Done);
    }

    [TestMethod]
    public async Task Who_is_no_administrator_any_more_is_shut_out_with_the_session_still_open()
    {
        await using var host = await OfficeVisit.StartAsync();
        using var arvid = await OfficeVisit.SignInAsync(host);
        var page = await arvid.OpenAsync("/kansli/utskick");
        await host.ChangeAssociationAsync(
            new AssociationRoleGiven(Sample.Rita, Role.Administrator),
            new AssociationRoleTaken(OfficeVisit.Arvid, Role.Administrator)
        );

        var refused = await arvid.PressAsync(page, "Pausa allt");

        Assert.AreEqual(HttpStatusCode.Forbidden, refused.Status);
        Assert.AreEqual(SendingMode.ToAll, (await host.AssociationAsync()).Sending);
    }

    [TestMethod]
    public async Task Signing_out_closes_the_office()
    {
        await using var host = await OfficeVisit.StartAsync();
        using var arvid = await OfficeVisit.SignInAsync(host);

        await arvid.PressAsync(await arvid.OpenAsync("/kansli"), "Logga ut");
        using var after = await arvid.Browser.Client.GetAsync(new Uri("/kansli", UriKind.Relative));

        Assert.AreEqual(HttpStatusCode.SeeOther, after.StatusCode);
    }

    [TestMethod]
    public async Task When_the_storage_fails_nothing_is_lost()
    {
        await using var host = await OfficeVisit.StartAsync();
        using var arvid = await OfficeVisit.SignInAsync(host);
        var page = await arvid.OpenAsync("/kansli/personer");

        host.Streams.Faults.NextAppend = Testing.Storage.AppendFault.NotWritten;
        var unsaved = await arvid.PressAsync(page, "Lägg till", ("namn", "Nya Namnet"));

        Assert.AreEqual(HttpStatusCode.ServiceUnavailable, unsaved.Status);
        Assert.AreEqual("Nya Namnet", unsaved.Form("/ny-person")["namn"]);
        Assert.AreEqual("Personen är tillagd.", (await arvid.PressAsync(unsaved, "Lägg till")).Done);
    }

    [TestMethod]
    [DataRow("/kansli/personer/ingen")]
    [DataRow("/kansli/personer/ingen/avsluta")]
    [DataRow("/kansli/personer/UPPER CASE")]
    [DataRow("/kansli/insatser/ingen")]
    [DataRow("/kansli/insatser/%C3%85%20..")]
    [DataRow("/kansli/insatser/ingen/andra/namn")]
    [DataRow("/kansli/insatser/vagen-vidare/andra/nagot")]
    [DataRow("/kansli/insatser/vagen-vidare/andra/svara-forlangning")]
    [DataRow("/kansli/dagar/rutin/ingen")]
    [DataRow("/kansli/fil/nagot.xlsx")]
    public async Task What_is_not_there_is_said_not_to_be(string address)
    {
        await using var host = await OfficeVisit.StartAsync();
        using var arvid = await OfficeVisit.SignInAsync(host);

        Assert.AreEqual(HttpStatusCode.NotFound, (await arvid.OpenAsync(address)).Status);
    }
}
