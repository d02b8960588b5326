using System.Text.Json.Serialization;

namespace AdaptiveCards;

/// <summary>What happens on a press or a tap.</summary>
[JsonDerivedType(typeof(AdaptiveOpenUrlAction))]
[JsonDerivedType(typeof(AdaptiveSubmitAction))]
[JsonDerivedType(typeof(AdaptiveExecuteAction))]
public abstract class AdaptiveAction : AdaptiveTypedElement
{
    private protected AdaptiveAction(string type)
        : base(type) { }

    /// <summary>The words on the button; null for what is no button.</summary>
    [JsonPropertyOrder(-5)]
    public string? Title { get; set; }

    [JsonPropertyOrder(1)]
    public AdaptiveActionStyle Style { get; set; }

    /// <summary>What a client shows instead that does not know this kind of action.</summary>
    [JsonIgnore]
    public AdaptiveFallbackElement? Fallback { get; set; }

    /// <summary>In the JSON the fallback is its content, without anything around it.</summary>
    [JsonInclude]
    [JsonPropertyName("fallback")]
    [JsonPropertyOrder(3)]
    internal AdaptiveAction? FallbackContent => Fallback?.Content;
}

[JsonConverter(typeof(NamedOnly<AdaptiveActionStyle>))]
public enum AdaptiveActionStyle
{
    Default,

    /// <summary>The one to press next.</summary>
    [JsonStringEnumMemberName("positive")]
    Positive,
}
