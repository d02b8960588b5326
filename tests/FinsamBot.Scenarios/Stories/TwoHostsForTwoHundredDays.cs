using FinsamBot.Domain.Calendar;
using FinsamBot.Domain.Deliveries;
using FinsamBot.Domain.Planning;
using FinsamBot.Runtime.Streams;
using FinsamBot.Scenarios.World;
using FinsamBot.Storage;
using FinsamBot.Testing;
using FinsamBot.Testing.Storage;
using Microsoft.Extensions.Configuration;
using Microsoft.Extensions.DependencyInjection;

namespace FinsamBot.Scenarios.Stories;

/// <summary>
/// Two hosts share one blob storage and one mailbox for two hundred days, in the quick run for the working days around the end of one
/// quarter, in which nobody writes anything: every reminder there is falls due. Now and then one of them is killed in the middle of its
/// morning and started again.
/// </summary>
[TestClass]
public sealed class TwoHostsForTwoHundredDays
{
    /// <summary>How long before the end of the quarter the quick run begins; the ladder after it lies in its days.</summary>
    private const int Before = 8;

    private static readonly int Days = Effort.Of(60, 200);

    /// <summary>Mornings on which a host is killed: about one in so many.</summary>
    private static readonly int OneIn = Effort.Of(4, 12);

    private readonly List<DateOnly> _killed = [];

    public TestContext TestContext { get; set; } = null!;

    [TestMethod]
    public async Task Every_letter_leaves_once_and_every_notice_at_most_once()
    {
        await using var azurite = await Azurite.StartAsync();
        var letters = Directory.CreateTempSubdirectory("finsambot-letters-");
        try
        {
            await LiveAsync(azurite.ConnectionString, letters.FullName);
        }
        finally
        {
            letters.Delete(recursive: true);
        }
    }

    private async Task LiveAsync(string azurite, string letters)
    {
        await using var one = new KillableHost(azurite, letters);
        await using var other = new KillableHost(azurite, letters);
        await one.StartAsync();
        await other.StartAsync();
        await using var sofia = await TeamsUser.InstallAsync(one, "sofia");
        var greetings = sofia.MessagesReceived;
        var postmarks = new PostmarkWatch(letters);

        var (first, last) = await LiveDaysAsync(one, other, postmarks);
        TestContext.WriteLine(
            $"{one.Kills + other.Kills} kills, {Directory.GetFiles(letters, "*.eml").Length} letters, "
                + $"{sofia.MessagesReceived - greetings} notices to Sofia."
        );

        Assert.IsEmpty(postmarks.WrittenAgain);
        var happened = await DeliveriesAsync(azurite);
        RequireOnce(happened, sofia.MessagesReceived - greetings);
        RequireEverything(happened, first, last);
        Assert.IsGreaterThan(5, one.Kills + other.Kills);
    }

    private async Task<(DateOnly First, DateOnly Last)> LiveDaysAsync(KillableHost one, KillableHost other, PostmarkWatch postmarks)
    {
        var random = new Random(2026);
        var first = FirstAfter(StockholmTime.DayOf((await one.GetAsync("/dev/clock")).GetProperty("now").GetDateTimeOffset()));
        for (var day = first; day < first.AddDays(Days); day = Next(day))
        {
            var morning = StockholmTime.At(day, new TimeOnly(8, 1));
            var victim =
                random.Next(OneIn) != 0 ? null
                : random.Next(2) == 0 ? one
                : other;
            await Task.WhenAll(
                one.MoveClockAsync(morning),
                other.MoveClockAsync(morning.AddSeconds(random.Next(300))),
                DieAsync(victim, random.Next(40))
            );
            postmarks.Look();
            if (victim is not null)
            {
                _killed.Add(day);
                await victim.StartAsync();
            }
        }

        // Claims of the dead end, and what they left is taken up.
        await one.MoveClockAsync(StockholmTime.At(first.AddDays(Days), new TimeOnly(12, 0)));
        return (first, first.AddDays(Days));
    }

    private static DateOnly FirstAfter(DateOnly today)
    {
        var quarter = new DateOnly(today.Year, today.Month - ((today.Month - 1) % 3), 1);
        var (next, later) = (quarter.AddMonths(3).AddDays(-1 - Before), quarter.AddMonths(6).AddDays(-1 - Before));
        return Effort.All ? today.AddDays(1)
            : next > today ? next
            : later;
    }

