using System.Text;
using System.Text.Json;
using FinsamBot.Core.Streams;

namespace FinsamBot.CrashHost;

/// <summary>Dies after each append, and also before one that records what was sent: then the letter has left and nothing says so.</summary>
internal sealed class DyingStreamStore(IStreamStore inner, Death death) : IStreamStore
{
    public ValueTask<StreamChunk> ReadAsync(StreamName stream, long from, CancellationToken cancellation) => inner.ReadAsync(stream, from, cancellation);

    public IAsyncEnumerable<StreamName> ListAsync(string prefix, CancellationToken cancellation) => inner.ListAsync(prefix, cancellation);

    public async Task<AppendOutcome> AppendAsync(StreamName stream, long at, ReadOnlyMemory<byte> lines, CancellationToken cancellation)
    {
        var what = Describe(lines.Span);
        if (what.StartsWith("deliverySent", StringComparison.Ordinal))
        {
            death.At($"before append {stream} {what}");
        }

        var outcome = await inner.AppendAsync(stream, at, lines, cancellation);
        if (outcome.Appended)
        {
            death.Appended(stream.Value, what);
            death.At($"after append {stream} {what}");
        }

        return outcome;
    }

    /// <summary>
    /// Types, and the agenda key or else the command; no instants, places or names of tries: the same thing done again by the next process is the same point.
    /// </summary>
    private static string Describe(ReadOnlySpan<byte> lines) => string.Join(' ', Encoding.UTF8.GetString(lines)
        .Split('\n', StringSplitOptions.RemoveEmptyEntries)
        .Select(l => JsonElement.Parse(l))
        .Select(e => $"{e.GetProperty("type")} {Doing(e)}"));

    private static string? Doing(JsonElement line) =>
        line.GetProperty("data").TryGetProperty("key", out var key) ? key.GetString() : line.GetProperty("command").GetString();
}
