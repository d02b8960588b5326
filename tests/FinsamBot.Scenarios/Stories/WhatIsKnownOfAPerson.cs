using FinsamBot.Scenarios.World;

namespace FinsamBot.Scenarios.Stories;

/// <summary>Somebody asks the office what is stored about it.</summary>
[TestClass]
public sealed class WhatIsKnownOfAPerson
{
    [TestMethod]
    public async Task The_register_extract_is_found_by_address_or_id_and_written_as_text_or_json()
    {
        await using var bot = await RunningBot.StartAsync();
        await using (var sofia = await TeamsUser.InstallAsync(bot, "sofia"))
        {
            await sofia.SayAsync("rapport");
        }

        var shown = await TypedTool.RunAsync(bot.Folder, "person", "SOFIA");
        Assert.AreEqual(1, shown.Code);
        StringAssert.Contains(shown.Errors, "Ingen i registret har adressen eller namnet SOFIA.");
        shown = await TypedTool.RunAsync(bot.Folder, "person", "sofia");
        Assert.AreEqual(0, shown.Code, shown.Errors);
        StringAssert.Contains(shown.Out, "Registerutdrag för Sofia");
        StringAssert.Contains(shown.Out, "Blev projektledare: Vägen vidare.");
        StringAssert.Contains(shown.Out, "Chatt i ");

        var json = await TypedTool.RunAsync(bot.Folder, "person", "bo.ek@ALVBACKA.example.se", "--json");
        Assert.AreEqual("bo", json.Json.GetProperty("id").GetString());
        var file = Path.Combine(bot.Folder, "utdrag.txt");
        Assert.AreEqual(0, (await TypedTool.RunAsync(bot.Folder, "person", "bo", file)).Code);
        StringAssert.Contains(await File.ReadAllTextAsync(file), "Mejl: bo.ek@alvbacka.example.se.");
    }
}
