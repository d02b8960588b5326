using System.Text.Json.Nodes;
using FinsamBot.Domain.Calendar;
using FinsamBot.Domain.Events;
using FinsamBot.Domain.Forms;
using FinsamBot.Domain.Interventions;
using FinsamBot.Domain.Interventions.Log;
using FinsamBot.Domain.People;
using FinsamBot.Domain.Reports;
using FinsamBot.Runtime.Handlers;
using FinsamBot.Testing.Reports;

namespace FinsamBot.Edges.Tests.Teams.Conversation;

/// <summary>What was done, told in the chat on Thursday 2 April 2026, when the first quarter's report is open.</summary>
[TestClass]
public sealed class LogWordTests
{
    [TestMethod]
    [DataRow("logga: studiebesök hos tre arbetsgivare", "2026-04-02", "Studiebesök hos tre arbetsgivare", LogKind.StudyVisit)]
    [DataRow("logga 12 mars: möte med Arbetsförmedlingen", "2026-03-12", "Möte med Arbetsförmedlingen", LogKind.Meeting)]
    [DataRow("Logga utbildning i MI för åtta handläggare", "2026-04-02", "Utbildning i MI för åtta handläggare", LogKind.Training)]
    [DataRow("logg 12/3: informationsträff på biblioteket", "2026-03-12", "Informationsträff på biblioteket", LogKind.Information)]
    [DataRow("logga i går: gruppträff om stress", "2026-04-01", "Gruppträff om stress", LogKind.GroupActivity)]
    [DataRow("logga: i tisdags besökte vi Komvux", "2026-03-31", "I tisdags besökte vi Komvux", LogKind.StudyVisit)]
    [DataRow("logga: anmälda till kursen 3 maj", "2026-04-02", "Anmälda till kursen 3 maj", LogKind.Training)]
    [DataRow("logga vägen vidare 2026-02-03: ny broschyr, se avsnitt 2.1", "2026-02-03", "Ny broschyr, se avsnitt 2.1", LogKind.Other)]
    [DataRow("log: study visit to three employers", "2026-04-02", "Study visit to three employers", LogKind.StudyVisit)]
    [DataRow("log a meeting with the employment service", "2026-04-02", "Meeting with the employment service", LogKind.Meeting)]
    [DataRow("skriv i loggen: möte 14 mars med vårdcentralen", "2026-03-14", "Möte 14 mars med vårdcentralen", LogKind.Meeting)]
    public async Task It_is_saved_at_once_and_shown_as_it_was_understood(string said, string day, string text, LogKind kind)
    {
        await using var chat = await Chat.StartAsync();

        var card = await chat.SaysAsync(said);

        StringAssert.Contains(card.Words, "Sparat i loggen för");
        StringAssert.Contains(card.Words, text);
        var entry = (await LogAsync(chat)).Entries.Single().Entry;
        Assert.AreEqual((day, text, kind), ($"{entry.On:yyyy-MM-dd}", entry.Text, entry.Kind));
    }

    [TestMethod]
    public async Task An_entry_is_changed_and_removed_from_its_card()
    {
        await using var chat = await Chat.StartAsync();
        var card = await chat.SaysAsync("logga 12 mars: möte med Arbetsförmedlingen");
        StringAssert.Contains(card.Words, "Torsdag 12 mars 2026 · Möte");
        StringAssert.Contains(card.Words, "Med Arbetsförmedlingen");

        card = await chat.PressesAsync(card, "Ändra");
        card = await chat.PressesAsync(
            card,
            "Spara",
            ("log.day", "2026-03-13"),
            ("log.text", "Möte om samverkan"),
            ("log.organisations", "Arbetsförmedlingen, Region Norrsken")
        );
        var entry = (await LogAsync(chat)).Entries.Single().Entry;
        Assert.AreEqual((new DateOnly(2026, 3, 13), "Möte om samverkan", LogKind.Meeting), (entry.On, entry.Text, entry.Kind));
        Assert.AreSequenceEqual(["Arbetsförmedlingen", "Region Norrsken"], entry.Organisations);

        card = await chat.PressesAsync(card, "Ta bort");
        StringAssert.Contains(card.Words, "Ska raden tas bort?");
        card = await chat.PressesAsync(card, "Ta bort");
        StringAssert.Contains(card.Words, "Raden är borttagen.");
        Assert.IsEmpty((await LogAsync(chat)).Entries);
    }

