using FinsamBot.Domain.Reports;
using FinsamBot.Testing.Reports;

namespace FinsamBot.Edges.Tests.Teams.Conversation;

/// <summary>Words are looked for in the chat, and found by those who may read them.</summary>
[TestClass]
public sealed class SearchStoryTests
{
    [TestMethod]
    [DataRow("sök rymdfärden")]
    [DataRow("Sök: rymdfärd")]
    [DataRow("söka efter rymdfärder.")]
    [DataRow("sok rymdfard")]
    [DataRow("search rymdfärder")]
    [DataRow("sök \"planerar rymdfärder\"")]
    [DataRow("Kan du söka rymdfärder?")]
    public async Task A_lead_finds_the_sentence_and_the_way_to_it(string said)
    {
        await using var chat = await WrittenAsync();

        var card = await chat.SaysAsync(said);

        StringAssert.Contains(card.Words, "Hittat i en rapport.");
        StringAssert.Contains(card.Words, "Vägen vidare. Kvartalsrapport 1 januari–31 mars 2026. 2.1 Aktiviteter");
        StringAssert.Contains(card.Words, "Vi planerar rymdfärder i höst.");
        StringAssert.Contains(card.Card!.ToJsonString(), "#activities");
        StringAssert.Contains(card.Button("Sök på sidan")["url"]!.ToString(), "/mina/sok?ord=");
    }

    [TestMethod]
    public async Task Others_find_nothing_of_it_and_the_office_everything()
    {
        await using var chat = await WrittenAsync();
        Assert.DoesNotContain("rymdfärder", (await chat.SaysAsync("sök rymdfärd", Sample.Anna)).Words);
        var registrar = await chat.SaysAsync("sök rymdfärd", Sample.Rita);
        StringAssert.Contains(registrar.Words, "Du kan söka i rapporterna för de insatser där du skriver.");

        await chat.AdministratesAsync(Sample.Rita);

        var office = await chat.SaysAsync("sök rymdfärd", Sample.Rita);
        StringAssert.Contains(office.Words, "Vi planerar rymdfärder i höst.");
        StringAssert.Contains(office.Button("Sök på sidan")["url"]!.ToString(), "/kansli/sok?ord=");
    }

    [TestMethod]
    [DataRow("sök", "Skriv sök och de ord du letar efter")]
    [DataRow("sök \"", "Skriv sök och de ord du letar efter")]
    [DataRow("sök %", "Skriv sök och de ord du letar efter")]
    [DataRow("sök rymdskepp", "Inget hittades.")]
    public async Task Whatever_is_asked_is_answered_with_the_next_step(string said, string says)
    {
        await using var chat = await WrittenAsync();

        StringAssert.Contains((await chat.SaysAsync(said)).Words, says);
    }

    [TestMethod]
    public async Task More_than_anybody_types_is_no_error()
    {
        await using var chat = await WrittenAsync();

        StringAssert.Contains((await chat.SaysAsync("sök " + new string('q', 10_000))).Words, "Inget hittades.");
    }

    private static async Task<Chat> WrittenAsync()
    {
        var chat = await Chat.StartAsync();
        await chat.DoAsync(
            Sample.Sofia,
            new SaveSections([new SectionInput("activities", "Först något annat. Vi planerar rymdfärder i höst. Sedan mer.", true, null)])
        );
        return chat;
    }
}
