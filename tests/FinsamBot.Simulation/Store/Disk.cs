using FinsamBot.Domain.Events;
using FinsamBot.Runtime.Streams;

namespace FinsamBot.Simulation.Store;

/// <summary>What is written and stays, whichever host dies.</summary>
internal sealed class Disk
{
    private readonly Dictionary<StreamName, Written> _streams = [];
    private readonly Dictionary<StreamName, byte[]> _blobs = [];
    private readonly SortedSet<StreamName> _due = [];
    private readonly HashSet<string> _broken = [];
    private bool _isHarmed;

    /// <summary>Told of every line at the moment it stands.</summary>
    public Action<StreamName, ReadOnlyMemory<byte>> Appended { get; set; } = (_, _) => { };

    /// <summary>Told of every look that is planned or crossed out.</summary>
    public Action<string, StreamName> Indexed { get; set; } = (_, _) => { };

    /// <summary>The due index, oldest first.</summary>
    public IEnumerable<StreamName> Due => _due;

    /// <summary>Looks that lead to something: whoever looks at a stray, or at a stream that is broken, finds nothing to do.</summary>
    public IEnumerable<StreamName> Looks => _isHarmed ? _due.Where(LeadsSomewhere) : _due;

    public IEnumerable<StreamName> Streams => _streams.Keys.Order();

    public ReadOnlyMemory<byte> Read(StreamName stream, long from) =>
        _streams.TryGetValue(stream, out var written) && from < written.Length
            ? written.Buffer.AsMemory((int)from, written.Length - (int)from)
            : default;

    public AppendOutcome Append(StreamName stream, long at, ReadOnlyMemory<byte> lines)
    {
        StreamLines.Check(lines.Span);
        var written = _streams.GetValueOrDefault(stream, new Written([], 0));
        if (written.Length != at)
        {
            return Read(stream, at).Span.StartsWith(lines.Span) ? AppendOutcome.At(at + lines.Length) : AppendOutcome.Conflict;
        }

        _streams[stream] = written.With(lines.Span);
        Appended(stream, lines);
        return AppendOutcome.At(at + lines.Length);
    }

    public void Put(StreamName name, ReadOnlyMemory<byte> content)
    {
        if (IsDue(name))
        {
            _due.Add(name);
            Indexed("planned", name);
            return;
        }

        _blobs[name] = content.ToArray();
    }

    public byte[]? Get(StreamName name) => _blobs.GetValueOrDefault(name);

    public void Delete(StreamName name)
    {
        if (IsDue(name))
        {
            _due.Remove(name);
            Indexed("crossed out", name);
            return;
        }

        _blobs.Remove(name);
    }

    public IEnumerable<StreamName> Names(string prefix) =>
        prefix == "due/" ? _due : _blobs.Keys.Where(n => n.Value.StartsWith(prefix, StringComparison.Ordinal)).Order();

    /// <summary>A byte is another one, behind the product's back.</summary>
    public void Change(StreamName stream, int at)
    {
        var written = _streams[stream];
        var buffer = written.Buffer.ToArray();
        buffer[at] ^= 1;
        _streams[stream] = new Written(buffer, written.Length);
        _broken.Add(stream.Value);
        _isHarmed = true;
    }

    /// <summary>Somebody leaves a blob among the planned looks. False: it lies there already.</summary>
    public bool Put(StreamName stray)
    {
        _isHarmed = true;
        return _due.Add(stray);
    }

    /// <summary>Planned looks are gone.</summary>
    public bool Lose(Func<bool> isLost) => _due.RemoveWhere(n => LeadsSomewhere(n) && isLost()) > 0;

    public bool Has(StreamName look) => _due.Contains(look);

    private bool LeadsSomewhere(StreamName look) =>
        look.Value.Split('/', 3) is [_, { Length: 12 }, var stream] && !_broken.Contains(stream);

    private static bool IsDue(StreamName name) => name.Value.StartsWith("due/", StringComparison.Ordinal);

    /// <summary>Bytes that were handed to a reader are never written again: growing copies, appending goes behind them.</summary>
    private readonly record struct Written(byte[] Buffer, int Length)
    {
        public Written With(ReadOnlySpan<byte> more)
        {
            var buffer = Buffer;
            if (buffer.Length < Length + more.Length)
            {
                Array.Resize(ref buffer, Math.Max(Length + more.Length, 2 * buffer.Length));
            }

            more.CopyTo(buffer.AsSpan(Length));
            return new Written(buffer, Length + more.Length);
        }
    }
}
