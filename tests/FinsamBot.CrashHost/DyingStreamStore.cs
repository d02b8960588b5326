using System.Text;
using System.Text.Json;
using FinsamBot.Domain.Events;
using FinsamBot.Runtime.Streams;

namespace FinsamBot.CrashHost;

/// <summary>Dies after each append, and also before one that records what was sent: then the letter has left and nothing says so.</summary>
internal sealed class DyingStreamStore(IStreamStore inner, Death death) : IStreamStore
{
    public ValueTask<StreamChunk> ReadAsync(StreamName stream, long from, CancellationToken cancellation) =>
        inner.ReadAsync(stream, from, cancellation);

    public IAsyncEnumerable<StreamName> ListAsync(string prefix, CancellationToken cancellation) => inner.ListAsync(prefix, cancellation);

    public async Task<AppendOutcome> AppendAsync(StreamName stream, long at, ReadOnlyMemory<byte> lines, CancellationToken cancellation)
    {
        var (what, command) = Read(lines.Span);
        var done = $"after append {stream} {what}";
        death.Finish(command);
        if (what.StartsWith("deliverySent", StringComparison.Ordinal))
        {
            await death.AtAsync($"before append {stream} {what}");
        }

        death.Begin(done, command);
        var outcome = await inner.AppendAsync(stream, at, lines, cancellation);
        if (outcome.Appended)
        {
            death.Appended(stream.Value, what);
            await death.AtAsync(done);
        }
        else
        {
            death.Finish(command);
        }

        return outcome;
    }

    /// <summary>
    /// Types, and the agenda key or else the command; no instants, places or names of tries: the same thing done again by the next process
    /// is the same point. Beside it the command as it is: a claim and its end have the same, and no other claim has it.
    /// </summary>
    private static (string What, string Command) Read(ReadOnlySpan<byte> lines)
    {
        var events = Encoding
            .UTF8.GetString(lines)
            .Split('\n', StringSplitOptions.RemoveEmptyEntries)
            .Select(l => JsonElement.Parse(l))
            .ToList();
        return (string.Join(' ', events.Select(e => $"{e.GetProperty("type")} {Doing(e)}")), CommandOf(events[0]));
    }

    private static string Doing(JsonElement line) =>
        line.GetProperty("data").TryGetProperty("key", out var key) ? key.GetString()! : CommandOf(line);

    private static string CommandOf(JsonElement line) => line.GetProperty("command").GetString()!;
}
