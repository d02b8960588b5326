using FinsamBot.Teams.Asking;
using FinsamBot.Teams.Cards;
using static FinsamBot.Teams.Cards.Vocabulary;

namespace FinsamBot.Teams.General;

/// <summary>Short answers: to thanks, to a word that only a card understands, and to what is not understood.</summary>
internal sealed class ShortTalk(Likely likely)
{
    public static Task<Card> ThankAsync(Caller caller, CancellationToken cancellation) =>
        Task.FromResult(Card.Of(caller.Reader, caller.Reader["Talk_Welcome"], [Say(caller.Reader["Talk_Welcome"])]));

    /// <summary>A yes, or a button's title: without its card nobody knows to what.</summary>
    public Task<Card> PointToCardAsync(Caller caller, CancellationToken cancellation) =>
        TellAsync(caller, caller.Reader["Talk_OnCard"], cancellation);

    public Task<Card> TellOfFilesAsync(Caller caller, CancellationToken cancellation) =>
        TellAsync(caller, caller.Reader["Talk_File"], cancellation);

    /// <summary>Two lines, and what this person most likely wants; what was nearly said first, where it was.</summary>
    public async Task<Card> NotUnderstoodAsync(Guess? nearest, Caller caller, CancellationToken cancellation)
    {
        var to = caller.Reader;
        var buttons = await likely.OfAsync(caller, cancellation);
        return nearest is null
            ? UnsureCard.Of(to, to["Help_NotUnderstood"], to["Unsure_Perhaps"], buttons)
            : UnsureCard.Of(to, nearest, buttons);
    }

    public async Task<Card> TellAsync(Caller caller, string text, CancellationToken cancellation) =>
        UnsureCard.Of(caller.Reader, text, null, await likely.OfAsync(caller, cancellation));
}
