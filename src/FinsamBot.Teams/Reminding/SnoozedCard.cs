using AdaptiveCards;
using FinsamBot.Domain.Agenda;
using FinsamBot.Domain.Events;
using FinsamBot.Domain.Text;
using FinsamBot.Teams.Cards;
using FinsamBot.Teams.Cards.Reports;
using FinsamBot.Teams.Planning;
using FinsamBot.Teams.Writing;
using static FinsamBot.Teams.Cards.Vocabulary;

namespace FinsamBot.Teams.Reminding;

/// <summary>Which reminders wait, and until when.</summary>
internal static class SnoozedCard
{
    /// <param name="wished">The day that was asked for, when it is another one.</param>
    /// <param name="waiting">Reports whose reminders wait.</param>
    /// <param name="refused">Reports whose reminders cannot, each with the reason.</param>
    public static Card Of(
        Reader to,
        DateOnly day,
        DateOnly wished,
        DateOnly today,
        IReadOnlyList<ReportView> waiting,
        IReadOnlyList<(ReportView Report, Refusal Why)> refused
    )
    {
        var title = to["Snoozed_Title", Days.Near(day, today, to.Language)];
        return Card.Of(
            to,
            title,
            [
                Heading(title),
                wished == day ? null : Say(Phrases.Sentence(to["Snoozed_Moved", Days.Near(wished, today, to.Language)])),
                .. waiting.Select(r => Line(Run(r.Intervention.Name, bold: true), Run(". " + to.Due(r)))),
                .. refused.Select(r =>
                    Box(AdaptiveContainerStyle.Warning, [Strong(r.Report.Intervention.Name), Say(Notice.Of(r.Why, to).Text)])
                ),
                Buttons(
                    waiting is [var only]
                        ? NextStep.Of(only).NoticeButtonFor(to, only)
                        : Button.To(WritingVerbs.Reports, to["Do_ShowReports"]).Main(),
                    Button.To(PlanningVerbs.Plan, to["Do_ShowPlan"])
                ),
            ]
        );
    }
}
