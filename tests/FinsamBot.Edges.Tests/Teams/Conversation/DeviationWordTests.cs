using FinsamBot.Domain.Events;
using FinsamBot.Domain.Interventions;
using FinsamBot.Domain.Interventions.Figures.Deviations;
using FinsamBot.Domain.Reports;
using FinsamBot.Domain.Reports.Registry;
using FinsamBot.Edges.Tests.Teams.Bot;
using FinsamBot.Testing.Reports;

namespace FinsamBot.Edges.Tests.Teams.Conversation;

/// <summary>A deviation said on any day, here on Thursday 2 April 2026, when the first quarter's report is open.</summary>
[TestClass]
public sealed class DeviationWordTests
{
    [TestMethod]
    [DataRow("avvikelse: coachen slutade 3 mars", "2026-03-03", "Coachen slutade 3 mars", DeviationKind.Staffing)]
    [DataRow("Avvikelse 2026-03-03 coachen slutade", "2026-03-03", "Coachen slutade", DeviationKind.Staffing)]
    [DataRow("avvikelse 3/3: lokalen översvämmad", "2026-03-03", "Lokalen översvämmad", DeviationKind.Other)]
    [DataRow(
        "ny avvikelse - starten är försenad sedan 15 januari",
        "2026-01-15",
        "Starten är försenad sedan 15 januari",
        DeviationKind.Schedule
    )]
    [DataRow("deviation: the coach left on 3 March", "2026-03-03", "The coach left on 3 March", DeviationKind.Staffing)]
    [DataRow(
        "avvikelse vi väntar på besked sedan i tisdags",
        "2026-03-31",
        "Vi väntar på besked sedan i tisdags",
        DeviationKind.WaitsForParty
    )]
    [DataRow("avvikelse lokalen var stängd vecka 12", "2026-03-16", "Lokalen var stängd vecka 12", DeviationKind.Other)]
    [DataRow("avvikelse lokalen var stängd den 30", "2026-03-30", "Lokalen var stängd den 30", DeviationKind.Other)]
    [DataRow("deviation: the office was flooded last Tuesday", "2026-03-31", "The office was flooded last Tuesday", DeviationKind.Other)]
    [DataRow(
        "avvikelse 2026-01-30 medlen omfördelade till personal",
        "2026-01-30",
        "Medlen omfördelade till personal",
        DeviationKind.Reallocation
    )]
    [DataRow("avvikelse: coachen slutade i förra veckan", "2026-03-23", "Coachen slutade i förra veckan", DeviationKind.Staffing)]
    [DataRow("avvikelse: coachen slutade för tre dagar sedan", "2026-03-30", "Coachen slutade för tre dagar sedan", DeviationKind.Staffing)]
    [DataRow("avvikelse: lokalen var stängd måndag", "2026-03-30", "Lokalen var stängd måndag", DeviationKind.Other)]
    [DataRow("deviation: the coach left 2 weeks ago", "2026-03-19", "The coach left 2 weeks ago", DeviationKind.Staffing)]
    [DataRow("avvikelse vägen vidare: budgeten överskriden 31 mars", "2026-03-31", "Budgeten överskriden 31 mars", DeviationKind.Finances)]
    public async Task It_is_saved_at_once_with_its_day_and_kind(string said, string day, string text, DeviationKind kind)
    {
        await using var chat = await Chat.StartAsync();
        var card = await chat.SaysAsync(said);
        StringAssert.Contains(card.Words, "Sparat i rapporten för 1 januari–31 mars 2026. Komplettera gärna slag, belopp och åtgärd.");
        Assert.AreEqual(text, card.Input("deviation.text"));
        Assert.AreEqual(day, card.Input("deviation.day"));
        Assert.AreEqual(
            new Deviation(1, DateOnly.Parse(day, System.Globalization.CultureInfo.InvariantCulture), kind, text),
            (await chat.ReportAsync()).Figures.Deviations.Single()
        );

        card = await chat.PressesAsync(
            card,
            "Spara",
            ("deviation.kind", "Finances"),
            ("deviation.amount", "−40 tkr"),
            ("deviation.action", "Vi söker en ny.")
        );
        StringAssert.Contains(card.Words, "2.2 Avvikelser");
        var completed = (await chat.ReportAsync()).Figures.Deviations.Single();
        Assert.AreEqual((DeviationKind.Finances, -40_000, "Vi söker en ny."), (completed.Kind, completed.Amount, completed.Action));
    }

