using FinsamBot.Domain.Forms;
using FinsamBot.Domain.Interventions.Figures.Goals;
using FinsamBot.Domain.Reports;
using FinsamBot.Testing.Reports;

namespace FinsamBot.Edges.Tests.Teams.Conversation;

/// <summary>Goals and deviations, registered one by one from a section's page.</summary>
[TestClass]
public sealed class FigureStoryTests
{
    private const string Text = "goal.text";

    private static readonly (string Id, string Value) Left = ("deviation.text", "Coachen slutade");
    private static readonly (string Id, string Value) Day = ("deviation.day", "2026-03-03");

    [TestMethod]
    [DataRow("deltagare nya")]
    [DataRow("deltagare nya: 4")]
    [DataRow("deltagare")]
    public async Task New_participants_are_no_name_so_it_is_asked_whose_they_are(string said)
    {
        await using var chat = await Chat.StartAsync();
        await chat.BeginAsync("nya-steg", "Nya steg", Sample.Sofia);

        var asked = await chat.SaysAsync(said);
        StringAssert.Contains(asked.Words, "Nya steg");
        StringAssert.Contains(asked.Words, "Vägen vidare");

        StringAssert.Contains((await chat.PressesAsync(asked, "Välj Vägen vidare")).Words, "Vägen vidare");
        StringAssert.Contains((await chat.SaysAsync("deltagare nya steg")).Words, "Nya steg");
    }

    [TestMethod]
    public async Task A_goal_is_added_changed_and_removed()
    {
        await using var chat = await Chat.StartAsync();
        var card = await chat.PressesAsync(await chat.SaysAsync("mål"), "Lägg till ett mål");
        StringAssert.Contains(card.Words, "Nytt mål");
        card = await chat.PressesAsync(
            card,
            "Spara",
            (Text, "Hälften har en plan"),
            ("goal.target", "minst 50 procent"),
            ("goal.count", "75/156"),
            ("goal.status", "PartlyMet"),
            ("goal.forecast", "Nås i höst")
        );
        StringAssert.Contains(card.Words, "Sparat. Hälften har en plan: delvis uppfyllt, 75 av 156 (48,1 %), mål minst 50 %");

        card = await chat.PressesAsync(card, "Ändra Hälften har en plan");
        Assert.AreEqual("50 %", card.Input("goal.target"));
        Assert.AreEqual("75 av 156", card.Input("goal.count"));
        card = await chat.PressesAsync(card, "Spara", ("goal.count", "80 av 156"), ("goal.status", "Met"));
        StringAssert.Contains(card.Words, "uppfyllt, 80 av 156 (51,3 %)");

        card = await chat.PressesAsync(await chat.PressesAsync(card, "Ändra Hälften har en plan"), "Ta bort");
        StringAssert.Contains(card.Words, "Ska det här tas bort?");
        StringAssert.Contains((await chat.PressesAsync(card, "Behåll")).Words, "Mål\n");
        StringAssert.Contains((await chat.PressesAsync(card, "Ta bort")).Words, "Inget mål är inlagt än.");
        Assert.IsTrue((await chat.ReportAsync()).Figures.IsEmpty);
    }

    [TestMethod]
    public async Task Several_goals_are_added_one_after_the_other()
    {
        await using var chat = await Chat.StartAsync();
        var card = await chat.PressesAsync(await chat.SaysAsync("2.4"), "Lägg till ett mål");
        foreach (var number in Enumerable.Range(1, 12))
        {
            card = await chat.PressesAsync(
                card,
                "Spara och lägg till en till",
                (Text, $"Mål {number}"),
                ("goal.target", $"{number}–{number + 10}")
            );
            StringAssert.Contains(card.Words, $"Sparat. Mål {number}: inget sagt än, mål {number}–{number + 10}\nNytt mål");
        }

        card = await chat.PressesAsync(card, "Spara och tillbaka");
        StringAssert.Contains(card.Words, "12 är inlagda.");
        card = await chat.PressesAsync(card, "Visa och ändra", ("entry.goals", "m7"));
        Assert.AreEqual("Mål 7", card.Input(Text));
        Assert.HasCount(12, (await chat.ReportAsync()).Figures.Goals);
    }

