using System.Text.Json;
using FinsamBot.Scenarios.World;
using FinsamBot.Testing;

namespace FinsamBot.Scenarios.Stories;

/// <summary>The commands about days: holidays, plan and routine, on the store of a machine.</summary>
[TestClass]
public sealed class AsATool
{
    /// <summary>Days of a year are asked of no store.</summary>
    private static readonly string Nowhere = Path.Combine(Path.GetTempPath(), "finsambot-no-store");

    private static readonly string Sample = Path.Combine(Repository.Root, "docs", "routine.example.json");

    /// <summary>A machine on which the demo has begun; nothing of it is changed by what is refused.</summary>
    private static RunningBot _demo = null!;

    [ClassInitialize]
    public static async Task StartAsync(TestContext context) => _demo = await RunningBot.StartAsync();

    [ClassCleanup]
    public static async Task StopAsync() => await _demo.DisposeAsync();

    [TestMethod]
    public async Task Holidays_names_the_free_days_of_a_year_and_refuses_what_is_none()
    {
        var (code, output) = await TypedTool.SayAsync(Nowhere, "holidays", "2026");
        Assert.AreEqual(0, code, output);
        StringAssert.Contains(output, "2026-04-03  fredag   långfredagen");
        StringAssert.Contains((await TypedTool.SayAsync(Nowhere, "holidays", "2026", "--json")).Output, "\"publicHoliday\"");
        Assert.AreEqual(1, (await TypedTool.SayAsync(Nowhere, "holidays", "nästa")).Code);
    }

    [TestMethod]
    public async Task Plan_on_an_empty_machine_says_that_no_intervention_is_registered()
    {
        using var store = new Store();
        var (code, output) = await store.RunAsync("plan");
        Assert.AreEqual(0, code, output);
        StringAssert.Contains(output, "Ingen insats är registrerad.");
    }

    [TestMethod]
    public async Task Plan_prints_the_planned_days_with_the_reason_for_each_shift()
    {
        var (code, output) = await TypedTool.SayAsync(
            _demo.Folder,
            "plan",
            "--insats",
            "vagen-vidare",
            "--from",
            "2027-01-01",
            "--years",
            "1"
        );
        Assert.AreEqual(0, code, output);
        StringAssert.Contains(output, "skickas");
        StringAssert.Contains(output, "2027-01-01–2027-03-31");
        StringAssert.Contains(output, "Styrgruppen svarar före semestern (10 juli–8 augusti).");
        Assert.IsFalse(output.Contains("oppna-dorren", StringComparison.Ordinal));

        var (_, json) = await TypedTool.SayAsync(_demo.Folder, "plan", "--from=2027-01-01", "--years=1", "--json");
        var rows = JsonDocument.Parse(json).RootElement.EnumerateArray().ToList();
        Assert.HasCount(8, rows, "Two of the three; the third ends with the year.");
        Assert.IsTrue(rows.All(r => r.GetProperty("readingDays").GetInt32() >= 5 || r.GetProperty("short").GetBoolean()));
    }

    [TestMethod]
    [DataRow("Det finns ingen insats finns-inte. Det finns: vagen-vidare, oppna-dorren, steg-for-steg.", "--insats", "finns-inte")]
    [DataRow("Jag förstod inte datumet 14 dagar. Skriv till exempel --from 2026-01-01, från 1990 till 2100.", "--from", "14 dagar")]
    [DataRow("Jag förstod inte datumet 2026-02-30.", "--from", "2026-02-30")]
    [DataRow("Antalet år måste vara ett heltal från 1 till 30, inte 0.", "--years", "0")]
    [DataRow("Antalet år måste vara ett heltal från 1 till 30, inte många.", "--years", "många")]
    public async Task Plan_refuses_bad_input_with_a_reason(string reason, string option, string value)
    {
        var (code, output) = await TypedTool.SayAsync(_demo.Folder, "plan", option, value);
        Assert.AreEqual(1, code, output);
        StringAssert.Contains(output, reason);
    }