    [TestMethod]
    [DataRow("logg")]
    [DataRow("visa loggen")]
    [DataRow("min logg")]
    [DataRow("log")]
    public async Task The_log_lists_the_periods_entries_and_leads_to_the_period_before(string said)
    {
        await using var chat = await Chat.StartAsync();
        await chat.SaysAsync("logga 12 mars: möte med Arbetsförmedlingen");
        await chat.SaysAsync("logga: studiebesök hos tre arbetsgivare");

        var card = await chat.SaysAsync(said);
        StringAssert.Contains(card.Words, "1 april–30 juni 2026");
        StringAssert.Contains(card.Words, "Studiebesök hos tre arbetsgivare");
        Assert.IsFalse(card.Words.Contains("12 mars", StringComparison.Ordinal));

        card = await chat.PressesAsync(card, "Perioden före");
        StringAssert.Contains(card.Words, "Möte med Arbetsförmedlingen");
    }

    [TestMethod]
    [DataRow("logga", "Ny rad i loggen")]
    [DataRow("logga 12 mars", "Vad hände den dagen? Skriv det och spara.")]
    [DataRow("logga i mars: möte", "Jag är inte säker på vilken dag i mars är.")]
    [DataRow("logga 31 februari: möte", "Jag är inte säker på vilken dag 31 februari är.")]
    [DataRow("logga i morgon: möte", "fredag 3 april 2026 har inte varit än.")]
    [DataRow("logga 2025-12-30: möte", "Insatsen började torsdag 1 januari 2026")]
    [DataRow("logga: 19811218-9876 kom på besök", "Här står något som ser ut som ett personnummer.")]
    [DataRow("logga: Annika kom trots sin depression", "Här står något som kan peka ut en person.")]
    public async Task What_is_missing_or_must_not_stand_there_is_asked_for_and_nothing_is_saved(string said, string seen)
    {
        await using var chat = await Chat.StartAsync();
        var stored = chat.Stored();

        var card = await chat.SaysAsync(said);

        StringAssert.Contains(card.Words, seen, StringComparison.OrdinalIgnoreCase);
        Assert.IsFalse(card.Words.Contains("9876", StringComparison.Ordinal));
        Assert.IsNotNull(card.Button("Spara"));
        Assert.AreEqual(stored, chat.Stored());
    }

    [TestMethod]
    public async Task A_long_message_is_meant_for_the_log_when_it_says_so_and_too_much_stays_in_the_card()
    {
        await using var chat = await Chat.StartAsync();
        var lines = string.Join('\n', Enumerable.Range(1, 8).Select(n => $"- möte nummer {n} med vårdcentralen och skolan"));

        StringAssert.Contains((await chat.SaysAsync("logga: veckan i korthet\n" + lines)).Words, "Sparat i loggen");

        var long_ = string.Join(' ', Enumerable.Repeat("studiebesök", 200));
        var card = await chat.SaysAsync("logga: " + long_);
        StringAssert.Contains(card.Words, "kan ha högst 1000 tecken");
        StringAssert.Contains(card.Input("log.text")!, "studiebesök studiebesök");
    }

    [TestMethod]
    public async Task What_was_judged_is_saved_with_one_press_more_and_nothing_written_since_is()
    {
        await using var chat = await Chat.StartAsync();
        var card = await chat.SaysAsync("logga: Annika kom trots sin depression");

        var other = await chat.PressesAsync(card, "Spara raden ändå", ("log.text", "Henrik kom trots sitt missbruk"));
        StringAssert.Contains(other.Words, "Här står något som kan peka ut en person.");
        await chat.PressesAsync(card, "Spara raden ändå");

        Assert.HasCount(1, (await LogAsync(chat)).Entries);
    }

