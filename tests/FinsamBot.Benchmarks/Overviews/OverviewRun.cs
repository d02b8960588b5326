using System.Diagnostics;
using System.Globalization;
using FinsamBot.Benchmarks.Schedule;
using FinsamBot.Domain.Calendar;
using FinsamBot.Domain.Events;
using FinsamBot.Domain.Office.Overviews;
using FinsamBot.Domain.Reports;
using FinsamBot.Domain.Text;
using FinsamBot.Testing;
using FinsamBot.Testing.Reports;
using FinsamBot.Testing.Storage;

namespace FinsamBot.Benchmarks.Overviews;

/// <summary>
/// What the office's overview costs on stores in memory: made anew from every stream (cold), asked for again when nothing happened (warm),
/// and after one report was written to; and how many operations of the store that takes.
/// </summary>
internal static class OverviewRun
{
    private const int Again = 50;

    private static readonly DateOnly LastDay = new(2026, 12, 31);

    public static async Task<int> RunAsync()
    {
        var table = new Aims(Console.Out);
        await MeasureAsync(table, interventions: 40, years: 10, coldAim: 1_000);
        await MeasureAsync(table, interventions: 400, years: 1, coldAim: 2_000);
        return table.Missed ? 1 : 0;
    }

    private static async Task MeasureAsync(Aims table, int interventions, int years, int coldAim)
    {
        var faults = new StoreFaults();
        var store = (Streams: new MemoryStreamStore(faults), Blobs: new MemoryBlobStore(faults));
        var first = new ReportingPeriod(new DateOnly(2027 - years, 1, 1), new DateOnly(2027 - years, 3, 31));
        var clock = new FakeClock(StockholmTime.At(first.End.AddDays(1), new TimeOnly(9, 0)));
        var bot = BotOn(store, clock);
        await Town.FoundAsync(bot, interventions, leads: interventions, first, members: interventions, inTeams: true, clock.GetUtcNow());
        for (var end = first.End; end < new DateOnly(2027, 1, 1); end = end.AddDays(1).AddMonths(3).AddDays(-1))
        {
            clock.MoveTo(StockholmTime.At(end.AddDays(3), new TimeOnly(9, 0)));
            for (var number = 0; number < interventions; number++)
            {
                await WriteAsync(bot, number, end, isLast: end.AddDays(1).AddMonths(3) > new DateOnly(2027, 1, 1));
            }
        }

        clock.Advance(TimeSpan.FromHours(1));
        var reports = interventions * years * 4;
        var name = Text($"{interventions} interventions, {reports:N0} reports");
        var cold = BotOn(store, clock);
        var (took, overview) = await TimeAsync(() => cold.Overview.FreshAsync(default));
        if (overview.Interventions.Sum(i => i.Reports.Count(r => r.IsOpened)) != reports)
        {
            throw new InvalidOperationException("Reports are missing in the overview.");
        }

        table.Row($"{name}: made from every stream", $"<= {coldAim} ms", Text($"{took:F0} ms"), took <= coldAim);
        await AgainAsync(table, cold, name, "nothing happened", faults, _ => Task.CompletedTask, clock);
        await AgainAsync(
            table,
            cold,
            name,
            "one report was written to",
            faults,
            i => bot.DoAsync(Town.Report(0, LastDay), Town.Lead(0), new PromiseReport(LastDay.AddDays(20 + i)), $"promise-{i}"),
            clock
        );
        var (sheet, _) = await TimeAsync(() => Task.FromResult(OverviewSheet.Of(overview, Language.Swedish)));
        table.Row($"{name}: as rows for a file", "-", Text($"{sheet:F0} ms"), true);
    }

    private static async Task AgainAsync(
        Aims table,
        Bot bot,
        string name,
        string what,
        StoreFaults faults,
        Func<int, Task> act,
        FakeClock clock
    )
    {
        var (all, operations) = (TimeSpan.Zero, 0);
        for (var i = 0; i < Again; i++)
        {
            clock.Advance(TimeSpan.FromMinutes(5));
            await act(i);
            var before = Operations(faults);
            var (took, _) = await TimeAsync(() => bot.Overview.FreshAsync(default));
            all += TimeSpan.FromMilliseconds(took);
            operations += Operations(faults) - before;
        }

        var each = all.TotalMilliseconds / Again;
        table.Row($"{name}: {what}", "<= 50 ms", Text($"{each:F1} ms, {operations / Again} operations"), each <= 50);
    }

    private static int Operations(StoreFaults faults) => Enum.GetValues<StoreOperation>().Sum(faults.CountOf);

    private static async Task WriteAsync(Bot bot, int number, DateOnly end, bool isLast)
    {
        var (report, lead) = (Town.Report(number, end), Town.Lead(number));
        var start = end.AddDays(1).AddMonths(-3);
        await bot.DoAsync(report, PersonId.Bot, new OpenReport(new ReportingPeriod(start, end)), "open");
        await bot.DoAsync(
            report,
            lead,
            new SaveSections([.. Sample.Texts.Select(t => new SectionInput(t.Key, t.Value + new string('x', 2_000), true, null))]),
            "save"
        );
        if (!isLast)
        {
            await bot.DoAsync(report, lead, new SendToSteeringGroup(false), "send");
            await bot.DoAsync(report, lead, new SubmitReport(true), "submit");
        }
    }

    private static Bot BotOn((MemoryStreamStore Streams, MemoryBlobStore Blobs) store, TimeProvider clock) =>
        new(store.Streams, store.Blobs, [], clock);

    private static async Task<(double Milliseconds, T Result)> TimeAsync<T>(Func<Task<T>> act)
    {
        var watch = Stopwatch.StartNew();
        var result = await act();
        return (watch.Elapsed.TotalMilliseconds, result);
    }

    private static string Text(FormattableString text) => text.ToString(CultureInfo.InvariantCulture);
}
