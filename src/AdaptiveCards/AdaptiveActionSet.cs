using System.Text.Json.Serialization;

namespace AdaptiveCards;

/// <summary>Buttons within the body.</summary>
public sealed class AdaptiveActionSet() : AdaptiveElement(TypeName)
{
    public const string TypeName = "ActionSet";

    [JsonPropertyOrder(2)]
    public List<AdaptiveAction> Actions
    {
        get => field ??= [];
        set;
    }
}
