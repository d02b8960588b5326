using FinsamBot.Domain.Agenda;
using FinsamBot.Domain.Calendar;
using FinsamBot.Mail.Letters.Layout;

namespace FinsamBot.Mail.Letters;

/// <summary>The one-time code, to the reader's own address. The code stands neither in the subject nor in the preview: those show on locked
/// screens.</summary>
internal sealed class LetterForSignInCode : LetterFor<SignInCode, SignInView>
{
    /// <summary>A code that has run out while the bot was down would only mislead.</summary>
    protected override Written Write(SignInCode item, SignInView view, Desk desk) =>
        view.State.Codes.Find(c => c.Number == item.Code) is { } code && code.IsLive(view.Now)
            ? Of(new PersonFrame(item, view), desk.Codes.CodeFor(item.Person, code.Number), code.ExpiresAt, desk.Links.SignIn(item))
            : Written.Not("code-expired");

    /// <param name="page">Where the reader can type it although somebody else has typed too many wrong ones.</param>
    private static Page Of(PersonFrame frame, string code, DateTimeOffset expiresAt, Uri page)
    {
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
}

/// <summary>Wrong codes have been typed in the reader's name.</summary>
internal sealed class LetterForOddTries : LetterFor<OddTries, SignInView>
{
    protected override Written Write(OddTries item, SignInView view, Desk desk)
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
