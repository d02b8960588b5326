using System.Text.Json.Serialization;

namespace AdaptiveCards;

/// <summary>A part that somebody fills in.</summary>
public abstract class AdaptiveInput : AdaptiveElement
{
    private protected AdaptiveInput(string type)
        : base(type) { }

    /// <summary>Stands above it, and is what a screen reader calls it.</summary>
    [JsonPropertyOrder(-8)]
    public string? Label { get; set; }
}
