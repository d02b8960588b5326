using FinsamBot.Domain.Agenda;
using FinsamBot.Domain.People.SignIn;
using FinsamBot.Domain.Reports.Rounds;
using FinsamBot.Web.Markup;
using FinsamBot.Web.Pages;
using FinsamBot.Web.Reading;

namespace FinsamBot.Web.Review.Answers;

/// <summary>What the member has answered, and what the writers have replied. The link alone shows that there is an answer; its words are
/// the member's own.</summary>
internal static class RegisteredAnswer
{
    public static Html Show(Voice voice, ReviewState state, MemberAnswer answer)
    {
        var at = voice.Moment(answer.At, state.Now.Today);
        if (!state.SignedIn)
        {
            return Html.Of($"<p>{voice.Say("RegisteredSomething", state.Member.Name, at)}</p>");
        }

        var late = voice[IsAfterSubmission(state, answer) ? "RegisteredAfterSubmission" : "RegisteredLate"];
        return Html.Of(
            $"""
            <div class="registered">
            <p><strong>{voice.Say($"Registered{answer.Kind}", at)}</strong></p>
            {Html.When(answer.SignedInBy == SignedInBy.Mail, () => Html.Of($"<p>{voice["RegisteredByMail"]}</p>"))}
            {Html.When(answer.Meeting is not null, () => Meeting(voice, state, answer.Meeting!))}
            {Html.When(answer.Late, () => Html.Of($"<p>{late}</p>"))}
            {SaidAnswer.Show(voice, state.Now, answer, state.RepliesTo(state.Round))}
            {Html.When(state.CanAnswer, () => Html.Of($"<p>{voice["CanBeChanged"]}</p>"))}
            </div>
            """
        );
    }

    /// <summary>Somebody else has registered it: what the minutes say, and that the member's own word goes before it.</summary>
    private static Html Meeting(Voice voice, ReviewState state, MeetingSource meeting) =>
        Html.Of(
            $"""
            <p>{voice.Say(
                "RegisteredAtMeeting",
                MeetingWords.At(meeting, voice.Language),
                state.Now.Circumstances.PersonOf(meeting.By).Name
            )}</p>
            {Html.When(meeting.Text.Length > 0, () => FoldedText.Show(voice, meeting.Text))}
            {Html.When(meeting.Kept is not null, () => Html.Of($"<p>{FiledDocuments.Link(voice, meeting.Kept!, state.Reading)}</p>"))}
            """
        );

    /// <summary>Asked again: what was said the last time, with the replies to it.</summary>
    public static Html Earlier(Voice voice, ReviewState state, (Round Round, MemberAnswer Answer) earlier) =>
        Html.Of(
            $"""
            <details class="registered">
            <summary>{voice.Say("EarlierAnswer", voice.Moment(earlier.Answer.At, state.Now.Today))}</summary>
            <p><strong>{voice.Say($"Registered{earlier.Answer.Kind}", voice.Moment(earlier.Answer.At, state.Now.Today))}</strong></p>
            {SaidAnswer.Show(voice, state.Now, earlier.Answer, state.RepliesTo(earlier.Round))}
            </details>
            """
        );

    private static bool IsAfterSubmission(ReviewState state, MemberAnswer answer) =>
        state.Now.Report.Submission is { } submission && answer.At >= submission.At;
}
