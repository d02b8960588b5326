using FinsamBot.Simulation.Audit;
using FinsamBot.Simulation.People;
using FinsamBot.Simulation.Post;
using FinsamBot.Simulation.Store;

namespace FinsamBot.Simulation.Stage;

/// <summary>One seed's world: it moves from one interesting instant to the next, and lets hosts, people and weather do what they do
/// then.</summary>
internal sealed class World : IDisposable
{
    private const int MostStepsAYear = 60_000;
    private static readonly TimeSpan QuietEnd = TimeSpan.FromDays(6);

    private readonly TrueTime _time;
    private readonly Weather _weather;
    private readonly Trace _trace;
    private readonly Dice _dice;
    private readonly Plans _plans = new();
    private readonly Facts _facts = new();
    private readonly Machines _machines;
    private readonly Acting _acting;
    private readonly Bench _bench;
    private readonly Year _year;
    private readonly Harming _harming;
    private readonly Visitors _visitors;
    private readonly Auditor _auditor;
    private readonly DateTimeOffset _end;
    private readonly int _years;
    private DateTimeOffset _lastSick;
    private DateTimeOffset _nextAudit;

    public World(ulong seed, int years, TextWriter? listener)
    {
        _dice = new Dice(seed * 0x2545F4914F6CDD1D);
        _years = years;
        var first = new DateOnly(Almanac.FirstYear + _dice.Below(Almanac.LastYear - Almanac.FirstYear - years), 1, 1).AddDays(
            _dice.Below(365)
        );
        _time = new TrueTime(Almanac.Instant(first, new TimeOnly(7, 0)));
        _end = _time.Now.AddDays(365 * years);
        _trace = new Trace(listener);
        _weather = new Weather(_dice.Fork(), _time, Tally, 0.5 + (_dice.Below(16) / 10.0));
        var (disk, arrivals, sends, passes, words) = (
            new Disk(),
            new Arrivals(_facts),
            new SendWatch(_facts),
            new PassWatch(_weather, _facts),
            new Words(_facts)
        );
        var platform = new Platform(_time, _weather, Tally, arrivals, _trace);
        _machines = new Machines(_dice, _time, _weather, _trace, Tally, disk, passes, platform, sends, _facts);
        _acting = new Acting(_dice, _time, _weather, _trace, Tally, _plans, _machines, passes, _facts);
        var writers = new Writers(_dice.Fork(), _plans, _facts, _time);
        var box = new Postbox(_time, Tally, _trace, words);
        var door = new DoorWatch(_facts, Tally);
        _visitors = new Visitors(_dice.Fork(), _plans, door);
        var members = new Members(_dice.Fork(), _plans, _facts, _time, words, box, _visitors, Tally);
        var registrar = new Registrar(_dice.Fork(), _plans, _facts, _time);
        _bench = new Bench(
            _time,
            _trace,
            Tally,
            _facts,
            new AppendWatch(_facts, arrivals, sends),
            new RoundWatch(_facts, box),
            new RegistryWatch(_facts),
            new FigureWatch(_facts),
            door,
            passes,
            writers,
            members,
            registrar
        );
        _harming = new Harming(_dice.Fork(), _plans, disk, _facts, _weather, Tally);
        _year = new Year(_dice.Fork(), _plans, _facts, _time, platform);
        _auditor = new Auditor(disk, _facts, _time, box, _harming);
        (_weather.Interrupt, platform.Ended, disk.Appended) = (_acting.Interrupt, _bench.Ended, _bench.Appended);
        disk.Indexed = (what, name) => _trace.Say(_time.Now, $"{what} {name}");
        Found(first);
    }

    public Tally Tally { get; } = new();

    public string Hash { get; private set; } = "";

    public void Run()
    {
        for (var year = 0; year < _years; year++)
        {
            _year.Fill(_time.Now.AddDays(365 * year));
        }

        _harming.Fill(_time.Now);
        _visitors.Fill(_time.Now, _harming.HasAside);

        _weather.Calm = false;
        var steps = 0L;
        while (_time.Now < _end + QuietEnd)
        {
            _weather.Calm = _time.Now >= _end;
            Step();
            if (_bench.Found is { } found)
            {
                throw found;
            }

            if (++steps > (long)MostStepsAYear * _years)
            {
                throw new ViolationException("rest", $"more than {MostStepsAYear} steps a year: something is looked at again and again");
            }
        }

        _auditor.Finally(_machines.FirstUp?.Bot);
        Tally.Add("steps", steps);
        Hash = _trace.Hash();
    }

    public void Dispose()
    {
        _trace.Dispose();
        _machines.Dispose();
    }

    private void Found(DateOnly today)
    {
        _machines.Start();
        var host = _machines.FirstUp!;
        var founding = new Founding(_dice.Fork(), today, DateOnly.FromDateTime(_end.UtcDateTime), _harming.HasAside);
        Synchronous.Done(founding.FoundAsync(new Asking(host.Bot, host.Now, "found", host.End)));
        host.Bot.Woken.Clear();
        (_machines.NextMove, _nextAudit) = (_time.Now.AddDays(3), AuditAfter(_time.Now));
    }

    private void Step()
    {
        DateTimeOffset?[] instants = [_machines.Look(), _plans.Next, _nextAudit, _machines.NextMove];
        var next = instants.Min()!.Value;
        if (!_machines.AnyUp)
        {
            _lastSick = next;
        }

        _time.MoveTo(next);
        if (_plans.Next <= _time.Now)
        {
            _acting.PerformNext();
        }

        _machines.Turn();
        if (_nextAudit <= _time.Now)
        {
            _lastSick = _weather.LastAway > _lastSick ? _weather.LastAway : _lastSick;
            _auditor.Audit(_lastSick);
            _nextAudit = AuditAfter(_time.Now);
        }
    }

    private DateTimeOffset AuditAfter(DateTimeOffset now) =>
        Almanac.Instant(_facts.Almanac.OnOrAfter(Almanac.DayOf(now).AddDays(1)), new TimeOnly(16, 30));
}
