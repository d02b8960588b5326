using System.Diagnostics;
using System.Globalization;
using FinsamBot.Benchmarks.Schedule;
using FinsamBot.Domain.Events;
using FinsamBot.Domain.Office.Overviews;
using FinsamBot.Domain.Office.Searching;
using FinsamBot.Domain.Text.Searching;
using FinsamBot.Testing.Reports;

namespace FinsamBot.Benchmarks.Searching;

/// <summary>What the search through 4,000 reports of 15,000 characters costs: the index anew, its memory, a change, and questions of many
/// kinds with the ten places that a page shows.</summary>
internal static class SearchRun
{
    private const int Interventions = 100;
    private const int Quarters = 40;
    private const int Sections = 5;
    private const int SectionLength = 3_000;
    private const int Questions = 1_000;
    private const int Shown = 10;
    private const int Times = 3;
    private const double Megabyte = 1024 * 1024;

    private static readonly string[] Ids = ["activities", "deviations", "userInvolvement", "goals", "overallAssessment"];

    public static int Run()
    {
        var random = new Random(1);
        var language = new SwedishText(random);
        var reports = Enumerable
            .Range(0, Interventions)
            .SelectMany(i => Enumerable.Range(0, Quarters).Select(q => Report(language, random, i, q)))
            .ToList();
        var overview = ManyReports.In(reports);
        var table = new Aims(Console.Out);
        ReportIndex.Empty.Following(ManyReports.In(reports[..20]));
        var (before, used) = (Collected(), Environment.CpuUsage.TotalTime);
        var (took, index) = Time(() => ReportIndex.Empty.Following(overview));
        used = Environment.CpuUsage.TotalTime - used;
        var size = (Collected() - before) / Megabyte;
        table.Row(
            $"{reports.Count:N0} reports read into a new index",
            "<= 5 s",
            Text($"{took / 1_000:F1} s, {used.TotalSeconds:F1} s of processors"),
            took <= 5_000
        );
        table.Row("memory of the index", "<= 30 MB", Text($"{size:F1} MB"), size <= 30);
        table.Row("memory by its own account", "-", Text($"{index.Bytes / Megabyte:F1} MB"), true);
        var (searchableTook, searchable) = Time(() => new SearchableReports(overview, index));
        table.Row("put in order for questions", "-", Text($"{searchableTook:F1} ms"), true);
        foreach (var (name, ask) in Kinds(language))
        {
            Measure(table, name, searchable, ask, random);
        }

        Changed(table, language, random, reports, index);
        return table.Missed ? 1 : 0;
    }

    private static IEnumerable<(string Name, Func<Random, (string, SearchFilter)> Ask)> Kinds(SwedishText language)
    {
        string Many(Random random, int count) => string.Join(' ', Enumerable.Range(0, count).Select(_ => language.Word(random)));
        yield return ("one word", r => (Many(r, 1), SearchFilter.None));
        yield return ("three words", r => (Many(r, 3), SearchFilter.None));
        yield return ("a phrase of three", r => ($"\"{Many(r, 3)}\"", SearchFilter.None));
        yield return ("two words in a section", r => (Many(r, 2), SearchFilter.None with { Section = Ids[r.Next(Sections)] }));
        yield return (
            "two words of one intervention",
            r => (Many(r, 2), SearchFilter.None with { Intervention = new InterventionId(Name(r.Next(Interventions))) })
        );
        yield return ("the beginning of a word", r => (Beginning(language.Word(r)), SearchFilter.None));
    }

    private static string Beginning(string word) => word[..Math.Min(word.Length, 4)];

    private static void Measure(
        Aims table,
        string name,
        SearchableReports searchable,
        Func<Random, (string Asked, SearchFilter Filter)> ask,
        Random random
    )
    {
        var questions = Enumerable
            .Range(0, Questions)
            .Select(_ => ask(random))
            .Select(q => (Query: SearchQuery.Of(q.Asked), q.Filter))
            .ToList();
        double[] Asked(int most) =>
            [.. questions.Select(q => Fastest(() => searchable.Find(q.Query, q.Filter, _ => true, most)).Milliseconds).Order()];
        var alone = Asked(0);
        var used = Environment.CpuUsage.TotalTime;
        var all = Asked(Shown);
        var each = (Environment.CpuUsage.TotalTime - used).TotalMilliseconds / (Times * Questions);
        var found = questions.Average(q => searchable.Find(q.Query, q.Filter, _ => true, 0).Count);
        var (places, words) = (At95(all), At95(alone));
        table.Row(
            Text($"{name} ({found:F0} reports found)"),
            "<= 5 ms",
            Text($"{places:F2} ms, without the places {words:F2} ms; half of them {all[Questions / 2]:F2} ms; {each:F2} ms of processors"),
            places <= 5
        );
    }

    private static void Changed(Aims table, SwedishText language, Random random, List<ReportStanding> reports, ReportIndex index)
    {
        const int Changes = 200;
        var (all, most) = (0.0, 0.0);
        for (var i = 0; i < Changes; i++)
        {
            reports[^1] = Report(language, random, Interventions - 1, Quarters - 1);
            var overview = ManyReports.In(reports);
            (var took, index) = Time(() => index.Following(overview));
            (all, most) = (all + took, Math.Max(most, took));
        }

        table.Row("one report was written to", "<= 50 ms", Text($"{all / Changes:F1} ms, at most {most:F0} ms"), all / Changes <= 50);
    }

    private static ReportStanding Report(SwedishText language, Random random, int intervention, int quarter) =>
        ManyReports.Of(quarter - Quarters, Ids.ToDictionary(id => id, _ => language.Of(SectionLength, random)), Name(intervention));

    private static string Name(int intervention) => Text($"insats-{intervention}");

    private static double At95(double[] sorted) => sorted[sorted.Length * 95 / 100];

    private static long Collected()
    {
        GC.Collect();
        GC.WaitForPendingFinalizers();
        return GC.GetTotalMemory(forceFullCollection: true);
    }

    private static (double Milliseconds, T Result) Time<T>(Func<T> act)
    {
        var watch = Stopwatch.StartNew();
        var result = act();
        return (watch.Elapsed.TotalMilliseconds, result);
    }

    /// <summary>Of three times: what else the machine does is not to count.</summary>
    private static (double Milliseconds, T Result) Fastest<T>(Func<T> act) =>
        new[] { Time(act), Time(act), Time(act) }.MinBy(t => t.Milliseconds);

    private static string Text(FormattableString text) => text.ToString(CultureInfo.InvariantCulture);
}
