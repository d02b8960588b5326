using System.Text.Json.Serialization;

namespace AdaptiveCards;

/// <summary>Asks the bot, whose answer may take the card's place.</summary>
public sealed class AdaptiveExecuteAction() : AdaptiveAction(TypeName)
{
    public const string TypeName = "Action.Execute";

    /// <summary>What is sent as it stands here, beside the inputs: names with texts, and nothing of another kind.</summary>
    public object? Data { get; set; }

    /// <inheritdoc cref="AdaptiveSubmitAction.AssociatedInputs"/>
    public AdaptiveAssociatedInputs? AssociatedInputs { get; set; }

    /// <summary>What is asked for.</summary>
    [JsonPropertyOrder(2)]
    public string? Verb { get; set; }
}
