using System.Diagnostics;
using System.Globalization;
using FinsamBot.Domain.Calendar;
using FinsamBot.Domain.Deliveries;
using FinsamBot.Domain.Events;
using FinsamBot.Domain.Reports;
using FinsamBot.Runtime.Delivery;
using FinsamBot.Runtime.Due;
using FinsamBot.Storage.Files;
using FinsamBot.Testing;
using FinsamBot.Testing.Storage;
using Microsoft.Extensions.Logging.Abstractions;

namespace FinsamBot.Benchmarks.Schedule;

/// <summary>A pass over 100 reports that are due, while very many more are planned for the mornings to come.</summary>
internal static class Ticks
{
    private const int Due = 100;
    private const int Rounds = 15;
    private static readonly ReportingPeriod Quarter = new(new DateOnly(2026, 7, 1), new DateOnly(2026, 9, 30));
    private static readonly DateTimeOffset Morning = new(2026, 10, 1, 6, 0, 0, TimeSpan.Zero);

    /// <summary>Calls on a store that lists in pages, as Azure does.</summary>
    public static async Task<int> ListCallsAsync(int scheduled)
    {
        var (blobs, clock) = (new PagedBlobs(500), new FakeClock(Morning.AddDays(-30)));
        foreach (var name in Planned(scheduled))
        {
            await blobs.PutAsync(name, default, CancellationToken.None);
        }

        var people = new People(ChannelKind.Teams, clock, new Random(1), [], new());
        var bot = new Bot(new MemoryStreamStore(), blobs, [people], clock);
        await FoundAsync(bot);
        await OpenAsync(bot);
        clock.MoveTo(Morning);
        var before = blobs.ListCalls;
        await bot.TickAsync();
        return people.Received == Due
            ? blobs.ListCalls - before
            : throw new InvalidOperationException($"{people.Received} reminders of {Due} were sent.");
    }

    /// <summary>The same ticks on two file stores, in turns, each in a process of its own.</summary>
    public static async Task<TickFigures> CompareAsync(int few, int many)
    {
        var root = Directory.CreateTempSubdirectory("finsambot-ticks-");
        try
        {
            var folders = new[] { few, many }
                .Select(n => Fill(Path.Combine(root.FullName, n.ToString(CultureInfo.InvariantCulture)), n))
                .ToList();
            using var small = Child(folders[0]);
            using var large = Child(folders[1]);
            var (ratios, times) = (new List<double>(), new List<(TimeSpan Small, TimeSpan Large)>());
            for (var round = 0; round < Rounds; round++)
            {
                var time = (Small: await TickAsync(small), Large: await TickAsync(large));
                times.Add(time);
            }

            var measured = times.Skip(Rounds / 3).ToList();
            ratios.AddRange(measured.Select(t => t.Large / t.Small));
            large.Refresh();
            var peak = large.PeakWorkingSet64 / 1024.0 / 1024;
            small.StandardInput.Close();
            large.StandardInput.Close();
            return new TickFigures(Median(measured.Select(t => t.Small)), Median(measured.Select(t => t.Large)), Median(ratios), peak);
        }
        finally
        {
            root.Delete(recursive: true);
        }
    }

    /// <summary>The role of the child: a tick for each line read, its time in ticks of the stopwatch's unit for each written.</summary>
    public static async Task<int> ServeAsync(string folder)
    {
        var clock = new FakeClock(Morning.AddDays(-30));
        var busy = new Busy(clock);
        var bot = new Bot(
            new FileStreamStore(folder, clock, NullLogger<FileStreamStore>.Instance),
            new FileBlobStore(folder),
            [busy],
            clock
        );
        await FoundAsync(bot);
        await OpenAsync(bot);
        clock.MoveTo(Morning);
        while (await Console.In.ReadLineAsync() is not null)
        {
            var (asked, start) = (busy.Asked, Stopwatch.GetTimestamp());
            await bot.TickAsync();
            var elapsed = Stopwatch.GetElapsedTime(start);
            await Console.Out.WriteLineAsync(
                busy.Asked - asked == Due
                    ? elapsed.Ticks.ToString(CultureInfo.InvariantCulture)
                    : $"{busy.Asked - asked} messages instead of {Due}."
            );
            clock.Advance(Busy.Pause);
        }

        return 0;
    }

    private static Task FoundAsync(Bot bot) => Town.FoundAsync(bot, Due, Due, Quarter, 0, inTeams: true, bot.Clock.GetUtcNow());

    private static async Task OpenAsync(Bot bot)
    {
        for (var number = 0; number < Due; number++)
        {
            await bot.Reports.HandleAsync(
                Town.Report(number, Quarter.End),
                new Request(new OpenReport(Quarter), PersonId.Bot, "open", bot.Clock.GetUtcNow()),
                CancellationToken.None
            );
        }
    }

    /// <summary>Entries as reports have them: on the working mornings of two years, from the day after on.</summary>
    private static IEnumerable<StreamName> Planned(int count)
    {
        const int Mornings = 500;
        var days = new List<DateTimeOffset>();
        for (var day = new DateOnly(2026, 10, 2); days.Count < Mornings; day = day.AddDays(1))
        {
            if (WorkCalendar.Swedish.IsWorkingDay(day))
            {
                days.Add(WorkCalendar.Swedish.MorningOnOrAfter(day));
            }
        }

        return Enumerable
            .Range(0, count)
            .Select(n => DueIndex.NameFor(new StreamName($"reports/annan-{n}/kvartalsrapport-2027-03-31"), days[n % Mornings]));
    }

    private static string Fill(string folder, int count)
    {
        var root = Path.Combine(folder, "blobs");
        foreach (var name in Planned(count))
        {
            var file = Path.Combine(root, name.Value + ".blob");
            Directory.CreateDirectory(Path.GetDirectoryName(file)!);
            File.Create(file).Dispose();
        }

        return folder;
    }

    private static Process Child(string folder) =>
        Process.Start(
            new ProcessStartInfo(Environment.ProcessPath!, ["serve", "ticks", folder])
            {
                RedirectStandardInput = true,
                RedirectStandardOutput = true,
                // As the host runs.
                Environment = { ["DOTNET_gcServer"] = "0" },
            }
        )!;

    private static async Task<TimeSpan> TickAsync(Process child)
    {
        await child.StandardInput.WriteLineAsync("tick");
        var line = await child.StandardOutput.ReadLineAsync();
        return long.TryParse(line, CultureInfo.InvariantCulture, out var ticks)
            ? TimeSpan.FromTicks(ticks)
            : throw new InvalidOperationException(line);
    }

    private static T Median<T>(IEnumerable<T> all) => all.Order().ElementAt(all.Count() / 2);

    /// <summary>Takes nothing now: so the same messages are due again at the next tick.</summary>
    private sealed class Busy(TimeProvider clock) : IChannel
    {
        public static readonly TimeSpan Pause = TimeSpan.FromMinutes(10);

        public ChannelKind Kind => ChannelKind.Teams;

        public int Asked { get; private set; }

        public Task<SendOutcome> SendAsync(DeliveryRequest request, RecordHandle record, CancellationToken cancellation)
        {
            Asked++;
            return Task.FromResult<SendOutcome>(new SendOutcome.TryLater(clock.GetUtcNow() + Pause, "busy"));
        }
    }
}

internal sealed record TickFigures(TimeSpan Small, TimeSpan Large, double Ratio, double Megabytes);
