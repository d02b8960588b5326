namespace AdaptiveCards;

/// <summary>A card.</summary>
public class AdaptiveCard
{
    /// <summary>What an attachment that holds a card says of itself.</summary>
    public const string ContentType = "application/vnd.microsoft.card.adaptive";
}
