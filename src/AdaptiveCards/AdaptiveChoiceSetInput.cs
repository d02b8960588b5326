using System.Text.Json.Serialization;

namespace AdaptiveCards;

/// <summary>For one of several, or some of them.</summary>
public sealed class AdaptiveChoiceSetInput() : AdaptiveInput(TypeName)
{
    public const string TypeName = "Input.ChoiceSet";

    /// <summary>Always written, whichever it is.</summary>
    [JsonIgnore(Condition = JsonIgnoreCondition.Never)]
    public AdaptiveChoiceInputStyle Style { get; set; }

    /// <inheritdoc cref="AdaptiveTextBlock.Wrap"/>
    public bool Wrap { get; set; }

    /// <summary>Several may be chosen; their values are sent parted by commas.</summary>
    public bool IsMultiSelect { get; set; }

    public List<AdaptiveChoice> Choices
    {
        get => field ??= [];
        set;
    }

    /// <summary>The value of the one that is chosen at first; of several, parted by commas.</summary>
    public string? Value { get; set; }
}

[JsonConverter(typeof(NamedOnly<AdaptiveChoiceInputStyle>))]
public enum AdaptiveChoiceInputStyle
{
    /// <summary>Folded to one line.</summary>
    [JsonStringEnumMemberName("compact")]
    Compact,

    /// <summary>All in sight.</summary>
    [JsonStringEnumMemberName("expanded")]
    Expanded,
}
