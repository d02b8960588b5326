using System.Text.Encodings.Web;
using System.Text.Json;
using System.Text.Json.Nodes;
using FinsamBot.Testing;
using FinsamBot.Testing.Browser;
using FinsamBot.Testing.Playground;

namespace FinsamBot.Edges.Tests.Tooling;

/// <summary>
/// <c>Teams/Samples</c> holds activities as the Agents Playground sends them, with ids and times made equal. This keeps them true: after a
/// new version of the Playground, UPDATE_GOLDEN=1 records them again. The two of an installation come in no fixed order.
/// </summary>
[TestClass]
[TestCategory(Effort.WholeRun)]
public sealed class ActivitySamplesTests
{
    private static readonly string Folder = Path.Combine(Repository.Root, "tests", "FinsamBot.Edges.Tests", "Teams", "Samples");

    private static readonly JsonSerializerOptions Readable = new()
    {
        WriteIndented = true,
        Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping,
    };

    private static readonly Dictionary<string, string> Fixed = new()
    {
        ["id"] = "0a1b2c3d-0000-4000-8000-000000000001",
        ["timestamp"] = "2026-11-22T08:00:00.000Z",
        ["localTimestamp"] = "2026-11-22T09:00:00.000+01:00",
        ["localTimezone"] = "Europe/Stockholm",
        ["serviceUrl"] = "http://localhost:56150/_connector",
        ["replyToId"] = "1795334400000",
    };

    public required TestContext TestContext { get; init; }

    [TestMethod]
    public async Task The_samples_are_what_the_playground_sends()
    {
        await using var bot = await CardBot.StartAsync();
        await UseAsync(bot);

        foreach (var activity in bot.Received)
        {
            Matches(Path.Combine(Folder, NameOf(activity)), Normal(activity));
        }

        var samples = Directory.GetFiles(Folder).Select(Path.GetFileName).ToArray();
        CollectionAssert.AreEquivalent(
            samples,
            bot.Received.Select(NameOf).ToArray(),
            "samples without an activity, or the other way round"
        );
    }

    private async Task UseAsync(CardBot bot)
    {
        var config = new PlaygroundConfig
        {
            CurrentUser = new("29:1-sofia", "33333333-3333-4333-8333-000000000001", "Sofia", "Lind", "sofia.lind@example.se"),
            PersonalChatId = "a:1-sofia",
        };
        await using var playground = await AgentsPlayground.StartAsync(
            bot.MessagesEndpoint,
            config.ToYaml(),
            TestContext.CancellationToken
        );
        await using var browser = await Chromium.OpenAsync();
        var chat = await PlaygroundPage.OpenAsync(browser, playground);
        await chat.SayAsync("rapport");
        await chat.FillAsync("Din text", "Rad ett\nRad två åäö");
        await chat.PressAsync("Spara");
        await chat.WaitForTextAsync("Sparat");
        await chat.PressAsync("Läst");
        await chat.WaitForTextAsync("Mottaget");
        await chat.GoToAsync("Styrgruppen");
        await chat.SayToAsync("FinsamBot", "status");
        await chat.WaitForTextAsync("Ny rapport");
    }

    private static string NameOf(JsonObject activity)
    {
        var kind =
            activity["value"] is null ? ""
            : activity["value"]!["action"] is null ? "-submit"
            : "-execute";
        return $"{activity["conversation"]!["conversationType"]}-{activity["type"]}{kind}.json";
    }

    private static string Normal(JsonObject activity)
    {
        foreach (var (name, value) in Fixed.Where(member => activity.ContainsKey(member.Key)))
        {
            activity[name] = value;
        }

        foreach (var entity in activity["entities"]?.AsArray().Where(entity => entity?["timezone"] is not null) ?? [])
        {
            entity!["timezone"] = "Europe/Stockholm";
        }

        return activity.ToJsonString(Readable).ReplaceLineEndings("\n") + "\n";
    }

    private static void Matches(string file, string activity)
    {
        if (Environment.GetEnvironmentVariable("UPDATE_GOLDEN") == "1")
        {
            File.WriteAllText(file, activity);
            return;
        }

        Assert.AreEqual(File.ReadAllText(file), activity, file);
    }
}
