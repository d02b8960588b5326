using FinsamBot.Domain.Agenda;
using FinsamBot.Teams.Cards;
using FinsamBot.Teams.Cards.Reports;
using FinsamBot.Teams.Writing;
using static FinsamBot.Teams.Cards.Vocabulary;

namespace FinsamBot.Teams.Reminding;

/// <summary>Time to write: by when the steering group must have it and why, and what is short about that.</summary>
internal static class PromptCard
{
    public static Card Of(Reader to, ReportView view)
    {
        var plan = view.Plan;
        return Card.Of(
            to,
            to[IsWritten(view) ? "Prompt_SummaryWritten" : "Prompt_Summary", to.TheReport(view.Template), view.Intervention.Name],
            [
                .. Head.Of(to, to[IsWritten(view) ? "Prompt_TitleWritten" : "Prompt_Title", to.TheReport(view.Template)], view),
                Say(to.Due(view)),
                Waits(view) ? Say(to.SendByAndWhy(plan, view.Today)) : null,
                plan.SignaturesOpen is null ? null : Say(to["Prompt_Signatures"]),
                .. to.Besides(plan, view.Today).Select(Say),
                .. StandInLine.Of(to, view),
                Buttons(
                    NextStep.Of(view).NoticeButtonFor(to, view),
                    to.MayWrite(view) ? to.MoveButton(view.Id, plan, view.Today, view.Circumstances.Calendar) : null,
                    Button.To(WritingVerbs.Overview, to["Do_Overview"]).About(view.Id)
                ),
                LaterRow.Of(to, view),
            ]
        );
    }

    /// <summary>Who has written everything already is not told that it is time to write.</summary>
    private static bool IsWritten(ReportView view) => view.EmptySections.Count == 0;

    private static bool Waits(ReportView view) => view.Plan.SendBy >= view.Today && view.Report.CurrentRound is null;

    public static Entry EntryOf(Reader to, ReportView view) =>
        new(
            Urgency.ToDo,
            view.Plan.SendBy ?? view.DueDate,
            view.Intervention.Name,
            to[IsWritten(view) ? "Prompt_ShortWritten" : "Prompt_Short", to.TheReport(view.Template)]
                + " "
                + (Waits(view) ? to.SendByAndWhy(view.Plan, view.Today) : to.Due(view)),
            NextStep.Of(view).NoticeButtonFor(to, view)
        );
}
