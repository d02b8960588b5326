namespace AdaptiveCards;

/// <summary>Opens a page in a browser; the bot hears nothing of it.</summary>
public sealed class AdaptiveOpenUrlAction() : AdaptiveAction(TypeName)
{
    public const string TypeName = "Action.OpenUrl";

    /// <summary>Where it leads.</summary>
    public Uri? Url { get; set; }
}
