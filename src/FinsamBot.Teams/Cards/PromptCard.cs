using FinsamBot.Core.Calendar;
using FinsamBot.Core.Reports;
using static FinsamBot.Teams.Cards.Vocabulary;

namespace FinsamBot.Teams.Cards;

/// <summary>Time to write: the period has ended.</summary>
internal static class PromptCard
{
    public static Card Of(Reader to, ReportView view)
    {
        // Five working days to answer end on the working day before the due date: whoever sends later takes time from the steering group.
        var latest = WorkingDays.Add(WorkingDays.Add(view.DueDate, -1), -Deadlines.WorkingDaysToAnswer);
        return Card.Of(to, to["Prompt_Summary", view.Intervention.Name],
        [
            Heading(to["Prompt_Title"]),
            Strong(view.Intervention.Name),
            Say(to["Prompt_Explain", to.Period(view)] + " " + to.Due(view)),
            latest > view.Today && view.Template.SteeringGroupSection is not null ? Say(to["Prompt_SteeringGroup", to.Near(latest, view)]) : null,
            Buttons(
                NextStep.Of(view).NoticeButtonFor(to, view),
                Button.To(Verbs.Overview, to["Do_Overview"]).About(view.Id)),
        ]);
    }
}
