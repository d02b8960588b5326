using System.Net;
using FinsamBot.Domain.Calendar;
using FinsamBot.Domain.People;
using FinsamBot.Domain.Planning;

namespace FinsamBot.Edges.Tests.Web.Office;

/// <summary>The association's own settings.</summary>
[TestClass]
public sealed class SettingsPagesTests
{
    private const string Association = "/kansli/forbundet";
    private const string Days = "/kansli/dagar";

    [TestMethod]
    public async Task Name_mailbox_and_contacts_are_changed_and_a_contact_without_a_name_is_gone()
    {
        await using var host = await OfficeVisit.StartAsync();
        using var arvid = await OfficeVisit.SignInAsync(host);

        var saved = await SendAsync(
            arvid,
            "/uppgifter",
            ("namn", "Finsam Norrsken"),
            ("kontakt-1-namn", ""),
            ("kontakt-3-namn", "Eva Ek"),
            ("kontakt-3-telefon", "070-000 00 03")
        );

        Assert.AreEqual("Sparat.", saved.Done);
        var details = (await host.AssociationAsync()).Details;
        Assert.AreEqual("Finsam Norrsken", details.Name);
        CollectionAssert.AreEqual(new[] { "Rita Norén", "Eva Ek" }, details.Contacts.Select(c => c.Name).ToArray());
    }

    [TestMethod]
    [DataRow("namn", " ", "Skriv ett namn")]
    [DataRow("brevlada", "ingen adress", "ingen adress är ingen e-postadress.")]
    [DataRow("hjalp", "javascript:alert(1)", "är ingen adress till en sida")]
    public async Task What_cannot_be_used_is_refused_and_stays_in_the_form(string field, string value, string says)
    {
        await using var host = await OfficeVisit.StartAsync();
        using var arvid = await OfficeVisit.SignInAsync(host);

        var refused = await SendAsync(arvid, "/uppgifter", (field, value), ("kontakt-3-namn", "Eva Ek"));

        Assert.AreEqual(HttpStatusCode.BadRequest, refused.Status);
        StringAssert.Contains(refused.Alert!, says);
        Assert.AreEqual((value, "Eva Ek"), (refused.Form("/uppgifter")[field], refused.Form("/uppgifter")["kontakt-3-namn"]));
        Assert.HasCount(2, (await host.AssociationAsync()).Details.Contacts);
    }

    [TestMethod]
    public async Task Case_numbers_look_like_one_of_the_usual_or_like_a_pattern_of_ones_own()
    {
        await using var host = await OfficeVisit.StartAsync();
        using var arvid = await OfficeVisit.SignInAsync(host);

        await SendAsync(arvid, "/diarienummer", ("nummer", "kolon"));
        Assert.AreEqual(@"\d{4}:\d+", (await host.AssociationAsync()).Details.CaseNumberPattern);
        var refused = await SendAsync(arvid, "/diarienummer", ("nummer", "eget"), ("monster", "("), ("exempel", "SF 1"));
        Assert.AreEqual(HttpStatusCode.BadRequest, refused.Status);
        Assert.IsNotNull(refused.Page.QuerySelector("details[open] #monster"));
        Assert.AreEqual("(", refused.Form("/diarienummer")["monster"]);
        await SendAsync(arvid, "/diarienummer", ("nummer", "eget"), ("monster", @"SF \d+"), ("exempel", "SF 12"));
        Assert.AreEqual("SF 12", (await host.AssociationAsync()).Details.CaseNumberExample);
        await SendAsync(arvid, "/diarienummer", ("nummer", "fritt"));
        Assert.IsNull((await host.AssociationAsync()).Details.CaseNumberPattern);
    }

    [TestMethod]
    public async Task The_calendar_holds_closed_days_bridge_days_and_vacation()
    {
        await using var host = await OfficeVisit.StartAsync();
        using var arvid = await OfficeVisit.SignInAsync(host);

        await arvid.PressAsync(
            await arvid.OpenAsync(Days),
            "Spara",
            ("stangt", "2026-05-15\r\n12 juni 2026"),
            ("klamdagar", "ja"),
            ("vecka-fran", "27"),
            ("vecka-till", "30")
        );

        var calendar = (await host.AssociationAsync()).Calendar;
        CollectionAssert.AreEqual(new[] { new DateOnly(2026, 5, 15), new DateOnly(2026, 6, 12) }, calendar.ClosedDays.ToArray());
        Assert.AreEqual(
            (DayPolicy.Free, DayPolicy.Works, new VacationWeeks(27, 30)),
            (calendar.BridgeDays, calendar.VacationDays, calendar.Vacation)
        );
        var again = await arvid.OpenAsync(Days);
        Assert.IsTrue(again.Page.QuerySelector("#klamdagar")!.HasAttribute("checked"));
    }

