using System.Collections.Immutable;
using System.Text.Json.Serialization;
using FinsamBot.Domain.Calendar;
using FinsamBot.Domain.Events;
using FinsamBot.Domain.Planning;

namespace FinsamBot.Domain.People;

/// <summary>A person to call at the association's office, as printed on the form.</summary>
public sealed record OfficeContact(string Name, string Title, string Mail, string Phone);

/// <summary>The association's own details, as printed on the form and used as addresses.</summary>
/// <param name="Mailbox">Where submitted reports go (the registrar's address).</param>
/// <param name="GuideUrl">Page with help for writing the report.</param>
/// <param name="CaseNumberPattern">A regular expression for whole case numbers (diarienummer); null: any short text. See
/// <see cref="CaseNumbers"/>.</param>
/// <param name="CaseNumberExample">A number that fits it, to show.</param>
/// <param name="SmallestShown">See <see cref="Association.SmallestShown"/>; null: nobody has chosen.</param>
public sealed record AssociationDetails(
    string Name,
    string Mailbox,
    string GuideUrl,
    IReadOnlyList<OfficeContact> Contacts,
    [property: JsonIgnore(Condition = JsonIgnoreCondition.WhenWritingNull)] string? CaseNumberPattern = null,
    [property: JsonIgnore(Condition = JsonIgnoreCondition.WhenWritingNull)] string? CaseNumberExample = null,
    [property: JsonIgnore(Condition = JsonIgnoreCondition.WhenWritingNull)] int? SmallestShown = null
);

/// <summary>The association (samordningsförbund): its details, its register of people and its interventions. The fold of stream
/// <c>association</c>.</summary>
public sealed record Association
{
    public static Association None { get; } = new();

    public static StreamName Stream { get; } = new("association");

    /// <summary>What most publish from: nobody has to choose it to be careful.</summary>
    public const int UsualSmallestShown = 5;

    /// <summary>Nobody hides more.</summary>
    public const int LargestSmallestShown = 50;

    public AssociationDetails Details { get; init; } = new("", "", "", []);

    public ImmutableDictionary<PersonId, Person> People { get; init; } = ImmutableDictionary<PersonId, Person>.Empty;

    public ImmutableDictionary<string, PersonId> ByTeamsObjectId { get; init; } = ImmutableDictionary<string, PersonId>.Empty;

    /// <summary>Those who have left for good. Their names stay: what they signed stays.</summary>
    public ImmutableHashSet<PersonId> Left { get; init; } = [];

    /// <summary>To whom the bot speaks first.</summary>
    public SendingMode Sending { get; init; }

    public ImmutableHashSet<(PersonId Person, Role Role)> Roles { get; init; } = [];

    public ImmutableList<InterventionId> Interventions { get; init; } = [];

    /// <summary>When people work here; every date is planned in it.</summary>
    public WorkCalendar Calendar { get; init; } = WorkCalendar.Swedish;

    /// <summary>Of the authorities whose people sit in steering groups and that have told when they are closed, by organisation.</summary>
    public ImmutableDictionary<string, WorkCalendar> MemberCalendars { get; init; } =
        ImmutableDictionary.Create<string, WorkCalendar>(StringComparer.OrdinalIgnoreCase);

    public ImmutableDictionary<string, ReportRoutine> Routines { get; init; } = ImmutableDictionary<string, ReportRoutine>.Empty;

    /// <summary>When the board's paper is offered to the office; null: never.</summary>
    public BoardDay? BoardDay { get; init; }

    /// <summary>Of what dates are planned from: the calendar, and the routines of forms.</summary>
    public Revision Revision { get; init; }

    /// <summary>The last time the store was taken back from a copy; null: it never was.</summary>
    public Restoration? Restored { get; init; }

    /// <summary>Counts of participants from 1 to below this are masked wherever several interventions are shown or published; 0: none
    /// are.</summary>
    public int SmallestShown => Details.SmallestShown ?? UsualSmallestShown;

    public bool IsFounded => Details.Name.Length > 0;

