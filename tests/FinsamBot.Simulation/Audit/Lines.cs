using System.Runtime.InteropServices;
using System.Security.Cryptography;
using System.Text.Json;
using FinsamBot.Domain.Events;
using FinsamBot.Runtime.Streams;

namespace FinsamBot.Simulation.Audit;

/// <summary>A stored line, read without the product's own reader.</summary>
internal readonly record struct StoredEvent(
    StreamName Stream,
    long Sequence,
    DateTimeOffset At,
    string Actor,
    string Command,
    string Type,
    string Previous,
    Event Event
);

internal static class Lines
{
    public static IEnumerable<ReadOnlyMemory<byte>> Split(ReadOnlyMemory<byte> lines)
    {
        while (lines.Span.IndexOf((byte)'\n') is var length and >= 0)
        {
            yield return lines[..length];
            lines = lines[(length + 1)..];
        }
    }

    public static StoredEvent Read(StreamName stream, ReadOnlyMemory<byte> line)
    {
        using var document = JsonDocument.Parse(line);
        var root = document.RootElement;
        var type = root.GetProperty("type").GetString()!;
        return new StoredEvent(
            stream,
            root.GetProperty("seq").GetInt64(),
            root.GetProperty("at").GetDateTimeOffset(),
            root.GetProperty("actor").GetString()!,
            root.GetProperty("command").GetString()!,
            type,
            root.GetProperty("prev").GetString()!,
            EventNames.Read(type, JsonMarshal.GetRawUtf8Value(root.GetProperty("data")))
        );
    }

    public static string Hash(ReadOnlyMemory<byte> line) => Convert.ToHexStringLower(SHA256.HashData(line.Span));
}
