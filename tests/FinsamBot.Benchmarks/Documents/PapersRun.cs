using System.Diagnostics;
using System.Globalization;
using FinsamBot.Benchmarks.Schedule;
using FinsamBot.Documents;
using FinsamBot.Documents.Annual;
using FinsamBot.Documents.Word;
using FinsamBot.Domain.Agenda;
using FinsamBot.Domain.Reports;
using FinsamBot.Runtime.Papers;
using FinsamBot.Testing.Reports;
using Microsoft.Extensions.Configuration;
using Microsoft.Extensions.DependencyInjection;

namespace FinsamBot.Benchmarks.Documents;

/// <summary>What documents cost: prints the figures as Markdown, and fails when one misses its aim.</summary>
internal static class PapersRun
{
    private const int Characters = 20_000;
    private const int Rounds = 7;
    private const double Megabyte = 1024 * 1024;

    /// <summary>Word reports of 20,000 characters, by processor time: the other core and the garbage collector's threads count as
    /// well.</summary>
    public static int Word()
    {
        var view = Written().View;
        var rates = new List<(double PerSecond, double Kilobytes)>();
        for (var round = 0; round < 2 * Rounds; round++)
        {
            rates.Add(Round(view, 100));
        }

        // The first half is for the compiler.
        var rate = rates.Skip(Rounds).OrderBy(r => r.PerSecond).ElementAt(Rounds / 2);
        var table = new Aims(Console.Out);
        table.Row(
            $"Word reports of {Characters:N0} characters a second and core",
            ">= 100",
            Text($"{rate.PerSecond:F0}"),
            rate.PerSecond >= 100
        );
        table.Row("allocated for each", "<= 1 MB", Text($"{rate.Kilobytes:F0} KB"), rate.Kilobytes <= 1024);
        return table.Missed ? 1 : 0;
    }

    /// <summary>The appendix of 40 interventions as Word, PDF/A and spreadsheet, in a cold process.</summary>
    public static async Task<int> AppendixAsync()
    {
        var convert = new ServiceCollection()
            .AddDocuments(new ConfigurationBuilder().Build())
            .AddSingleton(TimeProvider.System)
            .AddLogging()
            .BuildServiceProvider()
            .GetRequiredService<ConvertToPdf>();
        var appendix = SampleAppendix.Of(interventions: 40);
        var watch = Stopwatch.StartNew();
        var word = AppendixDocument.Render(appendix);
        var sheet = AppendixCsv.Render(appendix);
        var rendered = watch.Elapsed;
        var result = await convert([word], CancellationToken.None);
        var (taken, own) = (watch.Elapsed, Process.GetCurrentProcess());
        var table = new Aims(Console.Out);
        table.Row(
            "appendix of 40 interventions with PDF/A",
            "<= 10 s",
            Text($"{taken.TotalSeconds:F1} s, of which Word and .csv {rendered.TotalSeconds:F1} s"),
            taken.TotalSeconds <= 10 && result.Refusal is null
        );
        table.Row(
            "peak memory of our process",
            "<= 300 MB",
            Text($"{own.PeakWorkingSet64 / Megabyte:F0} MB"),
            own.PeakWorkingSet64 / Megabyte <= 300
        );
        table.Row(
            "sizes: Word, PDF, .csv",
            "-",
            Text($"{word.Content.Length / 1024}, {result.Documents.Sum(d => d.Content.Length) / 1024}, {sheet.Content.Length / 1024} KB"),
            true
        );
        return table.Missed ? 1 : 0;
    }

    private static (double PerSecond, double Kilobytes) Round(ReportView view, int reports)
    {
        using var process = Process.GetCurrentProcess();
        var (before, bytes) = (process.TotalProcessorTime, GC.GetTotalAllocatedBytes());
        for (var report = 0; report < reports; report++)
        {
            WordReport.Render(view);
        }

        process.Refresh();
        return (reports / (process.TotalProcessorTime - before).TotalSeconds, (GC.GetTotalAllocatedBytes() - bytes) / 1024.0 / reports);
    }

    private static Sample Written()
    {
        var prose =
            "Under perioden har gruppen träffats varje vecka och planerat **nästa steg** tillsammans med deltagarna och arbetsgivarna "
            + "i kommunen.\n\n- Matlagning på tisdagar\n- Promenader på torsdagar, se https://norrsken.example.se/traffar\n\n";
        var sections = Sample.Texts.Keys.ToList();
        var report = Sample.Opened();
        foreach (var section in sections)
        {
            report.Do(
                Sample.Sofia,
                new SaveSections([
                    new SectionInput(
                        section,
                        string.Concat(Enumerable.Repeat(prose, Characters / sections.Count / prose.Length)),
                        true,
                        null
                    ),
                ])
            );
        }

        report.Do(Sample.Sofia, new SendToSteeringGroup(false));
        report.Do(Sample.Sofia, new SubmitReport(true));
        return report;
    }

    private static string Text(FormattableString text) => text.ToString(CultureInfo.InvariantCulture);
}
