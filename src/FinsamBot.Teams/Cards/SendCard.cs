using System.Text.Json.Nodes;
using FinsamBot.Core.Interventions;
using FinsamBot.Core.Reports;
using static FinsamBot.Teams.Cards.Vocabulary;

namespace FinsamBot.Teams.Cards;

/// <summary>Before the steering group is asked: who will be, until when, and what is still empty.</summary>
internal static class SendCard
{
    public static Card Of(Reader to, ReportView view, Notice? notice = null)
    {
        var members = view.Intervention.Having(Role.SteeringMember).Select(view.Circumstances.PersonOf).ToList();
        var asked = members.Where(m => !string.IsNullOrWhiteSpace(m.Mail)).ToList();
        var nothingWritten = !view.HasText;
        return Card.Of(to, to["Send_Summary", view.Intervention.Name],
        [
            notice?.ToBox(),
            Heading(to["Send_Title"]),
            Strong(view.Intervention.Name),
            .. nothingWritten ? [Say(Refused(to, RefusalReason.EverythingEmpty))] : asked.Count == 0 ? [Say(Refused(to, RefusalReason.NobodyToAsk))] : Plan(to, view, members),
            Buttons(
                nothingWritten ? NextStep.Of(view).NoticeButtonFor(to, view) : asked.Count == 0 ? null : Send(to, view),
                Button.To(Verbs.Preview, to["Do_Preview"]).About(view.Id),
                Button.To(Verbs.Overview, to["Do_Overview"]).About(view.Id)),
        ]);
    }

    private static IEnumerable<JsonObject> Plan(Reader to, ReportView view, IEnumerable<Person> members)
    {
        var answerBy = view.AnswersCloseIfSentToday;
        if (view.Report.CurrentRound is { } round)
        {
            yield return Say(to["Send_Again", to.At(round.SentAt, view)]);
        }

        yield return Say(to["Send_Explain", to.Near(answerBy, view) + to.InDays(answerBy, view)]);
        foreach (var member in members)
        {
            var organisation = member.Organisation.Length > 0 ? $" ({member.Organisation})" : "";
            yield return Line(Run(member.Name, bold: true), Run(organisation + (string.IsNullOrWhiteSpace(member.Mail) ? to["Send_NoAddress"] : "")));
        }

        if (view.EmptySections.Count > 0)
        {
            yield return Box("warning", [Say(to.Count("Send_Empty", view.EmptySections.Count, to.List(view.EmptySections)))]);
        }
    }

    private static Button Send(Reader to, ReportView view)
    {
        var send = Button.To(Verbs.Send, to[view.EmptySections.Count > 0 ? "Do_SendAnyway" : "Do_SendToGroup"])
            .About(view.Id).With(Fields.Rounds, $"{view.Report.Rounds.Count}");
        return view.EmptySections.Count > 0 ? send.With(Fields.Anyway, "true") : send.Main();
    }

    private static string Refused(Reader to, RefusalReason reason) => Core.Wording.Texts.Of(new Refusal(reason), to.Language);
}
