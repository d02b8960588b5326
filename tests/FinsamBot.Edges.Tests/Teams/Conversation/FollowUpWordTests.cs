using FinsamBot.Domain.Calendar;
using FinsamBot.Domain.Interventions.Questionnaires;
using FinsamBot.Testing.Reports;

namespace FinsamBot.Edges.Tests.Teams.Conversation;

/// <summary>Numbers for Uppföljning Finsam in the chat on Thursday 2 April 2026, when the first quarter's report is written.</summary>
[TestClass]
public sealed class FollowUpWordTests
{
    private static readonly ReportingPeriod First = Sample.FirstQuarter;
    private static readonly ReportingPeriod Second = CalendarQuarter.Of(new DateOnly(2026, 4, 2));

    [TestMethod]
    [DataRow("enkäter 12 kvartal 1", 12)]
    [DataRow("12 enkäter kvartal 1", 12)]
    [DataRow("Enkäter: 12, första kvartalet", 12)]
    [DataRow("vi har samlat in 1 200 enkäter förra kvartalet", 1200)]
    [DataRow("enkäter 0 2026-Q1", 0)]
    [DataRow("antal enkäter 7 mars 2026", null)]
    [DataRow("7 deltagarenkäter är genomförda i januari", 7)]
    [DataRow("vägen vidare enkäter 9 q1", null)]
    [DataRow("enkäter 9 vägen vidare q1", 9)]
    [DataRow("12 questionnaires last quarter", 12)]
    public async Task A_number_with_its_quarter_is_saved_at_once_and_shown_in_the_list(string said, int? count)
    {
        await using var chat = await Chat.StartAsync();

        var card = await chat.SaysAsync(said);

        Assert.AreEqual(count, (await chat.InterventionAsync()).QuestionnairesIn(First), card.Words);
        if (count is { } saved)
        {
            StringAssert.Contains(card.Words, $"Sparat: {saved} enkäter, januari–mars 2026.");
            StringAssert.Contains(card.Words, "Insamlade enkäter");
        }
    }

    [TestMethod]
    public async Task Soon_after_a_quarter_it_is_asked_which_one_is_meant()
    {
        await using var chat = await Chat.StartAsync();

        var card = await chat.SaysAsync("enkäter 12");
        StringAssert.Contains(card.Words, "Vilket kvartal gäller enkäterna?");
        Assert.IsEmpty((await chat.InterventionAsync()).Questionnaires);

        card = await chat.PressesAsync(card, "Välj januari–mars 2026");
        StringAssert.Contains(card.Words, "Sparat: 12 enkäter, januari–mars 2026.");
        card = await chat.SaysAsync("enkäter 3 kvartal 2");
        StringAssert.Contains(card.Words, "Sparat: 3 enkäter, april–juni 2026.");
        card = await chat.SaysAsync("enkäter 14 kvartal 1");
        StringAssert.Contains(card.Words, "Sparat: 14 enkäter, januari–mars 2026. Förut stod det 12.");
        var counts = (await chat.InterventionAsync()).Questionnaires;
        Assert.AreEqual((14, 3), (counts[First.End], counts[Second.End]));
    }

    [TestMethod]
    public async Task Later_in_a_quarter_the_running_one_is_meant()
    {
        await using var chat = await Chat.StartAsync();
        chat.Clock.Advance(TimeSpan.FromDays(40));

        StringAssert.Contains((await chat.SaysAsync("enkäter tolv")).Words, "Sparat: 12 enkäter, april–juni 2026.");
    }

    [TestMethod]
    [DataRow("enkäter -3 kvartal 1", "Ett antal är 0 eller mer, och högst 5000.")]
    [DataRow("enkäter 5001 kvartal 1", "Ett antal är 0 eller mer, och högst 5000.")]
    [DataRow("enkäter 99999999999999999999 kvartal 1", "Skriv antalet som ett helt tal")]
    [DataRow("enkäter 12,5 kvartal 1", "Skriv antalet som ett helt tal")]
    [DataRow("enkäter 5 eller 6 kvartal 1", "Skriv antalet som ett helt tal")]
    [DataRow("enkäter 19811218-9876", "Skriv antalet som ett helt tal")]
    [DataRow("enkäter 12 kvartal 4 2027", "har inte börjat än")]
    [DataRow("enkäter 12 kvartal 4 2025", "Vägen vidare pågår inte under 2025-10-01–2025-12-31.")]
    public async Task What_cannot_be_is_refused_with_the_reason_and_asked_for(string said, string reason)
    {
        await using var chat = await Chat.StartAsync();

        var card = await chat.SaysAsync(said);

        StringAssert.Contains(card.Words, reason);
        Assert.Contains("Spara", card.Buttons);
        Assert.IsFalse(card.Words.Contains("9876", StringComparison.Ordinal));
        Assert.IsEmpty((await chat.InterventionAsync()).Questionnaires);
    }

