using System.Text.Json.Serialization;

namespace AdaptiveCards;

/// <summary>A part of a card's body or of a container.</summary>
[JsonDerivedType(typeof(AdaptiveTextBlock))]
[JsonDerivedType(typeof(AdaptiveRichTextBlock))]
[JsonDerivedType(typeof(AdaptiveContainer))]
[JsonDerivedType(typeof(AdaptiveTable))]
[JsonDerivedType(typeof(AdaptiveFactSet))]
[JsonDerivedType(typeof(AdaptiveActionSet))]
[JsonDerivedType(typeof(AdaptiveTextInput))]
[JsonDerivedType(typeof(AdaptiveNumberInput))]
[JsonDerivedType(typeof(AdaptiveDateInput))]
[JsonDerivedType(typeof(AdaptiveChoiceSetInput))]
public abstract class AdaptiveElement : AdaptiveTypedElement
{
    private protected AdaptiveElement(string type)
        : base(type) { }

    /// <summary>A line above it.</summary>
    [JsonPropertyOrder(1)]
    public bool Separator { get; set; }

    /// <summary>False: it is not shown, and what an input holds is sent all the same. Null: it is shown.</summary>
    [JsonPropertyOrder(1)]
    public bool? IsVisible { get; set; }

    /// <summary>The distance to the part above.</summary>
    [JsonPropertyOrder(1)]
    public AdaptiveSpacing Spacing { get; set; }
}

/// <summary>A distance; how much each one is, the client decides.</summary>
[JsonConverter(typeof(NamedOnly<AdaptiveSpacing>))]
public enum AdaptiveSpacing
{
    Default,
    None,
    Small,
    Medium,
    Large,
}
