using FinsamBot.Domain.Agenda;
using FinsamBot.Domain.Events;
using FinsamBot.Domain.Reports.Rounds;
using FinsamBot.Teams.Cards;
using FinsamBot.Teams.Cards.Reports;
using FinsamBot.Teams.Writing;
using static FinsamBot.Teams.Cards.Vocabulary;

namespace FinsamBot.Teams.Rounds;

/// <summary>
/// Where the round stands, for the writers: one card that is brought up to date as answers come. What was said stays behind the button: a
/// notification may be read over a shoulder. No button of it is answered in its place: what somebody types there would be gone with the
/// next answer.
/// </summary>
internal static class RoundCard
{
    public static Card Answered(Reader to, ReportView view, int number, PersonId about) =>
        Of(to, view, to[TitleOf(view, number, about)], Latest(to, view, number, about));

    public static Card Away(Reader to, ReportView view, int number, PersonId about) =>
        Of(to, view, to["Gone_Title"], IsAway(to, MemberOf(view, number, about)));

    public static Card Bounced(Reader to, ReportView view, int number, PersonId about) =>
        Of(to, view, to[IsSure(view, number, about) ? "Bounced_Title" : "MaybeBounced_Title"], CameBack(to, view, number, about));

    public static Entry AwayEntry(Reader to, ReportView view, int number, PersonId about) =>
        EntryOf(to, view, IsAway(to, MemberOf(view, number, about)));

    public static Entry BouncedEntry(Reader to, ReportView view, int number, PersonId about) =>
        EntryOf(to, view, CameBack(to, view, number, about));

    private static string TitleOf(ReportView view, int number, PersonId about) =>
        view.Report.Rounds[number - 1].LatestOf(about)?.Kind switch
        {
            null => "Arrived_TitleRead",
            AnswerKind.Returned => "Arrived_TitleReturned",
            _ => "Arrived_Title",
        };

    private static Entry EntryOf(Reader to, ReportView view, string news) =>
        new(Urgency.ToDo, view.Report.CurrentRound!.AnswerBy, view.Intervention.Name, news, ShowAnswers(to, view));

    private static Card Of(Reader to, ReportView view, string title, string news)
    {
        return Card.Of(
            to,
            to["Arrived_Summary", view.Intervention.Name],
            [
                .. Head.Of(to, title, view),
                Say(news),
                .. MemberTrail.Of(view.Report).Select(t => StandingLine.Of(to, view, t)),
                Say(to.Due(view)),
                Buttons(
                    ShowAnswers(to, view).Main().Below(),
                    NextStepOf(to, view),
                    Button
                        .To(WritingVerbs.Overview, to[view.ReturnedBy.Count > 0 ? "Do_ChangeReport" : "Do_Overview"])
                        .About(view.Id)
                        .Below()
                ),
            ]
        );
    }

    /// <summary>To send again or to hand in, where that is what is left to do.</summary>
    private static Button? NextStepOf(Reader to, ReportView view)
    {
        var step = NextStep.Of(view);
        return to.MayWrite(view) && step.Kind is StepKind.Send or StepKind.Submit
            ? (step.ButtonFor(to, view) with { IsMain = false }).Below()
            : null;
    }

    private static string Latest(Reader to, ReportView view, int number, PersonId about)
    {
        var (round, member) = (view.Report.Rounds[number - 1], MemberOf(view, number, about));
        return round.LatestOf(about) is not { } answer ? to["Arrived_Read", AnswerLines.NameOf(member)]
            : answer.Late ? to["Arrived_Late", AnswerLines.NameOf(member)]
            : to[answer.Kind == AnswerKind.Returned ? "Arrived_Returned" : "Arrived_Who", AnswerLines.NameOf(member)];
    }

    private static string IsAway(Reader to, AskedMember member) =>
        member.Substitute is { } other
            ? to["Gone_Replaced", AnswerLines.NameOf(member), AnswerLines.NameOf(other)]
            : to["Gone_Nobody", AnswerLines.NameOf(member)];

    private static string CameBack(Reader to, ReportView view, int number, PersonId about)
    {
        var member = MemberOf(view, number, about);
        return to[IsSure(view, number, about) ? "Bounced_What" : "MaybeBounced_What", AnswerLines.NameOf(member), member.Mail];
    }

    /// <summary>Whether the letter came back, or somebody says so who need not know.</summary>
    private static bool IsSure(ReportView view, int number, PersonId about) => view.Report.Rounds[number - 1].Bounced.ContainsKey(about);

    private static AskedMember MemberOf(ReportView view, int number, PersonId about) => view.Report.Rounds[number - 1].Of(about)!;

    private static Button ShowAnswers(Reader to, ReportView view) => Button.To(RoundVerbs.Answers, to["Do_ShowAnswers"]).About(view.Id);
}
