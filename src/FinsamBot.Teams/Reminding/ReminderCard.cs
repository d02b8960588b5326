using AdaptiveCards;
using FinsamBot.Domain.Agenda;
using FinsamBot.Domain.Planning;
using FinsamBot.Domain.Reports.Rounds;
using FinsamBot.Domain.Text;
using FinsamBot.Teams.Cards;
using FinsamBot.Teams.Cards.Reports;
using FinsamBot.Teams.Writing;
using static FinsamBot.Teams.Cards.Vocabulary;

namespace FinsamBot.Teams.Reminding;

/// <summary>A planned day comes near, or has passed: what is left, how long there is, and the button that goes on.</summary>
internal static class ReminderCard
{
    /// <param name="about">The planned day it is about; null when the reader asked to be reminded today.</param>
    public static Card Of(Reader to, ReportView view, Milestone? about = Milestone.Due)
    {
        var (step, report) = (NextStep.Of(view), to.TheReport(view.Template));
        return Card.Of(
            to,
            Phrases.Sentence(to[view.IsLate ? "Reminder_SummaryLate" : "Reminder_Summary", report, view.Intervention.Name]),
            [
                .. Head.Of(to, Phrases.Sentence(to[view.IsLate ? "Reminder_TitleLate" : "Reminder_Title", report]), view),
                about is null ? Subtle(to["Reminder_Asked"]) : null,
                .. view.IsLate ? Late(to, view, step) : InTime(to, view, step, about),
                .. step.Kind == StepKind.Write ? PageProgress.BarFor(to, view) : [],
                .. StandInLine.Of(to, view),
                Buttons(
                    step.NoticeButtonFor(to, view),
                    view.IsLate && to.MayWrite(view)
                        ? Button.To(RemindingVerbs.Promise, to["Do_Promise"]).About(view.Id)
                        : Button.To(WritingVerbs.Overview, to["Do_Overview"]).About(view.Id)
                ),
                LaterRow.Of(to, view),
            ]
        );
    }

    public static Entry EntryOf(Reader to, ReportView view, Milestone? about)
    {
        var step = NextStep.Of(view);
        return new Entry(
            view.IsLate ? Urgency.Late : Urgency.ToDo,
            about == Milestone.SendBy ? view.Plan.SendBy ?? view.DueDate : view.DueDate,
            view.Intervention.Name,
            view.IsLate || SendDay(to, view, step) is not { } send ? to.Due(view) : send,
            step.NoticeButtonFor(to, view)
        );
    }

    private static IEnumerable<AdaptiveElement?> Late(Reader to, ReportView view, NextStep step) =>
        [
            Say(to.Due(view)),
            Say(Left(to, view, step)),
            view.Report.PromisedOn is { } past && past < view.Today
                ? Say(to["Reminder_PromisePassed", Days.Near(past, view.Today, to.Language)])
                : null,
            Say(
                view.Report.PromisedOn is { } day && day >= view.Today
                    ? to["Reminder_Promised", Days.Near(day, view.Today, to.Language)]
                    : to[view.HasText ? "Reminder_LateKind" : "Reminder_LateBlank"]
            ),
        ];

    /// <summary>What the reminder is about comes first after what is left.</summary>
    private static IEnumerable<AdaptiveElement> InTime(Reader to, ReportView view, NextStep step, Milestone? about)
    {
        string?[] days = [SendDay(to, view, step), to.Due(view)];
        return [Say(Left(to, view, step)), .. (about == Milestone.Due ? days.Reverse() : days).OfType<string>().Select(Say)];
    }

    /// <summary>Styrgruppen ska ha den onsdag 8 april, om tre arbetsdagar; null when it has it, or is not asked.</summary>
    private static string? SendDay(Reader to, ReportView view, NextStep step)
    {
        if (view.Plan.SendBy is not { } day || step.Kind is not (StepKind.Write or StepKind.Send) || view.Report.CurrentRound is not null)
        {
            return null;
        }

        var near = to.Near(day, view);
        return day < view.Today ? to["Reminder_SendPassed", near]
            : day == view.Today ? to["Reminder_SendToday"]
            : to["Reminder_SendBy", near + to.InDays(day, view)];
    }

    private static string Left(Reader to, ReportView view, NextStep step) =>
        step.Kind switch
        {
            StepKind.Write => Unwritten(to, [.. NextStep.Unfinished(view).Select(s => s.Number)]),
            StepKind.Send => to["Reminder_Send", UnwrittenWords.AllWritten(view, to.Language)],
            StepKind.Wait => Waiting(to, view, view.Report.CurrentRound!),
            _ => to[Submit(view.Report.CurrentRound), UnwrittenWords.AllWritten(view, to.Language)],
        };

    private static string Submit(Round? round)
    {
        if (round is null)
        {
            return "Reminder_SubmitAlone";
        }

        return round.Silent.Any() ? "Reminder_SubmitEnough" : "Reminder_Submit";
    }

    private static string Unwritten(Reader to, IReadOnlyList<string> numbers) => to.Count("Reminder_Left", numbers.Count, to.List(numbers));

    private static string Waiting(Reader to, ReportView view, Round round) =>
        to["Reminder_Wait", to.AnswerBy(round, view), to.Silence(view)];
}
