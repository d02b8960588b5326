using System.Globalization;

namespace FinsamBot.Benchmarks.Schedule;

/// <summary>What the reminders cost, from a tick to a year: prints the figures as Markdown, and fails when one misses its aim.</summary>
internal static class ScheduleRun
{
    private const int Years = 5;
    private const long Megabyte = 1_000_000;

    public static async Task<int> RunAsync(IReadOnlyList<string> only)
    {
        var table = new Aims(Console.Out);
        foreach (
            var (name, measure) in new (string, Func<Aims, Task>)[]
            {
                ("tick", TicksAsync),
                ("burst", BurstsAsync),
                ("idle", IdleAsync),
                ("year", YearsAsync),
            }
        )
        {
            if (only.Count == 0 || only.Contains(name))
            {
                await measure(table);
            }
        }

        return table.Missed ? 1 : 0;
    }

    private static async Task TicksAsync(Aims table)
    {
        var calls = await Ticks.ListCallsAsync(1_000_000);
        table.Row(
            "tick with 1,000,000 scheduled and 100 due: list calls",
            "<= 3",
            calls.ToString(CultureInfo.InvariantCulture),
            calls <= 3
        );
        var figures = await Ticks.CompareAsync(10_000, 1_000_000);
        table.Row(
            "the same tick on the file store against 10,000 scheduled",
            "<= 1.1 x",
            Text($"{figures.Ratio:F2} x ({figures.Large.TotalMilliseconds:F0} ms against {figures.Small.TotalMilliseconds:F0})"),
            figures.Ratio <= 1.1
        );
        table.Row(
            "memory of the ticking process, all in all, at its peak",
            "<= 150 MB",
            Text($"{figures.Megabytes:F0} MB"),
            figures.Megabytes <= 150
        );
    }

    private static async Task BurstsAsync(Aims table)
    {
        foreach (
            var (name, burst) in new[]
            {
                ("10,000 Teams reminders", await Burst.TeamsAsync(10_000)),
                ("3,000 letters", await Burst.MailAsync(3_000)),
            }
        )
        {
            table.Row(
                $"{name}: best time the limits allow / time taken",
                ">= 97 %",
                Text($"{100 * burst.Share:F1} % ({burst.Best:g} / {burst.Taken:g})"),
                burst.Share >= 0.97
            );
            table.Row($"{name}: arrived, refused with 429", "all, 0", Text($"{burst.Arrived}, {burst.Refused}"), burst.Refused == 0);
        }
    }

    private static async Task IdleAsync(Aims table)
    {
        var operations = await IdleDay.RunAsync();
        table.Row("24 idle hours: storage operations", "<= 1,500", operations.ToString(CultureInfo.InvariantCulture), operations <= 1500);
    }

    private static async Task YearsAsync(Aims table)
    {
        var years = new List<YearFigures>();
        for (var run = 0; run < 2 * Years; run++)
        {
            years.Add(await Year.RunAsync());
        }

        // The first half is for the compiler, which works on while the program runs.
        var year = years.Skip(Years).OrderBy(y => y.Processor).ElementAt(Years / 2);
        var cold = years[0].Processor;
        table.Row(
            "a year with 50 people and 200 reports: processor time",
            "<= 0.5 s",
            Text($"{year.Processor.TotalSeconds:F2} s (first run, with compilation, {cold.TotalSeconds:F2} s)"),
            year.Processor.TotalSeconds <= 0.5
        );
        table.Row("that year: allocated", "<= 300 MB", Text($"{year.Bytes / Megabyte} MB"), year.Bytes <= 300 * Megabyte);
        table.Row(
            "that year's ticks, posts, letters, reports handed in",
            "200 handed in",
            Text($"{year.Ticks}, {year.Posts}, {year.Letters}, {year.Submitted}"),
            year.Submitted == 200
        );
    }

    private static string Text(FormattableString text) => text.ToString(CultureInfo.InvariantCulture);
}
