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

    private const int LongestName = 200;

    public static Decision On(Association state, TemplateCatalogue forms, AssociationRequest request)
    {
        ArgumentNullException.ThrowIfNull(state);
        ArgumentNullException.ThrowIfNull(forms);
        ArgumentNullException.ThrowIfNull(request);
        if (request.Actor != PersonId.Bot && !state.Roles.Contains((request.Actor, Role.Administrator)))
        {
            return Decision.Refuse(RefusalReason.OnlyOfficeDecides);
        }

        return request.Command switch
        {
            RegisterPerson register => PeopleRules.Register(state, register.Person),
            RegisterPeople register => PeopleRules.Register(state, register.People),
            AdmitAdministrator admit => PeopleRules.Admit(state, admit, request.Actor),
            RecogniseInTeams recognise => PeopleRules.Recognise(state, recognise),
            LeaveForGood leave => PeopleRules.Leave(state, leave.Person),
            ForgetPerson forget => PeopleRules.Forget(state, forget.Person, request.Actor),
            _ => RefusalOf(state, request.Command, forms, StockholmTime.DayOf(request.Now)) is { } refusal
                ? new Decision([], refusal)
                : new Decision(Change(state, request.Command)),
        };
    }

    /// <summary>Until somebody chooses otherwise, an association that is being set up sends nothing.</summary>
    internal static IEnumerable<Event> SilentUntilChosen(Association state) =>
        state is { IsFounded: false, Sending: SendingMode.ToAll } ? [new SendingChosen(SendingMode.ToNobody)] : [];

    /// <summary>Why the command cannot be followed; null when it can.</summary>
    private static Refusal? RefusalOf(Association state, AssociationCommand command, TemplateCatalogue forms, DateOnly today) =>
        command switch
        {
            GiveAssociationRole give => state.Unavailable(give.Person),
            TakeAssociationRole { Role: Role.Administrator, Person: var person } when PeopleRules.IsLastAdministrator(state, person) =>
                new Refusal(RefusalReason.LastAdministrator, state.People[person].Name),
            SetDetails set => RefusalOf(set.Details),
            ChooseSending { Sending: not SendingMode.ToNobody } when !state.IsFounded => new Refusal(RefusalReason.NotSetUp),
            SetWorkCalendar set => RefusalOf(set.Calendar, today),
            SetMemberCalendar set when CleanText.Line(set.Organisation).Length is 0 or > LongestName => new Refusal(
                RefusalReason.NameMissing,
                LongestName
            ),
            SetMemberCalendar { Calendar: { } calendar } => RefusalOf(calendar, today),
            SetAssociationRoutine set when forms.All.All(t => t.Id != set.Template) => new Refusal(RefusalReason.NoSuchForm, set.Template),
            SetAssociationRoutine set => RoutineCheck.Of(set.Routine),
            SetCaseNumbers set => CaseNumbers.RefusalOf(set.Pattern, set.Example),
            SetSmallestShown { SmallestShown: < 0 or > Association.LargestSmallestShown } set => new Refusal(
                RefusalReason.SettingOutOfRange,
                set.SmallestShown,
                0,
                Association.LargestSmallestShown
            ),
            SetBoardDay { Days: < BoardDay.First or > BoardDay.Last } set => new Refusal(
                RefusalReason.SettingOutOfRange,
                set.Days.Value,
                BoardDay.First,
                BoardDay.Last
            ),
            _ => null,
        };

    /// <summary>Submitted reports and the office's letters go to the mailbox.</summary>
    private static Refusal? RefusalOf(AssociationDetails details)
    {
        if (CleanText.Line(details.Name).Length is 0 or > LongestName)
        {
            return new Refusal(RefusalReason.NameMissing, LongestName);
        }

        var mailbox = CleanText.Line(details.Mailbox);
        return OneAddress.Is(mailbox) ? null : new Refusal(RefusalReason.AddressUnreadable, mailbox);
    }

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
            SetDetails set when Clean(state, set.Details) is var details && !IsSame(details, state.Details) =>
            [
                new AssociationDetailsSet(details),
                .. SilentUntilChosen(state),
            ],
            ChooseSending choose when choose.Sending != state.Sending => [new SendingChosen(choose.Sending)],
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
            SetMemberCalendar set when set.Calendar != state.MemberCalendars.GetValueOrDefault(CleanText.Line(set.Organisation)) =>
            [
                new MemberCalendarSet(CleanText.Line(set.Organisation), set.Calendar),
            ],
            SetAssociationRoutine set when set.Routine != state.Routines.GetValueOrDefault(set.Template) =>
            [
                new AssociationRoutineSet(set.Template, set.Routine),
            ],
            SetCaseNumbers set when (set.Pattern, set.Example) != (state.Details.CaseNumberPattern, state.Details.CaseNumberExample) =>
            [
                new AssociationDetailsSet(state.Details with { CaseNumberPattern = set.Pattern, CaseNumberExample = set.Example }),
            ],
            SetSmallestShown set when set.SmallestShown != state.Details.SmallestShown =>
            [
                new AssociationDetailsSet(state.Details with { SmallestShown = set.SmallestShown }),
            ],
            SetBoardDay set when set.Days != state.BoardDay?.Days => [new BoardDaySet(set.Days)],
            NoteRestored restored when restored.From != state.Restored?.From => [new StoreRestored(restored.From)],
            SettleHeldBack settle => Restoration.Settle(state.Restored, settle),
            _ => [],
        };

    private static AssociationDetails Clean(Association state, AssociationDetails details) =>
        details with
        {
            Name = CleanText.Line(details.Name),
            Mailbox = CleanText.Line(details.Mailbox),
            GuideUrl = CleanText.Line(details.GuideUrl),
            CaseNumberPattern = state.Details.CaseNumberPattern,
            CaseNumberExample = state.Details.CaseNumberExample,
            SmallestShown = state.Details.SmallestShown,
        };

    private static bool IsSame(AssociationDetails one, AssociationDetails other) =>
        one with { Contacts = other.Contacts } == other && one.Contacts.SequenceEqual(other.Contacts);
}
