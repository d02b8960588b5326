using FinsamBot.Domain.Calendar;
using FinsamBot.Domain.Deliveries;
using FinsamBot.Domain.Events;
using FinsamBot.Domain.Interventions;
using FinsamBot.Domain.Interventions.Changes;
using FinsamBot.Domain.Interventions.Figures;
using FinsamBot.Domain.Office;
using FinsamBot.Domain.People;
using FinsamBot.Domain.People.SignIn;
using FinsamBot.Domain.Planning;
using FinsamBot.Domain.Reports;
using FinsamBot.Runtime.Streams;
using FinsamBot.Simulation.Stage;

namespace FinsamBot.Simulation.Audit;

/// <summary>What is stored, folded once more and not by the product.</summary>
internal sealed class Facts
{
    public SortedDictionary<string, KnownReport> Reports { get; } = new(StringComparer.Ordinal);

    public SortedDictionary<string, KnownIntervention> Interventions { get; } = new(StringComparer.Ordinal);

    public SortedDictionary<string, KnownPerson> People { get; } = new(StringComparer.Ordinal);

    public Dictionary<string, KnownDelivery> Deliveries { get; } = [];

    public HashSet<(string Person, Role Role)> Roles { get; } = [];

    public Dictionary<string, ReportRoutine> Routines { get; } = [];

    /// <summary>Commands that ask also those whose answers would stand.</summary>
    public HashSet<string> AskingEverybody { get; } = [];

    public Almanac Almanac { get; } = new();

    public DateTimeOffset? DigestsSince { get; private set; }

    public DateTimeOffset AssociationChangedAt { get; private set; }

    /// <summary>The administrators; the association's own mailbox when there are none.</summary>
    public IReadOnlyList<string> Office { get; private set; } = ["office"];

    public KnownPerson Person(string id)
    {
        if (!People.TryGetValue(id, out var person))
        {
            People[id] = person = new KnownPerson();
        }

        return person;
    }

    public bool IsReachable(string id) => id is "office" or "registrar" || Person(id) is { InTeams: true } or { Mail.Length: > 0 };

    /// <summary>Who has just got a chat or an address is told by then what was owed before.</summary>
    public DateTimeOffset NextMorningOf(string id) => Almanac.Morning(Almanac.DayOf(Person(id).ReachedSince).AddDays(1));

    /// <summary>The stand-in on a day when the person is away and the stand-in is not.</summary>
    public string PresentOn(DateOnly day, string person) =>
        Person(person).AwayOn(day) is { } absence && Person(absence.StandIn.Value).AwayOn(day) is null ? absence.StandIn.Value : person;

    /// <summary>Streams of reports that are no longer what was written.</summary>
    public SortedSet<string> Damaged { get; } = new(StringComparer.Ordinal);

    /// <summary>Reports of which something may be asked.</summary>
    public IEnumerable<KnownReport> Sound => Reports.Where(r => !Damaged.Contains(r.Key)).Select(r => r.Value);

    public bool IsDamage(Exception failure) => failure is BrokenStreamException { Stream: { } stream } && Damaged.Contains(stream.Value);

    /// <summary>Whether a damaged report owes, or has sent, what goes under that key.</summary>
    public bool IsOfDamaged(string key) => Damaged.Any(d => key.StartsWith(d["reports/".Length..] + "/", StringComparison.Ordinal));

    /// <summary>Nobody is reminded of it: its period is excused, or its intervention paused.</summary>
    public bool Rests(KnownReport report, DateTimeOffset now, TimeSpan known) =>
        report.SubmittedAt is null
        && Interventions[report.Id.Intervention.Value].Life is var life
        && (
            (life.Excused.TryGetValue((report.Id.Template, report.Id.PeriodEnd), out var at) && at + known < now)
            || life.IsPausedAt(now, known)
        );

    /// <summary>By the form's rule, or as the office has chosen.</summary>
    public DateOnly DueDayOf(KnownReport report, ReportRoutine routine, DateOnly end) =>
        Interventions[report.Id.Intervention.Value].Life.DueDays.TryGetValue((report.Template.Id, end), out var chosen)
            ? chosen
            : Forms.DueDay(routine, end, Almanac);

