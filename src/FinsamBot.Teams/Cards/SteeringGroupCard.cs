using FinsamBot.Core.Reports;
using static FinsamBot.Teams.Cards.Vocabulary;

namespace FinsamBot.Teams.Cards;

/// <summary>The page that the steering group writes: who has said what, to read.</summary>
internal static class SteeringGroupCard
{
    public static Card Of(Reader to, ReportView view, TemplatePage page, Notice? notice, int cap) => Card.Of(to, PageCard.Summary(to, view, page),
    [
        .. PageCard.Top(to, view, page, notice),
        Say(to["Group_Writes", page.Number]),
        .. view.Report.CurrentRound is { } round ? AnswerLines.Of(to, view, round, cap) : [Say(to["Group_NotAsked"])],
        Buttons([
            !to.MayWrite(view) || view.Report.CurrentRound is not null ? null
                : view.HasText ? Button.To(Verbs.AskSend, to["Do_SendToGroup"]).About(view.Id).Main()
                : NextStep.Of(view).NoticeButtonFor(to, view),
            .. PageCard.Turning(to, view, page),
        ]),
    ]);
}
