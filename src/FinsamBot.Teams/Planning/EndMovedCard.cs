using AdaptiveCards;
using FinsamBot.Domain.Agenda;
using FinsamBot.Domain.Interventions;
using FinsamBot.Domain.Text;
using FinsamBot.Teams.Cards;
using FinsamBot.Teams.Cards.Reports;
using static FinsamBot.Teams.Cards.Vocabulary;

namespace FinsamBot.Teams.Planning;

/// <summary>The last day of an intervention was moved: before, after, and the days planned now.</summary>
internal static class EndMovedCard
{
    private const int Shown = 3;

    public static Card Of(Reader to, InterventionView view, EndChange change, Notice? notice = null) =>
        Card.Of(
            to,
            to["End_Summary", view.Intervention.Name],
            [
                notice?.ToBox(),
                .. Head.Of(to["End_Title"], view),
                Say(Says(to, change)),
                .. PlannedIn(to, view),
                Buttons(Button.To(PlanningVerbs.Plan, to["Do_ShowPlan"]).Main()),
            ]
        );

    public static Entry EntryOf(Reader to, InterventionView view, EndChange change) =>
        new(
            Urgency.ToKnow,
            PlanRows.TodayOf(view),
            view.Intervention.Name,
            Says(to, change),
            Button.To(PlanningVerbs.Plan, to["Do_ShowPlan"])
        );

    /// <summary>Of one that was split it says who goes on.</summary>
    private static string Says(Reader to, EndChange change)
    {
        var moved = Says(to, change.Before, change.After);
        return change.ContinuedBy.Count == 0 ? moved : $"{moved} {to["End_Continued", to.List([.. change.ContinuedBy])]}";
    }

    /// <summary>Insatsen slutar onsdag 30 juni 2027. Förut: torsdag 31 december 2026.</summary>
    public static string Says(Reader to, DateOnly? before, DateOnly? after)
    {
        string Day(DateOnly? day) => day is { } d ? Days.Full(d, to.Language) : to["End_Open"];
        return after is null ? to["End_NowOpen", Day(before)] : to["End_Moved", Day(after), Day(before)];
    }

    /// <summary>The next reports with the days they are due; says so when there is none left.</summary>
    public static IEnumerable<AdaptiveElement> PlannedIn(Reader to, InterventionView view)
    {
        var today = PlanRows.TodayOf(view);
        var next = view.Plans(today.AddYears(-1), today.AddYears(2)).Where(p => p.Plan.Due >= today).Take(Shown).ToList();
        return next.Count == 0 ? [Say(to["End_NothingLeft"])] : next.Select(p => DueLine(to, p, today));
    }

    /// <summary>Kvartalsrapport, 1 januari–31 mars 2026: lämnas in tisdag 14 april.</summary>
    public static AdaptiveElement DueLine(Reader to, PlannedReport planned, DateOnly today) =>
        Say(
            to[
                "End_Report",
                planned.Template.Name.In(to.Language),
                Days.Period(planned.Plan.Period, to.Language),
                Days.Near(planned.Plan.Due, today, to.Language)
            ]
        );
}
