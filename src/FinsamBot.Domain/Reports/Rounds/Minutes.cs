using FinsamBot.Domain.Calendar;
using FinsamBot.Domain.Events;
using FinsamBot.Domain.Interventions;
using FinsamBot.Domain.People;
using FinsamBot.Domain.People.SignIn;
using FinsamBot.Domain.Reports.Registry;
using FinsamBot.Domain.Text;

namespace FinsamBot.Domain.Reports.Rounds;

/// <summary>Where an answer was given that nobody wrote: at a meeting, as its minutes say.</summary>
/// <param name="Paragraph">Of the minutes: § 14; empty where they have none.</param>
/// <param name="File">Where the minutes lie, in the association's own words: a case number, a file's name; empty where nobody said.</param>
/// <param name="Text">What the group said together.</param>
/// <param name="By">Who registered it.</param>
public sealed record MeetingSource(DateOnly Day, string Paragraph, string File, string Text, PersonId By)
{
    /// <summary>The minutes themselves; null where nobody has handed them over.</summary>
    public FiledDocument? Kept { get; init; }

    /// <summary>Where the minutes lie, and what they are called here; empty where neither is known.</summary>
    public string Place => string.Join(", ", new[] { File, Kept?.Name ?? "" }.Where(p => p.Length > 0));
}

/// <summary>
/// Rules for answers that were given at a meeting. Whoever writes the report, the chair or the office registers what the minutes say; those
/// who were there are told, and a word of their own goes before it. Who was not there has not answered.
/// </summary>
internal static class Minutes
{
    private const int LongestParagraph = 60;
    private const int LongestFile = 200;

    public static bool MayRegister(Circumstances circumstances, PersonId actor, DateOnly today) =>
        circumstances.MayWrite(actor, today)
        || circumstances.Intervention.Has(actor, Role.Chair)
        || circumstances.Association.Roles.Contains((actor, Role.Administrator));

    public static Decision Register(Report report, AnswerAtMeeting answer, Request request)
    {
        if (report.CurrentRound is not { } round)
        {
            return Decision.Refuse(RefusalReason.NotSentYet);
        }

        if (answer.Round != round.Number)
        {
            return Decision.Refuse(RefusalReason.OlderVersion);
        }

        if (report.Submission is { } submission)
        {
            return Decision.Refuse(RefusalReason.AlreadySubmitted, StockholmTime.DayOf(submission.At));
        }

        return Wrong(report, round, answer, StockholmTime.DayOf(request.Now)) is { } refusal
            ? new Decision([], refusal)
            : Registered(round, answer, request.Actor);
    }

    private static Refusal? Wrong(Report report, Round round, AnswerAtMeeting answer, DateOnly today)
    {
        var earliest = report.Period!.Start;
        if (answer.Day < earliest || answer.Day > today)
        {
            return new Refusal(RefusalReason.MinutesDayOutOfRange, answer.Day, earliest, today);
        }

        if (answer.Present.Count == 0)
        {
            return new Refusal(RefusalReason.NobodyPresent);
        }

        if (answer.Present.FirstOrDefault(p => !round.WasAsked(p)) is { Value.Length: > 0 } stranger)
        {
            return new Refusal(RefusalReason.NoSuchPerson, stranger.Value);
        }

        if (answer.Kind is AnswerKind.Analysis or AnswerKind.Returned && string.IsNullOrWhiteSpace(answer.Text))
        {
            return new Refusal(answer.Kind == AnswerKind.Returned ? RefusalReason.ReturnSaysNothing : RefusalReason.AnswerIsEmpty);
        }

        return answer.Text.Length > Writing.DailyLimits.AnswerCharacters
            ? new Refusal(RefusalReason.AnswerTooLong, Writing.DailyLimits.AnswerCharacters)
            : null;
    }

    private static Decision Registered(Round round, AnswerAtMeeting answer, PersonId actor)
    {
        var happened = new AnsweredAtMeeting(
            round.Number,
            answer.Day,
            CleanText.Line(answer.Paragraph, LongestParagraph),
            [.. answer.Present.Distinct().OrderBy(p => p.Value, StringComparer.Ordinal)],
            answer.Kind,
            answer.Kind == AnswerKind.NoRemarks ? "" : answer.Text.Trim(),
            CleanText.Line(answer.File, LongestFile),
            answer.Kept ?? KeptOf(round, answer.Day)
        );
        var after = With(round, happened, actor, default);
        var isKnown = happened.Present.All(p =>
            Speaks(round, p) || (round.Answers.TryGetValue(p, out var said) && Same(said, after.Answers[p]))
        );
        return isKnown ? Decision.Nothing : Decision.Of(happened);
    }

    /// <summary>Who has said something of its own stands by that.</summary>
    internal static Round With(Round round, AnsweredAtMeeting e, PersonId by, DateTimeOffset at)
    {
        var source = new MeetingSource(e.Day, e.Paragraph, e.File, e.Text, by) { Kept = e.Kept };
        return round with
        {
            Answers = round.Answers.SetItems(
                e.Present.Where(p => round.WasAsked(p) && !Speaks(round, p))
                    .Select(p => KeyValuePair.Create(p, new MemberAnswer(p, e.Kind, "", at, SignedInBy.Meeting) { Meeting = source }))
            ),
        };
    }

    /// <summary>Who corrects what was registered need not hand the minutes over once more.</summary>
    private static FiledDocument? KeptOf(Round round, DateOnly day) =>
        round.Answers.Values.Select(a => a.Meeting).FirstOrDefault(m => m?.Day == day && m.Kept is not null)?.Kept;

    private static bool Speaks(Round round, PersonId person) => round.Answers.GetValueOrDefault(person) is { Meeting: null };

    private static bool Same(MemberAnswer one, MemberAnswer other) => one.Kind == other.Kind && one.Meeting == other.Meeting;
}
