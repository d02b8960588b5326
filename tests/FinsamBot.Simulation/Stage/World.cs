using FinsamBot.Core.Agenda;
using FinsamBot.Core.Delivery;
using FinsamBot.Core.Interventions;
using FinsamBot.Core.Reports;
using FinsamBot.Core.Streams;
using FinsamBot.Simulation.Audit;
using FinsamBot.Simulation.People;
using FinsamBot.Simulation.Post;
using FinsamBot.Simulation.Store;

namespace FinsamBot.Simulation.Stage;

/// <summary>One seed's world: it moves from one interesting instant to the next, and lets hosts, people and weather do what they do then.</summary>
internal sealed class World : IDisposable
{
    private const int MostStepsAYear = 60_000;
    private static readonly TimeSpan QuietEnd = TimeSpan.FromDays(6);

    private readonly TrueTime _time;
    private readonly Weather _weather;
    private readonly Trace _trace;
    private readonly Disk _disk = new();
    private readonly Dice _dice;
    private readonly Plans _plans = new();
    private readonly Facts _facts = new();
    private readonly AppendWatch _watch;
    private readonly PassWatch _passes;
    private readonly Writers _writers;
    private readonly Members _members;
    private readonly Year _year;
    private readonly Auditor _auditor;
    private readonly Host[] _hosts;
    private readonly DateTimeOffset _end;
    private readonly int _years;
    private DateTimeOffset _lastSick;
    private DateTimeOffset _nextAudit;
    private DateTimeOffset _nextMove;
    private bool _nested;

    public World(ulong seed, int years, TextWriter? listener)
    {
        _dice = new Dice(seed * 0x2545F4914F6CDD1D);
        _years = years;
        var first = new DateOnly(Almanac.FirstYear + _dice.Below(Almanac.LastYear - Almanac.FirstYear - years), 1, 1).AddDays(_dice.Below(365));
        _time = new TrueTime(Almanac.Instant(first, new TimeOnly(7, 0)));
        _end = _time.Now.AddDays(365 * years);
        _trace = new Trace(listener);
        _weather = new Weather(_dice.Fork(), _time, Tally, 0.5 + (_dice.Below(16) / 10.0)) { Interrupt = Interrupt };
        var arrivals = new Arrivals();
        var platform = new Platform(_time, _weather, Tally, arrivals, _trace);
        var sends = new SendWatch(_facts);
        _passes = new PassWatch(_weather, _facts);
        platform.Ended = Ended;
        _watch = new AppendWatch(_facts, arrivals, sends);
        _hosts = [.. Enumerable.Range(0, 2).Select(n => new Host(n, _disk, _weather, platform, sends, _time, Failed))];
        _writers = new Writers(_dice.Fork(), _plans, _facts, _time);
        _members = new Members(_dice.Fork(), _plans, _time);
        _year = new Year(_dice.Fork(), _plans, _facts, _time, platform);
        _auditor = new Auditor(_disk, _facts, _time);
        _disk.Appended = Appended;
        _disk.Indexed = (what, name) => _trace.Say(_time.Now, $"{what} {name}");
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

        _weather.Calm = false;
        var steps = 0L;
        while (_time.Now < _end + QuietEnd)
        {
            _weather.Calm = _time.Now >= _end;
            Step();
            if (++steps > (long)MostStepsAYear * _years)
            {
                throw new ViolationException("rest", $"more than {MostStepsAYear} steps a year: something is looked at again and again");
            }
        }

        _auditor.Finally(_hosts.FirstOrDefault(h => h.IsUp)?.Bot);
        Tally.Add("steps", steps);
        Hash = _trace.Hash();
    }

    public void Dispose()
    {
        _trace.Dispose();
        Array.ForEach(_hosts, h => h.Dispose());
    }

