using System.Net;
using FinsamBot.Domain.Interventions;
using FinsamBot.Domain.Interventions.Changes;
using FinsamBot.Domain.People;
using FinsamBot.Domain.Planning;
using FinsamBot.Domain.Text;
using FinsamBot.Testing.Reports;

namespace FinsamBot.Edges.Tests.Web.Office;

/// <summary>An intervention's life on the office's pages: each change is seen before it is made.</summary>
[TestClass]
public sealed class ChangePagesTests
{
    private const string Insats = "/kansli/insatser/vagen-vidare";
    private const string Look = "Visa vad som händer";
    private const string NextQuarter = "kvartalsrapport|2026-06-30";

    [TestMethod]
    public async Task An_end_shows_what_falls_away_and_who_is_told_and_changes_nothing_until_it_is_confirmed()
    {
        await using var host = await OfficeVisit.StartAsync();
        using var arvid = await OfficeVisit.SignInAsync(host);
        var form = await arvid.OpenAsync(Insats + "/andra/slut");
        var before = await host.DumpAsync();

        var foreseen = await arvid.PressAsync(form, Look, ("slut", "30 juni 2026"));

        Assert.AreEqual("Stämmer det?", foreseen.Page.QuerySelector("h1")!.TextContent);
        StringAssert.Contains(foreseen.Main, "tisdag 30 juni 2026");
        StringAssert.Contains(foreseen.Main, "Slutrapport för 1 januari–30 juni 2026: tillkommer, ska in torsdag 30 juli");
        StringAssert.Contains(foreseen.Main, "1 juli–30 september 2026: ska inte lämnas in (skulle ha lämnats in onsdag 14 oktober)");
        StringAssert.Contains(foreseen.Main, "Sofia Lind");
        Assert.AreEqual(before, await host.DumpAsync());
        var changed = await arvid.PressTwiceAsync(foreseen, "Bekräfta");
        Assert.AreEqual("Ändringen är gjord.", changed.Done);
        Assert.HasCount(1, (await host.InterventionAsync()).EndChanges);
        Assert.AreEqual(new DateOnly(2026, 6, 30), (await host.InterventionAsync()).EndsOn);
    }

    [TestMethod]
    [DataRow("slut", "slut", "snart", HttpStatusCode.BadRequest, "Jag förstod inte datumet snart.")]
    [DataRow("slut", "slut", "2025-12-31", HttpStatusCode.BadRequest, "Slutet onsdag 31 december 2025 ligger före början")]
    [DataRow("slut", "slut", "", HttpStatusCode.Conflict, "Det är redan så. Inget behöver ändras.")]
    [DataRow("dela", "namn", "Ung", HttpStatusCode.BadRequest, "Skriv minst 2 och högst 8 namn, ett på varje rad.")]
    [DataRow("namn", "namn", " ", HttpStatusCode.BadRequest, "Skriv ett namn")]
    [DataRow("namn", "namn", "Vägen vidare", HttpStatusCode.Conflict, "Det är redan så.")]
    [DataRow("paus", "text", "", HttpStatusCode.BadRequest, "Skriv ett skäl")]
    [DataRow("sista-dag", "dag", "2026-07-18", HttpStatusCode.BadRequest, "")]
    [DataRow("mote", "klockslag", "25.00", HttpStatusCode.BadRequest, "Jag förstod inte klockslaget 25.00.")]
    [DataRow("roll", "person", "ingen", HttpStatusCode.BadRequest, "ingen finns inte i registret.")]
    [DataRow("roll", "roll", "Administrator", HttpStatusCode.BadRequest, "Administrator finns inte")]
    [DataRow("rutin", "antal", "0", HttpStatusCode.BadRequest, "Ska lämnas in efter så många måste vara mellan 1 och 366.")]
    [DataRow("formular", "formular", "ingen", HttpStatusCode.BadRequest, "")]
    public async Task What_cannot_be_is_refused_at_once_and_stays_in_the_form(
        string step,
        string field,
        string value,
        HttpStatusCode status,
        string says
    )
    {
        await using var host = await OfficeVisit.StartAsync();
        using var arvid = await OfficeVisit.SignInAsync(host);
        var page = await arvid.OpenAsync($"{Insats}/andra/{step}");
        (string, string)[] needed = step switch
        {
            "sista-dag" => [("rapport", NextQuarter)],
            "mote" => [("dag", "2026-05-05")],
            "dela" => [("slut", "2026-06-30")],
            "roll" when field == "person" => [("roll", "Chair")],
            "roll" => [("person", "rita")],
            "formular" => [("forsta-dag", "2026-04-01")],
            _ => [],
        };
        var before = await host.DumpAsync();

        var refused = await arvid.PressAsync(page, Look, [.. needed, (field, value)]);

        Assert.AreEqual(status, refused.Status);
        StringAssert.Contains(refused.Alert!, says);
        Assert.AreEqual(before, await host.DumpAsync());
        if (refused.Page.QuerySelector($"input[name={field}]") is { } input)
        {
            Assert.AreEqual(value, input.GetAttribute("value"));
        }
    }

