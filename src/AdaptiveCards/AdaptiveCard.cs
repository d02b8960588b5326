namespace AdaptiveCards;

/// <summary>A card.</summary>
public class AdaptiveCard;