    private void Found(DateOnly today)
    {
        Array.ForEach(_hosts, h => h.Start());
        var asking = new Asking(_hosts[0].Bot, _hosts[0].Now, "found", _hosts[0].End);
        Done(new Founding(_dice.Fork(), today, DateOnly.FromDateTime(_end.UtcDateTime)).FoundAsync(asking));
        _hosts[0].Bot.Woken.Clear();
        (_nextMove, _nextAudit) = (_time.Now.AddDays(3), AuditAfter(_time.Now));
    }

    private void Step()
    {
        Array.ForEach(_hosts, h => h.Look = h.IsUp ? LookAt(h) : h.UpAt);
        var next = _hosts.Select(h => h.Look).Append(_plans.Next).Append(_nextAudit).Append(_nextMove).Min()!.Value;
        if (!_hosts.Any(h => h.IsUp))
        {
            _lastSick = next;
        }

        _time.MoveTo(next);
        if (_plans.Next <= _time.Now)
        {
            Perform(_plans.Take());
        }

        Array.ForEach(_hosts, Turn);
        Array.ForEach([.. _hosts.Where(h => !h.IsUp && h.UpAt is null)], Revive);
        if (_nextMove <= _time.Now)
        {
            MoveClock();
        }

        if (_nextAudit <= _time.Now)
        {
            _lastSick = _weather.LastAway > _lastSick ? _weather.LastAway : _lastSick;
            _auditor.Audit(_lastSick);
            _nextAudit = AuditAfter(_time.Now);
        }
    }

    /// <summary>While the store is away every pass would fail at once.</summary>
    private DateTimeOffset? LookAt(Host host) => _weather.StoreAway ? _weather.LastAway : host.NextPass(_disk.Due);

