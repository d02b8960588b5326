using System.Globalization;
using AdaptiveCards;
using FinsamBot.Domain.Agenda;
using FinsamBot.Domain.Checks.PersonalData;
using FinsamBot.Domain.Interventions.Log;
using FinsamBot.Domain.Text;
using FinsamBot.Teams.Cards;
using FinsamBot.Teams.Cards.Reports;
using static FinsamBot.Teams.Cards.Vocabulary;

namespace FinsamBot.Teams.Logbook;

/// <summary>An entry as it was understood, its form, and what is asked about it.</summary>
internal static class LogCards
{
    /// <summary>Buttons that ask whose it is carry it along, each once.</summary>
    public const int LongestSaid = LogEntry.LongestText;

    /// <summary>So many fit as buttons; more are picked from a list.</summary>
    private const int MostButtons = 6;

    public static Card Noted(Reader to, InterventionView view, LogEntry entry, Notice notice) =>
        Card.Of(
            to,
            notice.Text,
            [
                notice.ToBox(),
                .. Head.Of(to["Log_Entry"], view),
                .. Shown(to, entry),
                Buttons(
                    About(LogVerbs.Entry, to["Do_ChangeLine"], view, entry),
                    About(LogVerbs.AskStrike, to["Do_Remove"], view, entry),
                    Button
                        .To(LogVerbs.List, to["Do_ShowLog"])
                        .With(Fields.Intervention, view.Intervention.Id.Value)
                        .With(Fields.Day, Days.Iso(entry.On))
                ),
            ]
        );

    /// <param name="findings">What looks like personal data, where that is why it is asked; a number is taken out of the words.</param>
    public static Card Form(Reader to, InterventionView view, LogForm form, Notice? notice, IReadOnlyList<LogFinding>? findings)
    {
        var isKnown = form.Number is not null;
        var save = Button.To(LogVerbs.Save, to["Do_Save"]).With(Fields.Intervention, view.Intervention.Id.Value).WithInputs();
        save = form.Number is { } number ? save.With(Fields.Entry, number.ToString(CultureInfo.InvariantCulture)) : save;
        var mayGoOn = findings is { Count: > 0 } && findings.All(f => !f.Blocks);
        var title = to[isKnown ? "Log_Change" : "Log_New"];
        return Fitting.Fit(cap =>
            Card.Of(
                to,
                notice?.Text ?? title,
                [
                    notice?.ToBox(),
                    .. Head.Of(title, view),
                    .. Findings(to, findings, cap),
                    .. Inputs(to, form with { Text = WithoutNumbers(form.Text) }, cap),
                    Buttons(
                        save.Main(),
                        mayGoOn ? save.Titled(to["Do_SaveLineAnyway"]).With(Fields.Accepted, LogCheck.MarkOf(findings!)) : null,
                        Button.To(LogVerbs.List, to["Do_ShowLog"]).With(Fields.Intervention, view.Intervention.Id.Value)
                    ),
                ]
            )
        );
    }

    public static Card AskStrike(Reader to, InterventionView view, LogEntry entry) =>
        Card.Of(
            to,
            to["Log_AskStrike"],
            [
                .. Head.Of(to["Log_AskStrike"], view),
                .. Shown(to, entry),
                Buttons(
                    About(LogVerbs.Strike, to["Do_Remove"], view, entry).Main(),
                    Button
                        .To(LogVerbs.List, to["Do_Keep"])
                        .With(Fields.Intervention, view.Intervention.Id.Value)
                        .With(Fields.Day, Days.Iso(entry.On))
                ),
            ]
        );

    /// <summary>Whose is meant? What was said goes along.</summary>
    /// <param name="field">What else goes along.</param>
    public static Card AskWhich(
        Reader to,
        IReadOnlyList<InterventionView> interventions,
        string verb,
        string said,
        string question,
        string field = Fields.Said,
        string value = ""
    )
    {
        var carried = value.Length > 0 ? value : said;
        Button With(Button button) => carried.Length > 0 ? button.With(field, carried) : button;
        return Card.Of(
            to,
            question,
            interventions.Count <= MostButtons
                ?
                [
                    Heading(question),
                    Buttons(
                        interventions.Select(i =>
                            With(Button.To(verb, to["Do_ChooseOne", i.Intervention.Name]))
                                .With(Fields.Intervention, i.Intervention.Id.Value)
                        )
                    ),
                ]
                :
                [
                    Heading(question),
                    Pick(
                        Fields.ChosenIntervention,
                        to["Deviation_Intervention"],
                        interventions.Select(i => (i.Intervention.Name, i.Intervention.Id.Value)),
                        interventions[0].Intervention.Id.Value
                    ),
                    Buttons(With(Button.To(verb, to["Do_PickIntervention"])).WithInputs().Main()),
                ]
        );
    }

    private static IEnumerable<AdaptiveElement> Shown(Reader to, LogEntry entry) =>
        [
            Line(Run(Phrases.Sentence(Days.Full(entry.On, to.Language)), bold: true), Run(" · " + LogWords.Of(entry.Kind, to.Language))),
            .. Verbatim(entry.Text),
            .. entry.Organisations.Count > 0 ? [Subtle(to["Log_With", to.List(entry.Organisations)])] : Array.Empty<AdaptiveElement>(),
        ];

    public static IEnumerable<AdaptiveElement> Findings(Reader to, IReadOnlyList<LogFinding>? findings, int cap) =>
        (findings ?? [])
            .Where(f => !f.Blocks)
            .SelectMany(f =>
                new[]
                {
                    Line(
                        Run(to["Privacy_Kind_" + f.Kind] + ": "),
                        Run(
                            Fitting.Shortened(WithoutNumbers(f.Found), Math.Min(cap, LongestSaid)),
                            bold: true,
                            color: AdaptiveTextColor.Attention
                        )
                    ),
                    Close(Subtle(to["Privacy_Why_" + f.Kind])),
                }
            );

    private static IEnumerable<AdaptiveElement> Inputs(Reader to, LogForm form, int cap) =>
        [
            form.Day.Length == 0 || Days.TryIso(form.Day, out _)
                ? DayInput(LogInputs.Day, to["Log_Day"], value: form.Day.Length > 0 ? form.Day : null)
                : LineInput(LogInputs.Day, to["Log_Day"], Fitting.Shortened(form.Day, Math.Min(cap, LongestSaid))),
            Pick(LogInputs.Kind, to["Log_Kind"], LogWords.Kinds.Select(k => (LogWords.Of(k, to.Language), $"{k}")), $"{form.Kind}"),
            .. form.Text.Length <= cap
                ? [LongInput(LogInputs.Text, to["Log_Text"], form.Text)]
                : LongText.Unsaved(to, form.Text, cap).Append(LongInput(LogInputs.Text, to["Log_Text"])),
            LineInput(LogInputs.Organisations, to["Log_Organisations"], Fitting.Shortened(form.Organisations, Math.Min(cap, LongestSaid))),
        ];

    private static Button About(string verb, string title, InterventionView view, LogEntry entry) =>
        Button
            .To(verb, title)
            .With(Fields.Intervention, view.Intervention.Id.Value)
            .With(Fields.Entry, entry.Number.ToString(CultureInfo.InvariantCulture));

    /// <summary>A card is no place for them.</summary>
    public static string WithoutNumbers(string text)
    {
        foreach (var number in PersonalDataCheck.Numbers(text).Reverse())
        {
            text = text.Remove(number.Start, number.Length);
        }

        return text;
    }
}
