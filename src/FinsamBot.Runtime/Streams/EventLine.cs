using System.Buffers;
using System.Globalization;
using System.Security.Cryptography;
using System.Text.Encodings.Web;
using System.Text.Json;
using System.Text.Json.Nodes;
using FinsamBot.Domain.Events;

namespace FinsamBot.Runtime.Streams;

/// <summary>
/// One event as one line of UTF-8 JSON: <c>{"seq":1,"type":"sectionSaved.1","at":…,"actor":…,"command":…,"data":{…},"prev":…}</c>.
/// <c>prev</c> is the SHA-256 of the line before, so that a changed, removed or moved line breaks the chain.
/// </summary>
public static class EventLine
{
    /// <summary>Letters such as å, ä, ö and emoji stay readable in storage. Relaxed is safe here: these lines are never put into a
    /// page.</summary>
    private static readonly JsonWriterOptions Readable = new() { Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping };

    /// <summary>Most lines are shorter.</summary>
    private const int TypicalLength = 700;

    /// <summary>The lines for <paramref name="events"/>, each ended by '\n', to be appended at <paramref name="at"/>.</summary>
    public static (ReadOnlyMemory<byte> Lines, Cursor End) Write(Cursor at, IReadOnlyList<Event> events, Stamp stamp) =>
        Write(at, events, stamp, []);

    /// <param name="stored">What is stored instead of the event as it is; null or none: the event.</param>
    internal static (ReadOnlyMemory<byte> Lines, Cursor End) Write(
        Cursor at,
        IReadOnlyList<Event> events,
        Stamp stamp,
        IReadOnlyList<JsonNode?> stored
    )
    {
        ArgumentNullException.ThrowIfNull(at);
        ArgumentNullException.ThrowIfNull(events);
        var buffer = new ArrayBufferWriter<byte>(TypicalLength * Math.Max(events.Count, 1));
        var (count, hash) = (at.Count, at.Hash);
        for (var i = 0; i < events.Count; i++)
        {
            var start = buffer.WrittenCount;
            WriteOne(buffer, ++count, (events[i], i < stored.Count ? stored[i] : null), stamp, hash);
            hash = Hash(buffer.WrittenSpan[start..]);
            buffer.Write("\n"u8);
        }

        return (buffer.WrittenMemory, new Cursor(at.Bytes + buffer.WrittenCount, count, hash));
    }

    /// <summary>Reads a line. Throws <see cref="BrokenStreamException"/> when it does not follow <paramref name="before"/> or cannot be
    /// read.</summary>
    public static EventRecord Read(ReadOnlySpan<byte> line, Cursor before) => Read(line, before, null);

    /// <param name="seals">Open what is sealed; null: it is read as it is stored.</param>
    internal static EventRecord Read(ReadOnlySpan<byte> line, Cursor before, PersonSeals? seals)
    {
        ArgumentNullException.ThrowIfNull(before);
        try
        {
            var stored = new EventFields(line);
            if (EventFields.Open(stored.Sequence).GetInt64() != before.Count + 1)
            {
                throw new BrokenStreamException(before.Count + 1, "an event is missing or stands in the wrong place");
            }

            if (EventFields.Open(stored.Previous) is var previous && !previous.ValueTextEquals(before.Hash))
            {
                throw new BrokenStreamException(before.Count + 1, "the line before it was changed, removed or moved");
            }

            var name = EventFields.Open(stored.Type).GetString()!;
            if (EventNames.WhyUnknown(name) is { } reason)
            {
                throw new BrokenStreamException(before.Count + 1, reason) { IsUnknownEvent = true };
            }

            var stamp = new Stamp(
                EventFields.Open(stored.At).GetDateTimeOffset(),
                EventFields.Open(stored.Actor).GetString()!,
                EventFields.Open(stored.Command).GetString()!
            );
            return new EventRecord(
                before.Count + 1,
                stamp,
                EventNames.Read(name, seals is null ? stored.Data : seals.Opened(name, stored.Data))
            );
        }
        catch (Exception e)
            when (e is JsonException or KeyNotFoundException or FormatException or InvalidOperationException or ArgumentException)
        {
            throw new BrokenStreamException(before.Count + 1, "the line cannot be read", e);
        }
    }

    /// <summary>SHA-256 of a line without its '\n', lower-case hex.</summary>
    public static string Hash(ReadOnlySpan<byte> line)
    {
        Span<byte> digest = stackalloc byte[SHA256.HashSizeInBytes];
        SHA256.HashData(line, digest);
        return Convert.ToHexStringLower(digest);
    }

    private static void WriteOne(
        IBufferWriter<byte> buffer,
        long sequence,
        (Event Happened, JsonNode? Stored) one,
        Stamp stamp,
        string previous
    )
    {
        using var json = new Utf8JsonWriter(buffer, Readable);
        json.WriteStartObject();
        json.WriteNumber("seq", sequence);
        json.WriteString("type", EventNames.Of(one.Happened));
        json.WriteString("at", stamp.At.UtcDateTime.ToString("yyyy-MM-dd'T'HH:mm:ss.fffffff'Z'", CultureInfo.InvariantCulture));
        json.WriteString("actor", stamp.Actor);
        json.WriteString("command", stamp.Command);
        json.WritePropertyName("data");
        if (one.Stored is { } stored)
        {
            stored.WriteTo(json);
        }
        else
        {
            EventNames.Write(json, one.Happened);
        }

        json.WriteString("prev", previous);
        json.WriteEndObject();
    }
}
