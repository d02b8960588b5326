using System.Text.Json.Serialization;

namespace AdaptiveCards;

/// <summary>Parts that belong together, on a ground of their own.</summary>
public sealed class AdaptiveContainer() : AdaptiveElement(TypeName)
{
    public const string TypeName = "Container";

    /// <summary>The ground; null leaves the one around it.</summary>
    public AdaptiveContainerStyle? Style { get; set; }

    /// <summary>What happens when anything in it is tapped that is no action itself.</summary>
    public AdaptiveAction? SelectAction { get; set; }

    [JsonPropertyOrder(2)]
    public List<AdaptiveElement> Items
    {
        get => field ??= [];
        set;
    }
}

/// <summary>A ground by what it says; which one it is, the client decides.</summary>
[JsonConverter(typeof(NamedOnly<AdaptiveContainerStyle>))]
public enum AdaptiveContainerStyle
{
    [JsonStringEnumMemberName("default")]
    Default,

    [JsonStringEnumMemberName("emphasis")]
    Emphasis,

    [JsonStringEnumMemberName("good")]
    Good,

    [JsonStringEnumMemberName("warning")]
    Warning,

    [JsonStringEnumMemberName("attention")]
    Attention,

    [JsonStringEnumMemberName("accent")]
    Accent,
}
