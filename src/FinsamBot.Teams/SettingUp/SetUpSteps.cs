using FinsamBot.Domain.Interventions;
using FinsamBot.Domain.Office;
using FinsamBot.Domain.People;
using FinsamBot.Domain.Text;
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
        var standing = SetupStanding.Of(caller.Association, interventions, caller.Today);
        return
        [
            Details(caller),
            Registrar(caller.Reader, standing),
            People(caller.Reader, standing),
            Interventions(caller.Reader, standing),
            Forms(caller.Reader),
            .. Sendings(caller),
        ];
    }

    private static SetUpStep Details(Caller caller)
    {
        var (to, association) = (caller.Reader, caller.Association);
        var button = Button.To(SettingUpVerbs.Details, to["Do_EnterDetails"]);
        return new(to["SetUp_Details"], association.IsFounded, association.Details.Name, button);
    }

    private static SetUpStep Registrar(Reader to, SetupStanding standing)
    {
        var registrars = standing.Registrars.Select(r => r.Name).ToList();
        var button = Button.To(SettingUpVerbs.Registrar, to["Do_ChooseRegistrar"]);
        return new(to["SetUp_Registrar"], registrars.Count > 0, to.List(registrars), button);
    }

    private static SetUpStep People(Reader to, SetupStanding standing)
    {
        var (count, lost) = (Counted(to, standing.Association.Present.Count()), standing.Unreachable);
        var says = lost == 0 ? count : to["SetUp_Unreachable", count, Counted(to, lost)];
        return new(to["SetUp_People"], standing.HasPeople && lost == 0, says, Button.To(StaffVerbs.New, to["Do_NewPerson"]));
    }

    private static SetUpStep Interventions(Reader to, SetupStanding standing)
    {
        var button = Button.To(SettingUpVerbs.NewIntervention, to["Do_NewIntervention"]);
        return new(to["SetUp_Interventions"], standing.HasInterventions, Without(to, standing), button);
    }

    /// <summary>They are as most associations have them until somebody changes them.</summary>
    private static SetUpStep Forms(Reader to) =>
        new(to["SetUp_Forms"], true, to["SetUp_Usual"], Button.Open(to.Link(new PageLink.Office()), to["Do_OpenOfficePage"]));

    private static IEnumerable<SetUpStep> Sendings(Caller caller)
    {
        var (to, sending) = (caller.Reader, caller.Association.Sending);
        var tries = Button.To(SettingUpVerbs.Choose, to["Do_Try"]).With(Fields.Kind, nameof(SendingMode.ToOffice));
        var isTrying = sending == SendingMode.ToOffice;
        yield return new(to["SetUp_Try"], sending != SendingMode.ToNobody, isTrying ? to["SetUp_Trying"] : "", tries);
        var begins = Button.To(SettingUpVerbs.AskBegin, to["Do_BeginReminding"]);
        yield return new(to["SetUp_Begin"], sending == SendingMode.ToAll, "", begins);
    }

    private static string Counted(Reader to, int count) => Digits.Of(count, to.Language);

    private static string Without(Reader to, SetupStanding standing)
    {
        var all = Counted(to, standing.Running.Count);
        return (standing.WithoutLead.Count, standing.WithoutGroup.Count) switch
        {
            (0, 0) => all,
            (0, var group) => to["SetUp_WithoutGroup", all, Counted(to, group)],
            var (lead, _) => to["SetUp_WithoutLead", all, Counted(to, lead)],
        };
    }
}
