using FinsamBot.Domain.Calendar;
using FinsamBot.Domain.Office;
using FinsamBot.Teams.Cards;
using FinsamBot.Teams.Office;

namespace FinsamBot.Teams.Delivery;

internal sealed class CardForWeeklyDigest : CardFor<WeeklyDigest, OfficeView>
{
    protected override Card Of(Reader to, WeeklyDigest item, OfficeView view) =>
        OfficeListCard.Of(to, view.Lines, StockholmTime.DayOf(view.Now), "Digest_Title", view.Damage);

    protected override Entry EntryOf(Reader to, WeeklyDigest item, OfficeView view) =>
        OfficeListCard.EntryOf(to, view.Lines, StockholmTime.DayOf(view.Now));
}
