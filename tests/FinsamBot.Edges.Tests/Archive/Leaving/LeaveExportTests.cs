using System.Xml.Linq;
using FinsamBot.Archive;
using FinsamBot.Archive.Exporting;
using FinsamBot.Archive.Gathering;
using FinsamBot.Archive.Leaving;
using FinsamBot.Documents.Sheets;
using FinsamBot.Domain.Events;
using FinsamBot.Domain.Text;
using FinsamBot.Edges.Tests.Archive.Exporting;
using FinsamBot.Testing;
using FinsamBot.Testing.Reports;
using FinsamBot.Testing.Storage;

namespace FinsamBot.Edges.Tests.Archive.Leaving;

/// <summary>Who leaves takes everything along, and finds it without FinsamBot.</summary>
[TestClass]
public sealed class LeaveExportTests
{
    private readonly DirectoryInfo _folder = Directory.CreateTempSubdirectory("finsambot-leave-");
    private readonly MemoryStreamStore _streams = new();
    private readonly MemoryBlobStore _blobs = new();

    private string Target => Path.Combine(_folder.FullName, "ut");

    [TestCleanup]
    public void Clean() => _folder.Delete(recursive: true);

    [TestMethod]
    public async Task Everything_is_there_as_packages_and_as_plain_folders_and_the_page_leads_to_all_of_it()
    {
        var year = await PlayedAsync();

        var outcome = await LeaveAsync(year);

        Assert.IsTrue(outcome.IsWhole, outcome.RefusalIn(Language.Swedish));
        Assert.AreEqual(2, outcome.Packages);
        foreach (var package in Directory.GetDirectories(Path.Combine(Target, "paket")))
        {
            Assert.AreEqual("", string.Join('\n', PackageJudge.Faults(package)));
        }

        var linked = Links().ToList();
        Assert.AreEqual("", string.Join('\n', linked.Where(l => !Path.Exists(Path.Combine(Target, l)))));
        var plain = Directory
            .EnumerateFiles(Target, "*", SearchOption.AllDirectories)
            .Select(f => Path.GetRelativePath(Target, f).Replace('\\', '/'))
            .Where(f => f != "index.html" && !f.StartsWith("paket/", StringComparison.Ordinal));
        Assert.AreEqual("", string.Join('\n', plain.Except(linked)), "Nothing lies there that the page does not show.");
        Assert.Contains(
            "insatser/vagen-vidare/2025/kvartalsrapport-for-vagen-vidare-2025-07-01-2025-09-30/rapport.docx",
            linked,
            "A report that nobody has registered goes along as well."
        );
        Assert.AreSequenceEqual(
            (await _streams.ListAsync("", default).ToListAsync()).Select(s =>
                $"handelser/{s.Value.Replace("/", "--", StringComparison.Ordinal)}.jsonl"
            ),
            linked.Where(l => l.EndsWith(".jsonl", StringComparison.Ordinal))
        );
        var table = await File.ReadAllTextAsync(Path.Combine(Target, "tabeller", "rapporter.csv"));
        StringAssert.Contains(table, "inlämnad, inte registrerad");
        StringAssert.Contains(table, "2025:1");
    }

    [TestMethod]
    public async Task What_is_damaged_is_named_and_the_rest_goes_along()
    {
        await PlayedAsync();
        var stream = new StreamName("reports/oppna-dorren/kvartalsrapport-2025-03-31");
        var bytes = _streams.BytesOf(stream);
        bytes[^20]++;
        _streams.Overwrite(stream, bytes);

        var outcome = await LeaveAsync(new RegisteredYear(_streams, _blobs));

        Assert.IsFalse(outcome.IsWhole);
        Assert.AreEqual(stream.Value, outcome.Problems.Single(p => p.CostsPackage).Where);
        Assert.AreEqual(2, outcome.Packages, "The other reports of the intervention go along.");
        Assert.IsTrue(File.Exists(Path.Combine(Target, "handelser", "reports--oppna-dorren--kvartalsrapport-2025-03-31.jsonl")));
    }

    [TestMethod]
    public async Task An_empty_store_and_a_folder_with_something_in_it_are_refused()
    {
        var nothing = await LeaveAsync(new RegisteredYear(_streams, _blobs));
        Assert.AreEqual(ExportRefusal.NothingThere, nothing.Refusal);
        Assert.AreEqual("Det finns inga insatser att ta med.", nothing.RefusalIn(Language.Swedish));
        Directory.CreateDirectory(Target);
        await File.WriteAllTextAsync(Path.Combine(Target, "mitt.txt"), "");

        var taken = await LeaveAsync(new RegisteredYear(_streams, _blobs));

        Assert.AreEqual(ExportRefusal.FolderTaken, taken.Refusal);
    }

    private IEnumerable<string> Links() =>
        XDocument.Load(Path.Combine(Target, "index.html")).Descendants("a").Select(a => a.Attribute("href")!.Value);

    private async Task<RegisteredYear> PlayedAsync()
    {
        var year = new RegisteredYear(_streams, _blobs);
        await year.PlayAsync(2025, [.. InventedIntervention.Seven.Take(2)], r => r.PeriodEnd.Month != 9);
        return year;
    }

    private Task<LeaveOutcome> LeaveAsync(RegisteredYear year)
    {
        var stores = YearExportTests.StoresOf(year);
        var clock = new FakeClock(new DateTimeOffset(2026, 2, 1, 9, 0, 0, TimeSpan.Zero));
        return new LeaveExport(new CaseGathering(stores, new ArchiveOptions()), stores, SheetFile.RenderAsync, clock).RunAsync(
            Target,
            default
        );
    }
}