    [TestMethod]
    public async Task It_is_filled_in_on_a_card_and_taken_back_there()
    {
        await using var chat = await Chat.StartAsync();

        var card = await chat.SaysAsync("enkäter");
        card = await chat.PressesAsync(card, "Spara", ("followUp.count", "några"), ("followUp.quarter", "2026-Q1"));
        StringAssert.Contains(card.Words, "Skriv antalet som ett helt tal");
        card = await chat.PressesAsync(card, "Spara", ("followUp.count", "8"));
        StringAssert.Contains(card.Words, "Sparat: 8 enkäter, januari–mars 2026.");
        Assert.AreEqual(8, (await chat.InterventionAsync()).QuestionnairesIn(First));

        card = await chat.PressesAsync(card, "Fyll i antal enkäter");
        Assert.AreEqual("8", card.Input("followUp.count"));
        card = await chat.PressesAsync(card, "Spara", ("followUp.count", ""));
        StringAssert.Contains(card.Words, "Antalet enkäter för januari–mars 2026 är borttaget.");
        Assert.IsEmpty((await chat.InterventionAsync()).Questionnaires);
    }

    [TestMethod]
    [DataRow("uppföljning finsam")]
    [DataRow("Uppföljning Finsam, kvartal 1")]
    [DataRow("visa siffror till Uppföljning Finsam")]
    [DataRow("kopiera siffror")]
    [DataRow("kopiera siffrorna vägen vidare")]
    [DataRow("copy figures")]
    public async Task The_lead_sees_the_own_interventions_list_and_turns_to_another_quarter(string said)
    {
        await using var chat = await Chat.StartAsync();
        await chat.SaysAsync("enkäter 12 kvartal 1");

        var card = await chat.SaysAsync(said);

        StringAssert.Contains(card.Words, "Siffror till Uppföljning Finsam");
        StringAssert.Contains(card.Words, "januari–mars 2026");
        StringAssert.Contains(card.Words, "12");
        StringAssert.Contains(card.Words, "Deltagarna är inte räknade för kvartalet än.");
        card = await chat.PressesAsync(card, "Perioden efter");
        StringAssert.Contains(card.Words, "april–juni 2026");
        Assert.DoesNotContain("Perioden efter", card.Buttons);
    }

    [TestMethod]
    public async Task The_office_is_led_to_its_page_and_nobody_else_sees_anything()
    {
        await using var chat = await Chat.StartAsync();
        await chat.SaysAsync("enkäter 12 kvartal 1");

        StringAssert.Contains((await chat.SaysAsync("uppföljning finsam", Sample.Rita)).Words, "Du har inte den rollen");
        StringAssert.Contains((await chat.SaysAsync("enkäter 5 kvartal 1", Sample.Rita)).Words, "Du har inte den rollen");
        await chat.AdministratesAsync(Sample.Rita);
        var card = await chat.SaysAsync("uppföljning finsam", Sample.Rita);

        StringAssert.Contains(card.Words, "En insats pågick under kvartalet.");
        StringAssert.Contains(card.Words, "Deltagarna är inte räknade i Vägen vidare.");
        Assert.Contains("Kopiera siffrorna", card.Buttons);
        Assert.AreEqual(12, (await chat.InterventionAsync()).QuestionnairesIn(First));
    }

    [TestMethod]
    public async Task Who_leads_several_chooses_and_the_number_goes_along()
    {
        await using var chat = await Chat.StartAsync();
        await chat.BeginAsync("nya-steg", "Nya steg", Sample.Sofia);

        var card = await chat.SaysAsync("enkäter 12 kvartal 1");
        StringAssert.Contains(card.Words, "Vilken insats gäller enkäterna?");
        card = await chat.PressesAsync(card, "Välj Vägen vidare");

        StringAssert.Contains(card.Words, "Sparat: 12 enkäter, januari–mars 2026.");
        Assert.AreEqual(12, (await chat.InterventionAsync()).QuestionnairesIn(First));
        StringAssert.Contains((await chat.SaysAsync("uppföljning finsam")).Words, "Vilken insats siffror vill du se?");
        StringAssert.Contains((await chat.SaysAsync("uppföljning finsam nya steg")).Words, "Nya steg");
    }

    [TestMethod]
    [DataRow("Vi har delat ut enkäter till alla deltagare och väntar på svar")]
    [DataRow("hur många enkäter har vi samlat in?")]
    [DataRow("5 deltagare har svarat på enkäten")]
    public async Task What_only_speaks_of_questionnaires_saves_nothing(string said)
    {
        await using var chat = await Chat.StartAsync();
        var stored = chat.Stored();

        await chat.SaysAsync(said);

        Assert.AreEqual(stored, chat.Stored());
    }
}
