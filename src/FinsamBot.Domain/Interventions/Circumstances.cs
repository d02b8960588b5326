using FinsamBot.Domain.Calendar;
using FinsamBot.Domain.Checks.PersonalData;
using FinsamBot.Domain.Events;
using FinsamBot.Domain.Forms;
using FinsamBot.Domain.People;
using FinsamBot.Domain.Planning;

namespace FinsamBot.Domain.Interventions;

/// <summary>What a decision about a report also depends on: the association, the intervention with its people, the form, and how people are
/// reached.</summary>
/// <param name="Contacts">Of everybody with a role in the intervention, of their stand-ins, and of the association's
/// administrators.</param>
public sealed record Circumstances(
    Association Association,
    Intervention Intervention,
    ReportTemplate Template,
    IReadOnlyDictionary<PersonId, Contact> Contacts
)
{
    /// <summary>Other circumstances, other plans: a copy begins without any.</summary>
    private Circumstances(Circumstances other) =>
        (Association, Intervention, Template, Contacts, Parts, Ways, Known) = (
            other.Association,
            other.Intervention,
            other.Template,
            other.Contacts,
            other.Parts,
            other.Ways,
            new Known()
        );

    /// <summary>The interventions that are parts of this one, in the order they were registered.</summary>
    public IReadOnlyList<Intervention> Parts { get; init; } = [];

    /// <summary>How messages go to people.</summary>
    public Ways Ways { get; init; } = Ways.Usual;

    /// <summary>A look asks for the plan and the people many times, and the way there leads over the whole calendar and register.</summary>
    internal Known Known { get; } = new();

    /// <summary>The leads; the deputies when there is no lead.</summary>
    public IReadOnlyList<PersonId> Writers => Known.Writers ??= Intervention.Writers();

    /// <summary>What is nobody's personal data in a report.</summary>
    internal Familiar Familiar => Known.Familiar ??= WorkContacts.Of(Association, Intervention);

    public IReadOnlyList<PersonId> Deputies => Known.Deputies ??= [.. Intervention.Having(Role.Deputy)];

    public WorkCalendar Calendar => Association.Calendar;

    /// <summary>The form is for the report of the whole intervention.</summary>
    public bool IsFinal => Intervention.IsFinal(Template.Id);

    /// <summary>The intervention's own way, else the association's, else the form's.</summary>
    public ReportRoutine Routine =>
        Intervention.Routines.GetValueOrDefault(Template.Id)
        ?? Association.Routines.GetValueOrDefault(Template.Id)
        ?? Template.Routine
        ?? ReportRoutine.Usual;

    /// <summary>Whose answers a report needs.</summary>
    public AnswerRule NeededAnswers => Routine.Answers ?? AnswerRule.Everybody;

    public Contact ContactOf(PersonId person) => Contacts.GetValueOrDefault(person, Contact.None);

    /// <summary>The person as registered; a person who has left the register is known by id only.</summary>
    public Person PersonOf(PersonId id) => Association.PersonOf(id);

    /// <summary>Has any role in this intervention, takes over for a writer who is away, or sees everything because of a role in the
    /// association.</summary>
    public bool MayRead(PersonId person, DateOnly today) =>
        Intervention.Roles.Any(r => r.Person == person) || Association.Roles.Any(r => r.Person == person) || StandsIn(person, today);

    /// <summary>Lead, deputy, or stand-in of a lead or deputy who is away today.</summary>
    public bool MayWrite(PersonId person, DateOnly today) => Intervention.MayWrite(person) || StandsIn(person, today);

    /// <summary>Everybody of whom <see cref="MayWrite"/> is true.</summary>
    public IReadOnlySet<PersonId> WritingOn(DateOnly day) =>
        Intervention.Having(Role.Lead).Concat(Intervention.Having(Role.Deputy)).Concat(StandIns(day)).ToHashSet();

    /// <summary>The plan of a period's report with this form.</summary>
    public ReportPlan PlanFor(ReportingPeriod period)
    {
        ArgumentNullException.ThrowIfNull(period);
        return Known.Plan(period, Plan);
    }

    /// <summary>The days an opened period covers now: when the intervention's last day was moved into it, it ends there. A final report
    /// follows every move.</summary>
    public ReportingPeriod Effective(ReportingPeriod period)
    {
        ArgumentNullException.ThrowIfNull(period);
        return Intervention.EndsOn is { } last && last >= period.Start && (IsFinal || last < period.End)
            ? new ReportingPeriod(period.Start, last)
            : period;
    }

    private ReportPlan Plan(ReportingPeriod period) =>
        BackwardPlanning.For(
            new PlanQuestion(
                period,
                Routine,
                Calendar,
                Template.SteeringGroupSection is not null,
                Intervention.Meetings,
                Intervention.SendDays.TryGetValue((Template.Id, period.End), out var day) ? day : null,
                Intervention.Changes.DueDays.TryGetValue((Template.Id, period.End), out var due) ? due : null,
                MemberCalendars
            )
        );

    /// <summary>Of the authorities in its steering group that have told when they are closed; null where none has.</summary>
    internal IReadOnlyList<MemberCalendar>? MemberCalendars =>
        Association.MemberCalendars.IsEmpty
            ? null
            :
            [
                .. Intervention
                    .SteeringGroup()
                    .Select(p => PersonOf(p).Organisation)
                    .Distinct(StringComparer.OrdinalIgnoreCase)
                    .Where(Association.MemberCalendars.ContainsKey)
                    .Select(o => new MemberCalendar(o, Association.MemberCalendars[o])),
            ];

    private bool StandsIn(PersonId person, DateOnly today) => StandIns(today).Contains(person);

    /// <summary>Of leads and deputies who are away.</summary>
    private IEnumerable<PersonId> StandIns(DateOnly day) =>
        Contacts.Where(c => Intervention.MayWrite(c.Key)).Select(c => c.Value.AwayOn(day)?.StandIn).OfType<PersonId>();
}
