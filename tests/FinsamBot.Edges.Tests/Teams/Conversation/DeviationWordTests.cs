using FinsamBot.Core.Interventions;
using FinsamBot.Core.Reports;
using FinsamBot.Core.Reports.Figures;
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
    [DataRow("ny avvikelse - starten är försenad sedan 15 januari", "2026-01-15", "Starten är försenad sedan 15 januari", DeviationKind.Schedule)]
    [DataRow("deviation: the coach left on 3 March", "2026-03-03", "The coach left on 3 March", DeviationKind.Staffing)]
    [DataRow("avvikelse vi väntar på besked sedan i tisdags", "2026-03-31", "Vi väntar på besked sedan i tisdags", DeviationKind.WaitsForParty)]
    [DataRow("avvikelse lokalen var stängd vecka 12", "2026-03-16", "Lokalen var stängd vecka 12", DeviationKind.Other)]
    [DataRow("avvikelse lokalen var stängd den 30", "2026-03-30", "Lokalen var stängd den 30", DeviationKind.Other)]
    [DataRow("deviation: the office was flooded last Tuesday", "2026-03-31", "The office was flooded last Tuesday", DeviationKind.Other)]
    [DataRow("avvikelse 2025-12-30 medlen omfördelade till personal", "2025-12-30", "Medlen omfördelade till personal", DeviationKind.Reallocation)]
    [DataRow("avvikelse vägen vidare: budgeten överskriden 31 mars", "2026-03-31", "Budgeten överskriden 31 mars", DeviationKind.Finances)]
    public async Task It_is_saved_at_once_with_its_day_and_kind(string said, string day, string text, DeviationKind kind)
    {
        await using var chat = await Chat.StartAsync();
        var card = await chat.SaysAsync(said);
        StringAssert.Contains(card.Words, "Sparat i rapporten för 1 januari–31 mars 2026. Komplettera gärna slag, belopp och åtgärd.");
        Assert.AreEqual(text, card.Input("deviation.text"));
        Assert.AreEqual(day, card.Input("deviation.day"));
        Assert.AreEqual(new Deviation(1, DateOnly.Parse(day, System.Globalization.CultureInfo.InvariantCulture), kind, text), (await chat.ReportAsync()).Figures.Deviations.Single());

        card = await chat.PressesAsync(card, "Spara", ("deviation.kind", "Finances"), ("deviation.amount", "−40 tkr"), ("deviation.action", "Vi söker en ny."));
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
    [DataRow("avvikelse lokalen stängs 31 februari", "2026-04-02")]
    public async Task A_day_of_this_quarter_opens_this_quarters_report(string said, string day)
    {
        await using var chat = await Chat.StartAsync();
        var card = await chat.SaysAsync(said);
        StringAssert.Contains(card.Words, "Sparat i rapporten för 1 april–30 juni 2026.");
        Assert.AreEqual(day, card.Input("deviation.day"));
        Assert.HasCount(1, (await chat.ReportAsync(Second)).Figures.Deviations);
        Assert.AreEqual(said.Contains("31 februari", StringComparison.Ordinal), card.Words.Contains("Jag förstod inte datumet 31 februari, så dagens datum står där.", StringComparison.Ordinal));
    }

    [TestMethod]
    public async Task After_the_periods_report_is_handed_in_it_goes_to_the_next_one()
    {
        await using var chat = await Chat.StartAsync();
        await chat.DoAsync(Sample.Sofia, new SaveSections([.. Sample.Texts.Select(t => new SectionInput(t.Key, t.Value, true, null))]));
        await chat.DoAsync(Sample.Sofia, new SubmitReport(true));
        StringAssert.Contains((await chat.SaysAsync("avvikelse 2026-03-03 coachen slutade")).Words, "Sparat i rapporten för 1 april–30 juni 2026.");
        Assert.IsTrue((await chat.ReportAsync()).Figures.IsEmpty);
        Assert.AreEqual(new DateOnly(2026, 3, 3), (await chat.ReportAsync(Second)).Figures.Deviations.Single().On);
    }

    [TestMethod]
    public async Task When_everything_begun_is_handed_in_the_writer_learns_when_to_say_it_again()
    {
        await using var chat = await Chat.StartAsync();
        await chat.SaysAsync("avvikelse: lokalen är stängd");
        foreach (var report in new[] { Chat.Report, Second })
        {
            await chat.DoAsync(Sample.Sofia, new SaveSections([.. Sample.Texts.Select(t => new SectionInput(t.Key, t.Value, true, null))]), report);
            Assert.IsNull((await chat.DoAsync(Sample.Sofia, new SubmitReport(true), report)).Refusal);
        }

        var refused = await chat.SaysAsync("avvikelse: coachen slutade");
        StringAssert.Contains(refused.Words, "Rapporten är inlämnad, och nästa period börjar onsdag 1 juli.");
        StringAssert.Contains(refused.Words, "coachen slutade");
    }

    [TestMethod]
    [DataRow("avvikelse")]
    [DataRow("Avvikelse.")]
    [DataRow("ny avvikelse")]
    [DataRow("deviation")]
    public async Task The_bare_word_gives_a_card_to_write_on(string said)
    {
        await using var chat = await Chat.StartAsync();
        var card = await chat.SaysAsync(said);
        StringAssert.Contains(card.Words, "Ny avvikelse");
        StringAssert.Contains((await chat.PressesAsync(card, "Spara", ("deviation.text", "Coachen slutade"))).Words, "Sparat.");
        Assert.HasCount(1, (await chat.ReportAsync(Second)).Figures.Deviations);
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
        StringAssert.Contains((await chat.SaysAsync("avvikelse: coachen slutade", Sample.Rita)).Words, "Bara projektledaren eller ersättaren");
        Assert.AreEqual(stored, chat.Stored());

        var said = chat.ActivityOf() with { Type = "message", Text = "avvikelse 2026-03-03 coachen slutade" };
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
