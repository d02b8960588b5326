using System.Buffers;
using System.Collections.Frozen;
using System.Text.Json;
using AdaptiveCards;
using FinsamBot.Domain.Text;

namespace FinsamBot.Teams.Cards;

/// <summary>A finished Adaptive Card.</summary>
/// <param name="Summary">What a notification or a screen reader says of it. Holds no report text.</param>
/// <param name="Content">The card. What people wrote stands in it as they wrote it, and is cleaned as it is written.</param>
internal sealed record Card(string Summary, AdaptiveCard Content)
{
    /// <summary>28 KB is what every Teams client takes for a whole message; 1 KB is left for the message around the card.</summary>
    public const int MaxBytes = 27 * 1024;

    /// <summary>The newest that Teams documents for bots.</summary>
    private static readonly AdaptiveSchemaVersion Version = new(1, 5);

    /// <summary>What Teams reads beside the format: a card may be as wide as its chat.</summary>
    private static readonly FrozenDictionary<string, object> ForTeams = new Dictionary<string, object>
    {
        ["msteams"] = new Dictionary<string, string> { ["width"] = "Full" },
    }.ToFrozenDictionary();

    /// <summary>Each turn writes its card several times, to see whether it fits and to send it.</summary>
    [ThreadStatic]
    private static ArrayBufferWriter<byte>? _scratch;

    public bool Fits => Write().WrittenCount <= MaxBytes;

    /// <summary>A card of the parts that are not null, top to bottom.</summary>
    public static Card Of(Reader to, string summary, IEnumerable<AdaptiveElement?> body) =>
        new(
            CleanText.Line(summary),
            new AdaptiveCard(Version)
            {
                Lang = to.Language == Language.English ? "en" : "sv",
                FallbackText = to["Card_Fallback", summary],
                Body = [.. body.OfType<AdaptiveElement>()],
                AdditionalProperties = ForTeams,
            }
        );

    public byte[] ToUtf8() => Write().WrittenSpan.ToArray();

    /// <summary>To be read before this thread writes another.</summary>
    private ArrayBufferWriter<byte> Write()
    {
        var bytes = _scratch ??= new ArrayBufferWriter<byte>(MaxBytes);
        bytes.ResetWrittenCount();
        using var writer = new Utf8JsonWriter(bytes, CleanJson.Lean);
        JsonSerializer.Serialize(writer, Content, CleanJson.OfCard);
        return bytes;
    }
}