    [TestMethod]
    public async Task Routine_applies_a_file_and_the_same_file_again_changes_nothing()
    {
        await using var bot = await RunningBot.StartAsync();
        var (code, output) = await TypedTool.SayAsync(bot.Folder, "routine", Sample);
        Assert.AreEqual(0, code, output);
        StringAssert.Contains((await TypedTool.SayAsync(bot.Folder, "routine", Sample)).Output, "Allt var redan som i filen.");
        var (_, plan) = await TypedTool.SayAsync(bot.Folder, "plan", "--from", "2027-01-01", "--years", "6");
        StringAssert.Contains(plan, "bron");
        StringAssert.Contains(plan, "Halvårsrapport");
        StringAssert.Contains(plan, "Slutrapport");
        Assert.AreEqual(0, (await TypedTool.SayAsync(bot.Folder, "verify")).Code);
    }

    [TestMethod]
    [DataRow(
        "fil.json, timeZone: Jag känner inte till tidszonen Europe/Helsinki. FinsamBot räknar i Europe/Stockholm.",
        """{"timeZone":"Europe/Helsinki"}"""
    )]
    [DataRow("fil.json, rad 1, routine: går inte att läsa.", """{"timeZone":"Europe/Stockholm","routine":{}}""")]
    [DataRow(
        "Regeln för sista dag ger aldrig ett datum efter perioden.",
        """{"timeZone":"Europe/Stockholm","routines":{"kvartalsrapport":{"due":{"rule":"daysAfter","days":0}}}}"""
    )]
    [DataRow(
        "fil.json, routines.månadsbrev: Det finns ingen mall som heter månadsbrev.",
        """{"timeZone":"Europe/Stockholm","routines":{"månadsbrev":{}}}"""
    )]
    [DataRow(
        "interventions[0] (vagen-vidare).endsOn: Slutet måndag 1 januari 2001 ligger före början",
        """{"timeZone":"Europe/Stockholm","interventions":[{"id":"vagen-vidare","endsOn":"2001-01-01"}]}"""
    )]
    [DataRow(
        "Perioden 2027-03-01–2027-06-30 överlappar 2027-01-01–2027-03-31. Varje dag kan bara höra till en period.",
        """{"timeZone":"Europe/Stockholm","interventions":[{"id":"ny","name":"Ny","reportings":[{"form":"kvartalsrapport","periods":[{"start":"2027-01-01","end":"2027-03-31"},{"start":"2027-03-01","end":"2027-06-30"}]}]}]}"""
    )]
    [DataRow(
        "fredag 19 april 2030 är ingen arbetsdag. Närmaste arbetsdagar är",
        """{"timeZone":"Europe/Stockholm","calendar":{"bridgeDays":"Free"},"interventions":[{"id":"vagen-vidare","meetings":[{"day":"2030-04-03"},{"day":"2030-04-19"}]}]}"""
    )]
    [DataRow(
        "roles (okänd): okänd finns varken i filen eller i registret.",
        """{"timeZone":"Europe/Stockholm","interventions":[{"id":"vagen-vidare","roles":[{"person":"okänd","role":"Lead"}]}]}"""
    )]
    public async Task Routine_refuses_a_wrong_file_with_place_and_reason_and_changes_nothing(string reason, string content)
    {
        using var folder = new Store();
        var file = Path.Combine(folder.Path, "fil.json");
        await File.WriteAllTextAsync(file, content);
        var before = Events(_demo.Folder);

        var (code, output) = await TypedTool.SayAsync(_demo.Folder, "routine", file);

        Assert.AreEqual(1, code, output);
        StringAssert.Contains(output, reason);
        Assert.AreEqual(before, Events(_demo.Folder));
    }

    private static string Events(string folder) =>
        string.Concat(
            Directory
                .GetFiles(Path.Combine(folder, "streams", "interventions"))
                .Append(Path.Combine(folder, "streams", "association.jsonl"))
                .Order(StringComparer.Ordinal)
                .Select(File.ReadAllText)
        );

    /// <summary>A machine on which nothing has run.</summary>
    private sealed class Store : IDisposable
    {
        private readonly DirectoryInfo _folder = Directory.CreateTempSubdirectory("finsambot-tool-");

        public string Path => _folder.FullName;

        public Task<(int Code, string Output)> RunAsync(string command) => TypedTool.SayAsync(_folder.FullName, command);

        public void Dispose() => _folder.Delete(recursive: true);
    }
}
