using System.Text.Json;
using System.Text.Json.Nodes;
using FinsamBot.Scenarios.World;
using FinsamBot.Testing.Node;

namespace FinsamBot.Scenarios.Stories;

/// <summary>The whole program, spoken to through Microsoft's own connector client for Node, which also reads what the bot posts.</summary>
[TestClass]
public sealed class OnMicrosoftsConnector
{
    private const string Text = "Vi öppnade två nya grupper 🙂\n\n- frukost på tisdagar";

    [TestMethod]
    public async Task A_section_is_written_saved_and_found_again()
    {
        await using var bot = await RunningBot.StartAsync();

        var seen = await TalkAsync(
            bot,
            new JsonObject { ["say"] = "hej" },
            new JsonObject { ["say"] = "rapport" },
            new JsonObject { ["say"] = "2.11" },
            new JsonObject { ["edit"] = "2.1" },
            new JsonObject
            {
                ["press"] = "Klart, spara och nästa",
                ["fill"] = new JsonObject { ["text.activities"] = Text },
            },
            new JsonObject { ["press"] = "Spara och föregående" },
            new JsonObject { ["say"] = "status" }
        );

        StringAssert.Contains(seen[0].Words, "Hej Sofia.");
        StringAssert.Contains(seen[1].Words, "Vägen vidare");
        StringAssert.Contains(seen[3].Words, "2.1 Aktiviteter");
        StringAssert.Contains(seen[4].Words, "Sparat. 2.2 Avvikelser är nästa avsnitt.");
        Assert.AreEqual(Text, seen[5].Inputs["text.activities"]);
        StringAssert.Contains(seen[6].Words, "Vägen vidare");
    }

    private static async Task<IReadOnlyList<Shown>> TalkAsync(RunningBot bot, params JsonObject[] lines)
    {
        var sofia = (await bot.GetAsync("/dev/people")).EnumerateArray().Single(p => p.GetProperty("id").GetString() == "sofia");
        var person = new JsonObject
        {
            ["id"] = "29:sofia",
            ["name"] = "Sofia Lind",
            ["aadObjectId"] = sofia.GetProperty("teamsObjectId").GetString(),
        };
        var run = await NodeTool.RunAsync(
            "connector-person.mjs",
            [new Uri(bot.Address, "api/messages").ToString(), person.ToJsonString()],
            string.Join('\n', lines.Select(l => l.ToJsonString()))
        );
        Assert.AreEqual("", run.Errors);
        return [.. run.Lines.Select(l => JsonSerializer.Deserialize<Shown>(l, JsonSerializerOptions.Web)!)];
    }

    private sealed record Shown(IReadOnlyList<string> Texts, IReadOnlyList<string> Buttons, IReadOnlyDictionary<string, string> Inputs)
    {
        public string Words => string.Join('\n', Texts);
    }
}
