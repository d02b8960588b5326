using FinsamBot.Domain.Agenda;
using FinsamBot.Domain.Calendar;
using FinsamBot.Domain.Events;
using FinsamBot.Domain.Reports.Rounds;
using FinsamBot.Domain.Text;
using FinsamBot.Mail.Letters.Layout;

namespace FinsamBot.Mail.Letters;

/// <summary>To a member of the steering group: please read and answer.</summary>
internal sealed class LetterForReviewRequest : LetterFor<ReviewRequest, ReportView>
{
    private const int WordsPerMinute = 200;

    protected override Written Write(ReviewRequest item, ReportView view, Desk desk)
    {
        var (frame, round) = (new ReportFrame(item, view) { WantsReplies = true }, InRound.Of(view, item.Round));
        var (words, by) = (frame.Words, frame.Words.Deadline(round.AnswerBy));
        return frame.Page(
            words.Get(
                round.Number > 1 ? "Review_SubjectAgain" : "Review_Subject",
                InRound.Short(round, words),
                frame.Intervention,
                frame.Form
            ),
            words.Get("Review_Preview", words.Day(round.AnswerBy)),
            words.Get("Review_Title", frame.Intervention, frame.TheForm),
            [
                frame.Greeting,
                frame.Say("Review_Ask", by),
                .. item.InsteadOf is { } away && round.Of(away) is { } member
                    ? [frame.Say("Review_InsteadOf", member.Name)]
                    : Array.Empty<Block>(),
                About(frame),
                .. Missing(frame),
                .. Again(frame, round),
                frame.Say("Review_How"),
                frame.Button("Review_Button", desk.Links.Review(item, view, item.Round)),
                frame.Say("Review_Private"),
                .. view.ChangedSinceSent ? [frame.Say("Review_Changed")] : Array.Empty<Block>(),
                .. Essence.Of(frame),
                .. WholeReport.Of(view, words),
                .. FiledLetters.Linked(frame, f => desk.Links.Review(item, view, item.Round, f)),
            ]
        ) with
        {
            Attachments = [desk.Render(view)],
        };
    }

    /// <summary>Why the report comes once more, and that what the reader has said about an earlier version is not lost.</summary>
    private static IEnumerable<Block> Again(ReportFrame frame, Round round)
    {
        if (round.Number > 1)
        {
            yield return frame.Say("Review_Again");
            var changed = round.ChangedSince(frame.View.Report.Rounds[round.Number - 2], frame.View.Template);
            if (changed.Count > 0)
            {
                yield return frame.Say("Review_WhatChanged", frame.Words.List([.. changed.Select(s => s.Number)]));
            }
        }

        if (InRound.BeforeNow(frame, new PersonId(frame.Item.To.Id)) is { } said)
        {
            yield return frame.Say("Review_OwnEarlier", frame.Words.Day(StockholmTime.DayOf(said.At)));
        }
    }

    /// <summary>The period and the day to hand in; of a correction that day is no longer anybody's.</summary>
    private static Block About(ReportFrame frame)
    {
        var (view, words) = (frame.View, frame.Words);
        return view.Report.OpenCorrection is not null
            ? frame.Say("Review_WhatCorrected", frame.Period, words.Day(StockholmTime.DayOf(view.Report.FirstSubmission!.At)))
            : frame.Say(view.IsLate ? "Review_WhatLate" : "Review_What", frame.Period, words.Day(view.DueDate));
    }

    private static IEnumerable<Block> Missing(ReportFrame frame)
    {
        var (view, words) = (frame.View, frame.Words);
        var minutes = Math.Max(1, (view.Report.Texts.Values.Sum(t => CountWords(t.Text)) + WordsPerMinute - 1) / WordsPerMinute);
        var reading = minutes == 1 ? words["Review_ReadingOne"] : words.Get("Review_Reading", words.Number(minutes));
        var empty = words.List(view.BlankSections);
        if (view.Template.SteeringGroupSection?.Number is not { } own)
        {
            yield return empty.Length == 0 ? frame.Say("Review_AllWritten", reading) : frame.Say("Review_EmptyOnly", empty, reading);
            yield break;
        }

        var hasSaid = MemberTrail.Of(view.Report).Any(t => t.Words.Count > 0);
        yield return empty.Length == 0
            ? frame.Say(hasSaid ? "Review_GroupHasSaid" : "Review_OnlyYours", own, reading)
            : frame.Say(hasSaid ? "Review_GroupHasSaidEmpty" : "Review_AlsoEmpty", own, empty, reading);
    }

