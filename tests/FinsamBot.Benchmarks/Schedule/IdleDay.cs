using FinsamBot.Domain.Calendar;
using FinsamBot.Domain.Deliveries;
using FinsamBot.Host.Delivery;
using FinsamBot.Testing;
using FinsamBot.Testing.Storage;
using Microsoft.Extensions.Logging.Abstractions;

namespace FinsamBot.Benchmarks.Schedule;

/// <summary>The program's own loop for a day on which nothing is due, with a thousand reports planned.</summary>
internal static class IdleDay
{
    private const int Interventions = 1000;
    private static readonly ReportingPeriod Quarter = new(new DateOnly(2026, 7, 1), new DateOnly(2026, 9, 30));

    /// <summary>Storage operations of 24 hours.</summary>
    public static async Task<int> RunAsync()
    {
        var clock = new FakeClock(new DateTimeOffset(2026, 8, 19, 0, 0, 0, TimeSpan.Zero));
        var (streams, blobs, nobody) = (
            new CountedStreams(new MemoryStreamStore()),
            new PagedBlobs(500),
            new People(ChannelKind.Teams, clock, new Random(1), [], new())
        );
        var bot = new Bot(streams, blobs, [nobody], clock);
        await Town.FoundAsync(bot, Interventions, Interventions, Quarter, 0, inTeams: true, clock.GetUtcNow().AddDays(-1));
        await bot.Office.BeginAsync(clock.GetUtcNow(), CancellationToken.None);
        await SettleAsync(bot, clock);
        var (options, before) = (new DeliveryOptions(), streams.Operations + blobs.Operations);
        using var worker = new DeliveryWorker(bot.Loop, bot.Plans, clock, options, NullLogger<DeliveryWorker>.Instance);
        await worker.StartAsync(CancellationToken.None);
        for (var end = clock.GetUtcNow().AddDays(1); clock.GetUtcNow() < end; )
        {
            await clock.SomethingWaitsAsync(options.Interval);
            clock.Advance(options.Interval);
        }

        await worker.StopAsync(CancellationToken.None);
        return streams.Operations + blobs.Operations - before;
    }

    /// <summary>What founding made due is looked at once and put away.</summary>
    private static async Task SettleAsync(Bot bot, FakeClock clock)
    {
        for (var minute = 0; minute < 10; minute++)
        {
            await bot.TickAsync();
            clock.Advance(TimeSpan.FromMinutes(1));
        }
    }
}
