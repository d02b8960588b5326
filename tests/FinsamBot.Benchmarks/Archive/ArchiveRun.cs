using System.Diagnostics;
using System.Globalization;
using FinsamBot.Archive;
using FinsamBot.Archive.Exporting;
using FinsamBot.Archive.Gathering;
using FinsamBot.Benchmarks.Schedule;
using FinsamBot.Documents.Word;
using FinsamBot.Domain.Reports.Registry;
using FinsamBot.Runtime.Papers;
using FinsamBot.Storage.Files;
using FinsamBot.Testing;
using FinsamBot.Testing.Documents;
using FinsamBot.Testing.Reports;
using Microsoft.Extensions.Logging.Abstractions;

namespace FinsamBot.Benchmarks.Archive;

/// <summary>What packages for an archive cost: five years of 40 interventions that report each quarter, with documents of true size, on
/// plain files. Prints the figures as Markdown, and fails when one misses its aim.</summary>
internal static class ArchiveRun
{
    private const int First = 2021;
    private const int Years = 5;
    private const int Interventions = 40;

    /// <summary>Of a report as PDF/A with its letters in it.</summary>
    private const int PdfBytes = 120_000;

    private const double Megabyte = 1024 * 1024;

    /// <param name="folder">With a store that was played: it is exported. Without one it is played first, and exported in a process of its
    /// own, whose memory is counted.</param>
    public static async Task<int> RunAsync(string[] folder)
    {
        if (folder is [var played])
        {
            return await ExportAsync(played);
        }

        var place = Directory.CreateTempSubdirectory("finsambot-archive-");
        try
        {
            await PlayAsync(place.FullName);
            using var child = Process.Start(Environment.ProcessPath!, [typeof(ArchiveRun).Assembly.Location, "archive", place.FullName]);
            await child.WaitForExitAsync();
            return child.ExitCode;
        }
        finally
        {
            place.Delete(recursive: true);
        }
    }

    private static async Task PlayAsync(string folder)
    {
        var year = YearIn(folder);
        for (var number = First; number < First + Years; number++)
        {
            // The last of a year's list ends with it.
            var all = Enumerable.Range(0, Interventions).Select(i => Numbered(i < Interventions - 1 ? i : (1000 * number) + i));
            await year.PlayAsync(number, [.. all]);
        }
    }

    private static InventedIntervention Numbered(int number)
    {
        var like = InventedIntervention.Seven[number % InventedIntervention.Seven.Count];
        return like with
        {
            Id = FormattableString.Invariant($"{like.Id}-{number}"),
            Name = FormattableString.Invariant($"{like.Name} {number}"),
        };
    }

    private static RegisteredYear YearIn(string folder) =>
        new(
            new FileStreamStore(folder, TimeProvider.System, NullLogger<FileStreamStore>.Instance),
            new FileBlobStore(folder),
            (reports, blobs) => new DocumentArchive(reports, blobs, WordReport.Render, ConvertAsync, PlainPapers.CopyAsync)
        );

    /// <summary>As large as a true one, and never the same.</summary>
    private static Task<PdfResult> ConvertAsync(IReadOnlyList<RenderedDocument> documents, CancellationToken cancellation)
    {
        var pdf = new byte[PdfBytes];
        System.Security.Cryptography.RandomNumberGenerator.Fill(pdf);
        return Task.FromResult(
            new PdfResult([.. documents.Select(d => new PdfOutcome(new RenderedDocument("Rapport.pdf", Filing.PdfType, pdf), null, d))])
        );
    }

    private static async Task<int> ExportAsync(string folder)
    {
        var year = YearIn(folder);
        var stores = new ArchiveStores(
            year.Directory,
            year.Interventions,
            year.Reports,
            year.Log,
            year.Streams,
            year.Blobs,
            WordReport.Render,
            ConvertAsync,
            (_, _) => Task.FromResult<ReadOnlyMemory<byte>?>(null)
        );
        var clock = new FakeClock(new DateTimeOffset(First + Years + 1, 1, 1, 12, 0, 0, TimeSpan.Zero));
        var export = new YearExport(new CaseGathering(stores, new ArchiveOptions()), clock);
        var (watch, packages, bytes, walked) = (Stopwatch.StartNew(), 0, 0L, 0);
        for (var number = First; number < First + Years; number++)
        {
            var target = Path.Combine(folder, "ut", number.ToString(CultureInfo.InvariantCulture));
            var outcome = await export.RunAsync(new ExportOrder(number, target), CancellationToken.None, (_, _) => walked++);
            packages += outcome.Packages.Count;
            bytes += outcome.Packages.Sum(p => p.Bytes);
        }

        using var own = Process.GetCurrentProcess();
        var (seconds, memory) = (watch.Elapsed.TotalSeconds, own.PeakWorkingSet64 / Megabyte);
        var table = new Aims(Console.Out);
        table.Row("packages", $"{Interventions * Years}", Text($"{packages}, {walked} steps told"), packages == Interventions * Years);
        table.Row("together", "-", Text($"{bytes / Megabyte:F0} MB"), true);
        table.Row($"{Interventions} interventions, {Years} years", "<= 2 min", Text($"{seconds:F1} s"), seconds <= 120);
        table.Row("peak memory of our process", "<= 300 MB", Text($"{memory:F0} MB"), memory <= 300);
        return table.Missed ? 1 : 0;
    }

    private static string Text(FormattableString text) => text.ToString(CultureInfo.InvariantCulture);
}
