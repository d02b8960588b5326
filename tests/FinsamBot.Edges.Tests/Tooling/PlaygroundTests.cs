using FinsamBot.Testing;
using FinsamBot.Testing.Browser;
using FinsamBot.Testing.Playground;

namespace FinsamBot.Edges.Tests.Tooling;

/// <summary>What the browser tests of the whole bot stand on: the Playground, and the hands that use it.</summary>
[TestClass]
[TestCategory(Effort.WholeRun)]
public sealed class PlaygroundTests
{
    private static readonly PlaygroundConfig Sofia = new()
    {
        CurrentUser = new("29:1-sofia", "33333333-3333-4333-8333-000000000001", "Sofia", "Lind", "sofia.lind@example.se"),
    };

    public required TestContext TestContext { get; init; }

    [TestMethod]
    public async Task A_card_is_filled_in_saved_and_replaced_in_place()
    {
        await using var bot = await CardBot.StartAsync();
        await using var playground = await AgentsPlayground.StartAsync(bot.MessagesEndpoint, Sofia.ToYaml(), TestContext.CancellationToken);
        await using var browser = await Chromium.OpenAsync();
        var chat = await PlaygroundPage.OpenAsync(browser, playground);

        await chat.SayAsync("rapport för Vägen vidare åäö");
        await chat.WaitForTextAsync("Ny rapport");
        await chat.FillAsync("Din text", "Rad ett\n\n- punkt 😀");
        await chat.PressAsync("Spara");
        await chat.WaitForTextAsync("Sparat: Rad ett");

        Assert.AreEqual(1, await chat.CountCardsAsync());
        Assert.AreEqual("", await chat.ReadAsync("Din text"));
        Assert.AreEqual("Redan sparat", await chat.ReadAsync("Tidigare text"));
        Assert.AreEqual("rapport för Vägen vidare åäö", (string?)bot.Received.Single(sent => (string?)sent["type"] == "message")["text"]);
        Assert.AreEqual("Rad ett\n\n- punkt 😀", SavedText(bot));
        Assert.AreEqual(playground.ServiceUrl, (string?)bot.Received[0]["serviceUrl"]);
    }

    [TestMethod]
    public async Task A_text_of_thirty_thousand_characters_arrives_whole()
    {
        var text = string.Concat(Enumerable.Range(1, 1000).Select(line => $"Rad {line:D4} åäö 😀 {new string('x', 14)}\n"));
        await using var bot = await CardBot.StartAsync();
        await using var playground = await AgentsPlayground.StartAsync(bot.MessagesEndpoint, Sofia.ToYaml(), TestContext.CancellationToken);
        await using var browser = await Chromium.OpenAsync();
        var chat = await PlaygroundPage.OpenAsync(browser, playground);

        await chat.SayAsync("rapport");
        await chat.FillAsync("Din text", text);
        await chat.PressAsync("Spara");

        Assert.IsGreaterThanOrEqualTo(30_000, text.Length);
        Assert.AreEqual(text, SavedText(bot));
    }

    [TestMethod]
    public async Task A_refusal_is_shown_an_unknown_button_throws_and_an_update_changes_the_card()
    {
        await using var bot = await CardBot.StartAsync();
        await using var playground = await AgentsPlayground.StartAsync(bot.MessagesEndpoint, Sofia.ToYaml(), TestContext.CancellationToken);
        await using var browser = await Chromium.OpenAsync();
        var chat = await PlaygroundPage.OpenAsync(browser, playground);

        await chat.SayAsync("rapport");
        await chat.PressAsync("Skicka");
        await chat.WaitForTextAsync("Det går inte nu.");
        var unknown = await Assert.ThrowsExactlyAsync<InvalidOperationException>(() => chat.PressAsync("Okänd"));
        await chat.SayAsync("uppdatera");
        await chat.WaitForTextAsync("Uppdaterat");

        StringAssert.Contains(unknown.Message, "501");
        Assert.AreEqual(1, await chat.CountCardsAsync());
    }

    [TestMethod]
    public async Task A_configuration_it_does_not_take_is_named()
    {
        var yaml = Sofia.ToYaml().Replace("tenantId", "tenant", StringComparison.Ordinal);

        var refusal = await Assert.ThrowsExactlyAsync<InvalidOperationException>(() =>
            AgentsPlayground.StartAsync(new Uri("http://127.0.0.1:9/api/messages"), yaml, TestContext.CancellationToken)
        );

        StringAssert.Contains(refusal.Message, "must have required property 'tenantId'");
    }

    private static string? SavedText(CardBot bot) =>
        (string?)bot.Received.Single(sent => (string?)sent["type"] == "invoke")["value"]!["action"]!["data"]!["text"];
}
