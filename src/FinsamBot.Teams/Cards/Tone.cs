using AdaptiveCards;

namespace FinsamBot.Teams.Cards;

/// <summary>How something stands, for the eye: a sign and a colour. Neither says anything that a word beside it does not say.</summary>
/// <param name="Sign">A character that every client's font has.</param>
/// <param name="Style">The ground under the word.</param>
/// <param name="Color">Of the sign. No green: on a white card it is too pale to see.</param>
internal sealed record Tone(string Sign, AdaptiveContainerStyle Style, AdaptiveTextColor Color = AdaptiveTextColor.Default)
{
    public static Tone Done { get; } = new("✓", AdaptiveContainerStyle.Good);

    public static Tone Going { get; } = new("◐", AdaptiveContainerStyle.Accent);

    /// <summary>Nothing has been done, and nothing is amiss.</summary>
    public static Tone Open { get; } = new("○", AdaptiveContainerStyle.Emphasis);

    /// <summary>It is somebody else's turn.</summary>
    public static Tone Waiting { get; } = new("◔", AdaptiveContainerStyle.Emphasis);

    /// <summary>The reader's turn, and nothing is in the way.</summary>
    public static Tone Ready { get; } = new("▶", AdaptiveContainerStyle.Accent);

    public static Tone Heed { get; } = new("▲", AdaptiveContainerStyle.Warning);

    public static Tone Late { get; } = new("▲", AdaptiveContainerStyle.Attention, AdaptiveTextColor.Attention);
}
