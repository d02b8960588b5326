using FinsamBot.Runtime.Delivery;
using FinsamBot.Teams.Cards;
using static FinsamBot.Teams.Cards.Vocabulary;

namespace FinsamBot.Teams.Office;

/// <summary>Leads to the papers for the board.</summary>
internal static class BoardCard
{
    /// <param name="about">Which paper, behind the title on the message.</param>
    /// <param name="late">How many reports are late now: the paper will tell the board.</param>
    public static Card Of(Reader to, string about, string says, int late) =>
        Card.Of(
            to,
            about.Length > 0 ? $"{to["Board_Title"]}, {about}" : to["Board_Title"],
            [
                Heading(to["Board_Title"]),
                Say(says),
                late > 0 ? Say(to["Board_Late", late]) : null,
                Buttons(Open(to).Main(), late > 0 ? Button.To(OfficeVerbs.Office, to["Do_ShowOffice"]) : null),
            ]
        );

    /// <summary>For whoever asks.</summary>
    public static Card Where(Reader to) => Of(to, "", to["Board_Where"], late: 0);

    public static Button Open(Reader to) => Button.Open(to.Link(new PageLink.Board()), to["Do_OpenBoard"]);
}
