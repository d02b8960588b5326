using FinsamBot.Domain.Events;
using FinsamBot.Simulation.Audit;
using FinsamBot.Simulation.Post;
using FinsamBot.Simulation.Store;

namespace FinsamBot.Simulation.Stage;

/// <summary>The two hosts: they look at the due index, die and are started again, and their clocks go wrong.</summary>
internal sealed class Machines : IDisposable
{
    private readonly Dice _dice;
    private readonly TrueTime _time;
    private readonly Weather _weather;
    private readonly Trace _trace;
    private readonly Tally _tally;
    private readonly Disk _disk;
    private readonly PassWatch _passes;
    private readonly Facts _facts;
    private readonly Host[] _hosts;

    public Machines(
        Dice dice,
        TrueTime time,
        Weather weather,
        Trace trace,
        Tally tally,
        Disk disk,
        PassWatch passes,
        Platform platform,
        SendWatch sends,
        Facts facts
    )
    {
        (_dice, _time, _weather, _trace) = (dice, time, weather, trace);
        (_tally, _disk, _passes, _facts) = (tally, disk, passes, facts);
        _hosts = [.. Enumerable.Range(0, 2).Select(n => new Host(n, disk, weather, platform, sends, time, Failed))];
    }

    public bool AnyUp => _hosts.Any(h => h.IsUp);

    public Host? FirstUp => _hosts.FirstOrDefault(h => h.IsUp);

    public DateTimeOffset NextMove { get; set; }

    /// <summary>Reckons for each host when it acts next; the earliest of them.</summary>
    public DateTimeOffset? Look()
    {
        Array.ForEach(_hosts, h => h.Look = h.IsUp ? LookAt(h) : h.UpAt);
        return _hosts.Min(h => h.Look);
    }

    public void Start() => Array.ForEach(_hosts, h => h.Start());

    /// <summary>Everybody whose time has come acts.</summary>
    public void Turn()
    {
        Array.ForEach(_hosts, Turn);
        Array.ForEach([.. _hosts.Where(h => !h.IsUp && h.UpAt is null)], Revive);
        if (NextMove <= _time.Now)
        {
            MoveClock();
        }
    }

    /// <summary>One of them, the other when that one is down; null when both are.</summary>
    public Host? Any()
    {
        var host = _hosts[_dice.Below(2)];
        host = host.IsUp ? host : _hosts[1 - host.Number];
        return host.IsUp ? host : null;
    }

    public Host OtherThan(int number) => _hosts[1 - number];

    public void Pass(Host host)
    {
        _trace.Note(_time.Now, $"pass {host.Number}");
        _passes.Begin(host.Number, host.Now);
        Synchronous.Try(() =>
        {
            Synchronous.Done(host.Bot.Plans.ResumeAsync(host.End));
            Synchronous.Done(host.Bot.Loop.RunAsync(host.End));
        });
        _passes.End();
    }

    public void Dispose() => Array.ForEach(_hosts, h => h.Dispose());

    /// <summary>While the store is away every pass would fail at once.</summary>
    private DateTimeOffset? LookAt(Host host) => _weather.StoreAway ? _weather.LastAway : host.NextPass(_disk.Looks);

    private void Turn(Host host)
    {
        if (!host.IsUp)
        {
            Revive(host);
        }
        else if (host.Look <= _time.Now.AddMinutes(1))
        {
            Pass(host);
        }
    }

    private void Revive(Host host)
    {
        if (host.UpAt is not { } up)
        {
            var luck = _weather.Calm ? 0 : _dice.Below(100);
            host.UpAt =
                _time.Now
                + (
                    luck < 78 ? _dice.Seconds(5, 240)
                    : luck < 95 ? _dice.Seconds(240, 4 * 3600)
                    : _dice.Seconds(86400, 9 * 86400)
                );
            if (luck >= 95)
            {
                _tally.Add($"fault/{FaultKind.HostDownForDays}");
            }
        }
        else if (up <= _time.Now)
        {
            host.UpAt = null;
            host.Start();
            _trace.Note(_time.Now, $"host {host.Number} starts");
        }
    }

    private void MoveClock()
    {
        NextMove = _time.Now.AddHours(_dice.From(24, 480));
        var (host, other) = (_hosts[_dice.Below(2)], _hosts[0]);
        other = host == other ? _hosts[1] : other;
        var middle = (int)other.Clock.Offset.TotalSeconds;
        var offset = TimeSpan.FromSeconds(_dice.From(Math.Max(-300, middle - 300), Math.Min(300, middle + 300)));
        offset = _dice.Chance(0.3) ? other.Clock.Offset : offset;
        _tally.Add($"fault/{(offset < host.Clock.Offset ? FaultKind.ClockMovedBack : FaultKind.ClockMoved)}");
        host.Clock.Offset = offset;
        _trace.Note(_time.Now, $"clock of {host.Number}: {offset}");
    }

    private void Failed(StreamName stream, Exception failure)
    {
        if (_facts.IsDamage(failure))
        {
            _tally.Add("damaged turns");
            return;
        }

        if (!Synchronous.IsExpected(failure))
        {
            throw Synchronous.Unexpected($"the loop failed at {stream}", failure);
        }

        _tally.Add("failed turns");
        _trace.Note(_time.Now, $"failed {stream}: {failure.GetType().Name} {failure.Message}");
    }
}
