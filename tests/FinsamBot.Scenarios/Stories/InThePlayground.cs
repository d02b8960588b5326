using FinsamBot.Scenarios.World;
using FinsamBot.Testing.Browser;
using FinsamBot.Testing.Playground;

namespace FinsamBot.Scenarios.Stories;

/// <summary>The whole program as a person meets it in a real chat client, drawn by Microsoft's own card renderer in a browser.</summary>
[TestClass]
public sealed class InThePlayground
{
    private const string Box = "Din text till avsnitt 2.1";
    private const string Text = "Vi öppnade två nya grupper 🙂\n\n- frukost på tisdagar\n- **bussträning** på fredagar";

    public required TestContext TestContext { get; init; }

    [TestMethod]
    public async Task A_section_is_filled_in_and_saved_and_a_text_that_is_taken_out_again_is_gone()
    {
        await using var bot = await RunningBot.StartAsync();
        await using var playground = await AgentsPlayground.StartAsync(
            new Uri(bot.Address, "api/messages"),
            await SofiaAsync(bot),
            TestContext.CancellationToken
        );
        await using var browser = await Chromium.OpenAsync();
        var chat = await PlaygroundPage.OpenAsync(browser, playground);

        await OpenActivitiesAsync(chat);
        var cards = await chat.CountCardsAsync();
        await chat.FillAsync(Box, Text);
        await chat.PressAsync("Klart, spara och nästa");
        await chat.WaitForTextAsync("Sparat. 2.2 Avvikelser är nästa avsnitt.");

        Assert.AreEqual(cards, await chat.CountCardsAsync(), "the next section takes the card's place");
        Assert.AreEqual("", await chat.ReadAsync("Din text till avsnitt 2.2"));
        Assert.AreEqual(Text.Length, await LengthAsync(bot));

        // Microsoft's renderer leaves an empty input out of what a button sends.
        await chat.PressAsync("Spara och föregående");
        Assert.AreEqual(Text, await chat.ReadAsync(Box));
        await chat.FillAsync(Box, "");
        await chat.PressAsync("Klart, spara och nästa");
        await chat.WaitForTextAsync("Sparat. 2.2 Avvikelser är nästa avsnitt.");

        Assert.AreEqual(0, await LengthAsync(bot));
    }

    /// <summary>As a newcomer gets there: a greeting, the report, and its main button to the first text to write.</summary>
    private static async Task OpenActivitiesAsync(PlaygroundPage chat)
    {
        await chat.SayAsync("hej");
        await chat.WaitForTextAsync("Hej Sofia.");
        await chat.SayAsync("rapport");
        await chat.WaitForTextAsync("Inte påbörjad");
        await chat.PressAsync("Skriv 2.1 Aktiviteter");
        await chat.WaitForTextAsync("Skriv om grupper, inte om enskilda deltagare.");
    }

    private static async Task<string> SofiaAsync(RunningBot bot)
    {
        var sofia = (await bot.GetAsync("/dev/people")).EnumerateArray().Single(p => p.GetProperty("id").GetString() == "sofia");
        var person = new PlaygroundPerson(
            "29:sofia",
            sofia.GetProperty("teamsObjectId").GetString()!,
            "Sofia",
            "Lind",
            sofia.GetProperty("mail").GetString()!
        );
        return new PlaygroundConfig { CurrentUser = person }.ToYaml();
    }

    private static async Task<int> LengthAsync(RunningBot bot) =>
        (await bot.GetAsync("/dev/reports"))
            .EnumerateArray()
            .Single(r => r.GetProperty("intervention").GetString() == "vagen-vidare")
            .GetProperty("sections")
            .EnumerateArray()
            .Single(s => s.GetProperty("number").GetString() == "2.1")
            .GetProperty("length")
            .GetInt32();
}
