using FinsamBot.Core.Reports;
using static FinsamBot.Teams.Cards.Vocabulary;

namespace FinsamBot.Teams.Cards;

/// <summary>What the steering group has said so far.</summary>
internal static class AnswersCard
{
    public static Card Of(Reader to, ReportView view, Notice? notice = null) => Fitting.Fit(cap => Card.Of(to, to["Answers_Summary", view.Intervention.Name],
    [
        notice?.ToBox(),
        Heading(to["Answers_Title"]),
        Strong(view.Intervention.Name),
        .. view.Report.CurrentRound is { } round ? AnswerLines.Of(to, view, round, cap) : [Say(to["Group_NotAsked"])],
        view.ChangedSinceSent ? Say(to["Overview_Changed"]) : null,
        Buttons(
            NextStep.Of(view) is { Kind: not StepKind.Wait } step && to.MayWrite(view) ? step.ButtonFor(to, view) : null,
            Button.To(Verbs.Overview, to["Do_Overview"]).About(view.Id)),
    ]));
}
