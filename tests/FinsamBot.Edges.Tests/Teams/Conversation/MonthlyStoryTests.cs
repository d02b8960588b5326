using FinsamBot.Domain.Interventions.Monthly;
using FinsamBot.Testing.Reports;

namespace FinsamBot.Edges.Tests.Teams.Conversation;

/// <summary>The monthly letter in the chat, on Thursday 2 April 2026.</summary>
[TestClass]
public sealed class MonthlyStoryTests
{
    [TestMethod]
    public async Task The_draft_of_the_month_before_is_shown_changed_and_sent_once()
    {
        await using var chat = await Chat.StartAsync();
        await chat.SaysAsync("logga 12 mars: möte med Försäkringskassan");

        var card = await chat.SaysAsync("månadsbrev");
        StringAssert.Contains(card.Words, "Månadsbrev, mars 2026");
        StringAssert.Contains(card.Words, "skicka det till styrgruppen: Anna Berg, Karim Haddad och Lena Ström");
        StringAssert.Contains(card.Input("log.letter")!, "- 12 mars: Möte med Försäkringskassan");

        var warned = await chat.PressesAsync(card, "Skicka brevet", ("log.letter", "Annika har en depression."));
        StringAssert.Contains(warned.Words, "kan peka ut en person");
        Assert.IsEmpty((await MonthlyAsync(chat)).Sent);

        StringAssert.Contains(
            (await chat.PressesAsync(card, "Skicka brevet", ("log.letter", "Hej alla."))).Words,
            "Månadsbrevet är på väg."
        );
        Assert.AreEqual("Hej alla.", (await MonthlyAsync(chat)).Sent[new DateOnly(2026, 3, 1)].Text);
        StringAssert.Contains((await chat.PressesAsync(card, "Skicka brevet", ("log.letter", "En gång till."))).Words, "skickades redan");
    }

    [TestMethod]
    public async Task Letters_are_turned_off_and_on_in_words_and_a_month_without_a_log_can_be_written_all_the_same()
    {
        await using var chat = await Chat.StartAsync();

        StringAssert.Contains((await chat.SaysAsync("månadsbrev av")).Words, "Månadsbreven är avstängda för Vägen vidare.");
        Assert.IsTrue((await MonthlyAsync(chat)).AreOff);
        var card = await chat.SaysAsync("månadsbrev");
        await chat.PressesAsync(card, "Slå på månadsbreven");
        Assert.IsFalse((await MonthlyAsync(chat)).AreOff);

        card = await chat.SaysAsync("visa månadsbrevet");
        StringAssert.Contains(card.Words, "Månadsbrev, april 2026");
        StringAssert.Contains(card.Input("log.letter")!, "Så här står det till i Vägen vidare i april 2026.");
        StringAssert.Contains((await chat.SaysAsync("månadsbrev", Sample.Rita)).Words, "du har inte den rollen");
    }

    private static async Task<MonthlyLetters> MonthlyAsync(Chat chat) =>
        (await chat.Interventions.FindAsync(Sample.VagenVidare, chat.Clock.GetUtcNow(), default))!.Intervention.Monthly;
}
