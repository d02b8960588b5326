using FinsamBot.Domain.Agenda;
using FinsamBot.Domain.Planning;
using FinsamBot.Domain.Reports.Rounds;
using FinsamBot.Mail.Letters.Layout;

namespace FinsamBot.Mail.Letters;

/// <summary>Reminders of the planned days before the day to hand in: each says something else before its day, on it and after it.</summary>
internal sealed class LetterForReminder : LetterFor<Reminder, ReportView>
{
    protected override Written Write(Reminder item, ReportView view, Desk desk)
    {
        var (frame, page) = (new ReportFrame(item, view), desk.Links.Reading(item, view));
        return item.Milestone switch
        {
            // Sent since, or late with the whole report: then that is what is to be said.
            Milestone.SendBy when view is { IsLate: false, Plan.SendBy: not null, Report.CurrentRound: null } => Send(frame, page),
            Milestone.AnswersClose when view is { IsLate: false, Report.CurrentRound: { } round } && round.Silent.Any() => Close(
                frame,
                round,
                page
            ),
            Milestone.WritingOpens when !view.IsLate => Opens(frame, page),
            _ => WritingLetters.Reminder(item, view, page),
        };
    }

    private static Page Opens(ReportFrame frame, Uri page)
    {
        var (words, view, day) = (frame.Words, frame.View, frame.View.Plan.WritingOpens);
        var isAhead = view.Today < day;
        return frame.Note(
            isAhead
                ? words.Get("OpensReminder_SubjectAhead", frame.Intervention, words.Day(day), LetterVoice.Capital(frame.TheForm))
                : words.Get("OpensReminder_Subject", frame.Intervention, frame.Form),
            words.Get("Writing_Preview", words.Day(view.DueDate)),
            words.Get("OpensReminder_Title", frame.Intervention, LetterVoice.Capital(frame.TheForm)),
            [
                frame.Say(
                    isAhead ? "OpensReminder_AskAhead" : "OpensReminder_Ask",
                    frame.TheForm,
                    words.Day(day),
                    words.Deadline(view.DueDate)
                ),
                WritingLetters.Left(frame),
            ],
            [WritingLetters.Where(frame)],
            frame.Button("Reading_Button", page)
        );
    }

    private static Page Send(ReportFrame frame, Uri page)
    {
        var (words, view, day) = (frame.Words, frame.View, frame.View.Plan.SendBy!.Value);
        var subject =
            view.Today < day ? "SendReminder_Subject"
            : view.Today == day ? "SendReminder_SubjectToday"
            : "SendReminder_SubjectLate";
        return frame.Note(
            words.Get(subject, frame.Intervention, words.Day(day), view.Today > day ? frame.TheForm : frame.Form),
            words.Get("SendReminder_Preview", words.Day(view.DueDate)),
            words.Get("SendReminder_Title", frame.Intervention, frame.TheForm),
            [AskToSend(frame, day), .. view.EmptySections.Count > 0 ? [WritingLetters.Left(frame)] : Array.Empty<Block>()],
            [WritingLetters.Where(frame)],
            frame.Button("Reading_Button", page),
            [.. frame.Reasons(view.Plan)]
        );
    }

    private static Block AskToSend(ReportFrame frame, DateOnly day)
    {
        var (words, view) = (frame.Words, frame.View);
        if (view.Today > day)
        {
            return frame.Say("SendReminder_AskLate", words.Day(day), words.Day(view.AnswersCloseIfSentToday));
        }

        var (by, close) = (
            view.Today == day ? words.Deadline(day) : words.Get("SendReminder_By", words.Deadline(day)),
            words.Day(view.Plan.AnswersClose!.Value)
        );
        return view.Plan.ReadingDays > 1
            ? frame.Say("SendReminder_Ask", by, words.Number(view.Plan.ReadingDays), close)
            : frame.Say("SendReminder_Few", by, close);
    }

    private static Page Close(ReportFrame frame, Round round, Uri page)
    {
        var (words, view) = (frame.Words, frame.View);
        var isOver = view.Today > round.AnswerBy;
        var silence = SilenceWords.Of(view.Report, m => m.Name, words.Language);
        return frame.Note(
            words.Get(
                isOver ? "CloseReminder_SubjectLate" : "CloseReminder_Subject",
                frame.Intervention,
                words.Day(round.AnswerBy),
                frame.Form
            ),
            words.Get("Writing_Preview", words.Day(view.DueDate)),
            words.Get("CloseReminder_Title", frame.Intervention),
            [
                frame.Say(
                    isOver ? "CloseReminder_AskLate" : "CloseReminder_Ask",
                    isOver ? words.Day(round.AnswerBy) : words.Deadline(round.AnswerBy),
                    silence
                ),
            ],
            [WritingLetters.Where(frame)],
            frame.Button("Reading_Button", page)
        );
    }
}
