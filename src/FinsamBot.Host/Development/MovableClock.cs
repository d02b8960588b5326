using System.Globalization;

namespace FinsamBot.Host.Development;

/// <summary>
/// The real clock plus an offset that only grows. The offset is kept on disk, so that a program that is started again does not live before
/// its own events. Timers run in real time.
/// </summary>
public sealed class MovableClock : TimeProvider
{
    private readonly TimeProvider _real;
    private readonly string _file;
    private readonly Lock _moving = new();
    private TimeSpan _offset;

    public MovableClock(TimeProvider real, string folder)
    {
        ArgumentNullException.ThrowIfNull(real);
        _real = real;
        _file = Path.Combine(folder, "clock-offset.txt");
        _offset =
            File.Exists(_file) && TimeSpan.TryParse(File.ReadAllText(_file), CultureInfo.InvariantCulture, out var kept)
                ? kept
                : TimeSpan.Zero;
    }

    public override long TimestampFrequency => _real.TimestampFrequency;

    public override TimeZoneInfo LocalTimeZone => _real.LocalTimeZone;

    public override DateTimeOffset GetUtcNow() => _real.GetUtcNow() + _offset;

    public override long GetTimestamp() => _real.GetTimestamp();

    public override ITimer CreateTimer(TimerCallback callback, object? state, TimeSpan dueTime, TimeSpan period) =>
        _real.CreateTimer(callback, state, dueTime, period);

    /// <summary>False when <paramref name="now"/> lies in the past: the clock stays where it is.</summary>
    public bool TryMoveTo(DateTimeOffset now)
    {
        lock (_moving)
        {
            var offset = now - _real.GetUtcNow();
            if (offset < _offset)
            {
                return false;
            }

            _offset = offset;
            Directory.CreateDirectory(Path.GetDirectoryName(_file)!);
            Keep(offset.ToString("c", CultureInfo.InvariantCulture));
            return true;
        }
    }

    /// <summary>Renamed into place: a program killed in the middle of the write would otherwise find no offset, and live before its own
    /// events.</summary>
    private void Keep(string offset)
    {
        File.WriteAllText(_file + ".tmp", offset);
        File.Move(_file + ".tmp", _file, overwrite: true);
    }
}