    private static int CountWords(string text) => text.Split((char[]?)null, StringSplitOptions.RemoveEmptyEntries).Length;
}

/// <summary>Once more for those who said nothing, or for their substitutes.</summary>
internal sealed class LetterForReviewReminder : LetterFor<ReviewReminder, ReportView>
{
    protected override Written Write(ReviewReminder item, ReportView view, Desk desk)
    {
        var (frame, round) = (new ReportFrame(item, view) { WantsReplies = true }, InRound.Of(view, item.Round));
        var words = frame.Words;
        var (subject, preview, ask) = ReminderTexts(round.AnswerBy.CompareTo(view.Today));
        var replaced = item.Member.Value != item.To.Id ? round.Of(item.Member) : null;
        return frame.Note(
            replaced is null
                ? words.Get(subject, InRound.Short(round, words), frame.Intervention, frame.Form)
                : words.Get("Substitute_Subject", replaced.Name, frame.Intervention, frame.Form),
            words.Get(preview, words.Day(round.AnswerBy)),
            words.Get(
                replaced is null ? "ReviewReminder_Title" : "Substitute_Title",
                frame.Intervention,
                replaced is null ? LetterVoice.Capital(frame.TheForm) : frame.TheForm
            ),
            [
                frame.Say(ask, view.Today > round.AnswerBy ? words.Day(round.AnswerBy) : words.Deadline(round.AnswerBy)),
                Silence(frame, round, replaced),
            ],
            [frame.Say("Review_How")],
            frame.Button("Review_Button", desk.Links.Review(item, view, item.Round)),
            frame.Say("Review_Private")
        );
    }

    private static Block Silence(ReportFrame frame, Round round, AskedMember? replaced)
    {
        if (replaced is not null)
        {
            var group = LetterWords.Of(frame.View, round, frame.Words.Language);
            var why = InRound.BeforeNow(frame, replaced.Person) is null ? "Substitute_Why" : "Substitute_WhyNow";
            return frame.Say(why, replaced.Name, replaced.Name.Split(' ')[0], group, frame.Period);
        }

        // A reminder can overtake a letter that waited, or that nobody can tell the end of.
        var person = new PersonId(frame.Item.To.Id);
        var key = round.Number > 1 ? "ReviewReminder_GotAgain" : "ReviewReminder_Got";
        var got = RoundLetters.To(person, frame.View, round).FirstAt is { } at
            ? frame.Words.Get(key, frame.Words.Day(StockholmTime.DayOf(at)))
            : "";
        return InRound.BeforeNow(frame, person) is { } said
            ? frame.Say("ReviewReminder_SilenceNow", got, frame.Period, frame.Words.Day(StockholmTime.DayOf(said.At)))
            : frame.Say("ReviewReminder_Silence", got, frame.Period);
    }

    /// <summary>A reminder of the last day may leave after it, when the bot was down.</summary>
    private static (string Subject, string Preview, string Ask) ReminderTexts(int lastDayComparedToToday) =>
        lastDayComparedToToday switch
        {
            > 0 => ("ReviewReminder_Subject", "Review_Preview", "Review_Ask"),
            0 => ("ReviewReminder_SubjectToday", "Review_Preview", "ReviewReminder_AskToday"),
            _ => ("ReviewReminder_SubjectLate", "ReviewReminder_PreviewLate", "ReviewReminder_AskLate"),
        };
}

/// <summary>What letters to members of a round share.</summary>
file static class InRound
{
    public static Round Of(ReportView view, int number) => view.Report.Rounds.First(r => r.Number == number);

    public static string Short(Round round, LetterVoice words) => Days.DayAndMonth(round.AnswerBy, words.Language);

    /// <summary>What somebody who is silent about the version of now has said about an earlier one; null for nothing.</summary>
    public static MemberAnswer? BeforeNow(ReportFrame frame, PersonId person)
    {
        var own = MemberTrail.Of(frame.View.Report).Where(t => t.IsSilentOnlyNow).SelectMany(t => t.Earlier);
        return own.LastOrDefault(s => s.Member.Person == person)?.Answer;
    }
}