    [TestMethod]
    public async Task Whoever_writes_for_two_is_asked_which_and_the_words_go_along()
    {
        await using var chat = await Chat.StartAsync();
        await BeginAsync(chat, "nya-steg", "Nya steg", Sample.Sofia);

        var card = await chat.SaysAsync("logga: studiebesök hos tre arbetsgivare");
        StringAssert.Contains(card.Words, "Vilken insats ska det loggas i?");
        card = await chat.PressesAsync(card, "Välj Nya steg");
        StringAssert.Contains(card.Words, "Nya steg");
        Assert.IsEmpty((await LogAsync(chat)).Entries);

        await chat.SaysAsync("logga vägen vidare: möte med skolan");
        Assert.AreEqual("Möte med skolan", (await LogAsync(chat)).Entries.Single().Entry.Text);
        StringAssert.Contains((await chat.SaysAsync("logga: 19811218-9876")).Words, "ser ut som ett personnummer");
    }

    [TestMethod]
    public async Task Who_does_not_write_hears_who_does_and_logging_in_is_something_else()
    {
        await using var chat = await Chat.StartAsync();

        StringAssert.Contains((await chat.SaysAsync("logga: möte", Sample.Rita)).Words, "Loggen skrivs av projektledaren och ersättaren");
        var stored = chat.Stored();
        await chat.SaysAsync("logga in på sidan");
        await chat.SaysAsync("hur loggar jag ut?");
        Assert.AreEqual(stored, chat.Stored());
    }

    [TestMethod]
    public async Task The_periods_log_is_proposed_in_the_section_about_activities_and_saved_by_its_reader_alone()
    {
        await using var chat = await Chat.StartAsync();
        await chat.SaysAsync("logga 12 mars: möte med Arbetsförmedlingen");
        await chat.SaysAsync("logga 3 februari: studiebesök hos tre arbetsgivare");
        await chat.SaysAsync("logga: något i nästa kvartal");

        var card = await chat.SaysAsync("2.1");
        card = await chat.PressesAsync(card, "Hämta från loggen", ("text.activities", "Det viktigaste först."));
        StringAssert.Contains(card.Words, "Här är två rader från loggen, sist i rutan och efter slag. Inget är sparat");
        var proposal =
            "Det viktigaste först.\n\n**Studiebesök**\n- 3 februari: Studiebesök hos tre arbetsgivare\n\n"
            + "**Möten**\n- 12 mars: Möte med Arbetsförmedlingen";
        Assert.AreEqual(proposal, card.Input("text.activities"));
        Assert.AreEqual("Det viktigaste först.", (await chat.ReportAsync()).TextOf("activities").Text);

        await chat.PressesAsync(card, "Klart, spara och nästa");
        Assert.AreEqual(proposal, (await chat.ReportAsync()).TextOf("activities").Text);
        card = await chat.SaysAsync("2.1");
        Assert.DoesNotContain("Hämta från loggen", card.Buttons, "There is nothing more to take.");
    }

    [TestMethod]
    public async Task A_final_report_is_offered_the_log_of_the_whole_time_by_kind_and_year_and_takes_nothing_over_unread()
    {
        await using var chat = await Chat.StartAsync();
        var time = new ReportingPeriod(new(2025, 1, 1), new(2026, 3, 31));
        var final = await FinalAsync(chat, time);
        var page = new JsonObject { ["fb.report"] = final.ToString(), ["fb.page"] = "methods" };
        var card = await chat.SendsAsync("page.show", page);
        card = await chat.PressesAsync(card, "Hämta från loggen");

        StringAssert.Contains(card.Words, "Här är tre rader från loggen, sist i rutan och efter slag. Inget är sparat");
        Assert.AreEqual(
            "**Gruppaktiviteter 2025**\n- 3 maj: Gruppträff\n\n**Möten 2025**\n- 14 januari: Styrgruppsmöte\n\n"
                + "**Möten 2026**\n- 14 januari: Styrgruppsmöte",
            card.Input("text.methods")
        );
        Assert.AreEqual("", (await chat.ReportAsync(final)).TextOf("methods").Text);

        await chat.PressesAsync(card, "Klart, spara och nästa");
        Assert.DoesNotContain("Hämta från loggen", (await chat.SendsAsync("page.show", page)).Buttons, "There is nothing more to take.");
    }

