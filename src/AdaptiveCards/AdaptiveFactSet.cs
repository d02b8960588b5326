using System.Text.Json.Serialization;

namespace AdaptiveCards;

/// <summary>Names and values side by side, as in a small table. Clients read Markdown in both.</summary>
public sealed class AdaptiveFactSet() : AdaptiveElement(TypeName)
{
    public const string TypeName = "FactSet";

    [JsonPropertyOrder(2)]
    public List<AdaptiveFact> Facts
    {
        get => field ??= [];
        set;
    }
}
