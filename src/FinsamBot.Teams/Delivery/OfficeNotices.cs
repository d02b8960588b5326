using FinsamBot.Domain.Calendar;
using FinsamBot.Domain.Office;
using FinsamBot.Domain.Text;
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

internal sealed class CardForBoardPaper : CardFor<BoardPaperReady, OfficeView>
{
    protected override Card Of(Reader to, BoardPaperReady item, OfficeView view) =>
        BoardCard.Of(to, QuarterOf(item, to), Says(to, item), view.Lines.Count(l => l.Concern == OfficeConcern.Late));

    protected override Entry EntryOf(Reader to, BoardPaperReady item, OfficeView view) =>
        new(Urgency.ToKnow, StockholmTime.DayOf(view.Now), to["Board_Title"], Says(to, item), BoardCard.Open(to));

    private static string Says(Reader to, BoardPaperReady item) => to["Board_Says", QuarterOf(item, to)];

    private static string QuarterOf(BoardPaperReady item, Reader to) => Days.Months(item.Quarter, to.Language);
}
