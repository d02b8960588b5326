using System.Net;
using FinsamBot.Domain.Events;
using FinsamBot.Domain.People;
using FinsamBot.Testing.Reports;

namespace FinsamBot.Edges.Tests.Web.Office;

/// <summary>Adding, finding, correcting and letting go of people.</summary>
[TestClass]
public sealed class PeoplePagesTests
{
    private const string People = "/kansli/personer";

    [TestMethod]
    public async Task A_person_is_added_with_an_id_that_says_nothing_about_it()
    {
        await using var host = await OfficeVisit.StartAsync();
        using var arvid = await OfficeVisit.SignInAsync(host);

        var added = await arvid.PressAsync(
            await arvid.OpenAsync(People),
            "Lägg till",
            ("namn", " Åsa  Öberg "),
            ("organisation", "Region Norrsken"),
            ("adress", "asa.oberg@region.example.se")
        );

        Assert.AreEqual("Personen är tillagd.", added.Done);
        var asa = (await host.AssociationAsync()).People.Values.Single(p => p.Mail == "asa.oberg@region.example.se");
        Assert.AreEqual("Region Norrsken", asa.Organisation);
        Assert.MatchesRegex("^p[0-9a-f]{16}$", asa.Id.Value);
    }

    [TestMethod]
    public async Task A_double_click_makes_one_person_and_a_form_changed_in_a_page_that_was_kept_makes_another()
    {
        await using var host = await OfficeVisit.StartAsync();
        using var arvid = await OfficeVisit.SignInAsync(host);
        var page = await arvid.OpenAsync(People);
        var before = (await host.AssociationAsync()).People.Count;

        await arvid.PressTwiceAsync(page, "Lägg till", ("namn", "Nils Ek"));
        Assert.HasCount(before + 1, (await host.AssociationAsync()).People);
        await arvid.PressTwiceAsync(page, "Lägg till", ("namn", "Eva Ek"));

        Assert.HasCount(before + 2, (await host.AssociationAsync()).People);
    }

    [TestMethod]
    [DataRow("", "x@norrsken.example.se", HttpStatusCode.BadRequest, "Skriv ett namn på högst 200 tecken.")]
    [DataRow("Nils Ek", "nils", HttpStatusCode.BadRequest, "nils är ingen e-postadress.")]
    [DataRow("Nils Ek", "ANNA.BERG@af.example.se", HttpStatusCode.Conflict, "hör redan till Anna Berg.")]
    public async Task What_cannot_be_entered_is_refused_and_stays_in_the_form(string name, string mail, HttpStatusCode status, string says)
    {
        await using var host = await OfficeVisit.StartAsync();
        using var arvid = await OfficeVisit.SignInAsync(host);
        var page = await arvid.OpenAsync(People);
        var before = await host.DumpAsync();

        var refused = await arvid.PressAsync(page, "Lägg till", ("namn", name), ("adress", mail), ("organisation", "AF"));

        Assert.AreEqual(status, refused.Status);
        StringAssert.Contains(refused.Alert!, says);
        var form = refused.Form("/ny-person");
        Assert.AreEqual((name, mail, "AF"), (form["namn"], form["adress"], form["organisation"]));
        Assert.AreEqual(before, await host.DumpAsync());
    }

    [TestMethod]
    [DataRow("berg", "Anna Berg")]
    [DataRow("försäkringskassan haddad", "Karim Haddad")]
    [DataRow("projektledare vägen", "Sofia Lind,Bo Ek")]
    [DataRow("ingen sådan", "")]
    public async Task People_are_found_by_name_organisation_and_role(string words, string found)
    {
        await using var host = await OfficeVisit.StartAsync();
        using var arvid = await OfficeVisit.SignInAsync(host);

        var shown = await arvid.OpenAsync($"{People}?sok={Uri.EscapeDataString(words)}");

        CollectionAssert.AreEquivalent(
            found.Split(',', StringSplitOptions.RemoveEmptyEntries),
            shown.Page.QuerySelectorAll(".listed li > a").Select(a => a.TextContent).ToArray()
        );
        Assert.AreEqual(words, shown.Page.QuerySelector("#sok")!.GetAttribute("value"));
    }

    [TestMethod]
    public async Task A_person_is_corrected_and_what_the_page_does_not_ask_for_stays()
    {
        await using var host = await OfficeVisit.StartAsync();
        using var arvid = await OfficeVisit.SignInAsync(host);

        var saved = await arvid.PressAsync(await arvid.OpenAsync($"{People}/sofia"), "Spara", ("namn", "Sofia Lind Ek"));

        Assert.AreEqual("Sparat.", saved.Done);
        var sofia = (await host.AssociationAsync()).People[Sample.Sofia];
        Assert.AreEqual(("Sofia Lind Ek", "object-sofia"), (sofia.Name, sofia.TeamsObjectId));
    }

