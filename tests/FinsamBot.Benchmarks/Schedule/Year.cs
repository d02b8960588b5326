using System.Diagnostics;
using FinsamBot.Domain.Calendar;
using FinsamBot.Domain.Deliveries;
using FinsamBot.Domain.Interventions;
using FinsamBot.Testing;
using FinsamBot.Testing.Storage;

namespace FinsamBot.Benchmarks.Schedule;

/// <summary>A year of an association with 50 people and 200 reports, in memory; the clock jumps to where something is due.</summary>
internal sealed class Year
{
    private const int Interventions = 50;
    private const int Leads = 38;
    private const int Members = 12;
    private static readonly TimeSpan Settling = TimeSpan.FromMinutes(8);
    private static readonly ReportingPeriod First = new(new DateOnly(2025, 10, 1), new DateOnly(2025, 12, 31));

    private readonly FakeClock _clock = new(new DateTimeOffset(2025, 12, 15, 9, 0, 0, TimeSpan.Zero));
    private readonly PriorityQueue<Func<Bot, Task>, DateTimeOffset> _plans = new();
    private readonly People _teams;
    private readonly People _mail;
    private readonly Bot _bot;

    private Year()
    {
        var random = new Random(20260101);
        var begun = new HashSet<ReportId>();
        (_teams, _mail) = (
            new People(ChannelKind.Teams, _clock, random, begun, _plans),
            new People(ChannelKind.Mail, _clock, random, begun, _plans)
        );
        _bot = new Bot(new MemoryStreamStore(), new PagedBlobs(500), [_teams, _mail], _clock);
    }

    public static async Task<YearFigures> RunAsync()
    {
        var year = new Year();
        await Town.FoundAsync(year._bot, Interventions, Leads, First, Members, inTeams: true, year._clock.GetUtcNow());
        await year._bot.Office.BeginAsync(year._clock.GetUtcNow(), CancellationToken.None);
        var processor = Process.GetCurrentProcess().TotalProcessorTime;
        var (start, bytes) = (Stopwatch.GetTimestamp(), GC.GetTotalAllocatedBytes());
        var ticks = await year.PassAsync();
        return new YearFigures(
            Stopwatch.GetElapsedTime(start),
            Process.GetCurrentProcess().TotalProcessorTime - processor,
            GC.GetTotalAllocatedBytes() - bytes,
            ticks,
            year._teams.Received,
            year._mail.Received,
            await year.SubmittedAsync()
        );
    }

    private async Task<int> PassAsync()
    {
        var (ticks, end) = (0, _clock.GetUtcNow().AddYears(1));
        while (await NextAsync() is { } next && next < end)
        {
            _clock.MoveTo(next);
            while (_plans.TryPeek(out var plan, out var at) && at <= next)
            {
                _plans.Dequeue();
                await plan(_bot);
            }

            await _bot.TickAsync();
            ticks++;
        }

        return ticks;
    }

    private async Task<DateTimeOffset?> NextAsync()
    {
        var (now, due) = (_clock.GetUtcNow(), await _bot.Due.FirstAsync(CancellationToken.None));
        var tick = due <= now ? now + Settling : due;
        return _plans.TryPeek(out _, out var planned) && !(tick < planned) ? planned : tick;
    }

    private async Task<int> SubmittedAsync()
    {
        var submitted = 0;
        foreach (var intervention in await _bot.Directory.InterventionsAsync(CancellationToken.None))
        {
            foreach (var opened in intervention.Opened)
            {
                var view = await _bot.Reports.FindAsync(intervention.ReportFor(opened), _clock.GetUtcNow(), CancellationToken.None);
                submitted += view?.Report.Submission is null ? 0 : 1;
            }
        }

        return submitted;
    }
}

internal sealed record YearFigures(TimeSpan Elapsed, TimeSpan Processor, long Bytes, int Ticks, int Posts, int Letters, int Submitted);
