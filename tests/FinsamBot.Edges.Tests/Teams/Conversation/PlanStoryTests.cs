using FinsamBot.Domain.Agenda;
using FinsamBot.Domain.Calendar;
using FinsamBot.Domain.Interventions;
using FinsamBot.Runtime.Delivery;
using FinsamBot.Testing.Reports;

namespace FinsamBot.Edges.Tests.Teams.Conversation;

/// <summary>Plans, reminders that wait, meetings and last days, as people talk about them. It is Thursday 2 April 2026.</summary>
[TestClass]
public sealed class PlanStoryTests
{
    private static readonly DateOnly Thursday9 = new(2026, 4, 9);

    [TestMethod]
    public async Task The_plan_shows_the_next_reports_with_their_reasons_and_the_calendar()
    {
        await using var chat = await Chat.StartAsync();
        var plan = await chat.SaysAsync("planen");

        StringAssert.Contains(plan.Words, "Vägen vidare\nKvartalsrapport, 1 januari–31 mars 2026\nSkriv från: ");
        StringAssert.Contains(
            plan.Words,
            "Skicka senast: onsdag 25 mars\nStyrgruppen svarar: torsdag 2 april\nLämna in: tisdag 14 april\nStyrgruppen svarar före påsken"
        );
        StringAssert.Contains(plan.Words, "Kvartalsrapport, 1 april–30 juni 2026");
        StringAssert.Contains(plan.Words, "Inga möten med styrgruppen är inlagda.");
        Assert.AreEqual("https://finsambot.example.se/kalender/sofia", plan.Button("Hämta som kalender (.ics)")["url"]!.ToString());
    }

    [TestMethod]
    public async Task The_office_sees_every_plan_in_short()
    {
        await using var chat = await Chat.StartAsync();
        await chat.AdministratesAsync(Sample.Rita);
        foreach (var name in new[] { "Hudik räknar", "Nya spår", "Framåt" })
        {
            await chat.BeginAsync(name.Split(' ')[0].ToLowerInvariant().Replace('å', 'a'), name, Sample.Bo);
        }

        var plan = await chat.SaysAsync("plan", Sample.Rita);
        StringAssert.Contains(plan.Words, "Framåt. Skicka senast onsdag 25 mars, lämna in tisdag 14 april.\nHudik räknar.");
        StringAssert.Contains(
            (await chat.SaysAsync("plan hudik", Sample.Rita)).Words,
            "Hudik räknar\nKvartalsrapport, 1 januari–31 mars 2026"
        );
    }

    [TestMethod]
    public async Task A_plan_that_is_short_of_time_is_moved_with_its_button()
    {
        await using var chat = await Chat.StartAsync();
        var second = Chat.Report with { PeriodEnd = new DateOnly(2026, 6, 30) };
        await chat.Interventions.HandleAsync(
            Sample.VagenVidare,
            new InterventionRequest(
                new ChooseSendDay(second.Template, second.PeriodEnd, new DateOnly(2026, 7, 9)),
                Sample.Bo,
                "late",
                chat.Clock.GetUtcNow()
            ),
            CancellationToken.None
        );

        var plan = await chat.SaysAsync("plan");
        StringAssert.Contains(plan.Words, "Styrgruppen får bara 0 av 5 vanliga arbetsdagar att läsa.");
        var moved = await chat.PressesAsync(plan, "Flytta till 26 juni");
        StringAssert.Contains(moved.Words, "Vägen vidare: skickas nu senast fredag 26 juni.");
        Assert.AreEqual(new DateOnly(2026, 6, 26), (await chat.InterventionAsync()).SendDays[(second.Template, second.PeriodEnd)]);
    }

    [TestMethod]
    public async Task Reminders_wait_until_the_day_that_was_named_and_come_then()
    {
        await using var chat = await Chat.StartAsync();
        var card = await chat.SaysAsync("Påminn mig på torsdag.");
        StringAssert.Contains(card.Words, "Jag påminner dig torsdag 9 april\nVägen vidare. Rapporten ska lämnas in tisdag 14 april");
        Assert.AreEqual(Thursday9, (await chat.ReportAsync()).Snoozes[Sample.Sofia].Until);

        chat.Clock.Advance(Morning(2026, 4, 8) - chat.Clock.GetUtcNow());
        Assert.IsFalse(
            (await ViewAsync(chat)).Due().Any(i => i.To.Id == "sofia" && i.DueAt > Sample.Morning),
            "what fell due meanwhile waits"
        );
        chat.Clock.Advance(TimeSpan.FromDays(1));
        var view = await ViewAsync(chat);
        var item = view.Due().Single(i => i.To.Id == "sofia");
        var notice = await chat.NoticeAsync(new DeliveryRequest(item, view, null));
        StringAssert.Contains(notice.Words, "Du bad mig påminna dig i dag.");

        card = await chat.PressesAsync(notice, "Påminn mig senare");
        StringAssert.Contains(card.Words, "När ska jag påminna dig?");
        StringAssert.Contains((await chat.PressesAsync(card, "Påminn mig den dagen")).Words, "Välj en dag först.");
        card = await chat.PressesAsync(card, "Påminn mig den dagen", ("day", "2026-04-14"));
        StringAssert.Contains(card.Words, "Jag påminner dig tisdag 14 april");
    }

