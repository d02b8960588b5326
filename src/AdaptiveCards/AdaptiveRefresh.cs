namespace AdaptiveCards;

/// <summary>Lets a client ask for the card anew when somebody looks at it.</summary>
public sealed class AdaptiveRefresh
{
    /// <summary>What is asked, without a press and without the card's inputs.</summary>
    public AdaptiveAction? Action { get; set; }

    /// <summary>For whom a client asks by itself; others are offered to ask.</summary>
    public List<string> UserIds
    {
        get => field ??= [];
        set;
    }
}
