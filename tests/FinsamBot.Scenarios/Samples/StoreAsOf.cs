using System.Text;
using System.Text.Json;
using FinsamBot.Domain.Events;
using FinsamBot.Runtime.Streams;

namespace FinsamBot.Scenarios.Samples;

/// <summary>The streams as they stood at an instant: what was written later is not there yet. Nobody writes to the past.</summary>
internal sealed class StoreAsOf(IStreamStore streams, DateTimeOffset instant) : IStreamStore
{
    public async ValueTask<StreamChunk> ReadAsync(StreamName stream, long from, CancellationToken cancellation)
    {
        var chunk = await streams.ReadAsync(stream, from, cancellation);
        var length = 0;
        foreach (var line in Encoding.UTF8.GetString(chunk.Lines.Span).Split('\n')[..^1].TakeWhile(l => At(l) <= instant))
        {
            length += Encoding.UTF8.GetByteCount(line) + 1;
        }

        return new StreamChunk(chunk.Lines[..length], from + length);
    }

    public Task<AppendOutcome> AppendAsync(StreamName stream, long at, ReadOnlyMemory<byte> lines, CancellationToken cancellation) =>
        throw new InvalidOperationException($"Somebody writes to {stream} as it was.");

    public IAsyncEnumerable<StreamName> ListAsync(string prefix, CancellationToken cancellation) => streams.ListAsync(prefix, cancellation);

    private static DateTimeOffset At(string line)
    {
        using var json = JsonDocument.Parse(line);
        return json.RootElement.GetProperty("at").GetDateTimeOffset();
    }
}
