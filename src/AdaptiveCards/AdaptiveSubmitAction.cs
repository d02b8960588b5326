using System.Text.Json.Serialization;

namespace AdaptiveCards;

/// <summary>Sends a message with data; the card stays as it is.</summary>
public sealed class AdaptiveSubmitAction() : AdaptiveAction(TypeName)
{
    public const string TypeName = "Action.Submit";

    /// <inheritdoc cref="AdaptiveExecuteAction.Data"/>
    public object? Data { get; set; }

    /// <summary>Null leaves it to the client, which sends them.</summary>
    public AdaptiveAssociatedInputs? AssociatedInputs { get; set; }
}

/// <summary>Which inputs of the card are sent along with an action's data.</summary>
[JsonConverter(typeof(NamedOnly<AdaptiveAssociatedInputs>))]
public enum AdaptiveAssociatedInputs
{
    /// <summary>All of them.</summary>
    [JsonStringEnumMemberName("auto")]
    Auto,

    [JsonStringEnumMemberName("none")]
    None,
}
