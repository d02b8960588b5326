using FinsamBot.Teams.Cards;
using static FinsamBot.Teams.Cards.Vocabulary;

namespace FinsamBot.Teams.SettingUp;

/// <summary>Asks for the association's name and addresses.</summary>
internal static class DetailsCard
{
    public static Card Of(Reader to, DetailsDraft draft, Notice? notice = null) =>
        Card.Of(
            to,
            to["SetUp_Details"],
            [
                notice?.ToBox(),
                Heading(to["SetUp_Details"]),
                LineInput(DetailsDraft.NameInput, to["Details_Name"], draft.Name),
                LineInput(DetailsDraft.MailboxInput, to["Details_Mailbox"], draft.Mailbox),
                LineInput(DetailsDraft.GuideInput, to["Details_Guide"], draft.GuideUrl),
                Buttons(
                    Button.To(SettingUpVerbs.SaveDetails, to["Do_SaveDetails"]).WithInputs().Main(),
                    Button.To(SettingUpVerbs.Show, to["Do_SetUp"])
                ),
            ]
        );
}
