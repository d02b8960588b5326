using System.Text.Json.Serialization;

namespace AdaptiveCards;

/// <summary>Whatever a card's JSON names with a type. What is not set is not written.</summary>
public abstract class AdaptiveTypedElement
{
    private protected AdaptiveTypedElement(string type) => Type = type;

    /// <summary>The name by which a client knows what to draw; first in the JSON.</summary>
    [JsonPropertyOrder(-10)]
    public string Type { get; }

    /// <summary>For an input the name under which its value is sent; unique in the card.</summary>
    [JsonPropertyOrder(-9)]
    public string? Id { get; set; }
}
