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

    public bool Fits => ToUtf8().Length <= MaxBytes;

    /// <summary>A card of the parts that are not null, top to bottom. Version 1.5 is the newest that Teams documents for bots.</summary>
    public static Card Of(Reader to, string summary, IEnumerable<JsonObject?> body) =>
        new(
            CleanText.Line(summary),
            (JsonObject)Clean(
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

    public byte[] ToUtf8()
    {
        using var bytes = new MemoryStream();
        using (var writer = new Utf8JsonWriter(bytes, Lean))
        {
            Content.WriteTo(writer);
        }

        return bytes.ToArray();
    }

    /// <summary>Cards show what people wrote, file names among it: the one place where all of it passes. See
    /// <see cref="CleanText"/>.</summary>
    private static JsonNode Clean(JsonNode node)
    {
        switch (node)
        {
            case JsonObject parts:
                foreach (var (name, value) in parts.ToList())
                {
                    Replace(value, clean => parts[name] = clean);
                }

                break;
            case JsonArray parts:
                for (var at = 0; at < parts.Count; at++)
                {
                    var place = at;
                    Replace(parts[at], clean => parts[place] = clean);
                }

                break;
        }

        return node;
    }

    private static void Replace(JsonNode? value, Action<JsonNode> replace)
    {
        if (value is JsonValue && value.GetValueKind() == JsonValueKind.String)
        {
            var text = value.GetValue<string>();
            if (CleanText.Of(text) is var clean && !ReferenceEquals(clean, text) && clean != text)
            {
                replace(clean);
            }
        }
        else if (value is not null)
        {
            Clean(value);
        }
    }
}
