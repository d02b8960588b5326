using System.Net;
using System.Text.Json.Nodes;
using FinsamBot.Scenarios.World;

namespace FinsamBot.Scenarios.Stories;

/// <summary>Whoever has no role can ask as often as they like: nothing grows from it.</summary>
[TestClass]
public sealed class Strangers
{
    [TestMethod]
    public async Task Strangers_in_Teams_on_pages_and_by_mail_make_no_stream_grow()
    {
        await using var bot = await RunningBot.StartAsync();
        await using var sofia = await TeamsUser.InstallAsync(bot, "sofia");
        await sofia.NextCardAsync();
        var before = Sizes(bot.Folder);

        for (var i = 0; i < 30; i++)
        {
            await sofia.DeliverAsync(Stranger(sofia.Activity("installationUpdate", a => a["action"] = "add"), i));
            await sofia.DeliverAsync(Stranger(sofia.Activity("message", a => a["text"] = i % 2 == 0 ? "rapport" : "english"), i));
            await sofia.DeliverAsync(
                Stranger(
                    sofia.Activity("conversationUpdate", a => a["membersAdded"] = new JsonArray(new JsonObject { ["id"] = "28:bot" })),
                    i
                )
            );
            using var page = await bot.Http.GetAsync($"/granska/vagen-vidare/kvartalsrapport-2026-12-31/1/anna/{i:x40}");
            Assert.AreEqual(HttpStatusCode.NotFound, page.StatusCode);
            using var code = await bot.Http.PostAsync($"/granska/vagen-vidare/kvartalsrapport-2026-12-31/1/anna/{i:x40}/kod", null);
            Assert.IsGreaterThanOrEqualTo(400, (int)code.StatusCode);
        }

        Assert.AreSequenceEqual(before, Sizes(bot.Folder));
    }

    [TestMethod]
    public async Task Somebody_who_flips_the_language_for_ever_stops_being_written_down()
    {
        await using var bot = await RunningBot.StartAsync();
        await using var rita = await TeamsUser.InstallAsync(bot, "rita");
        await rita.NextCardAsync();
        for (var i = 0; i < 140; i++)
        {
            await rita.DeliverAsync(rita.Activity("message", a => a["text"] = i % 2 == 0 ? "english" : "svenska"));
        }

        Assert.IsLessThanOrEqualTo(51, (await File.ReadAllLinesAsync(Path.Combine(bot.Folder, "streams", "people", "rita.jsonl"))).Length);
    }

    private static JsonObject Stranger(JsonObject activity, int number)
    {
        activity["from"] = new JsonObject
        {
            ["id"] = $"29:okand-{number}",
            ["name"] = "Okänd",
            ["aadObjectId"] = $"11111111-1111-1111-1111-{number:000000000000}",
        };
        activity["conversation"]!["id"] = $"a:okand-{number}";
        return activity;
    }

    private static (string FullName, long Length)[] Sizes(string folder)
    {
        var files = new DirectoryInfo(Path.Combine(folder, "streams")).EnumerateFiles("*", SearchOption.AllDirectories);
        return [.. files.Select(f => (f.FullName, f.Length)).OrderBy(f => f.FullName, StringComparer.Ordinal)];
    }
}
