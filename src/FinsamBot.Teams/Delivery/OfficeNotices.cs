using FinsamBot.Domain.Calendar;
using FinsamBot.Domain.Office;
using FinsamBot.Domain.Text;
using FinsamBot.Runtime.Delivery;
using FinsamBot.Teams.Cards;
using FinsamBot.Teams.Office;
using static FinsamBot.Teams.Cards.Vocabulary;

namespace FinsamBot.Teams.Delivery;

internal sealed class CardForWeeklyDigest : CardFor<WeeklyDigest, OfficeView>
{
    protected override Card Of(Reader to, WeeklyDigest item, OfficeView view) =>
        OfficeListCard.Of(to, view.Lines, StockholmTime.DayOf(view.Now), "Digest_Title", view.Damage);

    protected override Entry EntryOf(Reader to, WeeklyDigest item, OfficeView view) =>
        OfficeListCard.EntryOf(to, view.Lines, StockholmTime.DayOf(view.Now));
}

/// <summary>How many are late is said beside it: the paper will tell the board.</summary>
internal sealed class CardForBoardPaper : CardFor<BoardPaperReady, OfficeView>
{
    protected override Card Of(Reader to, BoardPaperReady item, OfficeView view)
    {
        var late = view.Lines.Count(l => l.Concern == OfficeConcern.Late);
        return Card.Of(
            to,
            $"{to["Board_Title"]}, {Days.Months(item.Quarter, to.Language)}",
            [
                Heading(to["Board_Title"]),
                Say(Says(to, item)),
                late > 0 ? Say(to["Board_Late", late]) : null,
                Buttons(Open(to).Main(), late > 0 ? Button.To(OfficeVerbs.Office, to["Do_ShowOffice"]) : null),
            ]
        );
    }

    protected override Entry EntryOf(Reader to, BoardPaperReady item, OfficeView view) =>
        new(Urgency.ToKnow, StockholmTime.DayOf(view.Now), to["Board_Title"], Says(to, item), Open(to));

    private static string Says(Reader to, BoardPaperReady item) => to["Board_Says", Days.Months(item.Quarter, to.Language)];

    private static Button Open(Reader to) => Button.Open(to.Link(new PageLink.Board()), to["Do_OpenBoard"]);
}
