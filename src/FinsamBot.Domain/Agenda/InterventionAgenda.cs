using System.Globalization;
using System.Runtime.CompilerServices;
using FinsamBot.Domain.Calendar;
using FinsamBot.Domain.Deliveries;
using FinsamBot.Domain.Events;
using FinsamBot.Domain.Interventions;
using FinsamBot.Domain.People;

namespace FinsamBot.Domain.Agenda;

/// <summary>A report that is to be opened on the morning its plan says.</summary>
public sealed record Opening(ReportId Report, ReportingPeriod Period, DateTimeOffset At);

/// <summary>Somebody takes over for a writer who is away.</summary>
/// <param name="Last">The last day away.</param>
public sealed record StandInAsked(string Key, DateTimeOffset DueAt, Addressee To, PersonId Away, DateOnly Last) : AgendaItem(Key, DueAt, To)
{
    public override string Kind => "standInAsked";

    public override Subject Subject => new(Kind, Person: Away);
}

/// <summary>The intervention's last day was moved, and every plan with it.</summary>
/// <param name="Change">The number of the change.</param>
public sealed record EndDateMoved(string Key, DateTimeOffset DueAt, Addressee To, int Change) : AgendaItem(Key, DueAt, To)
{
    public override string Kind => "endDateMoved";
}

/// <summary>A quarter ahead: holidays or vacation cut the steering group's days.</summary>
/// <param name="Template">The form of the report that they are cut for.</param>
/// <param name="PeriodEnd">The last day of its period.</param>
public sealed record ShortTimeAhead(string Key, DateTimeOffset DueAt, Addressee To, string Template, DateOnly PeriodEnd)
    : AgendaItem(Key, DueAt, To)
{
    public override string Kind => "shortTimeAhead";

    /// <summary>The report as it is planned; null when it is no longer.</summary>
    public PlannedReport? PlannedIn(InterventionView view)
    {
        ArgumentNullException.ThrowIfNull(view);
        return view.Plans(PeriodEnd, PeriodEnd).FirstOrDefault(p => p.Id.Template == Template);
    }
}

/// <summary>What an intervention owes apart from its reports: opening them, and telling people of moved days, stand-ins and short time
/// ahead.</summary>
public static class InterventionAgenda
{
    /// <summary>Periods of each form that are looked at ahead; a later one is looked at when these are opened.</summary>
    private const int Ahead = 2;

    /// <summary>How long before the day to send people hear that time is short: a quarter.</summary>
    private const int MonthsAhead = 3;

    /// <summary>For so many days a moved last day is news.</summary>
    private const int NewsDays = 30;

    /// <summary>What is planned in circumstances, gone with them.</summary>
    private static readonly ConditionalWeakTable<Circumstances, Outlook> Known = [];

    /// <summary>Reports to open now, oldest first.</summary>
    public static IReadOnlyList<Opening> OpeningsDue(InterventionView view)
    {
        ArgumentNullException.ThrowIfNull(view);
        return NextOpening(view) <= view.Now
            ? [.. view.Intervention.Reportings.SelectMany(r => Openings(view, r).TakeWhile(o => o.At <= view.Now)).OrderBy(o => o.At)]
            : [];
    }

    /// <summary>When the next report is to be opened; the past when one waits already; null when none is planned.</summary>
    public static DateTimeOffset? NextOpening(InterventionView view)
    {
        ArgumentNullException.ThrowIfNull(view);
        var (at, held) = (LookedAt(view).NextOpening, Withholding.ByBoth(view.Circumstances, view.Now));
        if (at is null || held == Withholding.Indefinitely)
        {
            return null;
        }

        return at > held ? at : held ?? at;
    }

    /// <summary>Settled or not, each key once.</summary>
    internal static IReadOnlyList<AgendaItem> Planned(InterventionView view) => LookedAt(view).Items;

