using FinsamBot.Core.Agenda;
using FinsamBot.Core.Calendar;
using FinsamBot.Core.Reports;
using FinsamBot.Core.Wording;

namespace FinsamBot.Mail.Letters;

/// <summary>To a member of the steering group: please read and answer; and once more for those who said nothing.</summary>
internal static class ReviewLetters
{
    private const int WordsPerMinute = 200;

    public static Letter Request(AgendaItem item, ReportView view, Uri page)
    {
        var (frame, round) = (new Frame(item, view), RoundOf(item, view));
        var (words, by) = (frame.Words, frame.Words.Deadline(round.AnswerBy));
        return frame.Page(
            words.Get("Review_Subject", Short(round, words), frame.Intervention),
            words.Get("Review_Preview", words.Day(round.AnswerBy)),
            words.Get("Review_Title", frame.Intervention),
            [
                frame.Greeting,
                frame.Say("Review_Ask", by),
                frame.Say("Review_What", frame.Period, words.Day(view.DueDate)),
                .. Missing(frame),
                .. round.Number > 1 ? [frame.Say("Review_Again")] : Array.Empty<Block>(),
                frame.Say("Review_How"),
                frame.Button("Review_Button", page),
                frame.Say("Review_Private"),
                .. view.ChangedSinceSent ? [frame.Say("Review_Changed")] : Array.Empty<Block>(),
                .. WholeReport.Of(view, words),
            ]).ToLetter();
    }

    public static Letter Reminder(AgendaItem item, ReportView view, Uri page)
    {
        var (frame, round) = (new Frame(item, view), RoundOf(item, view));
        var words = frame.Words;
        var (subject, preview, ask) = ReminderTexts(round.AnswerBy.CompareTo(view.Today));
        return frame.Page(
            words.Get(subject, Short(round, words), frame.Intervention),
            words.Get(preview, words.Day(round.AnswerBy)),
            words.Get("ReviewReminder_Title", frame.Intervention),
            [
                frame.Greeting,
                frame.Say(ask, view.Today > round.AnswerBy ? words.Day(round.AnswerBy) : words.Deadline(round.AnswerBy)),
                frame.Say("ReviewReminder_Silence", words.Day(StockholmTime.DayOf(round.SentAt)), frame.Period),
                frame.Say("Review_How"),
                frame.Button("Review_Button", page),
                frame.Say("Review_Private"),
            ]).ToLetter();
    }

    /// <summary>A reminder of the last day may leave after it, when the bot was down.</summary>
    private static (string Subject, string Preview, string Ask) ReminderTexts(int lastDayComparedToToday) => lastDayComparedToToday switch
    {
        > 0 => ("ReviewReminder_Subject", "Review_Preview", "Review_Ask"),
        0 => ("ReviewReminder_SubjectToday", "Review_Preview", "ReviewReminder_AskToday"),
        _ => ("ReviewReminder_SubjectLate", "ReviewReminder_PreviewLate", "ReviewReminder_AskLate"),
    };

    private static IEnumerable<Block> Missing(Frame frame)
    {
        var (view, words) = (frame.View, frame.Words);
        var own = view.Template.SteeringGroupSection?.Number ?? "";
        var minutes = Math.Max(1, (view.Report.Texts.Values.Sum(t => CountWords(t.Text)) + WordsPerMinute - 1) / WordsPerMinute);
        var reading = minutes == 1 ? words["Review_ReadingOne"] : words.Get("Review_Reading", words.Number(minutes));
        yield return view.EmptySections.Count == 0
            ? frame.Say("Review_OnlyYours", own, reading)
            : frame.Say("Review_AlsoEmpty", own, words.List(view.EmptySections), reading);
    }

    private static int CountWords(string text) => text.Split((char[]?)null, StringSplitOptions.RemoveEmptyEntries).Length;

    private static string Short(Round round, Words words) => Days.DayAndMonth(round.AnswerBy, words.Language);

    private static Round RoundOf(AgendaItem item, ReportView view) => view.Report.Rounds.First(r => r.Number == item.Round);
}
