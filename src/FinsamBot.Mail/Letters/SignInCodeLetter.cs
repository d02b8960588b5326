using FinsamBot.Domain.Agenda;
using FinsamBot.Domain.Calendar;
using FinsamBot.Mail.Letters.Layout;

namespace FinsamBot.Mail.Letters;

/// <summary>The one-time code, to the reader's own address. The code stands neither in the subject nor in the preview: those show on locked
/// screens.</summary>
internal static class SignInCodeLetter
{
    /// <param name="page">Where the reader can type it although somebody else has typed too many wrong ones.</param>
    public static Page Of(AgendaItem item, SignInView view, string code, DateTimeOffset expiresAt, Uri page)
    {
        var frame = new PersonFrame(item, view);
        var words = frame.Words;
        var day = StockholmTime.DayOf(expiresAt);
        var until = day == frame.Today ? words.Clock(expiresAt) : $"{words.Day(day)} {words.Clock(expiresAt)}";
        return frame.Page(
            words["Code_SubjectPerson"],
            words["Code_Preview"],
            words["Code_Title"],
            [
                frame.Say("Code_EnterPerson"),
                new Block.Code(code),
                frame.Say("Code_ValidUntil", until),
                new Block.Row("", words["Code_OwnPage"], words["Code_OwnPageLink"], page),
                frame.Say("Code_Private"),
            ]
        );
    }

    /// <summary>Wrong codes have been typed in the reader's name.</summary>
    public static Page OddTries(AgendaItem item, SignInView view)
    {
        var frame = new PersonFrame(item, view);
        var words = frame.Words;
        return frame.Page(
            words["Odd_Subject"],
            words["Odd_Preview"],
            words["Odd_Title"],
            [frame.Greeting, frame.Say("Odd_What", frame.Moment(item.DueAt)), frame.Say("Odd_Safe"), frame.Say("Odd_Do")]
        );
    }
}

/// <summary>A letter about signing in: about no report.</summary>
internal sealed record PersonFrame(AgendaItem Item, SignInView View) : Frame(Item, View.Circumstances, StockholmTime.DayOf(View.Now))
{
    public string Moment(DateTimeOffset instant) => $"{Words.Day(StockholmTime.DayOf(instant))} {Words.Clock(instant)}";
}
