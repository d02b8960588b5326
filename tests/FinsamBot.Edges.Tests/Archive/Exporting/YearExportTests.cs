using FinsamBot.Archive;
using FinsamBot.Archive.Checking;
using FinsamBot.Archive.Exporting;
using FinsamBot.Archive.Gathering;
using FinsamBot.Archive.Packages;
using FinsamBot.Domain.Events;
using FinsamBot.Domain.Text;
using FinsamBot.Edges.Tests.Archive.Packages;
using FinsamBot.Testing;
using FinsamBot.Testing.Documents;
using FinsamBot.Testing.Reports;
using FinsamBot.Testing.Storage;

namespace FinsamBot.Edges.Tests.Archive.Exporting;

/// <summary>An invented year goes to the archive, whole or not at all.</summary>
[TestClass]
public sealed class YearExportTests
{
    private static readonly DateTimeOffset Now = new(2026, 2, 1, 9, 0, 0, TimeSpan.Zero);

    private readonly DirectoryInfo _folder = Directory.CreateTempSubdirectory("finsambot-year-");
    private readonly MemoryStreamStore _streams = new();
    private readonly MemoryBlobStore _blobs = new();

    private string Target => Path.Combine(_folder.FullName, "ut");

    [TestCleanup]
    public void Clean() => _folder.Delete(recursive: true);

    [TestMethod]
    public async Task Every_intervention_becomes_a_package_that_the_schemas_allow_and_that_reads_back()
    {
        var year = await PlayedAsync();

        var outcome = await Export(year).RunAsync(new ExportOrder(2025, Target), default);

        Assert.IsTrue(outcome.IsWhole, outcome.RefusalIn(Language.Swedish));
        Assert.HasCount(3, outcome.Packages);
        Assert.AreSequenceEqual(
            outcome.Packages.Select(p => p.Folder).Order(StringComparer.Ordinal),
            Directory.GetDirectories(Target).Select(d => Path.GetFileName(d)!).Order(StringComparer.Ordinal)
        );
        foreach (var package in outcome.Packages)
        {
            var place = Path.Combine(Target, package.Folder);
            Assert.AreEqual("", string.Join('\n', PackageJudge.Faults(place)));
            Assert.IsEmpty((await SubmissionCheck.RunAsync(place, default)).Findings);
            var made = await GatheringOf(year).LookAsync(2025, Now, default);
            var of = made.Cases.Single(c => package.Folder.StartsWith(c.Intervention.Id.Value + "-2025", StringComparison.Ordinal));
            Assert.AreEqual(
                await CaseWords.OfAsync(await GatheringOf(year).MakeAsync(of, Now, default)),
                await CaseWords.OfAsync(PackageReading.Read(place)),
                "A package taken in is what went out."
            );
        }
    }

    [TestMethod]
    public async Task A_package_answers_what_it_is_from_whom_when_it_came_and_who_signed()
    {
        var outcome = await Export(await PlayedAsync()).RunAsync(new ExportOrder(2025, Target), default);

        var package = outcome.Packages.Single(p => p.Folder.StartsWith("steg-for-steg", StringComparison.Ordinal));
        var documentation = Path.Combine(Target, package.Folder, "documentation");
        var about = await File.ReadAllTextAsync(Path.Combine(documentation, "1-om-paketet.txt"));
        StringAssert.Contains(about, "rapporterna från insatsen Steg för steg för år 2025");
        StringAssert.Contains(about, "Insatsens huvudman: Region Norrsken");
        var sheet = await File.ReadAllTextAsync(Path.Combine(documentation, "2-handlingar.csv"));
        StringAssert.Contains(sheet, ";inkommen;2025-07-20;Sofia Lind, Region Norrsken;");
        StringAssert.Contains(sheet, "Undertecknad handling från Region Norrsken");
        var final = PackageReading.Read(Path.Combine(Target, package.Folder)).Records.Single(r => r.Kind == "Slutrapport");
        Assert.Contains(a => a is { Kind: CaseAgentKind.MainSignatory, Name: "Eva Ek", Organisation: "Region Norrsken" }, final.Agents);
        Assert.StartsWith("2025:", final.CaseNumber!);
    }

    [TestMethod]
    public async Task A_year_that_is_not_over_is_refused()
    {
        var outcome = await Export(await PlayedAsync(), new DateTimeOffset(2025, 12, 31, 22, 59, 0, TimeSpan.Zero))
            .RunAsync(new ExportOrder(2025, Target), default);

        Refused(outcome, ExportRefusal.YearNotOver, "torsdag 1 januari 2026");
    }

    [TestMethod]
    public async Task A_year_of_which_there_is_nothing_is_refused() =>
        Refused(await Export(await PlayedAsync()).RunAsync(new ExportOrder(2019, Target), default), ExportRefusal.NothingThere, "2019");

    [TestMethod]
    public async Task A_folder_with_an_older_export_is_left_as_it_is()
    {
        var export = Export(await PlayedAsync());
        await export.RunAsync(new ExportOrder(2025, Target), default);

        var again = await export.RunAsync(new ExportOrder(2025, Target), default);

        Assert.AreEqual(ExportRefusal.FolderTaken, again.Refusal);
        StringAssert.Contains(again.RefusalIn(Language.Swedish), Target);
        Assert.HasCount(3, Directory.GetDirectories(Target));
    }

    [TestMethod]
    public async Task What_a_killed_export_has_left_is_named()
    {
        Directory.CreateDirectory(Target + ".unfinished");

        var outcome = await Export(await PlayedAsync()).RunAsync(new ExportOrder(2025, Target), default);

        Refused(outcome, ExportRefusal.FolderUnfinished, Target + ".unfinished");
    }

