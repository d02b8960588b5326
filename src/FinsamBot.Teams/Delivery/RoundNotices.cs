using FinsamBot.Domain.Agenda;
using FinsamBot.Teams.Cards;
using FinsamBot.Teams.Rounds;

namespace FinsamBot.Teams.Delivery;

/// <summary>That somebody has answered, and that something else has moved, stand on the same card.</summary>
internal sealed class CardForRoundStanding : CardFor<RoundStanding, ReportView>
{
    protected override Card Of(Reader to, RoundStanding item, ReportView view) => RoundCard.Answered(to, view, item.Round, item.Member);
}

internal sealed class CardForMemberAway : CardFor<MemberAway, ReportView>
{
    protected override Card Of(Reader to, MemberAway item, ReportView view) => RoundCard.Away(to, view, item.Round, item.Member);

    protected override Entry EntryOf(Reader to, MemberAway item, ReportView view) => RoundCard.AwayEntry(to, view, item.Round, item.Member);
}

internal sealed class CardForLetterCameBack : CardFor<LetterCameBack, ReportView>
{
    protected override Card Of(Reader to, LetterCameBack item, ReportView view) => RoundCard.Bounced(to, view, item.Round, item.Member);

    protected override Entry EntryOf(Reader to, LetterCameBack item, ReportView view) =>
        RoundCard.BouncedEntry(to, view, item.Round, item.Member);
}

internal sealed class CardForReviewInChat : CardFor<ReviewInChat, ReportView>
{
    protected override Card Of(Reader to, ReviewInChat item, ReportView view) => ReviewCard.Of(to, view);
}
