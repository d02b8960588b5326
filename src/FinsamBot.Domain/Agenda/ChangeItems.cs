using FinsamBot.Domain.Events;
using FinsamBot.Domain.Interventions;
using FinsamBot.Domain.Interventions.Changes;
using FinsamBot.Domain.People;

namespace FinsamBot.Domain.Agenda;

/// <summary>Something happened in the intervention's life that the person has to know.</summary>
/// <param name="Change">The number of the change.</param>
public sealed record ChangeTold(string Key, DateTimeOffset DueAt, Addressee To, int Change) : AgendaItem(Key, DueAt, To)
{
    public override string Kind => "changeTold";

    /// <summary>The change, as it stands in the intervention.</summary>
    public LifeChange? ChangeIn(InterventionView view)
    {
        ArgumentNullException.ThrowIfNull(view);
        return view.Intervention.Changes.All.ElementAtOrDefault(Change - 1);
    }
}

/// <summary>Who hears of which change: those whose work it alters, and nobody what they did themselves.</summary>
internal static class ChangeItems
{
    /// <summary>For so many days a change is news.</summary>
    private const int NewsDays = 30;

    /// <summary>What lies further back is told or old.</summary>
    private const int Latest = 20;

    public static IEnumerable<AgendaItem> Of(InterventionView view) =>
        from change in view.Intervention.Changes.All.TakeLast(Latest)
        from to in Concerned(change, view).DistinctBy(a => a.Id)
        where to.Id != change.By.Value
        select new ChangeTold($"{view.Intervention.Id}/changed/{change.Number}/{to.Id}", change.At, to, change.Number)
        {
            Schedule = $"{view.Intervention.Id}/changed/{MatterOf(change.What)}/{to.Id}",
            Step = change.Number,
            UselessFrom = change.At.AddDays(NewsDays),
        };

    /// <summary>Of several changes of one matter only the latest is news.</summary>
    private static string MatterOf(ChangeEvent what) =>
        what switch
        {
            PeriodExcused e => ReportOf(e.Template, e.PeriodEnd),
            PeriodRequired e => ReportOf(e.Template, e.PeriodEnd),
            DueDayMoved e => ReportOf(e.Template, e.PeriodEnd),
            InterventionPaused or InterventionResumed => "pause",
            ProlongationAsked or ProlongationRefused => "prolongation",
            HandedOver e => $"{e.Role}/{e.From}/{e.To}",
            _ => what.GetType().Name,
        };

    private static string ReportOf(string template, DateOnly periodEnd) =>
        FormattableString.Invariant($"{template}-{periodEnd:yyyy-MM-dd}");

    private static IEnumerable<Addressee> Concerned(LifeChange change, InterventionView view)
    {
        var (circumstances, intervention) = (view.Circumstances, view.Intervention);
        return change.What switch
        {
            PartiesSet => [],
            ProlongationAsked => Addressees.Office(circumstances),
            HandedOver e => People([e.To, e.From, .. intervention.Writers()], circumstances).Concat(Addressees.Office(circumstances)),
            ProlongationRefused or PeriodExcused or PeriodRequired or DueDayMoved => People(Writing(intervention), circumstances)
                .Concat(Addressees.Office(circumstances)),
            _ => People(intervention.Roles.Select(r => r.Person).OrderBy(p => p.Value, StringComparer.Ordinal), circumstances)
                .Concat(Addressees.Office(circumstances)),
        };
    }

    private static IEnumerable<PersonId> Writing(Intervention intervention) =>
        intervention.Having(Role.Lead).Concat(intervention.Having(Role.Deputy));

    private static IEnumerable<Addressee> People(IEnumerable<PersonId> people, Circumstances circumstances) =>
        people.Select(p => Addressees.Of(p, circumstances));
}
