using FinsamBot.Domain.Calendar;
using FinsamBot.Domain.Events;
using FinsamBot.Domain.Forms;
using FinsamBot.Domain.Planning;
using FinsamBot.Domain.Text;

namespace FinsamBot.Domain.People;

/// <summary>
/// The rules for the association's own settings and register: <c>(state, command, now) -> events</c>. The office decides, and the program
/// itself when it is run as a tool. What is as wished already is written no second time.
/// </summary>
public static class AssociationRules
{
    /// <summary>A closed day more than so many years away is a slip of the year.</summary>
    private const int FarthestYears = 20;

    public static Decision On(Association state, TemplateCatalogue forms, AssociationRequest request)
    {
        ArgumentNullException.ThrowIfNull(state);
        ArgumentNullException.ThrowIfNull(forms);
        ArgumentNullException.ThrowIfNull(request);
        if (request.Actor != PersonId.Bot && !state.Roles.Contains((request.Actor, Role.Administrator)))
        {
            return Decision.Refuse(RefusalReason.OnlyOfficeDecides);
        }

        return RefusalOf(state, request.Command, forms, StockholmTime.DayOf(request.Now)) is { } refusal
            ? new Decision([], refusal)
            : new Decision(Change(state, request.Command));
    }

    /// <summary>Why the command cannot be followed; null when it can.</summary>
    private static Refusal? RefusalOf(Association state, AssociationCommand command, TemplateCatalogue forms, DateOnly today) =>
        command switch
        {
            GiveAssociationRole { Person: var person } when !state.People.ContainsKey(person) => new Refusal(
                RefusalReason.NoSuchPerson,
                person.Value
            ),
            SetWorkCalendar set => RefusalOf(set.Calendar, today),
            SetAssociationRoutine set when forms.All.All(t => t.Id != set.Template) => new Refusal(RefusalReason.NoSuchForm, set.Template),
            SetAssociationRoutine set => RoutineCheck.Of(set.Routine),
            SetCaseNumbers set => CaseNumbers.RefusalOf(set.Pattern, set.Example),
            _ => null,
        };

    private static Refusal? RefusalOf(WorkCalendar calendar, DateOnly today) =>
        calendar.ClosedDays.FirstOrDefault(d => Math.Abs(d.Year - today.Year) > FarthestYears) is { Year: > 1 } far
            ? new Refusal(RefusalReason.SettingOutOfRange, Days.Iso(far), today.Year - FarthestYears, today.Year + FarthestYears)
            : null;

    private static IReadOnlyList<Event> Change(Association state, AssociationCommand command) =>
        command switch
        {
            FoundAssociation found when !state.IsFounded =>
            [
                new AssociationDetailsSet(found.Details),
                .. found.People.Select(p => new PersonRegistered(p)),
                .. found.Roles,
            ],
            RegisterPerson register when register.Person != state.People.GetValueOrDefault(register.Person.Id) =>
            [
                new PersonRegistered(register.Person),
            ],
            GiveAssociationRole give when !state.Roles.Contains((give.Person, give.Role)) =>
            [
                new AssociationRoleGiven(give.Person, give.Role),
            ],
            TakeAssociationRole take when state.Roles.Contains((take.Person, take.Role)) =>
            [
                new AssociationRoleTaken(take.Person, take.Role),
            ],
            RegisterIntervention register when !state.Interventions.Contains(register.Intervention) =>
            [
                new InterventionRegistered(register.Intervention),
            ],
            SetWorkCalendar set when set.Calendar != state.Calendar => [new WorkCalendarSet(set.Calendar)],
            SetAssociationRoutine set when set.Routine != state.Routines.GetValueOrDefault(set.Template) =>
            [
                new AssociationRoutineSet(set.Template, set.Routine),
            ],
            SetCaseNumbers set when (set.Pattern, set.Example) != (state.Details.CaseNumberPattern, state.Details.CaseNumberExample) =>
            [
                new AssociationDetailsSet(state.Details with { CaseNumberPattern = set.Pattern, CaseNumberExample = set.Example }),
            ],
            _ => [],
        };
}