    [TestMethod]
    public async Task What_is_typed_on_the_page_is_saved_before_an_entry_opens()
    {
        await using var chat = await Chat.StartAsync();
        var card = await chat.PressesAsync(
            await chat.SaysAsync("2.2"),
            "Lägg till en avvikelse",
            ("text.deviations", "Starten sköts upp.")
        );
        StringAssert.Contains(card.Words, "Texten på sidan är sparad.\nNy avvikelse");
        Assert.AreEqual("Starten sköts upp.", await chat.TextOfAsync("deviations"));
        card = await chat.PressesAsync(card, "Spara", Left, Day, ("deviation.amount", "40 000 kr"));
        Assert.AreEqual("Starten sköts upp.", card.Input("text.deviations"));

        card = await chat.PressesAsync(card, "Ändra 2026-03-03 Övrigt", ("text.deviations", "Starten sköts upp två veckor."));
        Assert.AreEqual("40000", card.Input("deviation.amount"));
        Assert.AreEqual("Starten sköts upp två veckor.", await chat.TextOfAsync("deviations"));
        Assert.AreEqual(40_000, (await chat.ReportAsync()).Figures.Deviations.Single().Amount);
    }

    [TestMethod]
    public async Task A_section_with_entries_and_no_text_is_done_when_its_writer_says_so()
    {
        await using var chat = await Chat.StartAsync();
        var card = await chat.PressesAsync(await chat.SaysAsync("2.2"), "Lägg till en avvikelse");
        card = await chat.PressesAsync(card, "Spara", Left, Day);
        await chat.PressesAsync(card, "Klart, spara och nästa");
        card = await chat.SaysAsync("rapport");
        StringAssert.Contains(card.Words, "2.2 Avvikelser: Klart");
        Assert.AreEqual("", await chat.TextOfAsync("deviations"));
    }

    [TestMethod]
    public async Task Going_back_saves_what_was_typed_and_asks_for_nothing_when_nothing_was()
    {
        await using var chat = await Chat.StartAsync();
        var form = await chat.PressesAsync(await chat.SaysAsync("2.4"), "Lägg till ett mål");
        var stored = chat.Stored();
        StringAssert.Contains((await chat.PressesAsync(form, "Spara och tillbaka")).Words, "2.4 Mål och delmål");
        Assert.AreEqual(stored, chat.Stored());

        var refused = await chat.PressesAsync(form, "Spara och tillbaka", ("goal.comment", "Påbörjat"));
        Assert.AreEqual("Påbörjat", refused.Input("goal.comment"), "a goal needs a text, and what was typed stays");
        StringAssert.Contains((await chat.PressesAsync(refused, "Tillbaka utan att spara")).Words, "Inget mål är inlagt än.");

        StringAssert.Contains((await chat.PressesAsync(refused, "Spara", (Text, "Ett mål"))).Words, "Sparat. Ett mål");
        Assert.HasCount(1, (await chat.ReportAsync()).Figures.Goals);
    }

    [TestMethod]
    public async Task A_new_entry_pressed_twice_is_registered_once_and_two_alike_from_two_cards_are_two()
    {
        await using var chat = await Chat.StartAsync();
        var page = await chat.SaysAsync("2.2");
        var form = await chat.PressesAsync(page, "Lägg till en avvikelse");
        foreach (var _ in Enumerable.Range(0, 3))
        {
            StringAssert.Contains((await chat.PressesAsync(form, "Spara", Left, Day)).Words, "Sparat.");
        }

        Assert.HasCount(1, (await chat.ReportAsync()).Figures.Deviations);
        await chat.PressesAsync(await chat.PressesAsync(page, "Lägg till en avvikelse"), "Spara", Left, Day);
        Assert.HasCount(2, (await chat.ReportAsync()).Figures.Deviations);
    }

    [TestMethod]
    public async Task What_somebody_else_has_changed_or_removed_meanwhile_is_not_written_over_unseen()
    {
        await using var chat = await Chat.StartAsync();
        await chat.DoAsync(Sample.Bo, new SaveGoal(null, "", GoalLevel.Intervention, "Ett mål", GoalTarget.YesNo, GoalStanding.Unsaid));
        var form = await chat.PressesAsync(await chat.SaysAsync("2.4"), "Ändra Ett mål");
        await chat.DoAsync(Sample.Bo, new SaveGoal("m1", "", GoalLevel.Intervention, "Bos mål", GoalTarget.YesNo, GoalStanding.Unsaid));

        var asked = await chat.PressesAsync(form, "Spara", (Text, "Sofias mål"));
        StringAssert.Contains(asked.Words, "Nu står det: Bos mål");
        Assert.AreEqual("Sofias mål", asked.Input(Text));
        Assert.AreEqual("Bos mål", (await chat.ReportAsync()).Figures.Goals[0].Text);

        await chat.DoAsync(Sample.Bo, new RemoveGoal("m1"));
        asked = await chat.PressesAsync(asked, "Spara");
        StringAssert.Contains(asked.Words, "Någon annan har tagit bort den här uppgiften.");
        await chat.PressesAsync(asked, "Spara");
        Assert.AreEqual("Sofias mål", (await chat.ReportAsync()).Figures.Goals.Single().Text);
    }