    public KnownReport? ReportOf(StreamName stream) => Reports.GetValueOrDefault(stream.Value);

    /// <summary>The report that owes, or has sent, what goes under that key; null for a key of something else.</summary>
    public KnownReport? ReportOfKey(string key) =>
        key.Split('/', 3) is [var intervention, var name, _] ? Reports.GetValueOrDefault($"reports/{intervention}/{name}") : null;

    public void Apply(StoredEvent stored)
    {
        var part = stored.Stream.Value.Split('/')[0];
        if (stored.Event is DeliveryEvent delivery)
        {
            Deliver(stored, delivery);
            return;
        }

        switch (part)
        {
            case "reports":
                ApplyReport(stored);
                break;
            case "interventions":
                ApplyIntervention(stored);
                break;
            case "people":
                ApplyPerson(stored);
                break;
            case "association":
                ApplyAssociation(stored);
                break;
            default:
                DigestsSince ??= stored.Event is DigestsBegun ? stored.At : null;
                break;
        }
    }

    private void Deliver(StoredEvent stored, DeliveryEvent happened)
    {
        if (!Deliveries.TryGetValue(happened.Key, out var known))
        {
            Deliveries[happened.Key] = known = new KnownDelivery(happened.Key);
            ReportOf(stored.Stream)?.Deliveries.Add(known);
        }

        switch (happened)
        {
            case DeliveryStarted e:
                (known.State, known.Channel, known.To, known.StartedAt, known.NextTry) = (
                    AttemptState.Started,
                    e.Channel,
                    e.To,
                    stored.At,
                    e.ClaimEnds
                );
                (known.Letter, known.Starts) = (e.Letter ?? e.Key, known.Starts + 1);
                break;
            case DeliverySent:
                (known.State, known.SentAt, known.EndedAt) = (AttemptState.Sent, stored.At, stored.At);
                break;
            case DeliveryPostponed e:
                (known.State, known.NextTry) = (AttemptState.Postponed, e.Until);
                break;
            case DeliveryRefused:
                known.State = AttemptState.Refused;
                break;
            case DeliveryUnknown e:
                (known.State, known.EndedAt, known.IsDoubtful) = (AttemptState.Unknown, stored.At, e.Reason != "NeedPassed");
                break;
        }
    }

    private void ApplyReport(StoredEvent stored)
    {
        if (stored.Event is ReportOpened opened)
        {
            Reports[stored.Stream.Value] = new KnownReport(opened, stored.At, () => Live(opened));
            return;
        }

        Reports[stored.Stream.Value].Apply(stored);
    }

    /// <summary>What a report that is written shows of its intervention's figures.</summary>
    private KnownFigures Live(ReportOpened opened)
    {
        var intervention = Interventions[opened.Id.Intervention.Value];
        return intervention.Reportings.Exists(r => r.Template.Id == opened.Template.Id && r.Periods.Whole)
            ? intervention.Ledger.Gathered(opened.Period, [.. PartsOf(intervention).Select(p => (p.Part.Name, p.Ledger))])
            : intervention.Ledger.In(opened.Period);
    }

    public KnownFigures LiveOf(KnownReport report) => Live(new ReportOpened(report.Id, report.Template, report.Period));

    /// <summary>The latest change of what a report shows.</summary>
    public DateTimeOffset FiguresChangedAt(KnownReport report)
    {
        var intervention = Interventions[report.Id.Intervention.Value];
        return PartsOf(intervention).Append(intervention).Max(i => i.Ledger.ChangedAt);
    }

    private IEnumerable<KnownIntervention> PartsOf(KnownIntervention whole) =>
        Interventions.Values.Where(i => i.Part.Parent == whole.Id).OrderBy(i => i.BegunAt);