    [TestMethod]
    public async Task A_reminder_that_would_fall_on_a_free_day_comes_the_next_working_morning()
    {
        await using var chat = await Chat.StartAsync();
        var card = await chat.SaysAsync("påminn mig i morgon");
        StringAssert.Contains(
            card.Words,
            "Jag påminner dig tisdag 7 april\nFredag 3 april är ingen arbetsdag, så det blir nästa arbetsmorgon."
        );
        Assert.AreEqual(new DateOnly(2026, 4, 7), (await chat.ReportAsync()).Snoozes[Sample.Sofia].Until);
    }

    [TestMethod]
    public async Task Each_report_that_the_person_writes_waits_or_says_why_not()
    {
        await using var chat = await Chat.StartAsync();
        await chat.BeginAsync("hudik-raknar", "Hudik räknar", Sample.Sofia);
        var card = await chat.SaysAsync("remind me on 14 April");
        StringAssert.Contains(card.Words, "Vägen vidare. Rapporten");
        StringAssert.Contains(card.Words, "Hudik räknar. Rapporten");
    }

    [TestMethod]
    public async Task A_late_report_is_promised_and_the_office_sees_it()
    {
        await using var chat = await Chat.StartAsync();
        await chat.AdministratesAsync(Sample.Rita);
        await chat.SaysAsync("hej");
        chat.Clock.Advance(Morning(2026, 4, 15) - chat.Clock.GetUtcNow());
        var view = await ViewAsync(chat);
        var notice = await chat.NoticeAsync(new DeliveryRequest(view.Due().Single(i => i is Reminder { To.Id: "sofia" }), view, null));
        StringAssert.Contains(notice.Words, "Kvartalsrapporten är försenad");
        CollectionAssert.IsSubsetOf(new[] { "Börja skriva", "Säg till kansliet när den kommer" }, notice.Buttons.ToList());

        var ask = await chat.PressesAsync(notice, "Säg till kansliet när den kommer");
        StringAssert.Contains((await chat.PressesAsync(ask, "Säg till kansliet")).Words, "Välj en dag först.");
        StringAssert.Contains((await chat.PressesAsync(ask, "Säg till kansliet", ("day", "2026-04-01"))).Words, "har redan varit");
        StringAssert.Contains(
            (await chat.PressesAsync(ask, "Säg till kansliet", ("day", "2026-04-20"))).Words,
            "Kansliet ser nu att rapporten kommer måndag 20 april."
        );
        StringAssert.Contains(
            (await chat.SaysAsync("läget", Sample.Rita)).Words,
            "Inget är skrivet. Ansvarig: Sofia Lind. Den ska komma måndag 20 april."
        );
    }

    [TestMethod]
    public async Task A_meeting_moves_the_plan_and_cancelled_moves_it_back()
    {
        await using var chat = await Chat.StartAsync();
        var card = await chat.SaysAsync("Styrgruppen möts 1 juli kl. 9");
        StringAssert.Contains(
            card.Words,
            "Mötet är inlagt\nVägen vidare\nStyrgruppen möts onsdag 1 juli kl. 9.00.\nKvartalsrapport, 1 april–30 juni 2026"
        );
        StringAssert.Contains((await chat.SaysAsync("plan")).Words, "Styrgruppens möten: onsdag 1 juli kl. 9.00.");

        StringAssert.Contains(
            (await chat.SaysAsync("ställ in mötet 1 juli")).Words,
            "Mötet är inställt\nVägen vidare\nStyrgruppen möts inte onsdag 1 juli kl. 9.00."
        );
        Assert.IsEmpty((await chat.InterventionAsync()).Meetings);
        await chat.PressesAsync(await chat.SaysAsync("meeting 1 July at 9am"), "Ställ in mötet");
        Assert.IsEmpty((await chat.InterventionAsync()).Meetings);
    }

