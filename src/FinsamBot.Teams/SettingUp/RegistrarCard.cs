using FinsamBot.Domain.People;
using FinsamBot.Teams.Asking;
using FinsamBot.Teams.Cards;
using FinsamBot.Teams.Staff;
using static FinsamBot.Teams.Cards.Vocabulary;

namespace FinsamBot.Teams.SettingUp;

/// <summary>Asks who registers the reports that are handed in: somebody in the register, or somebody new.</summary>
internal static class RegistrarCard
{
    public const string Chosen = "registrar";

    public static Card Of(Caller caller, Notice? notice = null)
    {
        var to = caller.Reader;
        return Card.Of(
            to,
            to["Registrar_Title"],
            [
                notice?.ToBox(),
                Heading(to["Registrar_Title"]),
                Say(to["Registrar_Why"]),
                PersonInput.One(to, Chosen, to["SetUp_Registrar"], caller.Association, caller.Id.Value),
                Buttons(
                    Button.To(SettingUpVerbs.SaveRegistrar, to["Do_ChooseRegistrar"]).WithInputs().Main(),
                    Button.To(StaffVerbs.New, to["Do_AddRegistrar"]).With(Fields.Kind, nameof(Role.Registrar)),
                    Button.To(SettingUpVerbs.Show, to["Do_SetUp"])
                ),
            ]
        );
    }
}