    /// <summary>Nothing is sent on free days: the quick run steps over them.</summary>
    private static DateOnly Next(DateOnly day) => Effort.All ? day.AddDays(1) : WorkCalendar.Swedish.OnOrAfter(day.AddDays(1));

    private static async Task DieAsync(KillableHost? victim, int afterMilliseconds)
    {
        if (victim is not null)
        {
            await Task.Delay(afterMilliseconds);
            await victim.KillAsync();
        }
    }

    private static async Task<IReadOnlyList<DeliveryEvent>> DeliveriesAsync(string azurite)
    {
        var settings = new ConfigurationBuilder().AddInMemoryCollection([new("Storage:ConnectionString", azurite)]).Build();
        await using var services = new ServiceCollection()
            .AddLogging()
            .AddSingleton(TimeProvider.System)
            .AddStorage(settings, "unused")
            .AddSingleton<DamageList>()
            .AddSingleton<EventLog>()
            .BuildServiceProvider();
        var log = services.GetRequiredService<EventLog>();
        var events = new List<DeliveryEvent>();
        await foreach (var stream in log.ListAsync("", CancellationToken.None))
        {
            events.AddRange(
                (await log.ReadAsync(stream, Cursor.Start, CancellationToken.None)).Events.Select(e => e.Event).OfType<DeliveryEvent>()
            );
        }

        return events;
    }

    private static void RequireOnce(IReadOnlyList<DeliveryEvent> happened, int notices)
    {
        var started = happened.OfType<DeliveryStarted>().ToList();
        var ends = happened.Where(e => e is DeliverySent or DeliveryUnknown or DeliveryRefused).GroupBy(e => e.Key).ToList();
        Assert.IsTrue(ends.All(e => e.Count() == 1), string.Join('\n', ends.Where(e => e.Count() > 1).Select(e => e.Key)));
        Assert.IsEmpty(started.Select(s => s.Key).Except(ends.Select(e => e.Key)), "Everything begun has an end.");

        var mailed = started.Where(s => s.Channel == ChannelKind.Mail).Select(s => s.Key).ToHashSet();
        Assert.IsEmpty(
            happened.OfType<DeliveryUnknown>().Where(u => mailed.Contains(u.Key) && u.Reason != "NeedPassed"),
            "A letter is always found again."
        );
        var posted = started.Where(s => s.Channel == ChannelKind.Teams).Select(s => s.Letter ?? s.Key).Distinct().Count();
        var unknown = happened.OfType<DeliveryUnknown>().Count();
        Assert.IsTrue(
            notices <= posted && notices >= posted - unknown,
            $"{notices} notices arrived of {posted} begun, {unknown} of them without a known end."
        );
    }

    /// <summary>Every step of the ladder for the report of the first quarter that ends in these days, except where a host lay dead that
    /// morning.</summary>
    private void RequireEverything(IReadOnlyList<DeliveryEvent> happened, DateOnly first, DateOnly last)
    {
        var keys = happened.OfType<DeliveryStarted>().Select(s => s.Key).ToHashSet();
        var opened = keys.Where(k => k.StartsWith("vagen-vidare/kvartalsrapport-", StringComparison.Ordinal))
            .Select(k => k.Split('/')[1])
            .Distinct()
            .ToList();
        Assert.IsGreaterThanOrEqualTo(Effort.Of(1, 2), opened.Count);
        var due = opened.Select(o => DateOnly.Parse(o[^10..], System.Globalization.CultureInfo.InvariantCulture)).Min().AddDays(14);
        var rules = ReportRoutine.Usual.Reminders.Where(r =>
            r is { From: Milestone.Due, To: Audience.Lead }
            && r.DayFor(due, WorkCalendar.Swedish) < last
            && r.DayFor(due, WorkCalendar.Swedish) > first
        );
        foreach (var rule in rules.Where(r => !_killed.Contains(r.DayFor(due, WorkCalendar.Swedish))))
        {
            Assert.Contains(
                k => k.Contains($"/reminder/{rule.Label}/", StringComparison.Ordinal) && k.EndsWith("/sofia", StringComparison.Ordinal),
                keys,
                rule.Label
            );
        }
    }
}
