using AdaptiveCards;
using FinsamBot.Domain.Events;
using static FinsamBot.Teams.Cards.Vocabulary;

namespace FinsamBot.Teams.Cards;

/// <summary>A sentence on top of a card about what has just happened, or why it has not.</summary>
internal sealed record Notice(string Text, bool IsGood)
{
    private const int LongestQuote = 60;

    public static Notice Good(string text) => new(text, true);

    public static Notice Bad(string text) => new(text, false);

    public static Notice Of(Refusal refusal, Reader to)
    {
        var quotable = refusal.Arguments.Select(a => a is string text ? Quote(text) : a);
        return Bad(Phrases.Sentence(Domain.Text.Texts.Of(new Refusal(refusal.Reason, [.. quotable]), to.Language)));
    }

    /// <summary>What a sentence quotes may be anything that somebody typed.</summary>
    public static string Quote(string text) => Fitting.Shortened(text, LongestQuote);

    public AdaptiveElement ToBox() =>
        Box(IsGood ? AdaptiveContainerStyle.Good : AdaptiveContainerStyle.Warning, [Line(Sign(IsGood ? Tone.Done : Tone.Heed), Run(Text))]);
}
