using FinsamBot.Teams.General;
using FinsamBot.Teams.Planning;
using FinsamBot.Teams.Writing;
using static FinsamBot.Teams.Cards.Vocabulary;

namespace FinsamBot.Teams.Cards;

/// <summary>A no where there is no report to show it on, with a way on.</summary>
internal static class RefusalCard
{
    /// <summary>A no about days: the plan shows which ones there are.</summary>
    public static Card AboutDays(Reader to, Notice notice) =>
        Card.Of(
            to,
            notice.Text,
            [notice.ToBox(), Buttons(Button.To(PlanningVerbs.Plan, to["Do_ShowPlan"]).Main(), Button.To(GeneralVerbs.Help, to["Do_Help"]))]
        );

    public static Card Of(Reader to, Notice notice) =>
        Card.Of(
            to,
            notice.Text,
            [
                notice.ToBox(),
                Buttons(Button.To(WritingVerbs.Reports, to["Do_ShowReports"]).Main(), Button.To(GeneralVerbs.Help, to["Do_Help"])),
            ]
        );
}