    [TestMethod]
    [DataRow("avvikelse: coachen slutar i dag", "2026-04-02")]
    [DataRow("avvikelse coachen slutade i går", "2026-04-01")]
    [DataRow("avvikelse lokalen stängs i morgon", "2026-04-03")]
    [DataRow("avvikelse lokalen är stängd", "2026-04-02")]
    [DataRow("avvikelser: lokalen stängs 3 maj", "2026-05-03")]
    [DataRow("avvikelse lokalen stängs på tisdag", "2026-04-07")]
    [DataRow("avvikelse lokalen stängs vecka 16", "2026-04-13")]
    public async Task A_day_of_this_quarter_opens_this_quarters_report(string said, string day)
    {
        await using var chat = await Chat.StartAsync();
        var card = await chat.SaysAsync(said);
        StringAssert.Contains(card.Words, "Sparat i rapporten för 1 april–30 juni 2026.");
        Assert.AreEqual(day, card.Input("deviation.day"));
        Assert.HasCount(1, (await chat.ReportAsync(Second)).Figures.Deviations);
    }

    [TestMethod]
    public async Task A_day_before_the_intervention_is_refused_with_the_reason_and_the_words_stay()
    {
        await using var chat = await Chat.StartAsync();

        var card = await chat.SaysAsync("avvikelse: lokalen var stängd 3 september");

        StringAssert.Contains(card.Words, "Insatsen började torsdag 1 januari 2026, och onsdag 3 september 2025 ligger före det.");
        Assert.AreEqual("Lokalen var stängd 3 september", card.Input("deviation.text"));
        Assert.AreEqual("2025-09-03", card.Input("deviation.day"));
    }

    [TestMethod]
    public async Task After_the_periods_report_is_handed_in_it_stays_with_its_day_and_the_writer_learns_where_it_is_told()
    {
        await using var chat = await Chat.StartAsync();
        await chat.DoAsync(Sample.Sofia, new SaveSections([.. Sample.Texts.Select(t => new SectionInput(t.Key, t.Value, true, null))]));
        await chat.DoAsync(Sample.Sofia, new SubmitReport(true));

        StringAssert.Contains(
            (await chat.SaysAsync("avvikelse 2026-03-03 coachen slutade")).Words,
            "Rapporten för 1 januari–31 mars 2026 är redan inlämnad och visar den inte. Avvikelsen kommer med i slutrapporten."
        );

        Assert.IsTrue((await chat.ReportAsync()).Figures.IsEmpty, "What was handed in stays as it was.");
        StringAssert.Contains(
            (await chat.SaysAsync("status")).Words,
            "Efter det har något registrerats som rapporten inte visar: 2.2 Avvikelser."
        );
        await chat.SaysAsync("avvikelse: lokalen är stängd");
        Assert.AreEqual(1, (await chat.ReportAsync(Second)).Figures.Deviations.Count, "The new quarter has only its own.");

        await chat.DoAsync(Sample.Sofia, new CorrectReport("En avvikelse kom sent."));
        var corrected = (await chat.ReportAsync()).Figures.Deviations.Single();
        Assert.AreEqual((new DateOnly(2026, 3, 3), true), (corrected.On, corrected.IsLate));
    }

    [TestMethod]
    public async Task When_everything_begun_is_handed_in_the_writer_learns_when_to_say_it_again()
    {
        await using var chat = await Chat.StartAsync();
        await chat.SaysAsync("avvikelse: lokalen är stängd");
        foreach (var report in new[] { Chat.Report, Second })
        {
            await chat.DoAsync(
                Sample.Sofia,
                new SaveSections([.. Sample.Texts.Select(t => new SectionInput(t.Key, t.Value, true, null))]),
                report
            );
            Assert.IsNull((await chat.DoAsync(Sample.Sofia, new SubmitReport(true), report)).Refusal);
        }

        var refused = await chat.SaysAsync("avvikelse: coachen slutar 3 juli");
        StringAssert.Contains(refused.Words, "Rapporten är inlämnad, och nästa period börjar onsdag 1 juli.");
        StringAssert.Contains(refused.Words, "coachen slutar");
    }

    [TestMethod]
    public async Task In_November_the_third_of_March_is_the_one_that_has_been()
    {
        await using var chat = await Chat.StartAsync();
        chat.Clock.MoveTo(new DateTimeOffset(2026, 11, 20, 9, 0, 0, TimeSpan.Zero));

        var card = await chat.SaysAsync("avvikelse: coachen slutade 3 mars");

        Assert.AreEqual("2026-03-03", card.Input("deviation.day"));
        StringAssert.Contains(card.Words, "Sparat i rapporten för 1 januari–31 mars 2026.");
    }