    [TestMethod]
    public async Task A_long_log_is_proposed_part_by_part()
    {
        await using var chat = await Chat.StartAsync();
        foreach (var n in Enumerable.Range(1, 9))
        {
            await chat.SaysAsync($"logga {n} mars: möte {n} om {string.Join(' ', Enumerable.Repeat("samverkan", 90))}");
        }

        var card = await chat.PressesAsync(await chat.SaysAsync("2.1"), "Hämta från loggen");
        StringAssert.Contains(card.Words, "de 6 äldsta raderna av 9 från loggen");
        await chat.PressesAsync(card, "Klart, spara och nästa");
        card = await chat.PressesAsync(await chat.SaysAsync("2.1"), "Hämta från loggen");
        StringAssert.Contains(card.Words, "Här är tre rader från loggen");
        StringAssert.Contains(card.Input("text.activities")!, "9 mars: Möte 9");
    }

    [TestMethod]
    public async Task After_the_report_is_handed_in_an_entry_of_its_period_is_kept_and_said_not_to_change_it()
    {
        await using var chat = await Chat.StartAsync();
        await chat.DoAsync(Sample.Sofia, new SaveSections([.. Sample.Texts.Select(t => new SectionInput(t.Key, t.Value, true, null))]));
        await chat.DoAsync(Sample.Sofia, new SubmitReport(true));

        StringAssert.Contains(
            (await chat.SaysAsync("logga 12 mars: möte med skolan")).Words,
            "Sparat i loggen. Rapporten för 1 januari–31 mars 2026 är redan inlämnad och ändras inte."
        );
        Assert.HasCount(1, (await LogAsync(chat)).Entries);
    }

    /// <summary>The intervention has a log of two years, and a report of all its time.</summary>
    private static async Task<ReportId> FinalAsync(Chat chat, ReportingPeriod time)
    {
        var form = TemplateCatalogue.BuiltIn.Latest("slutrapport")!;
        await chat.Directory.ChangeInterventionAsync(
            Sample.VagenVidare,
            _ =>
                [
                    new ReportingAdded(new Reporting(form.Ref, new PeriodScheme(time.Start, time.End, time.End, Whole: true))),
                    new LogEntryNoted(new LogEntry(1, new(2025, 1, 14), LogKind.Meeting, "Styrgruppsmöte", [])),
                    new LogEntryNoted(new LogEntry(2, new(2025, 5, 3), LogKind.GroupActivity, "Gruppträff", [])),
                    new LogEntryNoted(new LogEntry(3, new(2026, 1, 14), LogKind.Meeting, "Styrgruppsmöte", [])),
                ],
            new Stamp(chat.Clock.GetUtcNow(), "seed", "final"),
            CancellationToken.None
        );
        var id = new ReportId(Sample.VagenVidare, form.Id, time.End);
        Assert.IsNull((await chat.DoAsync(PersonId.Bot, new OpenReport(time), id)).Refusal);
        return id;
    }

    private static async Task<InterventionLog> LogAsync(Chat chat) =>
        (await chat.Interventions.FindAsync(Sample.VagenVidare, chat.Clock.GetUtcNow(), default))!.Intervention.Log;

    private static Task<InterventionReply> BeginAsync(Chat chat, string id, string name, PersonId lead) =>
        chat.Interventions.HandleAsync(
            new InterventionId(id),
            new InterventionRequest(
                new BeginIntervention(
                    name,
                    "Älvbacka kommun",
                    Sample.Template.Ref,
                    new(Sample.FirstQuarter.Start, Sample.FirstQuarter.End),
                    null,
                    [new RoleGiven(lead, Role.Lead)]
                ),
                PersonId.Bot,
                $"begin-{id}",
                chat.Clock.GetUtcNow()
            ),
            default
        );
}
