using System.Globalization;
using System.Text.Json;
using FinsamBot.Scenarios.World;

namespace FinsamBot.Scenarios.Stories;

/// <summary>The bot is copied while people write, goes on for two weeks, and is taken back from the copy elsewhere.</summary>
[TestClass]
public sealed class TakenBackFromACopy
{
    /// <summary>UTC: nothing is sent at night.</summary>
    private const int Forenoon = 10;

    private readonly DirectoryInfo _folder = Directory.CreateTempSubdirectory("finsambot-backup-");

    private string Copies => Path.Combine(_folder.FullName, "copies");

    /// <summary>No copy holds the keys of people: they are taken along by hand.</summary>
    private string Keys => Path.Combine(_folder.FullName, "keys");

    private string[] KeySettings => ["--Storage:KeysPath", Keys];

    private string Elsewhere => Path.Combine(_folder.FullName, "elsewhere");

    [TestCleanup]
    public void Clean() => _folder.Delete(recursive: true);

    [TestMethod]
    public async Task Nothing_is_sent_twice_and_what_is_not_repeated_is_said()
    {
        var (sent, now) = await LiveAsync();
        var verified = await TypedTool.RunAsync(Elsewhere, "verify", "--backup", Copies);
        Assert.AreEqual(0, verified.Code, verified.Errors);
        StringAssert.Contains(verified.Out, "är hel. Kopian gjordes");

        Directory.CreateDirectory(Elsewhere);
        await File.WriteAllTextAsync(Path.Combine(Elsewhere, "clock-offset.txt"), now);
        var keyless = await TypedTool.RunAsync(Path.Combine(_folder.FullName, "keyless"), "restore", Copies);
        Assert.AreEqual(1, keyless.Code);
        StringAssert.Contains(keyless.Errors, "Nycklarna till 10 personer saknas");
        var would = await TypedTool.RunAsync(Elsewhere, "restore", Copies, "--dry-run");
        Assert.AreEqual(0, would.Code, would.Errors);
        StringAssert.Contains(would.Out, "Inget är ändrat.");
        var restored = await TypedTool.RunAsync(Elsewhere, ["restore", Copies, .. KeySettings]);
        Assert.AreEqual(0, restored.Code, restored.Errors);
        StringAssert.Contains(restored.Out, "upprepas inte");
        StringAssert.Contains(restored.Out, "veckans läge");
        var held = (await TypedTool.RunAsync(Elsewhere, ["held", "--json", .. KeySettings])).Json.EnumerateArray().Select(KeyOf).ToList();
        Assert.IsTrue(held.TrueForAll(sent.Contains), string.Join('\n', held.Except(sent)));

        string[] later;
        await using (var bot = await RunningBot.StartAsync(["--Storage:Path", Elsewhere, .. KeySettings]))
        {
            later = await DaysAsync(bot, 20);
        }

        Assert.AreEqual("", string.Join('\n', later.Intersect(sent)));
        Assert.IsNotEmpty(later, "what comes later is sent");
        Assert.AreEqual(0, (await TypedTool.RunAsync(Elsewhere, "verify")).Code);
    }

    [TestMethod]
    public async Task It_is_not_written_over_anything_and_the_bot_does_not_start_on_a_copy()
    {
        var foreign = Directory.CreateDirectory(Path.Combine(_folder.FullName, "foreign")).FullName;
        await File.WriteAllTextAsync(Path.Combine(foreign, "egen.txt"), "x");
        await using var bot = await RunningBot.StartAsync();
        var refused = await TypedTool.RunAsync(bot.Folder, "backup", foreign);
        Assert.AreEqual(1, refused.Code);
        StringAssert.Contains(refused.Errors, "innehåller annat än säkerhetskopior");
        StringAssert.Contains((await TypedTool.RunAsync(bot.Folder, "restore", foreign)).Errors, "finns ingen hel säkerhetskopia");

        var copied = await TypedTool.RunAsync(bot.Folder, "backup", Copies, "--json");
        Assert.AreEqual(0, copied.Code, copied.Errors);
        var place = copied.Json.GetProperty("folder").GetString()!;
        await bot.MoveClockAsync(
            (await bot.GetAsync("/dev/clock"))
                .GetProperty("now")
                .GetDateTimeOffset()
                .AddDays(40)
                .ToString("O", CultureInfo.InvariantCulture)
        );
        var inTheWay = await TypedTool.RunAsync(bot.Folder, "restore", Copies);
        Assert.AreEqual(1, inTheWay.Code);
        StringAssert.Contains(inTheWay.Errors, "det skrivs inte över");
        StringAssert.Contains(inTheWay.Errors, "interventions/");

        var started = await TypedTool.RunAsync(place);
        Assert.AreEqual(1, started.Code);
        StringAssert.Contains(started.Errors, "Boten startas inte på den");
        var damaged = Directory.EnumerateFiles(Path.Combine(place, "streams"), "association.jsonl").Single();
        await File.AppendAllTextAsync(damaged, "x\n");
        var changed = await TypedTool.RunAsync(Elsewhere, "verify", "--backup", Copies);
        Assert.AreEqual(1, changed.Code);
        StringAssert.Contains(changed.Errors, "association: händelse 1: it is not as it was copied");
    }

    /// <summary>A copy on the third day, in the middle of a stream of greetings; then more than two weeks.</summary>
    /// <returns>All that was ever sent, and how far the clock was moved.</returns>
    private async Task<(HashSet<string> Sent, string Clock)> LiveAsync()
    {
        await using var bot = await RunningBot.StartAsync(KeySettings);
        await using var sofia = await TeamsUser.InstallAsync(bot, "sofia");
        var sent = new HashSet<string>(await DaysAsync(bot, 3));
        var talking = TalkAsync(sofia);
        var copied = await TypedTool.RunAsync(bot.Folder, ["backup", Copies, .. KeySettings]);
        Assert.AreEqual(0, copied.Code, copied.Errors);
        StringAssert.Contains(copied.Out, "Kopian ligger i");
        await talking;
        string[] after = await DaysAsync(bot, 60);
        Assert.IsNotEmpty(after);
        sent.UnionWith(after);
        return (sent, await File.ReadAllTextAsync(Path.Combine(bot.Folder, "clock-offset.txt")));
    }

    private static async Task TalkAsync(TeamsUser sofia)
    {
        for (var i = 0; i < 3; i++)
        {
            await sofia.SayAsync("rapport");
        }
    }

    private static async Task<string[]> DaysAsync(RunningBot bot, int days)
    {
        var sent = new List<string>();
        for (var day = 0; day < days; day++)
        {
            var now = (await bot.GetAsync("/dev/clock")).GetProperty("now").GetDateTimeOffset();
            var next = new DateTimeOffset(now.UtcDateTime.Date.AddDays(1).AddHours(Forenoon), TimeSpan.Zero);
            sent.AddRange(await bot.MoveClockAsync(next.ToString("O", CultureInfo.InvariantCulture)));
        }

        return [.. sent];
    }

    private static string KeyOf(JsonElement held) => held.GetProperty("key").GetString()!;
}
