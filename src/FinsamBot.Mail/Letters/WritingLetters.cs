using FinsamBot.Core.Agenda;
using FinsamBot.Core.Reports;

namespace FinsamBot.Mail.Letters;

/// <summary>To a lead who cannot be reached in Teams: time to write, and reminders of it.</summary>
internal static class WritingLetters
{
    public static Letter Prompt(AgendaItem item, ReportView view, Uri page)
    {
        var frame = new Frame(item, view);
        var words = frame.Words;
        return frame.Page(
            words.Get("Prompt_Subject", frame.Intervention),
            words.Get("Writing_Preview", words.Day(view.DueDate)),
            words.Get("Prompt_Title", frame.Intervention),
            [
                frame.Greeting,
                frame.Say("Prompt_Ask", words.Deadline(view.DueDate)),
                frame.Say("Prompt_What", frame.Period),
                frame.Say("Writing_Where"),
                frame.Button("Reading_Button", page),
            ]).ToLetter();
    }

    public static Letter Reminder(AgendaItem item, ReportView view, Uri page)
    {
        var frame = new Frame(item, view);
        var words = frame.Words;
        return frame.Page(
            words.Get(view.IsLate ? "Reminder_SubjectLate" : "Reminder_Subject", frame.Intervention, words.Day(view.DueDate)),
            words.Get(view.IsLate ? "Reminder_PreviewLate" : "Writing_Preview", words.Day(view.DueDate)),
            words.Get(view.IsLate ? "Reminder_TitleLate" : "Reminder_Title", frame.Intervention),
            [
                frame.Greeting,
                view.IsLate ? frame.Say("Reminder_AskLate", words.Day(view.DueDate)) : frame.Say("Reminder_Ask", words.Deadline(view.DueDate)),
                Left(frame),
                frame.Say("Writing_Where"),
                frame.Button("Reading_Button", page),
            ]).ToLetter();
    }

    private static Block Left(Frame frame)
    {
        var empty = frame.View.EmptySections;
        return empty.Count switch
        {
            0 => frame.Say(frame.View.Report.CurrentRound is null ? "Reminder_NotSent" : "Reminder_NotSubmitted"),
            1 => frame.Say("Reminder_OneLeft", empty[0]),
            _ => frame.Say("Reminder_Left", frame.Words.Number(empty.Count), frame.Words.List(empty)),
        };
    }
}
