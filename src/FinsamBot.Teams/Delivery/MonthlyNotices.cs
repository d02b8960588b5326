using FinsamBot.Domain.Agenda;
using FinsamBot.Teams.Cards;
using FinsamBot.Teams.Logbook;

namespace FinsamBot.Teams.Delivery;

internal sealed class CardForMonthlyLetterDrafted : CardFor<MonthlyLetterDrafted, InterventionView>
{
    protected override Card? Of(Reader to, MonthlyLetterDrafted item, InterventionView view) => MonthlyCard.Drafted(to, view, item.Month);
}

internal sealed class CardForMonthlyReplyArrived : CardFor<MonthlyReplyArrived, InterventionView>
{
    protected override Card? Of(Reader to, MonthlyReplyArrived item, InterventionView view) =>
        item.ReplyIn(view) is { } reply ? MonthlyCard.Replied(to, view, reply) : null;
}
