using AdaptiveCards;
using FinsamBot.Domain.Agenda;
using FinsamBot.Domain.People;
using FinsamBot.Teams.Cards;
using FinsamBot.Teams.Cards.Reports;
using FinsamBot.Teams.Writing;
using static FinsamBot.Teams.Cards.Vocabulary;

namespace FinsamBot.Teams.Rounds;

/// <summary>What the steering group has said so far.</summary>
internal static class AnswersCard
{
    private const int MostButtons = 5;

    public static Card Of(Reader to, ReportView view, Notice? notice = null) =>
        Fitting.Fit(cap =>
            Card.Of(
                to,
                to["Answers_Summary", view.Intervention.Name],
                [
                    notice?.ToBox(),
                    .. Head.Of(to, to["Answers_Title"], view),
                    .. view.Report.CurrentRound is { } round ? AnswerLines.Of(to, view, round, cap) : [Say(to["Group_NotAsked"])],
                    view.ChangedSinceSent ? Say(to["Overview_Changed"]) : null,
                    .. to.MayWrite(view) ? Replies(to, view) : [],
                    Buttons([
                        .. to.MayWrite(view) ? NextSteps(to, view) : [],
                        AtMeeting(to, view),
                        Button.To(WritingVerbs.Overview, to["Do_Overview"]).About(view.Id),
                    ]),
                ]
            )
        );

    /// <summary>A row of buttons holds few enough for every client.</summary>
    private static IEnumerable<AdaptiveElement> Replies(Reader to, ReportView view) =>
        ReplyCard
            .Answerable(view)
            .Select(s =>
                Button
                    .To(RoundVerbs.AskReply, to["Do_ReplyTo", s.Member.Name.Split(' ')[0]])
                    .About(view.Id)
                    .With(Fields.Person, s.Member.Person.Value)
            )
            .Chunk(MostButtons)
            .Select(row => Buttons(row));

    /// <summary>While somebody's word is missing.</summary>
    private static Button? AtMeeting(Reader to, ReportView view) =>
        view.Report.OpenRound?.Silent.Any() == true && (to.MayWrite(view) || view.Intervention.Has(to.Id, Role.Chair))
            ? Button.To(RoundVerbs.AskMinutes, to["Do_Minutes"]).About(view.Id)
            : null;

    private static IEnumerable<Button?> NextSteps(Reader to, ReportView view)
    {
        var step = NextStep.Of(view);
        yield return step.Kind == StepKind.Wait ? null : step.ButtonFor(to, view);
        yield return view.ChangedSinceSent && step.Kind != StepKind.Send ? NextStep.ToSend(to, view) : null;
    }
}
