using System.Buffers;
using System.Text.Encodings.Web;
using System.Text.Json;
using System.Text.Json.Nodes;
using FinsamBot.Domain.Text;

namespace FinsamBot.Teams.Cards;

/// <summary>A finished Adaptive Card.</summary>
/// <param name="Summary">What a notification or a screen reader says of it. Holds no report text.</param>
/// <param name="Content">The card's JSON.</param>
internal sealed record Card(string Summary, JsonObject Content)
{
    /// <summary>28 KB is what every Teams client takes for a whole message; 1 KB is left for the message around the card.</summary>
    public const int MaxBytes = 27 * 1024;

    /// <summary>Å, ä, ö and emoji are written as themselves: escaped, a Swedish text would take three times the room.</summary>
    private static readonly JsonWriterOptions Lean = new() { Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping };

    /// <summary>Each turn writes its card several times, to see whether it fits and to send it.</summary>
    [ThreadStatic]
    private static ArrayBufferWriter<byte>? _scratch;

    public bool Fits => Write().WrittenCount <= MaxBytes;

    /// <summary>A card of the parts that are not null, top to bottom. Version 1.5 is the newest that Teams documents for bots.</summary>
    public static Card Of(Reader to, string summary, IEnumerable<JsonObject?> body) =>
        new(
            CleanText.Line(summary),
            Clean(
                new JsonObject
                {
                    ["type"] = "AdaptiveCard",
                    ["version"] = "1.5",
                    ["lang"] = to.Language == Language.English ? "en" : "sv",
                    ["fallbackText"] = to["Card_Fallback", summary],
                    ["msteams"] = new JsonObject { ["width"] = "Full" },
                    ["body"] = new JsonArray([.. body.OfType<JsonObject>()]),
                }
            )
        );

    public byte[] ToUtf8() => Write().WrittenSpan.ToArray();

    /// <summary>To be read before this thread writes another.</summary>
    private ArrayBufferWriter<byte> Write()
    {
        var bytes = _scratch ??= new ArrayBufferWriter<byte>(MaxBytes);
        bytes.ResetWrittenCount();
        using var writer = new Utf8JsonWriter(bytes, Lean);
        Content.WriteTo(writer);
        writer.Flush();
        return bytes;
    }

    /// <summary>Cards show what people wrote, file names among it: the one place where all of it passes. See
    /// <see cref="CleanText"/>. Almost always nothing is to be replaced, and then nothing is copied.</summary>
    private static JsonObject Clean(JsonObject parts)
    {
        for (var at = 0; at < parts.Count; at++)
        {
            if (Cleaned(parts.GetAt(at).Value) is { } clean)
            {
                parts.SetAt(at, clean);
            }
        }

        return parts;
    }

    private static void Clean(JsonArray parts)
    {
        for (var at = 0; at < parts.Count; at++)
        {
            if (Cleaned(parts[at]) is { } clean)
            {
                parts[at] = clean;
            }
        }
    }

    /// <summary>What a text is to be replaced with; null when it stays. Of anything else the parts are cleaned where they are.</summary>
    private static string? Cleaned(JsonNode? value)
    {
        switch (value)
        {
            case JsonObject parts:
                Clean(parts);
                return null;
            case JsonArray parts:
                Clean(parts);
                return null;
            case JsonValue one when one.TryGetValue<string>(out var text):
                var clean = CleanText.Of(text);
                return ReferenceEquals(clean, text) || clean == text ? null : clean;
            default:
                return null;
        }
    }
}
