using FinsamBot.Core.Reports;
using static FinsamBot.Teams.Cards.Vocabulary;

namespace FinsamBot.Teams.Cards;

/// <summary>Time to write: the period has ended.</summary>
internal static class PromptCard
{
    public static Card Of(Reader to, ReportView view)
    {
        var latest = view.Plan.SendBy;
        return Card.Of(to, to["Prompt_Summary", view.Intervention.Name],
        [
            Heading(to["Prompt_Title"]),
            Strong(view.Intervention.Name),
            Say(to["Prompt_Explain", to.Period(view)] + " " + to.Due(view)),
            latest is { } day && day > view.Today ? Say(to["Prompt_SteeringGroup", to.Near(day, view)]) : null,
            Buttons(
                NextStep.Of(view).NoticeButtonFor(to, view),
                Button.To(Verbs.Overview, to["Do_Overview"]).About(view.Id)),
        ]);
    }
}