    [TestMethod]
    [DataRow("stangt", "i maj", "Jag förstod inte datumet i maj.")]
    [DataRow("stangt", "2099-05-15", "måste vara mellan")]
    [DataRow("vecka-till", "20", "Semesterveckor till och med vecka måste vara mellan 28 och 37.")]
    [DataRow("vecka-fran", "54", "Semesterveckor från vecka måste vara mellan 1 och 53.")]
    public async Task A_calendar_that_cannot_be_is_refused(string field, string value, string says)
    {
        await using var host = await OfficeVisit.StartAsync();
        using var arvid = await OfficeVisit.SignInAsync(host);

        var refused = await arvid.PressAsync(await arvid.OpenAsync(Days), "Spara", (field, value));

        Assert.AreEqual(HttpStatusCode.BadRequest, refused.Status);
        StringAssert.Contains(refused.Alert!, says);
        Assert.AreEqual(WorkCalendar.Swedish, (await host.AssociationAsync()).Calendar);
    }

    [TestMethod]
    public async Task An_authority_has_a_calendar_of_its_own_until_it_is_counted_as_the_association_again()
    {
        await using var host = await OfficeVisit.StartAsync();
        using var arvid = await OfficeVisit.SignInAsync(host);
        var link = (await arvid.OpenAsync(Days)).Page.QuerySelectorAll("a").Single(a => a.TextContent == "Försäkringskassan");
        var (action, fields) = OfficeVisit.Filled(await arvid.OpenAsync(link.GetAttribute("href")!), "Spara", ("stangt", "2026-05-15"));
        fields.Remove("som-forbundet");

        var saved = await arvid.Browser.FollowAsync(await arvid.Browser.PostAsync(action, fields));

        StringAssert.Contains(saved.Main, "Har en egen kalender");
        CollectionAssert.AreEqual(
            new[] { new DateOnly(2026, 5, 15) },
            (await host.AssociationAsync()).MemberCalendars["Försäkringskassan"].ClosedDays.ToArray()
        );
        await arvid.PressAsync(await arvid.OpenAsync(link.GetAttribute("href")!), "Spara", ("som-forbundet", "ja"));
        Assert.IsEmpty((await host.AssociationAsync()).MemberCalendars);
        Assert.AreEqual(HttpStatusCode.NotFound, (await arvid.OpenAsync(Days + "/myndighet/Ingen")).Status);
    }

    [TestMethod]
    public async Task How_a_kind_of_report_is_run_is_set_for_all_interventions()
    {
        await using var host = await OfficeVisit.StartAsync();
        using var arvid = await OfficeVisit.SignInAsync(host);

        await arvid.PressTwiceAsync(
            await arvid.OpenAsync(Days + "/rutin/kvartalsrapport"),
            "Spara",
            ("antal", "21"),
            ("lasdagar", "7"),
            ("svarar", "Chair")
        );

        var routine = (await host.AssociationAsync()).Routines["kvartalsrapport"];
        Assert.AreEqual((new DaysAfter(21), 7), ((DaysAfter)routine.Due, routine.AnswerDays));
        Assert.AreEqual(NeededAnswers.Chair, routine.Answers!.Needed);
        Assert.HasCount(ReportRoutine.Usual.Reminders.Count, routine.Reminders);
        StringAssert.Contains(
            (await arvid.OpenAsync(Days)).Main,
            "Ska in 21 dagar efter perioden. Styrgruppen har 7 dagar att läsa. Ordförandens svar behövs."
        );
    }

    [TestMethod]
    public async Task A_rule_that_the_page_cannot_make_stays_when_the_rest_is_changed()
    {
        await using var host = await OfficeVisit.StartAsync();
        var dates = new FixedDates([new MonthAndDay(1, 15), new MonthAndDay(8, 15)]);
        await host.ChangeAssociationAsync(new AssociationRoutineSet("halvarsrapport", ReportRoutine.Usual with { Due = dates }));
        using var arvid = await OfficeVisit.SignInAsync(host);

        await arvid.PressAsync(await arvid.OpenAsync(Days + "/rutin/halvarsrapport"), "Spara", ("lasdagar", "9"));

        var routine = (await host.AssociationAsync()).Routines["halvarsrapport"];
        Assert.AreEqual((dates, 9), ((FixedDates)routine.Due, routine.AnswerDays));
    }

    [TestMethod]
    public async Task Everything_is_paused_and_begun_again_and_another_choice_than_the_three_is_none()
    {
        await using var host = await OfficeVisit.StartAsync();
        using var arvid = await OfficeVisit.SignInAsync(host);

        var paused = await arvid.PressTwiceAsync(await arvid.OpenAsync("/kansli/utskick"), "Pausa allt");
        Assert.AreEqual("Allt är pausat. Inget går ut.", paused.Done);
        Assert.AreEqual(SendingMode.ToNobody, (await host.AssociationAsync()).Sending);
        var (action, fields) = OfficeVisit.Filled(paused, "Börja påminna", ("val", "ToEverybody"));
        using var odd = await arvid.Browser.PostAsync(action, fields);
        Assert.AreEqual(HttpStatusCode.NotFound, odd.StatusCode);
        await arvid.PressAsync(paused, "Börja påminna");

        Assert.AreEqual(SendingMode.ToAll, (await host.AssociationAsync()).Sending);
    }

    private static async Task<Shown> SendAsync(OfficeVisit visit, string step, params (string Name, string Value)[] filled)
    {
        var page = await visit.OpenAsync(Association);
        var form = page.Form(step);
        foreach (var (name, value) in filled)
        {
            form[name] = value;
        }

        return await visit.Browser.FollowAsync(await visit.Browser.PostAsync(Association + step, form));
    }
}
