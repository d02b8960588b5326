namespace AdaptiveCards;

/// <summary>What stands in for an action.</summary>
public sealed class AdaptiveFallbackElement(AdaptiveAction content)
{
    public AdaptiveAction Content { get; } = content;
}