    [TestMethod]
    public async Task Who_may_only_read_sees_the_entries_and_changes_none()
    {
        await using var chat = await Chat.StartAsync();
        await chat.DoAsync(Sample.Bo, new SaveGoal(null, "", GoalLevel.Intervention, "Ett mål", GoalTarget.YesNo, GoalStanding.Unsaid));
        var page = await chat.SaysAsync("2.4");
        var form = await chat.PressesAsync(page, "Ändra Ett mål");
        var stored = chat.Stored();
        StringAssert.Contains((await chat.SaysAsync("2.4", Sample.Rita)).Words, "Ett mål: inget sagt än");
        StringAssert.Contains(
            (await chat.PressesAsync(page, "Lägg till ett mål", Sample.Rita)).Words,
            "Bara projektledaren eller ersättaren"
        );
        var refused = await chat.PressesAsync(form, "Spara", Sample.Rita, (Text, "Ritas mål"));
        StringAssert.Contains(refused.Words, "Bara projektledaren eller ersättaren");
        Assert.AreEqual("Ritas mål", refused.Input(Text));
        StringAssert.Contains((await chat.PressesAsync(form, "Ta bort", Sample.Rita)).Words, "Bara projektledaren eller ersättaren");
        Assert.AreEqual(stored, chat.Stored());
    }

    [TestMethod]
    public async Task After_the_report_is_handed_in_no_entry_can_be_changed()
    {
        await using var chat = await Chat.StartAsync();
        await chat.DoAsync(Sample.Sofia, new SaveSections([.. Sample.Texts.Select(t => new SectionInput(t.Key, t.Value, true, null))]));
        var form = await chat.PressesAsync(await chat.SaysAsync("2.4"), "Lägg till ett mål");
        await chat.DoAsync(Sample.Sofia, new SubmitReport(true));
        var refused = await chat.PressesAsync(form, "Spara", (Text, "För sent"));
        StringAssert.Contains(refused.Words, "lämnades in");
        Assert.AreEqual("För sent", refused.Input(Text));
        Assert.IsTrue((await chat.ReportAsync()).Figures.IsEmpty);
    }

    [TestMethod]
    public async Task Figures_that_do_not_fit_are_pointed_out_and_hinder_nobody()
    {
        await using var chat = await Chat.StartAsync();
        await chat.DoAsync(Sample.Sofia, new SaveSections([.. Sample.Texts.Select(t => new SectionInput(t.Key, t.Value, true, null))]));
        await chat.DoAsync(
            Sample.Sofia,
            new SaveGoal(
                null,
                "",
                GoalLevel.Intervention,
                "Hälften har en plan",
                new GoalTarget(TargetKind.Share, 50),
                new GoalStanding(GoalStatus.Met, 17, 19)
            )
        );
        StringAssert.Contains((await chat.SaysAsync("2.4")).Words, "Kontrollera: I texten står ”16 av 19”, men registrerat är:");
        var send = await chat.SaysAsync("skicka");
        StringAssert.Contains(send.Words, "En siffra ser inte ut att stämma. Vill du titta på den först?");
        StringAssert.Contains((await chat.PressesAsync(send, "Visa 2.4 Mål och delmål")).Words, "Kontrollera:");
        StringAssert.Contains((await chat.PressesAsync(send, "Skicka till styrgruppen")).Words, "Skickad till styrgruppen");
        StringAssert.Contains((await chat.SaysAsync("lämna in")).Words, "En siffra ser inte ut att stämma.");
    }

    [TestMethod]
    [DataRow("2026-05-04", "Dagen ligger utanför 1 januari–31 mars 2026. Avvikelsen hör till rapporten för sin egen tid")]
    [DataRow("2025-12-31", "Insatsen började torsdag 1 januari 2026, och onsdag 31 december 2025 ligger före det.")]
    public async Task A_deviation_of_a_day_outside_the_period_says_where_it_went_or_why_it_did_not(string day, string told)
    {
        await using var chat = await Chat.StartAsync();
        var form = await chat.PressesAsync(await chat.SaysAsync("2.2"), "Lägg till en avvikelse");
        Assert.IsNull(form.Input("deviation.day"), "Today lies after the period and is not proposed.");

        var card = await chat.PressesAsync(form, "Spara", Left, ("deviation.day", day));

        StringAssert.Contains(card.Words, told);
        Assert.IsTrue((await chat.ReportAsync()).Figures.IsEmpty);
    }
}
