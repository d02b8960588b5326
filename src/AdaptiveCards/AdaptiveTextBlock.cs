using System.Text.Json.Serialization;

namespace AdaptiveCards;

/// <summary>Text in which clients read a little Markdown: for fixed words, not for what people typed.</summary>
public sealed class AdaptiveTextBlock(string text) : AdaptiveElement(TypeName)
{
    public const string TypeName = "TextBlock";

    public string Text { get; set; } = text;

    public AdaptiveTextBlockStyle Style { get; set; }

    public AdaptiveTextSize Size { get; set; }

    public AdaptiveTextWeight Weight { get; set; }

    /// <summary>Goes on in a new line where one is full; otherwise the rest is cut off.</summary>
    public bool Wrap { get; set; }
}

/// <summary>What a text is to somebody who does not see it.</summary>
[JsonConverter(typeof(NamedOnly<AdaptiveTextBlockStyle>))]
public enum AdaptiveTextBlockStyle
{
    Default,

    /// <summary>A screen reader can go from one to the next.</summary>
    [JsonStringEnumMemberName("heading")]
    Heading,
}

[JsonConverter(typeof(NamedOnly<AdaptiveTextSize>))]
public enum AdaptiveTextSize
{
    Default,
    Large,
}

[JsonConverter(typeof(NamedOnly<AdaptiveTextWeight>))]
public enum AdaptiveTextWeight
{
    Default,
    Bolder,
}
