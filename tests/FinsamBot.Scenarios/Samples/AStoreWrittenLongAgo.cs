using FinsamBot.Runtime.Streams;
using FinsamBot.Scenarios.Samples.Making;
using FinsamBot.Scenarios.World;
using FinsamBot.Testing;

namespace FinsamBot.Scenarios.Samples;

/// <summary>
/// Stores that earlier versions of the program left behind: today's program opens them and says what was said then, for ever. See README.md
/// here.
/// </summary>
[TestClass]
public sealed class AStoreWrittenLongAgo
{
    public static IEnumerable<string[]> Samples => StoredSample.Names.Select(n => new[] { n });

    /// <summary>The next looks, and the ends of streams: they go along with the streams.</summary>
    private static readonly string[] Moves = ["blobs/due/", "blobs/heads/"];

    /// <summary>Events that are only read: nothing writes them since codes belong to people and not to reports.</summary>
    private static readonly string[] Retired = ["signInCodeRequested.1", "signInCodeTried.1"];

    [TestMethod]
    [DynamicData(nameof(Samples))]
    public void Has_the_bytes_that_were_committed(string name)
    {
        using var sample = StoredSample.Open(name);
        var then = sample.Hashes.Split('\n');
        var now = StoreFolder.Hashes(sample.Committed).Split('\n');
        var changed = then.Except(now).Concat(now.Except(then)).Select(l => l.Split("  ")[^1]).Distinct();

        Assert.AreEqual(
            "",
            string.Join(", ", changed),
            $"""
            A stored sample is never changed; what a later version writes is a sample of its own. Changed in {name}.
            """
        );
    }

    [TestMethod]
    [DynamicData(nameof(Samples))]
    public async Task Holds_by_its_chains_and_verifying_changes_no_byte_of_it(string name)
    {
        using var sample = StoredSample.Open(name);

        var (code, output) = await TypedTool.SayAsync(sample.Folder, "verify");

        sample.Says("verify.txt", $"{output.TrimEnd()}\nexit {code}");
        Assert.AreEqual(sample.Hashes, StoreFolder.Hashes(sample.Folder));
    }

    [TestMethod]
    [DynamicData(nameof(Samples))]
    public async Task Opens_in_the_running_program_with_the_reports_and_documents_of_then(string name)
    {
        using var sample = StoredSample.Open(name);
        await using (var opened = await OpenedSample.StartAsync(sample))
        {
            sample.Says("reports.json", await opened.ReportsAsync());
            sample.Says("documents.txt", await opened.DocumentsAsync());
        }

        RequireKept(sample);
    }

    [TestMethod]
    [DynamicData(nameof(Samples))]
    public async Task Owes_on_ten_days_what_it_owed(string name)
    {
        using var sample = StoredSample.Open(name);

        sample.Says("agenda.txt", await OwedOnADay.OnTenDaysAsync(sample.Folder));

        Assert.AreEqual(sample.Hashes, StoreFolder.Hashes(sample.Folder));
    }

    [TestMethod]
    public void Together_the_samples_hold_every_event_there_is()
    {
        var stores = StoredSample.Names.Select(n => Path.Combine(StoredSample.PathOf(n), "store"));

        Assert.AreEqual(
            "",
            string.Join(", ", MissingIn(stores)),
            """
            Nobody would notice if a store with these events could not be read any more: play them in Making, and make a sample
            (README.md here).
            """
        );
    }

    [TestMethod]
    public void Every_released_version_has_a_sample_that_its_page_names()
    {
        var page = File.ReadAllText(StoredSample.PathOf("README.md"));
        var released = File.ReadLines(Path.Combine(Repository.Root, "CHANGELOG.md"))
            .Where(l => l.StartsWith("## v", StringComparison.Ordinal))
            .Select(l => l.Split(' ')[1]);

        Assert.AreEqual("", string.Join(' ', released.Where(v => !page.Contains($"`{v}`", StringComparison.Ordinal))));
    }

    /// <summary>With <c>NEW_SAMPLE=2027-03</c> it is kept as a new sample.</summary>
    [TestMethod]
    public async Task Can_be_written_again_today_with_every_event_there_is()
    {
        var folder = Directory.CreateTempSubdirectory("finsambot-played-");
        try
        {
            await PlayedYear.PlayAsync(folder.FullName);
            if (Environment.GetEnvironmentVariable("NEW_SAMPLE") is { Length: > 0 } name)
            {
                StoredSample.Create(name, folder.FullName);
            }

            Assert.AreEqual("", string.Join(", ", MissingIn([folder.FullName]).Except(Retired)), "The played year has no such events");
        }
        finally
        {
            folder.Delete(recursive: true);
        }
    }

    private static IEnumerable<string> MissingIn(IEnumerable<string> stores) =>
        EventNames.Known.Except(stores.SelectMany(StoredEvents.Of).Select(e => e.Type));

    /// <summary>A running program may go on with the streams, plan its looks and keep new blobs; what was written stays as it is.</summary>
    private static void RequireKept(StoredSample sample)
    {
        foreach (var file in StoreFolder.Files(sample.Committed).Where(f => !Moves.Any(m => f.StartsWith(m, StringComparison.Ordinal))))
        {
            var then = File.ReadAllBytes(Path.Combine(sample.Committed, file));
            var now = File.ReadAllBytes(Path.Combine(sample.Folder, file)).AsSpan();
            var isKept = file.EndsWith(".jsonl", StringComparison.Ordinal) ? now.StartsWith(then) : now.SequenceEqual(then);
            Assert.IsTrue(isKept, $"Opening a store of {sample.Name} overwrote {file}.");
        }
    }
}