    /// <summary>The way there leads over every plan, and whether it is asked today or tomorrow does not matter.</summary>
    private static Outlook LookedAt(InterventionView view) =>
        Known.GetValue(
            view.Circumstances,
            _ => new Outlook(
                [
                    .. StandIns(view)
                        .Concat(MovedEnd(view))
                        .Concat(ChangeItems.Of(view))
                        .Concat(ShortTime(view))
                        .Concat(LogItems.Of(view))
                        .Concat(MonthlyItems.Of(view))
                        .DistinctBy(i => i.Key),
                ],
                view.Intervention.Reportings.Select(r => Openings(view, r).FirstOrDefault()?.At).Min()
            )
        );

    private static IEnumerable<Opening> Openings(InterventionView view, Reporting reporting)
    {
        var circumstances = view.For(reporting);
        return view
            .Intervention.Unopened(reporting)
            .Select(p => new Opening(
                view.Intervention.ReportFor(new OpenedPeriod(reporting.Template.Id, p)),
                p,
                circumstances.Calendar.MorningOnOrAfter(circumstances.PlanFor(p).WritingOpens)
            ));
    }

    private static IEnumerable<AgendaItem> StandIns(InterventionView view) =>
        from writer in view.Intervention.Having(Role.Lead).Concat(view.Intervention.Having(Role.Deputy)).Distinct()
        from absence in view.Circumstances.ContactOf(writer).Absences
        let to = Addressees.Of(absence.StandIn, view.Circumstances)
        select new StandInAsked(
            $"{view.Intervention.Id}/standin/{writer}/{Iso(absence.First)}/{to.Id}",
            absence.NotedAt,
            to,
            writer,
            absence.Last
        )
        {
            UselessFrom = StockholmTime.At(absence.Last.AddDays(1), TimeOnly.MinValue),
        };

    private static IEnumerable<AgendaItem> MovedEnd(InterventionView view)
    {
        if (view.Intervention.EndChanges.LastOrDefault() is not { } change)
        {
            return [];
        }

        var concerned = view
            .Intervention.Roles.Select(r => r.Person)
            .Distinct()
            .OrderBy(p => p.Value, StringComparer.Ordinal)
            .Select(p => Addressees.Of(p, view.Circumstances))
            .Concat(Addressees.Office(view.Circumstances))
            .DistinctBy(a => a.Id);
        return concerned.Select(to => new EndDateMoved($"{view.Intervention.Id}/end/{change.Number}/{to.Id}", change.At, to, change.Number)
        {
            Schedule = $"{view.Intervention.Id}/end/{to.Id}",
            Step = change.Number,
            UselessFrom = change.At.AddDays(NewsDays),
        });
    }

    private static IEnumerable<AgendaItem> ShortTime(InterventionView view) =>
        from reporting in view.Intervention.Reportings
        let circumstances = view.For(reporting)
        from period in view.Intervention.Unopened(reporting).Take(Ahead)
        let plan = circumstances.PlanFor(period)
        where plan.SendBy is not null && plan.Break is not null && (plan.IsShort || plan.Shortage is not null)
        from writer in view.Intervention.Writers()
        let to = Addressees.Of(writer, circumstances)
        select new ShortTimeAhead(
            $"{view.Intervention.Id}/short/{reporting.Template.Id}-{Iso(period.End)}/{to.Id}",
            circumstances.Calendar.MorningOnOrAfter(plan.SendBy!.Value.AddMonths(-MonthsAhead)),
            to,
            reporting.Template.Id,
            period.End
        )
        {
            Channel = ChannelKind.Mail,
            UselessFrom = circumstances.Calendar.MorningOnOrAfter(plan.WritingOpens),
        };

    private static string Iso(DateOnly day) => day.ToString("yyyy-MM-dd", CultureInfo.InvariantCulture);

    private sealed record Outlook(IReadOnlyList<AgendaItem> Items, DateTimeOffset? NextOpening);
}
