using System.Text.Json.Serialization;

namespace AdaptiveCards;

/// <summary>What a paragraph consists of.</summary>
[JsonDerivedType(typeof(AdaptiveTextRun))]
public abstract class AdaptiveInline
{
    private protected AdaptiveInline(string type) => Type = type;

    /// <inheritdoc cref="AdaptiveTypedElement.Type"/>
    [JsonPropertyOrder(-10)]
    public string Type { get; }
}