    [TestMethod]
    [DataRow("avvikelse 2026-03-03 hyran blev 40 000 kr dyrare", "40000")]
    [DataRow("avvikelse 2026-03-03 hyran blev 40\u202F000 kr dyrare", "40000")]
    [DataRow("avvikelse 2026-03-03 hyran blev fyrtio tusen kronor dyrare", "40000")]
    [DataRow("avvikelse 2026-03-03 hyran blev 1,5 miljoner dyrare", "1500000")]
    [DataRow("avvikelse 2026-03-03 hyran blev 40 tkr dyrare", "40000")]
    [DataRow("avvikelse 2026-03-03 hyran steg från 30 000 kr till 40 000 kr", "")]
    [DataRow("avvikelse 2026-03-03 40 deltagare flyttade", "")]
    public async Task An_amount_in_the_sentence_is_read_when_there_is_one(string said, string amount)
    {
        await using var chat = await Chat.StartAsync();

        var card = await chat.SaysAsync(said);

        Assert.AreEqual(amount, new string([.. (card.Input("deviation.amount") ?? "").Where(char.IsAsciiDigit)]));
    }

    [TestMethod]
    [DataRow("fyrtio tusen kronor", 40_000)]
    [DataRow("40\u202F000 kr", 40_000)]
    [DataRow("ca 40 000 kr", 40_000)]
    [DataRow("1,5 miljoner", 1_500_000)]
    [DataRow("en halv miljon kr", 500_000)]
    [DataRow("minus tjugofem tusen", -25_000)]
    public async Task An_amount_may_be_written_in_words_and_so_may_a_day(string written, int amount)
    {
        await using var chat = await Chat.StartAsync();
        var card = await chat.SaysAsync("avvikelse 2026-03-03 hyran steg");

        await chat.PressesAsync(card, "Spara", ("deviation.amount", written), ("deviation.day", "i förrgår"));

        var saved = (await chat.ReportAsync()).Figures.Deviations.Single();
        Assert.AreEqual((amount, new DateOnly(2026, 3, 31)), (saved.Amount, saved.On));
    }

    [TestMethod]
    [DataRow("avvikelse: lokalen var stängd i mars", "i mars")]
    [DataRow("avvikelse: coachen slutade häromdagen", "häromdagen")]
    [DataRow("deviation: the coach left last month", "last month")]
    public async Task A_time_without_a_day_is_asked_about_and_nothing_is_saved_under_today(string said, string quoted) =>
        await IsAskedAsync(said, quoted);

    [TestMethod]
    [DataRow("avvikelse lokalen stängs 31 februari", "31 februari", "Lokalen stängs 31 februari")]
    [DataRow("avvikelse 31 februari: coachen slutade", "31 februari", "31 februari: coachen slutade")]
    [DataRow("avvikelse 2026-02-31 coachen slutade", "2026-02-31", "2026-02-31 coachen slutade")]
    [DataRow("avvikelse 31/2: coachen slutade", "31/2", "31/2: coachen slutade")]
    [DataRow("deviation: the coach left on 30 February", "30 February", "The coach left on 30 February")]
    [DataRow("avvikelse: lokalen var stängd vecka 60", "vecka 60", "Lokalen var stängd vecka 60")]
    public async Task A_day_that_no_calendar_has_is_asked_about_and_the_words_are_kept(string said, string quoted, string text)
    {
        var (card, saved) = await IsAskedAsync(said, quoted);

        Assert.AreEqual(text, card.Input("deviation.text"));
        Assert.AreEqual(text, saved.Text);
    }

    [TestMethod]
    public async Task A_day_that_no_calendar_has_opens_no_new_quarter()
    {
        await using var chat = await Chat.StartAsync();
        await chat.SaysAsync("avvikelse lokalen stängs 31 februari");

        Assert.HasCount(1, (await chat.InterventionAsync()).Opened);
    }

    private static async Task<(Seen Card, Deviation Saved)> IsAskedAsync(string said, string quoted)
    {
        await using var chat = await Chat.StartAsync();

        var card = await chat.SaysAsync(said);

        StringAssert.Contains(card.Words, $"Vilken dag menar du med ”{quoted}”?");
        Assert.AreEqual("", card.Input("deviation.day") ?? "");
        Assert.IsTrue((await chat.ReportAsync()).Figures.IsEmpty);
        await chat.PressesAsync(card, "Spara", ("deviation.day", "2026-03-05"));
        var saved = (await chat.ReportAsync()).Figures.Deviations.Single();
        Assert.AreEqual(new DateOnly(2026, 3, 5), saved.On);
        return (card, saved);
    }