    private void ApplyIntervention(StoredEvent stored)
    {
        if (stored.Event is InterventionBegun begun)
        {
            Interventions[begun.Id.Value] = new KnownIntervention(begun, stored.At);
            return;
        }

        var intervention = Interventions[stored.Stream.Value["interventions/".Length..]];
        intervention.Ledger.Apply(stored);
        if (stored.Event is FigureEvent or FiguresTakenOver)
        {
            return;
        }

        intervention.ChangedAt = stored.Event is PeriodOpened ? intervention.ChangedAt : stored.At;
        switch (stored.Event)
        {
            case RoleGiven e:
                intervention.Roles.Add((e.Person.Value, e.Role));
                break;
            case RoleTaken e:
                intervention.Roles.Remove((e.Person.Value, e.Role));
                break;
            case PeriodOpened e:
                intervention.Opened.Add((e.Template ?? intervention.Reportings[0].Template.Id, e.Period));
                break;
            case ReportingAdded e:
                intervention.Reportings.RemoveAll(r => r.Template.Id == e.Reporting.Template.Id);
                intervention.Reportings.Add(e.Reporting);
                break;
            case EndDateChanged e:
                intervention.Ends.Add((e.EndsOn, stored.At));
                var moved = intervention.Reportings.ConvertAll(r => r with { Periods = r.Periods with { EndsOn = e.EndsOn } });
                intervention.Reportings.Clear();
                intervention.Reportings.AddRange(moved);
                break;
            case RoutineSet e:
                intervention.Routines[e.Template] = e.Routine;
                break;
            case ChangeEvent e:
                intervention.Life.Apply(e, stored);
                break;
            case SubstituteNamed e:
                intervention.Substitutes[e.Member.Value] = e.Substitute.Value;
                break;
        }
    }

    private void ApplyPerson(StoredEvent stored)
    {
        var person = Person(stored.Stream.Value["people/".Length..]);
        person.ChangedAt = stored.Event is CodeRequested or CodeTried or SessionOpened or SessionsEnded or DeliveryEvent
            ? person.ChangedAt
            : stored.At;
        switch (stored.Event)
        {
            case ConversationKept:
                person.ReachedSince = person.InTeams || person.Mail is { Length: > 0 } ? person.ReachedSince : stored.At;
                (person.InTeams, person.HasLeftTeams) = (true, false);
                break;
            case ConversationLost:
                (person.InTeams, person.HasLeftTeams) = (false, true);
                break;
            case AwayNoted e:
                person.Absences.RemoveAll(a => a.First <= e.Absence.Last && e.Absence.First <= a.Last);
                person.Absences.Add(e.Absence);
                break;
            case AwayCancelled e:
                person.Absences.RemoveAll(a => a.First == e.First);
                break;
            default:
                person.SignIn(stored);
                break;
        }
    }

    private void ApplyAssociation(StoredEvent stored)
    {
        AssociationChangedAt = stored.Event is InterventionRegistered ? AssociationChangedAt : stored.At;
        switch (stored.Event)
        {
            case PersonRegistered e:
                Person(e.Person.Id.Value).ReachedSince = Person(e.Person.Id.Value).Mail is { Length: > 0 }
                    ? Person(e.Person.Id.Value).ReachedSince
                    : stored.At;
                Person(e.Person.Id.Value).Mail = e.Person.Mail;
                break;
            case AssociationRoleGiven e:
                Roles.Add((e.Person.Value, e.Role));
                Office = Administrators();
                Person(e.Person.Value).OfficeSince = stored.At;
                break;
            case AssociationRoleTaken e:
                Roles.Remove((e.Person.Value, e.Role));
                Office = Administrators();
                Person("office").OfficeSince = stored.At;
                break;
            case PersonLeft e:
                Roles.RemoveWhere(r => r.Person == e.Person.Value);
                Office = Administrators();
                Person("office").OfficeSince = stored.At;
                break;
            case AssociationRoutineSet e:
                Routines[e.Template] = e.Routine;
                break;
            case WorkCalendarSet e:
                Almanac.Closed = [.. e.Calendar.ClosedDays];
                Almanac.BridgeDaysFree = e.Calendar.BridgeDays == DayPolicy.Free;
                Almanac.VacationFree = e.Calendar.VacationDays == DayPolicy.Free;
                break;
        }
    }

    private List<string> Administrators() =>
        [.. Roles.Where(r => r.Role == Role.Administrator).Select(r => r.Person).Order(StringComparer.Ordinal).DefaultIfEmpty("office")];
}
