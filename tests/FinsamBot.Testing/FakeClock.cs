namespace FinsamBot.Testing;

/// <summary>
/// A clock that stands still until it is moved. Its timers fire while it is moved, in the order they are due. Ours, because nobody can ask
/// FakeTimeProvider whether something waits on it already, and a test that moves it too early hangs.
/// </summary>
public sealed class FakeClock(DateTimeOffset now) : TimeProvider
{
    private readonly Lock _gate = new();
    private readonly List<FakeTimer> _timers = [];
    private readonly List<(TimeSpan Within, int Count, TaskCompletionSource Signal)> _watchers = [];
    private DateTimeOffset _now = now.ToUniversalTime();

    public override long TimestampFrequency => TimeSpan.TicksPerSecond;

    public override DateTimeOffset GetUtcNow()
    {
        lock (_gate)
        {
            return _now;
        }
    }

    public override long GetTimestamp() => GetUtcNow().UtcTicks;

    public void Advance(TimeSpan span) => MoveTo(GetUtcNow() + span);

    /// <summary>Moves the clock forward to an instant.</summary>
    public void MoveTo(DateTimeOffset instant)
    {
        while (NextDue(instant) is { } timer)
        {
            timer.Fire();
        }

        lock (_gate)
        {
            _now = instant.ToUniversalTime();
        }
    }

    /// <summary>Completes as soon as so many waits on this clock would end within the span: then it can be moved.</summary>
    public Task SomethingWaitsAsync(TimeSpan within, int count = 1)
    {
        lock (_gate)
        {
            if (Waiting(within) >= count)
            {
                return Task.CompletedTask;
            }

            var signal = new TaskCompletionSource(TaskCreationOptions.RunContinuationsAsynchronously);
            _watchers.Add((within, count, signal));
            return signal.Task;
        }
    }

    public override ITimer CreateTimer(TimerCallback callback, object? state, TimeSpan dueTime, TimeSpan period)
    {
        var timer = new FakeTimer(this, () => callback(state));
        timer.Change(dueTime, period);
        return timer;
    }

    private int Waiting(TimeSpan within) => _timers.Count(timer => timer.Due <= _now + within);

    private FakeTimer? NextDue(DateTimeOffset until)
    {
        lock (_gate)
        {
            var next = _timers.Where(timer => timer.Due <= until).MinBy(timer => timer.Due);
            if (next is null)
            {
                return null;
            }

            if (next.Due > _now)
            {
                _now = next.Due;
            }

            if (next.Period > TimeSpan.Zero)
            {
                next.Due += next.Period;
            }
            else
            {
                _timers.Remove(next);
            }

            return next;
        }
    }

    private void Set(FakeTimer timer, TimeSpan dueTime, TimeSpan period)
    {
        lock (_gate)
        {
            _timers.Remove(timer);
            if (dueTime == Timeout.InfiniteTimeSpan)
            {
                return;
            }

            (timer.Due, timer.Period) = (_now + dueTime, period);
            _timers.Add(timer);
            foreach (var watcher in _watchers.FindAll(watcher => Waiting(watcher.Within) >= watcher.Count))
            {
                watcher.Signal.SetResult();
                _watchers.Remove(watcher);
            }
        }
    }

    private sealed class FakeTimer(FakeClock clock, Action fire) : ITimer
    {
        public DateTimeOffset Due { get; set; }

        public TimeSpan Period { get; set; }

        public void Fire() => fire();

        public bool Change(TimeSpan dueTime, TimeSpan period)
        {
            clock.Set(this, dueTime, period);
            return true;
        }

        public void Dispose() => clock.Set(this, Timeout.InfiniteTimeSpan, Timeout.InfiniteTimeSpan);

        public ValueTask DisposeAsync()
        {
            Dispose();
            return ValueTask.CompletedTask;
        }
    }
}
