using System.Collections.Immutable;
using FinsamBot.Domain.Calendar;
using FinsamBot.Domain.Deliveries;
using FinsamBot.Domain.Events;
using FinsamBot.Domain.Interventions.Changes;
using FinsamBot.Domain.Interventions.Figures;
using FinsamBot.Domain.Interventions.Log;
using FinsamBot.Domain.Interventions.Monthly;
using FinsamBot.Domain.Interventions.Questionnaires;
using FinsamBot.Domain.People;
using FinsamBot.Domain.Planning;

namespace FinsamBot.Domain.Interventions;

/// <summary>An intervention (insats): who owns it, who does what in it, and what it reports when. The fold of stream
/// <c>interventions/{id}</c>.</summary>
public sealed record Intervention
{
    public static Intervention None { get; } = new();

    public InterventionId Id { get; init; }

    public string Name { get; init; } = "";

    /// <summary>Huvudman: the legal entity that answers for the intervention.</summary>
    public string Owner { get; init; } = "";

    /// <summary>The intervention this one is a part of; null for one of its own.</summary>
    public InterventionId? Parent { get; init; }

    /// <summary>Fixed for life: what is both is registered as two (Uppföljning Finsam).</summary>
    public InterventionKind Kind { get; init; }

    /// <summary>What it reports, the form it began with first.</summary>
    public ImmutableList<Reporting> Reportings { get; init; } = [];

    public ImmutableHashSet<(PersonId Person, Role Role)> Roles { get; init; } = [];

    public ImmutableDictionary<PersonId, PersonId> Substitutes { get; init; } = ImmutableDictionary<PersonId, PersonId>.Empty;

    /// <summary>Periods whose report has been opened, in the order of their ends.</summary>
    public ImmutableList<OpenedPeriod> Opened { get; init; } = [];

    /// <summary>Ids of the commands that had an effect: given again, they have no further one.</summary>
    public ImmutableHashSet<string> Commands { get; init; } = [];

    /// <summary>Each time the last day was moved, oldest first.</summary>
    public ImmutableList<EndChange> EndChanges { get; init; } = [];

    /// <summary>What has happened in its life besides.</summary>
    public ChangeLog Changes { get; init; } = ChangeLog.None;

    /// <summary>How many questionnaires were collected, by the last day of the quarter.</summary>
    public ImmutableSortedDictionary<DateOnly, int> Questionnaires { get; init; } = ImmutableSortedDictionary<DateOnly, int>.Empty;

    public ImmutableDictionary<string, ReportRoutine> Routines { get; init; } = ImmutableDictionary<string, ReportRoutine>.Empty;

    public ImmutableSortedDictionary<DateOnly, Meeting> Meetings { get; init; } = ImmutableSortedDictionary<DateOnly, Meeting>.Empty;

    public ImmutableDictionary<(string Template, DateOnly PeriodEnd), DateOnly> SendDays { get; init; } =
        ImmutableDictionary<(string Template, DateOnly PeriodEnd), DateOnly>.Empty;

    /// <summary>What was, or is being, delivered about the intervention itself, by agenda key.</summary>
    public ImmutableDictionary<string, Attempt> Deliveries { get; init; } = ImmutableDictionary<string, Attempt>.Empty;

    /// <summary>What is registered about it; reports show it.</summary>
    public FigureLedger Figures { get; init; } = FigureLedger.None;

    /// <summary>What was done, day by day.</summary>
    public InterventionLog Log { get; init; } = InterventionLog.Empty;

    /// <summary>What the steering group is told between the reports.</summary>
    public MonthlyLetters Monthly { get; init; } = MonthlyLetters.None;

    /// <summary>How much each person has registered on the last day on which it registered anything.</summary>
    public ImmutableDictionary<PersonId, DailyShare> Shares { get; init; } = ImmutableDictionary<PersonId, DailyShare>.Empty;

    /// <summary>Of what its dates are planned from.</summary>
    public Revision Revision { get; init; }

    public bool Exists => Name.Length > 0;

    public DateOnly StartsOn => Reportings.IsEmpty ? default : Reportings[0].Periods.FirstStart;

    /// <summary>The last day; null when none is decided.</summary>
    public DateOnly? EndsOn => Reportings.IsEmpty ? null : Reportings[0].Periods.EndsOn;

