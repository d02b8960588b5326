using AdaptiveCards;
using FinsamBot.Domain.Agenda;
using FinsamBot.Domain.Events;
using FinsamBot.Domain.Interventions.Figures;
using FinsamBot.Domain.Reports.Rounds;
using FinsamBot.Teams.Cards;
using FinsamBot.Teams.Cards.Reports;
using FinsamBot.Teams.Writing;
using static FinsamBot.Teams.Cards.Vocabulary;

namespace FinsamBot.Teams.Rounds;

/// <summary>Before the steering group is asked: who will be, until when, and what is still empty.</summary>
internal static class SendCard
{
    public static Card Of(Reader to, ReportView view, Notice? notice = null)
    {
        var asked = view.WouldBeAsked;
        var nothingWritten = !view.HasText;
        var places = view.WrittenPersonalData;
        var remarks = Remarks.All(view);
        return Card.Of(
            to,
            to["Send_Summary", view.Intervention.Name],
            [
                notice?.ToBox(),
                .. Head.Of(to, to["Send_Title"], view),
                .. Obstacle(to, view, asked) ?? [.. Plan(to, view, asked, remarks), .. PersonalDataCard.Warning(to, places)],
                Buttons([
                    nothingWritten || view.EmptySections.Count == 0 ? null : NextStep.ToFirstEmpty(view).ButtonFor(to, view),
                    nothingWritten ? NextStep.Of(view).NoticeButtonFor(to, view)
                    : asked.Count == 0 ? null
                    : PersonalDataCard.Before(to, places, Send(to, view)),
                    nothingWritten || places.Count > 0 || Stands(view, asked).Count == 0 ? null : Send(to, view, everybody: true),
                    .. nothingWritten || asked.Count == 0 ? [] : Remarks.Buttons(to, view, remarks),
                    Button.To(WritingVerbs.Preview, to["Do_Preview"]).About(view.Id),
                    Button.To(WritingVerbs.Overview, to["Do_Overview"]).About(view.Id),
                ]),
            ]
        );
    }

    /// <summary>Why nothing can be sent; null when it can.</summary>
    private static IEnumerable<AdaptiveElement>? Obstacle(Reader to, ReportView view, IReadOnlyList<AskedMember> asked)
    {
        if (!view.HasText)
        {
            return [Say(Refused(to, RefusalReason.EverythingEmpty))];
        }

        if (asked.Count > 0)
        {
            return null;
        }

        return view.Report.CurrentRound is not null
            ? [Say(Refused(to, RefusalReason.AnswersStand))]
            : [Say(Refused(to, RefusalReason.NobodyToAsk)), .. WithoutAddress(to, view)];
    }

    private static IEnumerable<AdaptiveElement> Plan(
        Reader to,
        ReportView view,
        IReadOnlyList<AskedMember> asked,
        IReadOnlyList<FigureRemark> remarks
    )
    {
        var answerBy = view.AnswersCloseIfSentToday;
        if (view.Report.CurrentRound is { } round)
        {
            yield return Say(to["Send_Again", LetterWords.Of(view, round, to.Language)]);
        }

        yield return Say(to["Send_Explain", to.Near(answerBy, view) + to.InDays(answerBy, view)]);
        foreach (var member in asked)
        {
            yield return Line(Run(member.Name, bold: true), Run(member.Organisation.Length > 0 ? $" ({member.Organisation})" : ""));
        }

        foreach (var line in WithoutAddress(to, view).Concat(Standing(to, view, asked)))
        {
            yield return line;
        }

        if (view.EmptySections.Count > 0)
        {
            yield return Box(
                AdaptiveContainerStyle.Warning,
                [Line(Sign(Tone.Heed), Run(to.Count("Send_Empty", view.EmptySections.Count, to.List(view.EmptySections))))]
            );
        }

        if (view.PeriodIsRunning)
        {
            yield return Say(to["Send_Early", to.Near(view.Period.End, view)]);
        }

        foreach (var line in Remarks.Before(to, remarks))
        {
            yield return line;
        }
    }

    private static IEnumerable<AdaptiveElement> WithoutAddress(Reader to, ReportView view) =>
        view.MembersWithoutAddress.Select(m =>
            Line(Run(m.Name, bold: true), Run((m.Organisation.Length > 0 ? $" ({m.Organisation})" : "") + to["Send_NoAddress"]))
        );

    /// <summary>Those who are not asked again, because nothing they have answered about has changed.</summary>
    private static IEnumerable<AdaptiveElement> Standing(Reader to, ReportView view, IReadOnlyList<AskedMember> asked)
    {
        var stands = Stands(view, asked);
        return stands.Count == 0 ? [] : [Say(to["Send_Stands", to.List([.. stands.Select(s => AnswerLines.NameOf(s.Member))])])];
    }

    private static IReadOnlyList<Statement> Stands(ReportView view, IReadOnlyList<AskedMember> asked) =>
        view.Report.CurrentRound?.StandingBeside(asked) ?? [];

    private static Button Send(Reader to, ReportView view, bool everybody = false)
    {
        var send = Button
            .To(
                RoundVerbs.Send,
                to[
                    everybody ? "Do_AskEverybody"
                    : view.EmptySections.Count > 0 ? "Do_SendAnyway"
                    : "Do_SendToGroup"
                ]
            )
            .About(view.Id)
            .With(Fields.Rounds, $"{view.Report.Rounds.Count}");
        send =
            view.EmptySections.Count > 0 ? send.With(Fields.Anyway, "true")
            : everybody ? send
            : send.Main();
        return everybody ? send.With(Fields.Everybody, "true") : send;
    }

    private static string Refused(Reader to, RefusalReason reason) => Domain.Text.Texts.Of(new Refusal(reason), to.Language);
}
