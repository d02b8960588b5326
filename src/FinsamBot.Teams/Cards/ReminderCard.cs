using FinsamBot.Core.Reports;
using static FinsamBot.Teams.Cards.Vocabulary;

namespace FinsamBot.Teams.Cards;

/// <summary>The due date comes near, or has passed: what is left, how long there is, and the button that goes on.</summary>
internal static class ReminderCard
{
    public static Card Of(Reader to, ReportView view)
    {
        var step = NextStep.Of(view);
        return Card.Of(to, to[view.IsLate ? "Reminder_SummaryLate" : "Reminder_Summary", view.Intervention.Name],
        [
            Heading(to[view.IsLate ? "Reminder_TitleLate" : "Reminder_Title"]),
            Strong(view.Intervention.Name),
            Say(view.IsLate ? to.Due(view) : Left(to, view, step)),
            Say(view.IsLate ? Left(to, view, step) : to.Due(view)),
            view.IsLate ? Say(to[view.HasText ? "Reminder_LateKind" : "Reminder_LateBlank"]) : null,
            Buttons(
                step.NoticeButtonFor(to, view),
                Button.To(Verbs.Overview, to["Do_Overview"]).About(view.Id)),
        ]);
    }

    private static string Left(Reader to, ReportView view, NextStep step) => step.Kind switch
    {
        StepKind.Write => Unwritten(to, [.. NextStep.Unfinished(view).Select(s => s.Number)]),
        StepKind.Send => to["Reminder_Send"],
        StepKind.Wait => Waiting(to, view, view.Report.CurrentRound!),
        _ => to["Reminder_Submit"],
    };

    private static string Unwritten(Reader to, IReadOnlyList<string> numbers) => to.Count("Reminder_Left", numbers.Count, to.List(numbers));

    private static string Waiting(Reader to, ReportView view, Round round) =>
        to["Reminder_Wait", to.AnswerBy(round, view), to.List([.. round.Silent.Select(AnswerLines.NameOf)])];
}