    [TestMethod]
    [DataRow("avvikelse")]
    [DataRow("Avvikelse.")]
    [DataRow("ny avvikelse")]
    [DataRow("deviation")]
    public async Task The_bare_word_gives_a_card_to_write_on_and_opens_no_new_quarter(string said)
    {
        await using var chat = await Chat.StartAsync();
        var card = await chat.SaysAsync(said);
        StringAssert.Contains(card.Words, "Ny avvikelse");
        Assert.AreEqual("", card.Input("deviation.day") ?? "", "Today is in no report that is open.");
        StringAssert.Contains(
            (await chat.PressesAsync(card, "Spara", ("deviation.text", "Coachen slutade"), ("deviation.day", "2026-03-30"))).Words,
            "Sparat."
        );
        Assert.HasCount(1, (await chat.ReportAsync()).Figures.Deviations);
        Assert.HasCount(1, (await chat.InterventionAsync()).Opened);
    }

    [TestMethod]
    [DataRow("deltagare")]
    [DataRow("mål")]
    [DataRow("avvikelser")]
    [DataRow("avvikelse")]
    public async Task A_word_alone_opens_no_report_where_none_is_open(string said)
    {
        await using var chat = await Chat.StartAsync(opened: false);

        await chat.SaysAsync(said);

        Assert.IsEmpty((await chat.InterventionAsync()).Opened);
    }

    [TestMethod]
    [DataRow("avvikelser", "2.2 Avvikelser")]
    [DataRow("mål", "2.4 Mål och delmål")]
    [DataRow("MÅL", "2.4 Mål och delmål")]
    [DataRow("goals", "2.4 Mål och delmål")]
    [DataRow("deltagare", "Rapporten har inget avsnitt deltagare.")]
    [DataRow("resurser", "Rapporten har inget avsnitt resurser.")]
    public async Task A_word_for_what_is_registered_opens_its_section(string said, string seen)
    {
        await using var chat = await Chat.StartAsync();
        StringAssert.Contains((await chat.SaysAsync(said)).Words, seen);
    }

    [TestMethod]
    public async Task Who_leads_several_interventions_is_asked_which_one_unless_it_was_named()
    {
        await using var chat = await Chat.StartAsync();
        await chat.BeginAsync("hudik-raknar", "Hudik räknar", Sample.Sofia);
        var card = await chat.SaysAsync("avvikelse 2026-03-03 coachen slutade");
        StringAssert.Contains(card.Words, "Vilken insats gäller avvikelsen?");
        Assert.IsTrue((await chat.ReportAsync()).Figures.IsEmpty);
        await chat.PressesAsync(card, "Spara", ("intervention", "hudik-raknar"));
        var hudik = Chat.Report with { Intervention = new InterventionId("hudik-raknar") };
        Assert.AreEqual("Coachen slutade", (await chat.ReportAsync(hudik)).Figures.Deviations.Single().Text);

        await chat.SaysAsync("avvikelse i Hudik Räknar: två deltagare flyttade 4 mars");
        Assert.AreEqual("Två deltagare flyttade 4 mars", (await chat.ReportAsync(hudik)).Figures.Deviations.Last().Text);
    }

    [TestMethod]
    public async Task Who_writes_nothing_notes_nothing_and_a_repeated_message_is_noted_once()
    {
        await using var chat = await Chat.StartAsync();
        var stored = chat.Stored();
        StringAssert.Contains(
            (await chat.SaysAsync("avvikelse: coachen slutade", Sample.Rita)).Words,
            "Bara projektledaren eller ersättaren"
        );
        Assert.AreEqual(stored, chat.Stored());

        var said = chat.ActivityOf()
            .With(a =>
            {
                a.Type = "message";
                a.Text = "avvikelse 2026-03-03 coachen slutade";
            });
        foreach (var _ in Enumerable.Range(0, 3))
        {
            StringAssert.Contains((await chat.DeliverAsync(said)).Words, "Sparat i rapporten för");
        }

        Assert.HasCount(1, (await chat.ReportAsync()).Figures.Deviations);
    }

    [TestMethod]
    public async Task A_text_that_is_too_long_is_shown_to_be_shortened()
    {
        await using var chat = await Chat.StartAsync();
        var refused = await chat.SaysAsync("avvikelse 2026-03-03 " + new string('å', 20_000));
        StringAssert.Contains(refused.Words, "Texten är för lång. Högst 4000 tecken får plats här");
        StringAssert.Contains(refused.Words + refused.Input("deviation.text"), "ååå", StringComparison.OrdinalIgnoreCase);
        Assert.IsTrue((await chat.ReportAsync()).Figures.IsEmpty);
    }

    private static ReportId Second { get; } = Chat.Report with { PeriodEnd = new DateOnly(2026, 6, 30) };
}
