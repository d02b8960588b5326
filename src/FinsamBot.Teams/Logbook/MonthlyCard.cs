using FinsamBot.Domain.Agenda;
using FinsamBot.Domain.Calendar;
using FinsamBot.Domain.Interventions.Log;
using FinsamBot.Domain.Interventions.Monthly;
using FinsamBot.Domain.Text;
using FinsamBot.Teams.Cards;
using FinsamBot.Teams.Cards.Reports;
using static FinsamBot.Teams.Cards.Vocabulary;

namespace FinsamBot.Teams.Logbook;

/// <summary>A month's letter to the steering group, as a text to change and send; what was sent; and what came back.</summary>
internal static class MonthlyCard
{
    /// <summary>The letter that lies ready on the last working day.</summary>
    public static Card? Drafted(Reader to, InterventionView view, DateOnly month) =>
        view.Intervention.Monthly.Sent.ContainsKey(month) || view.Intervention.Monthly.AreOff
            ? null
            : Of(to, view, month, MonthlyDraft.Of(view, month, Language.Swedish), null, null);

    /// <param name="findings">What looks like personal data, where that is why it is shown again.</param>
    public static Card Of(
        Reader to,
        InterventionView view,
        DateOnly month,
        string text,
        Notice? notice,
        IReadOnlyList<LogFinding>? findings
    )
    {
        var name = Days.MonthOfYear(month, to.Language);
        var send = About(MonthlyVerbs.Send, to["Do_SendMonthly"], view, month).WithInputs();
        var mayGoOn = findings is { Count: > 0 } && findings.All(f => !f.Blocks);
        var written = LogCards.WithoutNumbers(text);
        return Fitting.Fit(cap =>
            Card.Of(
                to,
                to["Monthly_Summary", name, view.Intervention.Name],
                [
                    notice?.ToBox(),
                    .. Head.Of(to["Monthly_Title", name], view),
                    Say(to["Monthly_Ask", to.List(Readers(view))]),
                    .. LogCards.Findings(to, findings, cap),
                    .. written.Length <= cap
                        ? [LongInput(LogInputs.Letter, to["Monthly_Text"], written)]
                        : LongText.Unsaved(to, written, cap).Append(LongInput(LogInputs.Letter, to["Monthly_Text"])),
                    Buttons(
                        send.Main(),
                        mayGoOn ? send.Titled(to["Do_SendMonthlyAnyway"]).With(Fields.Accepted, LogCheck.MarkOf(findings!)) : null,
                        Button
                            .To(LogVerbs.List, to["Do_ShowLog"])
                            .With(Fields.Intervention, view.Intervention.Id.Value)
                            .With(Fields.Day, Days.Iso(month))
                            .Below(),
                        Turn(to, view)
                    ),
                ]
            )
        );
    }

    public static Card Sent(Reader to, InterventionView view, DateOnly month) =>
        Card.Of(
            to,
            to["Monthly_Sent"],
            [
                Notice.Good(to["Monthly_Sent"]).ToBox(),
                .. Head.Of(to["Monthly_Title", Days.MonthOfYear(month, to.Language)], view),
                Say(to["Monthly_SentTo", to.List(Readers(view))]),
            ]
        );

    public static Card AsSent(Reader to, InterventionView view, MonthlyLetter letter) =>
        Fitting.Fit(cap =>
            Card.Of(
                to,
                to["Monthly_Summary", Days.MonthOfYear(letter.Month, to.Language), view.Intervention.Name],
                [
                    .. Head.Of(to["Monthly_Title", Days.MonthOfYear(letter.Month, to.Language)], view),
                    Strong(
                        to[
                            "Monthly_WasSent",
                            Days.Full(StockholmTime.DayOf(letter.At), to.Language),
                            view.Circumstances.PersonOf(letter.By).Name
                        ]
                    ),
                    .. LongText.Shown(to, letter.Text, cap),
                ]
            )
        );

    public static Card Turned(Reader to, InterventionView view)
    {
        var isOff = view.Intervention.Monthly.AreOff;
        var says = to[isOff ? "Monthly_Off" : "Monthly_On", view.Intervention.Name];
        return Card.Of(to, says, [Notice.Good(says).ToBox(), .. Head.Of(to["Monthly_Letters"], view), Buttons(Turn(to, view))]);
    }

    public static Card Replied(Reader to, InterventionView view, MonthlyReply reply)
    {
        var from = view.Circumstances.PersonOf(reply.From);
        return Fitting.Fit(cap =>
            Card.Of(
                to,
                to["Monthly_ReplySummary", from.Name],
                [
                    .. Head.Of(to["Monthly_Reply", Days.MonthOfYear(reply.Month, to.Language)], view),
                    Line(Run(from.Name, bold: true), Run(from.Organisation.Length > 0 ? $", {from.Organisation}:" : ":")),
                    .. LongText.Shown(to, reply.Text, cap),
                ]
            )
        );
    }

    private static IReadOnlyList<string> Readers(InterventionView view) =>
        [.. MonthlyLetters.Readers(view.Circumstances).Select(p => p.Name)];

    private static Button Turn(Reader to, InterventionView view)
    {
        var isOff = view.Intervention.Monthly.AreOff;
        return Button
            .To(MonthlyVerbs.Turn, to[isOff ? "Do_TurnMonthlyOn" : "Do_TurnMonthlyOff"])
            .With(Fields.Intervention, view.Intervention.Id.Value)
            .With(Fields.Kind, isOff ? "true" : "false");
    }

    private static Button About(string verb, string title, InterventionView view, DateOnly month) =>
        Button.To(verb, title).With(Fields.Intervention, view.Intervention.Id.Value).With(Fields.Day, Days.Iso(month));
}