    [TestMethod]
    public async Task An_intervention_becomes_two_that_go_on_with_its_people()
    {
        await using var host = await OfficeVisit.StartAsync();
        using var arvid = await OfficeVisit.SignInAsync(host);
        var form = await arvid.OpenAsync(Insats + "/andra/dela");

        var foreseen = await arvid.PressAsync(form, Look, ("slut", "30 juni 2026"), ("namn", "Vägen vidare ung\nVägen vidare vuxen"));
        StringAssert.Contains(foreseen.Main, "Slutrapport för 1 januari–30 juni 2026: tillkommer, ska in torsdag 30 juli");
        StringAssert.Contains(foreseen.Main, "Vägen vidare ung, Vägen vidare vuxen");
        StringAssert.Contains(foreseen.Main, "Mål och deltagare stannar i den gamla insatsen");
        var changed = await arvid.PressTwiceAsync(foreseen, "Bekräfta");

        Assert.AreEqual("Insatsen är delad. De nya står i listan över insatser.", changed.Done);
        Assert.AreEqual(new DateOnly(2026, 6, 30), (await host.InterventionAsync()).EndsOn);
        var list = (await arvid.OpenAsync("/kansli/insatser")).Main;
        StringAssert.Contains(list, "Vägen vidare ung");
        StringAssert.Contains(list, "Vägen vidare vuxen");
        Assert.IsFalse((await host.AssociationAsync()).Interventions.Any(i => i.Value.EndsWith("-2", StringComparison.Ordinal)));
        var young = await arvid.OpenAsync("/kansli/insatser/vagen-vidare-ung");
        StringAssert.Contains(young.Main, "Sofia Lind");
        StringAssert.Contains(young.Main, "Anna Berg");
    }

    [TestMethod]
    public async Task A_lead_hands_over_and_the_link_beside_the_name_knows_who_it_is()
    {
        await using var host = await OfficeVisit.StartAsync();
        using var arvid = await OfficeVisit.SignInAsync(host);
        var link = (await arvid.OpenAsync(Insats)).Page.QuerySelector("a[aria-label='Överlämna: Sofia Lind']")!.GetAttribute("href")!;

        var foreseen = await arvid.PressAsync(await arvid.OpenAsync(link), Look, ("person", "rita"));
        StringAssert.Contains(foreseen.Main, "Sofia Lind, projektledare");
        StringAssert.Contains(foreseen.Main, "Inga dagar flyttas.");
        await arvid.PressAsync(foreseen, "Bekräfta");

        CollectionAssert.AreEqual(new[] { Sample.Rita }, (await host.InterventionAsync()).Having(Role.Lead).ToArray());
        StringAssert.Contains((await arvid.OpenAsync(Insats)).Main, "Rita Norén är nu projektledare för Vägen vidare efter Sofia Lind.");
    }