    [TestMethod]
    public async Task Reports_that_wait_for_the_office_are_named_and_left_out_only_on_purpose()
    {
        var year = await PlayedAsync(r => r.PeriodEnd.Month != 9);

        var refused = await Export(year).RunAsync(new ExportOrder(2025, Target), default);

        Refused(refused, ExportRefusal.ReportsWait, "--leave-out");
        Assert.AreSequenceEqual(
            ["vagen-vidare/kvartalsrapport-2025-09-30", "oppna-dorren/kvartalsrapport-2025-09-30"],
            refused.Problems.Where(p => p.Kind == ExportProblemKind.Unregistered).Select(p => p.Where)
        );
        var written = await Export(year).RunAsync(new ExportOrder(2025, Target, LeaveOut: true), default);
        Assert.IsTrue(written.IsWhole);
        var package = written.Packages.Single(p => p.Folder.StartsWith("vagen-vidare", StringComparison.Ordinal));
        StringAssert.Contains(
            await File.ReadAllTextAsync(Path.Combine(Target, package.Folder, "documentation", "1-om-paketet.txt")),
            "Kvartalsrapport, 2025-07-01–2025-09-30: inlämnad men inte registrerad."
        );
    }

    [TestMethod]
    public async Task A_damaged_stream_costs_its_own_intervention_its_package_and_no_other()
    {
        await PlayedAsync();
        var stream = new StreamName("reports/oppna-dorren/kvartalsrapport-2025-03-31");
        var bytes = _streams.BytesOf(stream);
        bytes[^20]++;
        _streams.Overwrite(stream, bytes);

        var outcome = await Export(new RegisteredYear(_streams, _blobs)).RunAsync(new ExportOrder(2025, Target), default);

        Assert.IsFalse(outcome.IsWhole);
        Assert.HasCount(2, outcome.Packages);
        Assert.Contains(p => p.Kind == ExportProblemKind.Damaged && p.Where == stream.Value, outcome.Problems);
        Assert.HasCount(2, Directory.GetDirectories(Target), "Nothing half is left.");
    }

    [TestMethod]
    public async Task A_filed_document_that_is_gone_costs_its_own_intervention_its_package()
    {
        var year = await PlayedAsync();
        var gone = await _blobs
            .ListAsync("archive/oppna-dorren/", default)
            .FirstAsync(b => b.Value.EndsWith(".pdf", StringComparison.Ordinal));
        await _blobs.DeleteAsync(gone, default);

        var outcome = await Export(year).RunAsync(new ExportOrder(2025, Target), default);

        Assert.AreEqual(ExportProblemKind.FileGone, outcome.Problems.Single(p => p.CostsPackage).Kind);
        Assert.AreEqual(
            "Filen Rapport.pdf saknas, så Öppna dörren får inget paket. Hämta den ur en kopia: docs/backup.md.",
            outcome.Problems.Single(p => p.CostsPackage).In(Language.Swedish)
        );
        Assert.HasCount(2, Directory.GetDirectories(Target));
    }

    [TestMethod]
    public async Task A_disk_that_takes_no_more_leaves_nothing()
    {
        var year = await PlayedAsync();

        // Who cannot write any more meets the same as who meets a full disk: the folder is taken away in the middle.
        var outcome = await Export(year)
            .RunAsync(
                new ExportOrder(2025, Target),
                default,
                (_, _) =>
                {
                    Directory.Delete(Target + ".unfinished", recursive: true);
                    File.WriteAllText(Target + ".unfinished", "");
                }
            );

        Assert.AreEqual(ExportRefusal.NotWritten, outcome.Refusal);
        Assert.IsFalse(Directory.Exists(Target));
    }

    [TestMethod]
    public void Every_sentence_is_there_in_both_languages()
    {
        foreach (var language in Enum.GetValues<Language>())
        {
            foreach (var refusal in Enum.GetValues<ExportRefusal>())
            {
                Assert.AreNotEqual("", new ExportOutcome(new ExportOrder(2025, "ut"), refusal, [], []).RefusalIn(language));
            }

            foreach (var kind in Enum.GetValues<ExportProblemKind>())
            {
                Assert.AreNotEqual("", new ExportProblem(kind, "a", "b").In(language));
            }
        }
    }

    private void Refused(ExportOutcome outcome, ExportRefusal refusal, string says)
    {
        Assert.AreEqual(refusal, outcome.Refusal);
        StringAssert.Contains(outcome.RefusalIn(Language.Swedish), says);
        Assert.IsEmpty(outcome.Packages);
        Assert.IsFalse(Directory.Exists(Target));
    }

    private async Task<RegisteredYear> PlayedAsync(Predicate<Domain.Interventions.ReportId>? isRegistered = null)
    {
        var year = new RegisteredYear(_streams, _blobs);
        await year.PlayAsync(2025, [.. InventedIntervention.Seven.Take(3)], isRegistered);
        return year;
    }

    internal static ArchiveStores StoresOf(RegisteredYear year) =>
        new(
            year.Directory,
            year.Interventions,
            year.Reports,
            year.Log,
            year.Streams,
            year.Blobs,
            PlainPapers.Render,
            PlainPapers.ConvertAsync,
            (_, _) => Task.FromResult<ReadOnlyMemory<byte>?>(null)
        );

    private static CaseGathering GatheringOf(RegisteredYear year) => new(StoresOf(year), new ArchiveOptions());

    private static YearExport Export(RegisteredYear year, DateTimeOffset? now = null) => new(GatheringOf(year), new FakeClock(now ?? Now));
}