    /// <summary>Today, or its last day when that has passed.</summary>
    public DateOnly LatestDay(DateOnly today) => EndsOn is { } last && last < today ? last : today;

    /// <summary>Whether any day of the days lies between its first day and its last. A form's later version begins later.</summary>
    public bool RunsIn(ReportingPeriod days)
    {
        ArgumentNullException.ThrowIfNull(days);
        var starts = Reportings.Select(r => r.Periods.FirstStart).Concat(Opened.Select(o => o.Period.Start)).ToList();
        return starts.Count > 0 && starts.Min() <= days.End && (EndsOn is not { } last || last >= days.Start);
    }

    public bool Has(PersonId person, Role role) => Roles.Contains((person, role));

    /// <summary>Lead or deputy: those who may write and submit.</summary>
    public bool MayWrite(PersonId person) => Has(person, Role.Lead) || Has(person, Role.Deputy);

    /// <summary>A member of the steering group, its chair, or the substitute of one of them.</summary>
    public bool MayAnswer(PersonId person) => IsOfGroup(person) || Substitutes.Any(s => s.Value == person && IsOfGroup(s.Key));

    public IEnumerable<PersonId> Having(Role role) =>
        Roles.Where(r => r.Role == role).Select(r => r.Person).OrderBy(p => p.Value, StringComparer.Ordinal);

    /// <summary>Its members, and the chair who need not be registered as one too.</summary>
    public IEnumerable<PersonId> SteeringGroup() => Having(Role.SteeringMember).Union(Having(Role.Chair));

    /// <summary>Whether it has not ended by the day.</summary>
    public bool RunsOn(DateOnly day) => !(EndsOn < day);

    /// <summary>Whether it runs and nobody writes for it.</summary>
    public bool LacksWriterOn(DateOnly day) => RunsOn(day) && Writers().Count == 0;

    /// <summary>The leads; the deputies when there is no lead.</summary>
    public IReadOnlyList<PersonId> Writers() => Having(Role.Lead).ToList() is { Count: > 0 } leads ? leads : [.. Having(Role.Deputy)];

    public Reporting? ReportingOf(string template) => Reportings.Find(r => r.Template.Id == template);

    /// <summary>Whether a form is for the report of the whole intervention.</summary>
    public bool IsFinal(string template) => ReportingOf(template)?.Periods.Whole == true;

    /// <summary>The days it runs, as a part of that name, or as itself.</summary>
    public UnitTime Time(string unit) => new(unit, Name, StartsOn, EndsOn);

    public ReportId ReportFor(OpenedPeriod opened)
    {
        ArgumentNullException.ThrowIfNull(opened);
        return new ReportId(Id, opened.Template, opened.Period.End);
    }

    public bool HasOpened(OpenedPeriod period) => Opened.Contains(period);

    /// <summary>
    /// The periods of a form that are not opened yet, in order. A period that an opened report covers is left out, or begins after it: when
    /// the last day is moved, an opened report keeps its period, and no day is reported twice.
    /// </summary>
    public IEnumerable<ReportingPeriod> Unopened(Reporting reporting)
    {
        ArgumentNullException.ThrowIfNull(reporting);
        var opened = Opened.Where(o => o.Template == reporting.Template.Id).Select(o => o.Period).ToList();
        if (reporting.Periods.Whole && opened.Count > 0)
        {
            yield break;
        }

        foreach (var period in reporting.Periods.All().Where(p => !Changes.IsExcused(reporting.Template.Id, p.End)))
        {
            var start = opened
                .Where(o => o.Start <= period.End && o.End >= period.Start)
                .Select(o => o.End.AddDays(1))
                .DefaultIfEmpty(period.Start)
                .Max();
            if (start <= period.End)
            {
                yield return new ReportingPeriod(start > period.Start ? start : period.Start, period.End);
            }
        }
    }

