using FinsamBot.Domain.Reports;
using FinsamBot.Testing.Reports;

namespace FinsamBot.Edges.Tests.Teams.Conversation;

/// <summary>What was handed in is found again in the chat, by those it concerns.</summary>
[TestClass]
public sealed class ArchiveStoryTests
{
    [TestMethod]
    [DataRow("arkiv")]
    [DataRow("Historik")]
    [DataRow("gamla rapporter")]
    [DataRow("archive")]
    public async Task A_lead_finds_what_was_handed_in_and_the_page_with_the_rest(string said)
    {
        await using var chat = await Chat.StartAsync();
        StringAssert.Contains((await chat.SaysAsync(said)).Words, "Ingen rapport är inlämnad än.");
        await chat.DoAsync(Sample.Sofia, new SaveSections([.. Sample.Texts.Select(t => new SectionInput(t.Key, t.Value, true, null))]));
        await chat.DoAsync(Sample.Sofia, new SubmitReport(true));

        var card = await chat.SaysAsync(said);

        StringAssert.Contains(card.Words, "Vägen vidare");
        StringAssert.Contains(card.Words, "Kvartalsrapport 1 januari–31 mars 2026. Inlämnad torsdag 2 april.");
        Assert.Contains("Öppna Mina insatser", card.Buttons);
    }

    [TestMethod]
    public async Task A_member_of_the_steering_group_finds_nothing_of_others_and_the_office_everything()
    {
        await using var chat = await Chat.StartAsync();
        await chat.DoAsync(Sample.Sofia, new SaveSections([.. Sample.Texts.Select(t => new SectionInput(t.Key, t.Value, true, null))]));
        await chat.DoAsync(Sample.Sofia, new SubmitReport(true));
        Assert.DoesNotContain("Vägen vidare", (await chat.SaysAsync("arkiv", Sample.Anna)).Words);

        await chat.AdministratesAsync(Sample.Rita);

        StringAssert.Contains((await chat.SaysAsync("arkiv", Sample.Rita)).Words, "Vägen vidare");
    }
}
