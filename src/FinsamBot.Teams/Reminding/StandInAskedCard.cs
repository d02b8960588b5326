using FinsamBot.Domain.Agenda;
using FinsamBot.Domain.Calendar;
using FinsamBot.Domain.Events;
using FinsamBot.Domain.Text;
using FinsamBot.Teams.Cards;
using FinsamBot.Teams.Cards.Reports;
using FinsamBot.Teams.Planning;
using FinsamBot.Teams.Writing;
using static FinsamBot.Teams.Cards.Vocabulary;

namespace FinsamBot.Teams.Reminding;

/// <summary>Somebody takes over for a writer who is away: for which days, and what falls into them.</summary>
internal static class StandInAskedCard
{
    /// <param name="last">The last day away.</param>
    public static Card Of(Reader to, InterventionView view, PersonId about, DateOnly last)
    {
        var (away, days) = (view.Circumstances.PersonOf(about), DaysOf(to, view, about, last));
        var planned = PlannedWithin(view, about, last).ToList();
        return Card.Of(
            to,
            to["StandIn_Summary", away.Name, view.Intervention.Name],
            [
                .. Head.Of(to["StandIn_Title", away.FirstName], view),
                Say(to["StandIn_Explain", away.Name, days]),
                .. planned.Select(p => Say(to[p.Key, Days.Near(p.Day, PlanRows.TodayOf(view), to.Language)])),
                planned.Count == 0 ? Say(to["StandIn_NothingPlanned"]) : null,
                Say(to["StandIn_Informed", away.FirstName]),
                Buttons(Button.To(PlanningVerbs.Plan, to["Do_ShowPlan"]).Main(), Button.To(WritingVerbs.Reports, to["Do_ShowReports"])),
            ]
        );
    }

    public static Entry EntryOf(Reader to, InterventionView view, PersonId about, DateOnly last) =>
        new(
            Urgency.ToDo,
            view.Circumstances.ContactOf(about).AwayOn(last)?.First ?? last,
            view.Intervention.Name,
            to["StandIn_Short", view.Circumstances.PersonOf(about).Name, DaysOf(to, view, about, last)],
            Button.To(PlanningVerbs.Plan, to["Do_ShowPlan"])
        );

    private static string DaysOf(Reader to, InterventionView view, PersonId about, DateOnly last)
    {
        var first = view.Circumstances.ContactOf(about).AwayOn(last)?.First ?? last;
        return first == last
            ? Days.Near(last, PlanRows.TodayOf(view), to.Language)
            : Days.Period(new ReportingPeriod(first, last), to.Language);
    }

    /// <summary>Days on which something has to leave the writer's hands while the writer is away, in order: to the steering group, and to
    /// the office.</summary>
    private static IEnumerable<(string Key, DateOnly Day)> PlannedWithin(InterventionView view, PersonId about, DateOnly last)
    {
        var first = view.Circumstances.ContactOf(about).AwayOn(last)?.First ?? last;
        var plans = view.Plans(first.AddYears(-1), last.AddYears(1)).Select(p => p.Plan).ToList();
        var sent = plans.Where(p => p.SendBy is not null).Select(p => (Key: "StandIn_PlannedSend", Day: p.SendBy!.Value));
        return sent.Concat(plans.Select(p => (Key: "StandIn_Planned", Day: p.Due)))
            .Where(p => p.Day >= first && p.Day <= last)
            .OrderBy(p => p.Day);
    }
}
