using FinsamBot.Domain.Deliveries;
using FinsamBot.Domain.Events;
using FinsamBot.Runtime.Delivery;
using FinsamBot.Runtime.Due;
using FinsamBot.Runtime.Handlers;
using FinsamBot.Runtime.Papers;
using FinsamBot.Runtime.Plans;
using FinsamBot.Runtime.Streams;
using FinsamBot.Simulation.Audit;
using FinsamBot.Simulation.Post;
using FinsamBot.Simulation.Store;

namespace FinsamBot.Simulation.Stage;

/// <summary>The product as one process runs it: its desks and its loop over one store.</summary>
internal sealed class Running
{
    /// <summary>As the product's own default: longer than a channel takes and two clocks differ.</summary>
    private static readonly TimeSpan Claim = TimeSpan.FromMinutes(10);

    public Running(
        IStreamStore streams,
        IBlobStore blobs,
        IReadOnlyDictionary<ChannelKind, IChannel> channels,
        TimeProvider clock,
        Action<StreamName, Exception> failed,
        string name
    )
    {
        (Blobs, Clock) = (blobs, clock);
        var log = new EventLog(streams, blobs);
        WakeDelivery wake = Woken.Add;
        (Directory, Due) = (new AssociationDirectory(log), new DueIndex(blobs, log.Damage));
        var book = new PlanBook(blobs);
        Reports = new ReportHandler(log, Directory, Due, Forms.All, book, wake);
        Correspondence = new Correspondence(Reports);
        Interventions = new InterventionHandler(Directory, Due, Forms.All, book, wake);
        Associations = new AssociationHandler(Directory, Due, Forms.All, wake);
        Plans = new PlanHandler(book, Associations, Interventions, Reports, Directory, blobs);
        Departures = new Departures(Directory, Plans, Forms.All);
        Absences = new AbsenceHandler(Directory, Due, wake);
        (Archive, Intake) = (
            new DocumentArchive(Reports, blobs, Papers.Render, Papers.ConvertAsync, Papers.ConvertAsync),
            new IntakeHandler(blobs, Directory, Reports, Plans)
        );
        Office = new OfficeHandler(log, Directory, Due, Forms.All, Reports);
        People = new SignInHandler(log, Directory, Due, Forms.All, wake);
        var obligations = new Obligations(Reports, Interventions, Office, Archive, People);
        Patrol = new Patrol(streams, blobs, Due, obligations, log.Damage, clock, [ParkedDamage.In(blobs)]);
        Loop = new DeliveryLoop(Due, obligations, Directory, channels, clock, Claim, failed, name);
    }

    public IBlobStore Blobs { get; }

    public TimeProvider Clock { get; }

    public AssociationDirectory Directory { get; }

    public DueIndex Due { get; }

    public SignInHandler People { get; }

    public ReportHandler Reports { get; }

    public Correspondence Correspondence { get; }

    public InterventionHandler Interventions { get; }

    public AssociationHandler Associations { get; }

    public PlanHandler Plans { get; }

    public Departures Departures { get; }

    public AbsenceHandler Absences { get; }

    public OfficeHandler Office { get; }

    public DocumentArchive Archive { get; }

    public IntakeHandler Intake { get; }

    public DeliveryLoop Loop { get; }

    public Patrol Patrol { get; }

    /// <summary>Streams that somebody waits for.</summary>
    public List<StreamName> Woken { get; } = [];
}

/// <summary>A machine with a clock of its own, on which the product runs, dies and is started again.</summary>
internal sealed class Host(
    int number,
    Disk disk,
    Weather weather,
    Platform platform,
    SendWatch watch,
    TrueTime time,
    Action<StreamName, Exception> failed
) : IDisposable
{
    private int _lives;
    private Life? _life;
    private Running? _running;

    public int Number => number;

    public HostClock Clock { get; } = new(time);

    public DateTimeOffset Now => Clock.GetUtcNow();

    public bool IsUp => _life is { Over: false };

    /// <summary>What runs on it now. Throws when nothing does.</summary>
    public Running Bot => IsUp ? _running! : throw new CrashException();

    public CancellationToken End => _life!.End;

    public Life Life => _life!;

    /// <summary>When a dead host is started again.</summary>
    public DateTimeOffset? UpAt { get; set; }

    /// <summary>When it looks at the due index next, in true time.</summary>
    public DateTimeOffset? Look { get; set; }

    public void Start()
    {
        _life?.Dispose();
        _life = new Life(number);
        var store = new HostStore(disk, weather, _life);
        var channels = new Dictionary<ChannelKind, IChannel>
        {
            [ChannelKind.Teams] = new FakeTeams(platform, watch, _life, Clock),
            [ChannelKind.Mail] = new FakeMail(platform, watch, _life, Clock),
        };
        _running = new Running(store, store, channels, Clock, failed, $"host{number}-{++_lives}");
    }

    public void Stop() => _life?.Die();

    /// <summary>The first instant of true time at which a pass of this host would find something new to do.</summary>
    public DateTimeOffset? NextPass(IEnumerable<StreamName> due)
    {
        var (now, earliest) = (Now, (DateTimeOffset?)null);
        foreach (var name in due)
        {
            var minute = Minute(name);
            var look =
                minute > now ? minute
                : minute.AddMinutes(Settled) > now ? minute.AddMinutes(Settled)
                : now.AddMinutes(1);
            earliest = earliest < look ? earliest : look;
            if (minute > now)
            {
                break;
            }
        }

        return earliest - Clock.Offset;
    }

    public void Dispose() => _life?.Dispose();

    /// <summary>So long an entry outlives its minute.</summary>
    private const int Settled = 8;

    private static DateTimeOffset Minute(StreamName name) =>
        DateTimeOffset.ParseExact(
            name.Value["due/".Length..][..12],
            "yyyyMMddHHmm",
            System.Globalization.CultureInfo.InvariantCulture,
            System.Globalization.DateTimeStyles.AssumeUniversal
        );
}
