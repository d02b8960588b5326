using System.Text.Json.Serialization;

namespace AdaptiveCards;

/// <summary>Letters that look alike, within a paragraph.</summary>
public sealed class AdaptiveTextRun(string text) : AdaptiveInline(TypeName)
{
    public const string TypeName = "TextRun";

    public string Text { get; set; } = text;

    public AdaptiveTextWeight Weight { get; set; }

    /// <summary>Paler than the text around it.</summary>
    public bool IsSubtle { get; set; }

    public AdaptiveTextColor Color { get; set; }

    public bool Italic { get; set; }

    public bool Underline { get; set; }

    /// <summary>What happens when the letters are tapped.</summary>
    public AdaptiveAction? SelectAction { get; set; }
}

/// <summary>A colour by what it says; which one it is, the client decides.</summary>
[JsonConverter(typeof(NamedOnly<AdaptiveTextColor>))]
public enum AdaptiveTextColor
{
    Default,
    Accent,
    Attention,
}