    [TestMethod]
    public async Task Who_writes_for_several_is_asked_whose_meeting_it_is()
    {
        await using var chat = await Chat.StartAsync();
        await chat.BeginAsync("hudik-raknar", "Hudik räknar", Sample.Sofia);
        var ask = await chat.SaysAsync("möte 25 maj kl. 13.30");
        StringAssert.Contains((await chat.PressesAsync(ask, "Välj Vägen vidare")).Words, "Styrgruppen möts måndag 25 maj kl. 13.30.");
        Assert.HasCount(1, (await chat.InterventionAsync()).Meetings);
        StringAssert.Contains((await chat.SaysAsync("möte för Hudik räknar 26 maj")).Words, "Mötet är inlagt\nHudik räknar");
    }

    [TestMethod]
    public async Task The_office_sees_what_a_new_last_day_changes_before_it_decides()
    {
        await using var chat = await Chat.StartAsync();
        await chat.AdministratesAsync(Sample.Rita);
        var ask = await chat.SaysAsync("slutdatum vägen vidare 2026-05-31", Sample.Rita);
        StringAssert.Contains(
            ask.Words,
            "Så är det nu\nKvartalsrapport, 1 januari–31 mars 2026: lämnas in tisdag 14 april.\nKvartalsrapport, 1 april–30 juni 2026: "
                + "lämnas in tisdag 14 juli."
        );
        StringAssert.Contains(
            ask.Words,
            "Så blir det\nKvartalsrapport, 1 januari–31 mars 2026: lämnas in tisdag 14 april.\nKvartalsrapport, 1 april–31 maj 2026: "
                + "lämnas in måndag 15 juni."
        );
        Assert.IsNull((await chat.InterventionAsync()).EndsOn, "nothing is moved by asking");

        var moved = await chat.PressesAsync(ask, "Flytta till 31 maj 2026", Sample.Rita);
        StringAssert.Contains(moved.Words, "Slutdatumet är flyttat och alla datum är omräknade.");
        Assert.AreEqual(new DateOnly(2026, 5, 31), (await chat.InterventionAsync()).EndsOn);
        StringAssert.Contains(
            (
                await chat.PressesAsync(
                    await chat.SaysAsync("slutdatum vägen vidare tills vidare", Sample.Rita),
                    "Låt slutet vara öppet",
                    Sample.Rita
                )
            ).Words,
            "inget slutdatum längre"
        );
    }

    [TestMethod]
    public async Task What_falls_due_the_same_morning_keeps_its_list_while_one_thing_is_opened()
    {
        await using var chat = await Chat.StartAsync();
        await chat.BeginAsync("hudik-raknar", "Hudik räknar", Sample.Sofia);
        await chat.SaysAsync("hej");
        chat.Clock.Advance(Morning(2026, 4, 15) - chat.Clock.GetUtcNow());
        var reports = new[]
        {
            await ViewAsync(chat),
            (
                await chat.Handler.FindAsync(
                    Chat.Report with
                    {
                        Intervention = new("hudik-raknar"),
                    },
                    chat.Clock.GetUtcNow(),
                    CancellationToken.None
                )
            )!,
        };
        var parcels = reports.Select(v => new Parcel(v.Due().Single(i => i is Reminder { To.Id: "sofia" }), v)).ToList();

        var notice = await chat.NoticeAsync(new DeliveryRequest(parcels, "gathered", null));
        StringAssert.Contains(
            notice.Words,
            "Det här är på gång i dag\nHej Sofia. Du har två saker i dag, den mest brådskande först.\nHudik räknar\nRapporten skulle "
                + "ha lämnats in tisdag 14 april.\nVägen vidare"
        );
        var posted = chat.Connector.Received.Count;
        StringAssert.Contains((await chat.PressesAsync(notice, "Börja skriva")).Words, "2.1 Aktiviteter");
        Assert.AreEqual(posted + 1, chat.Connector.Received.Count, "the answer is a message of its own");
    }

    private static DateTimeOffset Morning(int year, int month, int day) =>
        StockholmTime.At(new DateOnly(year, month, day), new TimeOnly(8, 0));

    private static async Task<ReportView> ViewAsync(Chat chat) =>
        (await chat.Handler.FindAsync(Chat.Report, chat.Clock.GetUtcNow(), CancellationToken.None))!;
}