    public IEnumerable<Person> Having(Role role) =>
        Roles.Where(r => r.Role == role).Select(r => People[r.Person]).OrderBy(p => p.Id.Value, StringComparer.Ordinal);

    /// <summary>Everybody in the register who has not left.</summary>
    public IEnumerable<Person> Present => People.Values.Where(p => !Left.Contains(p.Id));

    /// <summary>The person as registered; one who has left the register is known by id only.</summary>
    public Person PersonOf(PersonId id) => People.GetValueOrDefault(id) ?? new Person(id, id.Value, "", null, null);

    /// <summary>Why the person cannot be given anything to do; null when it can.</summary>
    public Refusal? Unavailable(PersonId person)
    {
        if (!People.TryGetValue(person, out var known))
        {
            return new Refusal(RefusalReason.NoSuchPerson, person.Value);
        }

        return Left.Contains(person) ? new Refusal(RefusalReason.PersonHasLeft, known.Name) : null;
    }

    public static Association Evolve(Association state, EventRecord record)
    {
        ArgumentNullException.ThrowIfNull(state);
        ArgumentNullException.ThrowIfNull(record);
        return record.Event switch
        {
            AssociationDetailsSet e => state with { Details = e.Details },
            PersonRegistered e => Register(state, e.Person),
            SendingChosen e => state with { Sending = e.Sending, Revision = state.Revision.Next(record.Stamp.At) },
            PersonLeft e => Leave(state, e.Person),
            PersonForgotten e => Register(state, Person.Forgotten(e.Person)) with { Left = state.Left.Add(e.Person) },
            AssociationRoleGiven e => state with { Roles = state.Roles.Add((e.Person, e.Role)) },
            AssociationRoleTaken e => state with { Roles = state.Roles.Remove((e.Person, e.Role)) },
            WorkCalendarSet e => state with { Calendar = e.Calendar, Revision = state.Revision.Next(record.Stamp.At) },
            MemberCalendarSet e => state with
            {
                MemberCalendars = e.Calendar is { } calendar
                    ? state.MemberCalendars.SetItem(e.Organisation, calendar)
                    : state.MemberCalendars.Remove(e.Organisation),
                Revision = state.Revision.Next(record.Stamp.At),
            },
            AssociationRoutineSet e => state with
            {
                Routines = state.Routines.SetItem(e.Template, e.Routine),
                Revision = state.Revision.Next(record.Stamp.At),
            },
            BoardDaySet e => state with { BoardDay = e.Days is { } days ? new BoardDay(days, record.Stamp.At) : null },
            StoreRestored or HeldBackSettled => state with { Restored = Restoration.Evolve(state.Restored, record) },
            InterventionRegistered e when !state.Interventions.Contains(e.Intervention) => state with
            {
                Interventions = state.Interventions.Add(e.Intervention),
            },
            _ => state,
        };
    }

    private static Association Register(Association state, Person person)
    {
        var known =
            state.People.TryGetValue(person.Id, out var before)
            && before.TeamsObjectId is { } old
            && state.ByTeamsObjectId.GetValueOrDefault(old) == person.Id
                ? state.ByTeamsObjectId.Remove(old)
                : state.ByTeamsObjectId;
        return state with
        {
            People = state.People.SetItem(person.Id, person),
            Left = state.Left.Remove(person.Id),
            ByTeamsObjectId = person.TeamsObjectId is { Length: > 0 } id ? known.SetItem(id, person.Id) : known,
        };
    }

    private static Association Leave(Association state, PersonId person) =>
        state with
        {
            Left = state.Left.Add(person),
            Roles = state.Roles.Except(state.Roles.Where(r => r.Person == person)),
            ByTeamsObjectId =
                state.People.GetValueOrDefault(person)?.TeamsObjectId is { } id && state.ByTeamsObjectId.GetValueOrDefault(id) == person
                    ? state.ByTeamsObjectId.Remove(id)
                    : state.ByTeamsObjectId,
        };
}
