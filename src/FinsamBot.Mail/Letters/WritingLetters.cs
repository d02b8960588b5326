using FinsamBot.Domain.Agenda;
using FinsamBot.Domain.Events;
using FinsamBot.Domain.People;
using FinsamBot.Domain.Planning;
using FinsamBot.Mail.Letters.Layout;

namespace FinsamBot.Mail.Letters;

/// <summary>To those who write: time to begin.</summary>
internal sealed class LetterForPrompt : LetterFor<Prompt, ReportView>
{
    protected override Written Write(Prompt item, ReportView view, Desk desk)
    {
        var frame = new ReportFrame(item, view);
        var (words, plan) = (frame.Words, view.Plan);
        var isWritten = view.EmptySections.Count == 0; // and then nobody is told that it is time to write
        var all = UnwrittenWords.AllWritten(view, words.Language);
        var isSendAhead = plan.SendBy >= view.Today && view.Report.CurrentRound is null;
        return frame.Note(
            words.Get(isWritten ? "Prompt_SubjectWritten" : "Prompt_Subject", frame.Intervention, frame.TheForm),
            words.Get("Writing_Preview", words.Day(view.DueDate)),
            words.Get("Prompt_Title", frame.Intervention, LetterVoice.Capital(frame.TheForm)),
            [
                isSendAhead
                    ? frame.Say(
                        isWritten ? "Prompt_AskSendWritten" : "Prompt_AskSend",
                        frame.TheForm,
                        words.Deadline(plan.SendBy!.Value),
                        words.Deadline(view.DueDate),
                        all
                    )
                    : frame.Say(isWritten ? "Prompt_AskWritten" : "Prompt_Ask", frame.TheForm, words.Deadline(view.DueDate), all),
            ],
            [
                frame.Say("Prompt_What", frame.Period),
                .. isSendAhead && plan.Shortage is null ? [Reading(frame, plan)] : Array.Empty<Block>(),
                WritingLetters.Where(frame),
            ],
            frame.Button("Reading_Button", desk.Links.Reading(item, view)),
            [.. frame.Reasons(plan)]
        );
    }

    private static Block Reading(ReportFrame frame, ReportPlan plan)
    {
        var close = frame.Words.Day(plan.AnswersClose!.Value);
        return plan.ReadingDays == 1
            ? frame.Say("Prompt_ReadingOne", close)
            : frame.Say("Prompt_Reading", frame.Words.Number(plan.ReadingDays), close);
    }
}

/// <summary>To those who write: reminders of the day to hand in. The other planned days have <see cref="LetterForReminder"/>.</summary>
internal static class WritingLetters
{
    public static Page Reminder(Reminder item, ReportView view, Uri page)
    {
        var frame = new ReportFrame(item, view);
        var words = frame.Words;
        var isToday = view.Today == view.DueDate;
        var subject =
            view.IsLate ? words.Get("Reminder_SubjectLate", frame.Intervention, words.Day(view.DueDate), LetterVoice.Capital(frame.TheForm))
            : isToday ? words.Get("Reminder_SubjectToday", frame.Intervention, frame.Form)
            : words.Get("Reminder_Subject", frame.Intervention, words.Day(view.DueDate), frame.TheForm);
        return frame.Note(
            subject,
            words.Get(
                !view.IsLate ? "Writing_Preview"
                    : view.HasText ? "Reminder_PreviewLate"
                    : "Reminder_PreviewBlank",
                words.Day(view.DueDate)
            ),
            words.Get(view.IsLate ? "Reminder_TitleLate" : "Reminder_Title", frame.Intervention, LetterVoice.Capital(frame.TheForm)),
            [
                view.IsLate
                    ? frame.Say("Reminder_AskLate", words.Day(view.DueDate), view.HasText ? words["Reminder_Kept"] : "")
                    : frame.Say(isToday ? "Reminder_AskToday" : "Reminder_Ask", frame.TheForm, words.Deadline(view.DueDate)),
                Left(frame),
                .. AsDeputy(frame),
            ],
            [.. item.Milestone is null ? [frame.Say("Reminder_Snoozed")] : Array.Empty<Block>(), Where(frame)],
            frame.Button("Reading_Button", page)
        );
    }

    /// <summary>Where to write: in Teams. A letter comes instead of a card when Teams does not reach the person, or when the routine says
    /// so.</summary>
    public static Block Where(ReportFrame frame) => frame.Say(frame.Item.To.Conversation is null ? "Writing_Where" : "Writing_InTeams");

    public static Block Left(ReportFrame frame)
    {
        var empty = frame.View.EmptySections;
        return empty.Count switch
        {
            0 => frame.Say(NothingLeft(frame.View), UnwrittenWords.AllWritten(frame.View, frame.Words.Language)),
            1 => frame.Say("Reminder_OneLeft", empty[0]),
            _ => frame.Say("Reminder_Left", LetterVoice.Capital(frame.Words.Number(empty.Count)), frame.Words.List(empty)),
        };
    }

    private static string NothingLeft(ReportView view)
    {
        if (view.Report.CurrentRound is not null)
        {
            return "Reminder_NotSubmitted";
        }

        return view.Template.SteeringGroupSection is null ? "Reminder_SubmitAlone" : "Reminder_NotSent";
    }

    /// <summary>Why somebody hears of a report that another leads.</summary>
    public static IEnumerable<Block> AsDeputy(ReportFrame frame)
    {
        var (intervention, reader) = (frame.View.Intervention, new PersonId(frame.Item.To.Id));
        if (!intervention.Has(reader, Role.Deputy) || intervention.Has(reader, Role.Lead))
        {
            return [];
        }

        var leads = intervention.Having(Role.Lead).Select(p => frame.View.Circumstances.PersonOf(p).Name).ToList();
        return leads.Count == 0 ? [] : [frame.Say("Reminder_AsDeputy", frame.Words.List(leads))];
    }
}
