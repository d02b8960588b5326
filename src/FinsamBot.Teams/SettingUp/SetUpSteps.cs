using FinsamBot.Domain.Interventions;
using FinsamBot.Domain.People;
using FinsamBot.Runtime.Delivery;
using FinsamBot.Teams.Asking;
using FinsamBot.Teams.Cards;
using FinsamBot.Teams.Staff;

namespace FinsamBot.Teams.SettingUp;

/// <summary>One thing to do before the association runs. It can be left, and taken up again.</summary>
/// <param name="Says">How far it has come, behind its name; empty where the sign says it all.</param>
internal sealed record SetUpStep(string Name, bool IsDone, string Says, Button Button);

/// <summary>What a new association needs, in the order in which it is best done. Nothing is remembered: each step looks at what is
/// there.</summary>
internal static class SetUpSteps
{
    public static IReadOnlyList<SetUpStep> Of(Caller caller, IReadOnlyList<Intervention> interventions)
    {
        var (to, association) = (caller.Reader, caller.Association);
        var present = association.People.Keys.Where(p => !association.Left.Contains(p)).ToList();
        var others = present.Where(p => association.Roles.All(r => r.Person != p)).ToList();
        var led = interventions.Count(i => i.Writers().Count > 0);
        var registrars = association.Having(Role.Registrar).ToList();
        return
        [
            new(
                to["SetUp_Details"],
                association.IsFounded,
                association.Details.Name,
                Button.To(SettingUpVerbs.Details, to["Do_EnterDetails"])
            ),
            new(
                to["SetUp_Registrar"],
                registrars.Count > 0,
                to.List([.. registrars.Select(r => r.Name)]),
                Button.To(SettingUpVerbs.Registrar, to["Do_ChooseRegistrar"])
            ),
            new(to["SetUp_People"], others.Count > 0, Counted(to, present.Count), Button.To(StaffVerbs.New, to["Do_NewPerson"])),
            new(
                to["SetUp_Interventions"],
                interventions.Count > 0 && led == interventions.Count,
                Without(to, interventions.Count, led),
                Button.To(SettingUpVerbs.NewIntervention, to["Do_NewIntervention"])
            ),
            new(
                to["SetUp_Forms"],
                true,
                to["SetUp_Usual"],
                Button.Open(to.Link(new PageLink.Office()), to["Do_OpenOfficePage"])
            ),
            new(
                to["SetUp_Try"],
                association.Sending is Sending.ToOffice or Sending.ToAll,
                association.Sending is Sending.ToOffice ? to["SetUp_Trying"] : "",
                Button.To(SettingUpVerbs.Choose, to["Do_Try"]).With(Fields.Kind, nameof(Sending.ToOffice))
            ),
            new(to["SetUp_Begin"], association.Sending is Sending.ToAll, "", Button.To(SettingUpVerbs.AskBegin, to["Do_BeginReminding"])),
        ];
    }

    private static string Counted(Reader to, int count) => Numbers.InDigits(count, to.Language);

    private static string Without(Reader to, int all, int led) =>
        led == all ? Counted(to, all) : to["SetUp_WithoutLead", Counted(to, all), Counted(to, all - led)];
}