    [TestMethod]
    public async Task Taking_the_last_who_writes_is_warned_of()
    {
        await using var host = await OfficeVisit.StartAsync();
        await host.ChangeInterventionAsync(new RoleTaken(Sample.Bo, Role.Deputy));
        using var arvid = await OfficeVisit.SignInAsync(host);

        var foreseen = await arvid.PressAsync(await arvid.OpenAsync(Insats + "/andra/ta-bort"), Look, ("vem", "Lead|sofia"));
        StringAssert.Contains(foreseen.Main, "Då har insatsen ingen projektledare");
        var changed = await arvid.PressAsync(foreseen, "Bekräfta");

        StringAssert.Contains(changed.Main, "Ingen projektledare");
    }

    [TestMethod]
    public async Task A_member_gets_a_substitute_and_the_group_a_chair()
    {
        await using var host = await OfficeVisit.StartAsync();
        using var arvid = await OfficeVisit.SignInAsync(host);

        await arvid.ChangeAsync(Insats + "/andra/ersattare?ledamot=anna", ("person", "rita"));
        await arvid.ChangeAsync(Insats + "/andra/roll", ("person", "lena"), ("roll", "Chair"));

        var intervention = await host.InterventionAsync();
        Assert.AreEqual(Sample.Rita, intervention.Substitutes[Sample.Anna]);
        Assert.Contains((Sample.Lena, Role.Chair), intervention.Roles);
        StringAssert.Contains((await arvid.OpenAsync(Insats)).Main, "ersättare: Rita Norén");
    }

    [TestMethod]
    public async Task A_wish_to_go_on_is_answered_with_yes_or_with_a_no_and_its_reason()
    {
        await using var host = await OfficeVisit.StartAsync();
        await host.ChangeInterventionAsync(
            new EndDateChanged(new DateOnly(2026, 12, 31)),
            new ProlongationAsked(new DateOnly(2027, 6, 30), "Fler deltagare.")
        );
        using var arvid = await OfficeVisit.SignInAsync(host);
        var page = await arvid.OpenAsync(Insats);
        StringAssert.Contains(page.Main, "Projektledaren vill förlänga till och med onsdag 30 juni 2027.");
        var form = await arvid.OpenAsync(page.Page.QuerySelector(".step a.button")!.GetAttribute("href")!);

        Assert.AreEqual("Skriv ett skäl, så att andra förstår beslutet.", (await arvid.PressAsync(form, Look, ("svar", "nej"))).Alert);
        await arvid.PressAsync(await arvid.PressAsync(form, Look, ("svar", "nej"), ("text", "Pengarna räcker inte.")), "Bekräfta");
        Assert.IsNull((await host.InterventionAsync()).Changes.Wish);
        Assert.AreEqual(new DateOnly(2026, 12, 31), (await host.InterventionAsync()).EndsOn);

        await host.ChangeInterventionAsync(new ProlongationAsked(new DateOnly(2027, 6, 30), ""));
        await arvid.ChangeAsync(Insats + "/andra/svara-forlangning", ("svar", "ja"));
        Assert.AreEqual(new DateOnly(2027, 6, 30), (await host.InterventionAsync()).EndsOn);
    }

    [TestMethod]
    public async Task A_report_is_excused_and_asked_for_again_and_its_due_day_moved()
    {
        await using var host = await OfficeVisit.StartAsync();
        using var arvid = await OfficeVisit.SignInAsync(host);

        var moved = await arvid.PressAsync(
            await arvid.OpenAsync(Insats + "/andra/sista-dag"),
            Look,
            ("rapport", NextQuarter),
            ("dag", "2026-08-20")
        );
        StringAssert.Contains(moved.Main, "sista dag flyttas från tisdag 14 juli till torsdag 20 augusti");
        StringAssert.Contains((await arvid.PressAsync(moved, "Bekräfta")).Main, "Ska lämnas in senast torsdag 20 augusti.");
        await arvid.ChangeAsync(Insats + "/andra/befria", ("rapport", NextQuarter), ("text", "Insatsen vilar."));
        var excused = await arvid.OpenAsync(Insats);
        StringAssert.Contains(excused.Main, "Skäl: Insatsen vilar.");
        var link = excused.Page.QuerySelector("a[href*='/andra/krav?']")!.GetAttribute("href")!;
        await arvid.ChangeAsync(link);

        Assert.IsEmpty((await host.InterventionAsync()).Changes.Excused);
    }

