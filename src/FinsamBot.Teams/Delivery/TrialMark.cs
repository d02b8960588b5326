using AdaptiveCards;
using FinsamBot.Teams.Cards;
using static FinsamBot.Teams.Cards.Vocabulary;

namespace FinsamBot.Teams.Delivery;

/// <summary>Says above a card whom it would have gone to, while the association tries the bot out.</summary>
internal static class TrialMark
{
    public static Card On(Card card, Reader to, string name) =>
        Card.Of(
            to,
            to["Trial_Summary", name, card.Summary],
            [Box(AdaptiveContainerStyle.Accent, [Say(to["Trial_For", name])]), .. card.Content.Body]
        );
}