    public static Intervention Evolve(Intervention state, EventRecord record)
    {
        ArgumentNullException.ThrowIfNull(state);
        ArgumentNullException.ThrowIfNull(record);
        var after = Apply(state, record);
        return record.Event switch
        {
            DeliveryEvent or PeriodOpened or FiguresTakenOver => after,
            FigureEvent or QuestionnairesCounted => after with
            {
                Shares = DailyShare.Counted(state.Shares, record.Event is FigureEvent e ? e.Size : 1, record.Stamp),
                Commands = state.Commands.Add(record.Stamp.Command),
            },
            LogEvent or MonthlyEvent => after with { Commands = state.Commands.Add(record.Stamp.Command) },
            _ => after with { Revision = state.Revision.Next(record.Stamp.At), Commands = state.Commands.Add(record.Stamp.Command) },
        };
    }

    private static Intervention Apply(Intervention state, EventRecord record) =>
        record.Event switch
        {
            InterventionBegun e => state with
            {
                Id = e.Id,
                Name = e.Name,
                Owner = e.Owner,
                Parent = e.Parent,
                Kind = e.Kind,
                Reportings = [new Reporting(e.Template, e.Periods)],
            },
            RoleGiven e => state with { Roles = state.Roles.Add((e.Person, e.Role)) },
            RoleTaken e => state with { Roles = state.Roles.Remove((e.Person, e.Role)) },
            SubstituteNamed e => state with { Substitutes = state.Substitutes.SetItem(e.Member, e.Substitute) },
            PeriodOpened e => Open(state, new OpenedPeriod(e.Template ?? state.Reportings[0].Template.Id, e.Period)),
            ReportingAdded e => state with { Reportings = Added(state.Reportings, e.Reporting) },
            EndDateChanged e => End(state, e, record.Stamp.At),
            RoutineSet e => state with { Routines = state.Routines.SetItem(e.Template, e.Routine) },
            MeetingEntered e => state with { Meetings = state.Meetings.SetItem(e.Meeting.Day, e.Meeting) },
            MeetingCancelled e => state with { Meetings = state.Meetings.Remove(e.Day) },
            SendDayChosen e => state with { SendDays = state.SendDays.SetItem((e.Template, e.PeriodEnd), e.Day) },
            ChangeEvent e => Live(state, e, record.Stamp),
            FigureEvent e => state with { Figures = state.Figures.With(e) },
            FiguresTakenOver e => state with { Figures = state.Figures.With(e) },
            MonthlyEvent e => state with { Monthly = state.Monthly.With(e, record.Stamp) },
            LogEvent e => state with { Log = state.Log.With(e, record.Stamp) },
            QuestionnairesCounted e => state with { Questionnaires = e.In(state.Questionnaires) },
            DeliveryEvent e => state with { Deliveries = Attempt.Apply(state.Deliveries, e, record.Stamp.At) },
            _ => state,
        };

    /// <summary>A later version of a form takes the place of the earlier one.</summary>
    private static ImmutableList<Reporting> Added(ImmutableList<Reporting> reportings, Reporting added) =>
        reportings.FindIndex(r => r.Template.Id == added.Template.Id) is >= 0 and var at
            ? reportings.SetItem(at, added)
            : reportings.Add(added);

    private static Intervention Open(Intervention state, OpenedPeriod opened) =>
        state.HasOpened(opened)
            ? state
            : state with
            {
                Opened = [.. state.Opened.Add(opened).OrderBy(o => o.Period.End).ThenBy(o => o.Template, StringComparer.Ordinal)],
            };

    private static Intervention Live(Intervention state, ChangeEvent happened, Stamp stamp) =>
        happened switch
        {
            InterventionRenamed e => state with { Name = e.Name, Changes = state.Changes.With(e, state.Name, stamp) },
            OwnerChanged e => state with { Owner = e.Owner, Changes = state.Changes.With(e, state.Owner, stamp) },
            _ => state with { Changes = state.Changes.With(happened, "", stamp) },
        };

    private static Intervention End(Intervention state, EndDateChanged changed, DateTimeOffset at) =>
        state with
        {
            Reportings = state.Reportings.ConvertAll(r => r with { Periods = r.Periods with { EndsOn = changed.EndsOn } }),
            EndChanges = state.EndChanges.Add(
                new EndChange(state.EndChanges.Count + 1, state.EndsOn, changed.EndsOn, at) { ContinuedBy = changed.ContinuedBy ?? [] }
            ),
            Changes = state.Changes with { Wish = null },
        };

    private bool IsOfGroup(PersonId person) => Has(person, Role.SteeringMember) || Has(person, Role.Chair);
}