    [TestMethod]
    public async Task An_intervention_rests_and_goes_on()
    {
        await using var host = await OfficeVisit.StartAsync();
        using var arvid = await OfficeVisit.SignInAsync(host);

        var paused = await arvid.ChangeAsync(Insats + "/andra/paus", ("till", "2026-08-31"), ("text", "Verkstaden byggs om."));
        StringAssert.Contains(paused.Main, "Pausad till och med måndag 31 augusti");
        StringAssert.Contains((await arvid.OpenAsync("/kansli/insatser")).Main, "Pausad");
        await arvid.ChangeAsync(Insats + "/andra/ateruppta");

        Assert.IsNull((await host.InterventionAsync()).Changes.Pause);
        Assert.AreEqual(HttpStatusCode.NotFound, (await arvid.OpenAsync(Insats + "/andra/ateruppta")).Status);
    }

    [TestMethod]
    public async Task It_changes_its_name_owner_and_parties_and_the_names_it_had_stay()
    {
        await using var host = await OfficeVisit.StartAsync();
        using var arvid = await OfficeVisit.SignInAsync(host);

        await arvid.ChangeAsync(Insats + "/andra/namn", ("namn", "Vägen framåt"));
        await arvid.ChangeAsync(Insats + "/andra/huvudman", ("huvudman", "Region Norrsken"));
        var page = await arvid.ChangeAsync(Insats + "/andra/parter", ("parter", "Arbetsförmedlingen\r\n\r\nFörsäkringskassan"));

        Assert.AreEqual("Vägen framåt", page.Page.QuerySelector("h1")!.TextContent);
        var facts = page.Page.QuerySelector(".facts")!.TextContent;
        StringAssert.Contains(facts, "Region Norrsken");
        StringAssert.Contains(facts, "Arbetsförmedlingen, Försäkringskassan");
        StringAssert.Contains(facts, "Vägen vidare");
    }

    [TestMethod]
    public async Task It_gets_a_routine_a_meeting_and_a_form_of_its_own()
    {
        await using var host = await OfficeVisit.StartAsync();
        using var arvid = await OfficeVisit.SignInAsync(host);

        await arvid.ChangeAsync(
            Insats + "/andra/rutin",
            ("antal", "20"),
            ("raknas", "arbetsdagar"),
            ("svarar", "Number"),
            ("antal-svar", "2")
        );
        await arvid.ChangeAsync(Insats + "/andra/mote", ("dag", "2026-05-05"), ("klockslag", "13.30"));
        await arvid.ChangeAsync(Insats + "/andra/formular", ("formular", "halvarsrapport"), ("forsta-dag", "2026-01-01"));

        var intervention = await host.InterventionAsync();
        var routine = intervention.Routines["kvartalsrapport"];
        Assert.AreEqual(
            (new WorkingDayAfter(20), new AnswerRule(NeededAnswers.Number, 2)),
            ((WorkingDayAfter)routine.Due, routine.Answers)
        );
        Assert.AreEqual(new Meeting(new DateOnly(2026, 5, 5), new TimeOnly(13, 30)), intervention.Meetings.Values.Single());
        var half = intervention.ReportingOf("halvarsrapport")!.Periods;
        Assert.AreEqual((new DateOnly(2026, 6, 30), 6), (half.FirstEnd, half.Months));
        await arvid.ChangeAsync(Insats + "/andra/installt-mote", ("dag", Days.Iso(new DateOnly(2026, 5, 5))));
        Assert.IsEmpty((await host.InterventionAsync()).Meetings);
    }

    [TestMethod]
    public async Task While_nothing_is_sent_the_page_says_so()
    {
        await using var host = await OfficeVisit.StartAsync();
        await host.ChangeAssociationAsync(new SendingChosen(SendingMode.ToOffice));
        using var arvid = await OfficeVisit.SignInAsync(host);

        var foreseen = await arvid.PressAsync(await arvid.OpenAsync(Insats + "/andra/namn"), Look, ("namn", "Vägen framåt"));

        StringAssert.Contains(foreseen.Main, "Under provet kommer meddelandena till kansliet i stället.");
    }
}