    private DateTimeOffset AuditAfter(DateTimeOffset now) =>
        Almanac.Instant(_facts.Almanac.OnOrAfter(Almanac.DayOf(now).AddDays(1)), new TimeOnly(16, 30));

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
            host.UpAt = _time.Now + (luck < 78 ? _dice.Seconds(5, 240) : luck < 95 ? _dice.Seconds(240, 4 * 3600) : _dice.Seconds(86400, 9 * 86400));
            if (luck >= 95)
            {
                Tally.Add($"fault/{FaultKind.HostDownForDays}");
            }
        }
        else if (up <= _time.Now)
        {
            host.UpAt = null;
            host.Start();
            _trace.Note(_time.Now, $"host {host.Number} starts");
        }
    }

    private void Pass(Host host)
    {
        _trace.Note(_time.Now, $"pass {host.Number}");
        _passes.Begin(host.Number);
        Guard(() => Done(host.Bot.Loop.RunAsync(host.End)));
        _passes.End();
    }

    /// <summary>The other host, or a person, acts while this one is in the middle of something.</summary>
    private void Interrupt(Life life)
    {
        if (_nested)
        {
            return;
        }

        (_nested, _weather.Nested) = (true, true);
        _passes.Disturb();
        if (_dice.Chance(0.6) && _hosts[1 - life.Host].IsUp)
        {
            Tally.Add($"fault/{FaultKind.OtherHostInBetween}");
            Pass(_hosts[1 - life.Host]);
        }
        else if (_plans.Next < _time.Now.AddHours(20))
        {
            Tally.Add($"fault/{FaultKind.PersonInBetween}");
            Perform(_plans.Take());
        }

        (_nested, _weather.Nested) = (false, false);
    }

    private void Perform(Deed deed)
    {
        var host = _hosts[_dice.Below(2)];
        host = host.IsUp ? host : _hosts[1 - host.Number];
        if (!host.IsUp || !Guard(() => Ask(host, deed)))
        {
            _plans.Again(_time.Now + _dice.Seconds(30, 1800), deed);
            return;
        }

        WakeUp(host);
    }

    private void Ask(Host host, Deed deed)
    {
        var refusal = Done(deed.Do(new Asking(host.Bot, host.Now, deed.Id, host.End)));
        _trace.Note(_time.Now, $"{deed.Name} ({deed.Id}) at {host.Number}: {refusal?.ToString() ?? "done"}");
        Tally.Add(refusal is null ? "deeds" : $"refusal/{refusal.Reason}");
    }

    private void WakeUp(Host host)
    {
        List<StreamName> woken = host.IsUp ? [.. host.Bot.Woken.Distinct()] : [];
        foreach (var stream in woken.TakeWhile(_ => host.IsUp))
        {
            if (!_weather.Strikes(FaultKind.WakeLost, 0.2))
            {
                Guard(() => Done(host.Bot.Loop.RunAsync(stream, host.End)));
            }
        }

        if (host.IsUp)
        {
            host.Bot.Woken.Clear();
        }
    }

    private void MoveClock()
    {
        _nextMove = _time.Now.AddHours(_dice.From(24, 480));
        var (host, other) = (_hosts[_dice.Below(2)], _hosts[0]);
        other = host == other ? _hosts[1] : other;
        var middle = (int)other.Clock.Offset.TotalSeconds;
        var offset = TimeSpan.FromSeconds(_dice.From(Math.Max(-300, middle - 300), Math.Min(300, middle + 300)));
        offset = _dice.Chance(0.3) ? other.Clock.Offset : offset;
        Tally.Add($"fault/{(offset < host.Clock.Offset ? FaultKind.ClockMovedBack : FaultKind.ClockMoved)}");
        host.Clock.Offset = offset;
        _trace.Note(_time.Now, $"clock of {host.Number}: {offset}");
    }

    private void Appended(StreamName stream, ReadOnlyMemory<byte> lines)
    {
        _trace.Note(lines.Span);
        foreach (var line in Lines.Split(lines))
        {
            var stored = Lines.Read(stream, line);
            _watch.Judge(stored, Lines.Hash(line));
            _facts.Apply(stored);
            Tally.Add($"event/{stored.Type}");
            if (_trace.IsHeard)
            {
                _trace.Say(_time.Now, $"{stream} {stored.Type} {stored.Event}");
            }

            if (stored.Event is ReportOpened)
            {
                _writers.Begin(_facts.ReportOf(stream)!);
            }
            else if (stored.Event is SentToSteeringGroup sent)
            {
                _members.Asked(_facts.ReportOf(stream)!, sent);
            }
        }
    }

    private void Ended(ChannelKind channel, DeliveryRequest request, SendOutcome outcome)
    {
        _trace.Note(_time.Now, $"{channel} {request.Letter} to {request.To.Id}: {outcome.GetType().Name}");
        Tally.Add($"outcome/{channel}{outcome.GetType().Name}");
        _passes.Ended(channel, request, outcome);
    }

    private void Failed(StreamName stream, Exception failure)
    {
        if (!Expected(failure))
        {
            throw Unexpected($"the loop failed at {stream}", failure);
        }

        Tally.Add("failed turns");
        _trace.Note(_time.Now, $"failed {stream}: {failure.GetType().Name} {failure.Message}");
    }

    /// <summary>False when the store or the host gave way in the middle.</summary>
    private static bool Guard(Action act)
    {
        try
        {
            act();
            return true;
        }
        catch (Exception e) when (Expected(e))
        {
            return false;
        }
        catch (Exception e) when (e is not ViolationException)
        {
            throw Unexpected("a request failed", e);
        }
    }

    private static bool Expected(Exception e) => e is StorageUnavailableException or CrashException or ContentionException or OperationCanceledException;

    private static ViolationException Unexpected(string rule, Exception e) => e as ViolationException ?? new ViolationException(rule, $"{e.GetType().Name}: {e.Message} {e.StackTrace}");

    private static T Done<T>(Task<T> task) => task.IsCompleted ? task.GetAwaiter().GetResult() : throw new ViolationException("one thread", "something waits for another thread");

    private static void Done(Task task)
    {
        if (!task.IsCompleted)
        {
            throw new ViolationException("one thread", "something waits for another thread");
        }

        task.GetAwaiter().GetResult();
    }
}
