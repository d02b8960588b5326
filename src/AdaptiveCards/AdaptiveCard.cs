using System.Text.Json.Serialization;

namespace AdaptiveCards;

/// <summary>A card: what a bot shows in a message instead of, or beside, its text.</summary>
/// <param name="schemaVersion">The version a client must know to draw it; an older client shows <see cref="FallbackText"/>.</param>
public sealed class AdaptiveCard(AdaptiveSchemaVersion schemaVersion) : AdaptiveTypedElement(TypeName)
{
    public const string TypeName = "AdaptiveCard";

    /// <summary>What an attachment that holds a card says of itself.</summary>
    public const string ContentType = "application/vnd.microsoft.card.adaptive";

    public AdaptiveSchemaVersion Version { get; set; } = schemaVersion;

    /// <summary>Two letters of ISO 639-1; a screen reader pronounces by it, and clients write dates by it.</summary>
    public string? Lang { get; set; }

    public string? FallbackText { get; set; }

    /// <summary>From top to bottom.</summary>
    public List<AdaptiveElement> Body
    {
        get => field ??= [];
        set;
    }

    /// <summary>How a client gets the card anew; null when it stays as it is.</summary>
    public AdaptiveRefresh? Refresh { get; set; }

    /// <summary>Members that one client adds to the format, written as they are named here, after all others.</summary>
    [JsonExtensionData]
    public IDictionary<string, object> AdditionalProperties
    {
        get => field ??= new Dictionary<string, object>();
        set;
    }
}
