using System.Globalization;
using FinsamBot.Domain.Calendar;
using FinsamBot.Domain.Office;
using FinsamBot.Domain.Text;
using FinsamBot.Mail.Letters.Layout;

namespace FinsamBot.Mail.Letters;

/// <summary>To the office: the board's paper of a quarter can be fetched.</summary>
internal sealed class LetterForBoardPaper : LetterFor<BoardPaperReady, OfficeView>
{
    protected override Written Write(BoardPaperReady item, OfficeView view, Desk desk)
    {
        var frame = new Frame(item, view.Circumstances, StockholmTime.DayOf(view.Now));
        var (words, quarter) = (frame.Words, Days.Months(item.Quarter, frame.Words.Language));
        var late = view.Lines.Count(l => l.Concern == OfficeConcern.Late);
        return frame.Note(
            words.Get("Board_Subject", quarter),
            words["Board_Preview"],
            words["Board_Title"],
            [
                frame.Say("Board_Ask", quarter),
                frame.Say("Board_What"),
                .. late > 0 ? [frame.Say("Board_Late", late.ToString(CultureInfo.InvariantCulture))] : Array.Empty<Block>(),
            ],
            [],
            desk.Links.BoardOfPerson(item, view.Circumstances) is { } page ? frame.Button("Board_Button", page) : null
        );
    }
}