    [TestMethod]
    public async Task Roles_of_the_office_are_given_and_taken_but_the_last_administrator_stays()
    {
        await using var host = await OfficeVisit.StartAsync();
        using var arvid = await OfficeVisit.SignInAsync(host);

        var refused = await arvid.PressAsync(await arvid.OpenAsync($"{People}/arvid"), "Ta bort som administratör");
        Assert.AreEqual(HttpStatusCode.Conflict, refused.Status);
        Assert.AreEqual("Arvid Sund är förbundets enda administratör. Utse en annan administratör först.", refused.Alert);

        await arvid.PressTwiceAsync(await arvid.OpenAsync($"{People}/rita"), "Gör till administratör");
        Assert.Contains((Sample.Rita, Role.Administrator), (await host.AssociationAsync()).Roles);
        await arvid.PressAsync(await arvid.OpenAsync($"{People}/rita"), "Ta bort som registrator");
        Assert.DoesNotContain((Sample.Rita, Role.Registrar), (await host.AssociationAsync()).Roles);
    }

    [TestMethod]
    public async Task Before_somebody_leaves_one_sees_what_nobody_else_does_and_afterwards_the_person_can_be_taken_in_again()
    {
        await using var host = await OfficeVisit.StartAsync();
        using var arvid = await OfficeVisit.SignInAsync(host);
        var person = await arvid.OpenAsync($"{People}/sofia");
        var ask = await arvid.OpenAsync(person.Page.QuerySelector("a[href$='/avsluta']")!.GetAttribute("href")!);
        StringAssert.Contains(ask.Main, "projektledare");
        StringAssert.Contains(ask.Main, "Ingen annan har rollen. Överlämna den först, om någon ska ta över.");
        Assert.Contains((Sample.Sofia, Role.Lead), (await host.InterventionAsync()).Roles);

        var left = await arvid.PressTwiceAsync(ask, "Ja, Sofia Lind slutar");

        StringAssert.Contains(left.Done!, "borttagen ur alla roller");
        Assert.AreEqual("Sofia Lind", left.Page.QuerySelectorAll(".listed li > a")[^1].TextContent);
        StringAssert.Contains(left.Page.QuerySelectorAll(".listed li")[^1].TextContent, "Har slutat");
        Assert.DoesNotContain((Sample.Sofia, Role.Lead), (await host.InterventionAsync()).Roles);
        await arvid.PressAsync(await arvid.OpenAsync($"{People}/sofia"), "Ta in personen igen");
        Assert.IsEmpty((await host.AssociationAsync()).Left);
    }

    [TestMethod]
    public async Task The_last_administrator_cannot_leave()
    {
        await using var host = await OfficeVisit.StartAsync();
        using var arvid = await OfficeVisit.SignInAsync(host);

        var refused = await arvid.PressAsync(await arvid.OpenAsync($"{People}/arvid/avsluta"), "Ja, Arvid Sund slutar");

        Assert.AreEqual(HttpStatusCode.Conflict, refused.Status);
        StringAssert.Contains(refused.Alert!, "enda administratör");
    }

    [TestMethod]
    public async Task Two_of_one_name_are_told_apart_where_one_is_chosen_and_hostile_names_are_text()
    {
        const string Hostile = "\"><script>alert(1)</script>";
        await using var host = await OfficeVisit.StartAsync();
        await host.ChangeAssociationAsync(
            new PersonRegistered(new Person(new PersonId("anna-2"), "Anna Berg", "Region Norrsken", "anna@region.example.se", null)),
            new PersonRegistered(new Person(new PersonId("p1"), Hostile, Hostile, null, null))
        );
        using var arvid = await OfficeVisit.SignInAsync(host);

        var choices = (await arvid.OpenAsync("/kansli/insatser/vagen-vidare/andra/roll")).Page.QuerySelectorAll("#person option");
        var list = await arvid.OpenAsync(People);

        var says = choices.Select(o => o.TextContent).ToList();
        Assert.Contains("Anna Berg, Arbetsförmedlingen, anna.berg@af.example.se", says);
        Assert.Contains("Anna Berg, Region Norrsken, anna@region.example.se", says);
        Assert.HasCount(0, list.Page.Scripts.ToList());
        StringAssert.Contains(list.Main, Hostile);
        StringAssert.Contains(list.Main, "Går inte att nå");
    }
}
