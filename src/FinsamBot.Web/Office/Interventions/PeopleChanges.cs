using FinsamBot.Domain.Events;
using FinsamBot.Domain.Interventions;
using FinsamBot.Domain.Interventions.Changes;
using FinsamBot.Domain.People;
using FinsamBot.Web.Office.Fields;
using FinsamBot.Web.Office.People;

namespace FinsamBot.Web.Office.Interventions;

/// <summary>Who does what in it.</summary>
internal static class PeopleChanges
{
    /// <summary>Steps that links beside a person lead to, with who it is in the address.</summary>
    public const string GiveStep = "roll";
    public const string HandOverStep = "overlamna";
    public const string TakeStep = "ta-bort";
    public const string SubstituteStep = "ersattare";
    public const string HolderField = "vem";
    public const string MemberField = "ledamot";

    private const string PersonField = "person";
    private const string RoleField = "roll";

    /// <summary>Held in an intervention, in the order they are listed.</summary>
    public static IReadOnlyList<Role> Roles { get; } = [Role.Lead, Role.Deputy, Role.Chair, Role.SteeringMember];

    public static IReadOnlyList<ChangeForm> All { get; } =
    [
        new(GiveStep, "Give", GiveFields, (filled, _) => new GiveRole(filled.Person(PersonField), RoleIn(filled, filled.Text(RoleField)))),
        new(HandOverStep, "HandOver", at => [Holder(at), Person(at)], HandOver) { IsOffered = HasRoles },
        new(TakeStep, "Take", at => [Holder(at)], Take) { IsOffered = HasRoles, Warning = WithoutLead },
        new(SubstituteStep, "Substitute", SubstituteFields, Substitute)
        {
            IsOffered = at => at.Intervention.Having(Role.SteeringMember).Any(),
        },
    ];

    public static string HolderOf(Role role, PersonId person) => $"{role}|{person}";

    private static string? WithoutLead(InterventionCommand command, Looked at) =>
        command is TakeRole { Role: Role.Lead or Role.Deputy } take
        && at.Intervention.Roles.Remove((take.Person, take.Role)).All(r => r.Role is not (Role.Lead or Role.Deputy))
            ? at.Voice.Office("Confirm_NoLead")
            : null;

    private static bool HasRoles(Looked at) => !at.Intervention.Roles.IsEmpty;

    private static IReadOnlyList<Field> GiveFields(Looked at) =>
        [
            Person(at),
            new ChoiceField(RoleField, at.Voice.Office("Change_Role"), [.. Roles.Select(r => ($"{r}", PeopleList.RoleName(at.Voice, r)))])
            {
                Nothing = at.Voice.Office("Choose"),
            },
        ];

    private static IReadOnlyList<Field> SubstituteFields(Looked at) =>
        [
            new ChoiceField(
                MemberField,
                at.Voice.Office("Change_Member"),
                [.. at.Intervention.Having(Role.SteeringMember).Select(p => (p.Value, at.View.Circumstances.PersonOf(p).Name))]
            )
            {
                Nothing = at.Voice.Office("Choose"),
            },
            Person(at),
        ];

    private static ChoiceField Person(Looked at) =>
        new(PersonField, at.Voice.Office("Change_Person"), PeopleList.Choices(at.Call.Association))
        {
            Nothing = at.Voice.Office("Choose"),
            Hint = at.Voice.Office("Change_PersonHint"),
        };

    private static ChoiceField Holder(Looked at) =>
        new(
            HolderField,
            at.Voice.Office("Change_Holder"),
            [
                .. Roles.SelectMany(r =>
                    at.Intervention.Having(r)
                        .Select(p => (HolderOf(r, p), $"{at.View.Circumstances.PersonOf(p).Name}, {PeopleList.RoleName(at.Voice, r)}"))
                ),
            ]
        )
        {
            Nothing = at.Voice.Office("Choose"),
        };

    private static HandOver HandOver(Filled filled, Looked at)
    {
        var (role, person) = HolderIn(filled);
        return new HandOver(person, filled.Person(PersonField), role);
    }

    private static TakeRole Take(Filled filled, Looked at)
    {
        var (role, person) = HolderIn(filled);
        return new TakeRole(person, role);
    }

    private static NameSubstitute Substitute(Filled filled, Looked at) =>
        new NameSubstitute(filled.Person(MemberField), filled.Person(PersonField));

    private static (Role Role, PersonId Person) HolderIn(Filled filled)
    {
        var parts = filled.Text(HolderField).Split('|', 2);
        return (RoleIn(filled, parts[0]), new PersonId(parts[^1]));
    }

    private static Role RoleIn(Filled filled, string text)
    {
        if (Roles.FirstOrDefault(r => r.ToString() == text, Role.Administrator) is var role && role != Role.Administrator)
        {
            return role;
        }

        filled.Refuse(new Refusal(RefusalReason.NoSuchPerson, text));
        return default;
    }
}
