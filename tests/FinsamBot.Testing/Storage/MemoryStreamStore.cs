using FinsamBot.Domain.Events;
using FinsamBot.Runtime.Streams;

namespace FinsamBot.Testing.Storage;

/// <summary>Streams in memory, by the same contract as the real stores, with faults on demand.</summary>
public sealed class MemoryStreamStore(StoreFaults? faults = null) : IStreamStore
{
    private readonly Lock _lock = new();
    private readonly SortedDictionary<StreamName, Written> _streams = [];

    public StoreFaults Faults { get; } = faults ?? new StoreFaults();

    public ValueTask<StreamChunk> ReadAsync(StreamName stream, long from, CancellationToken cancellation)
    {
        cancellation.ThrowIfCancellationRequested();
        Faults.Reading(StoreOperation.Read);
        var bytes = After(stream, from);
        var whole = StreamLines.WholeLength(bytes.Span);
        return new(new StreamChunk(bytes[..whole], from + whole));
    }

    public async Task<AppendOutcome> AppendAsync(StreamName stream, long at, ReadOnlyMemory<byte> lines, CancellationToken cancellation)
    {
        cancellation.ThrowIfCancellationRequested();
        StreamLines.Check(lines.Span);
        var fault = await Faults.AppendingAsync();
        if (fault == AppendFault.Conflict)
        {
            return AppendOutcome.Conflict;
        }

        if (fault == AppendFault.NotWritten)
        {
            throw new StorageUnavailableException("The test lets this append fail.");
        }

        var outcome = Faults.Writing(() => Append(stream, at, lines.Span));
        return fault == AppendFault.AnswerLost
            ? throw new StorageUnavailableException("The test drops the answer to this append.")
            : outcome;
    }

    public IAsyncEnumerable<StreamName> ListAsync(string prefix, CancellationToken cancellation)
    {
        Faults.Reading(StoreOperation.ListStreams);
        lock (_lock)
        {
            return _streams.Keys.Where(n => n.Value.StartsWith(prefix, StringComparison.Ordinal)).ToArray().ToAsyncEnumerable();
        }
    }

    /// <summary>Everything in the stream, for looking at it or for damaging it; not counted.</summary>
    public byte[] BytesOf(StreamName stream) => After(stream, 0).ToArray();

    /// <summary>Puts other bytes in the place of the stream, as somebody with access to the storage could; null deletes it.</summary>
    public void Overwrite(StreamName stream, byte[]? bytes)
    {
        lock (_lock)
        {
            _streams.Remove(stream);
            if (bytes is not null)
            {
                _streams[stream] = new Written([.. bytes], bytes.Length);
            }
        }
    }

    private ReadOnlyMemory<byte> After(StreamName stream, long from)
    {
        lock (_lock)
        {
            return _streams.TryGetValue(stream, out var written) && from < written.Length
                ? written.Buffer.AsMemory((int)from, written.Length - (int)from)
                : default;
        }
    }

    private AppendOutcome Append(StreamName stream, long at, ReadOnlySpan<byte> lines)
    {
        lock (_lock)
        {
            var written = _streams.GetValueOrDefault(stream, Written.Nothing);
            if (written.Length == at)
            {
                _streams[stream] = written.With(lines);
                return AppendOutcome.At(at + lines.Length);
            }

            return After(stream, at).Span.StartsWith(lines) ? AppendOutcome.At(at + lines.Length) : AppendOutcome.Conflict;
        }
    }

    /// <summary>Bytes that were handed to a reader are never written again: growing copies, appending goes behind them.</summary>
    private readonly record struct Written(byte[] Buffer, int Length)
    {
        public static Written Nothing { get; } = new([], 0);

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
