namespace AdaptiveCards;

/// <summary>One of several to choose from.</summary>
public sealed class AdaptiveChoice
{
    /// <summary>What people read.</summary>
    public string? Title { get; set; }

    /// <summary>What is sent when it is chosen.</summary>
    public string? Value { get; set; }
}
