using System.Globalization;
using AdaptiveCards;
using FinsamBot.Domain.Agenda;
using FinsamBot.Domain.Interventions.Log;
using FinsamBot.Domain.Text;
using FinsamBot.Runtime.Delivery;
using FinsamBot.Teams.Asking;
using FinsamBot.Teams.Cards;
using static FinsamBot.Teams.Cards.Vocabulary;

namespace FinsamBot.Teams.Logbook;

/// <summary>A period's entries, latest first; one that is tapped opens.</summary>
internal static class LogListCard
{
    private const int Most = 25;

    private const int LongestLine = 160;

    /// <param name="day">Of the period that is shown.</param>
    public static Card Of(Caller caller, InterventionView view, DateOnly day, Notice? notice = null)
    {
        var (to, intervention) = (caller.Reader, view.Intervention);
        var period = LogWords.PeriodOf(intervention, day);
        var entries = intervention.Log.Within(period).Reverse().ToList();
        var (before, after) = (period.Start.AddDays(-1), period.End.AddDays(1));
        var title = to["Log_Title"];
        return Card.Of(
            to,
            notice?.Text ?? to["Log_Summary", intervention.Name],
            [
                notice?.ToBox(),
                .. Opening(title, intervention.Name, Days.Period(period, to.Language)),
                entries.Count == 0 ? Say(to["Log_None"]) : Subtle(to.Count("Log_Count", entries.Count)),
                .. entries.Take(Most).Select(e => Row(to, view, e)),
                entries.Count > Most ? Subtle(to.Count("Log_More", entries.Count - Most)) : null,
                Buttons(
                    intervention.EndsOn < caller.Today
                        ? null
                        : Button.To(LogVerbs.Entry, to["Do_Log"]).With(Fields.Intervention, intervention.Id.Value).Main(),
                    before >= intervention.StartsOn ? Turn(view, to["Do_PeriodBefore"], before) : null,
                    after <= caller.Today && !(after > intervention.EndsOn) ? Turn(view, to["Do_PeriodAfter"], after) : null,
                    Button.Open(to.Link(new PageLink.Mine()), to["Do_OpenMine"])
                ),
            ]
        );
    }

    private static AdaptiveElement Row(Reader to, InterventionView view, LogEntry entry) =>
        Vocabulary.Row(
            Button
                .To(LogVerbs.Entry, to["Do_ChangeLine"])
                .With(Fields.Intervention, view.Intervention.Id.Value)
                .With(Fields.Entry, entry.Number.ToString(CultureInfo.InvariantCulture)),
            Run(Days.DayAndMonth(entry.On, to.Language) + " · ", bold: true),
            Run(LogWords.Of(entry.Kind, to.Language) + ": ", subtle: true),
            Run(Fitting.OneLine(LogWords.Said(entry, to.Language), LongestLine))
        );

    private static Button Turn(InterventionView view, string title, DateOnly day) =>
        Button.To(LogVerbs.List, title).With(Fields.Intervention, view.Intervention.Id.Value).With(Fields.Day, Days.Iso(day));
}
