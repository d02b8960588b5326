using FinsamBot.Testing.Reports;

namespace FinsamBot.Edges.Tests.Teams.Conversation;

/// <summary>The quarter's figures in the office's chat.</summary>
[TestClass]
public sealed class OfficeFigureStoryTests
{
    [TestMethod]
    [DataRow("siffror")]
    [DataRow("visa siffror")]
    [DataRow("figures")]
    public async Task The_office_sees_what_the_quarter_that_ended_last_comes_to(string said)
    {
        await using var chat = await Chat.StartAsync();
        await chat.AdministratesAsync(Sample.Rita);

        var card = await chat.SaysAsync(said, Sample.Rita);

        StringAssert.Contains(card.Words, "Siffror för januari–mars 2026");
        StringAssert.Contains(card.Words, "Inget är räknat för kvartalet.");
        Assert.Contains("Öppna kansliets sida", card.Buttons);
    }

    [TestMethod]
    public async Task Nobody_else_is_shown_them()
    {
        await using var chat = await Chat.StartAsync();

        Assert.DoesNotContain("Siffror för", (await chat.SaysAsync("siffror", Sample.Sofia)).Words);
    }
}
