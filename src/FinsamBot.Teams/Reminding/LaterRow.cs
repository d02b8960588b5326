using AdaptiveCards;
using FinsamBot.Domain.Agenda;
using FinsamBot.Teams.Cards;
using static FinsamBot.Teams.Cards.Vocabulary;

namespace FinsamBot.Teams.Reminding;

/// <summary>The quiet way out of a reminder: a line, not a button.</summary>
internal static class LaterRow
{
    /// <summary>Null when this report's reminders cannot wait for this reader.</summary>
    public static AdaptiveElement? Of(Reader to, ReportView view) =>
        !to.MayWrite(view)
            ? null
            : Row(Button.To(RemindingVerbs.Snooze, to["Do_Later"]).About(view.Id), Run(to["Do_Later"], color: AdaptiveTextColor.Accent));
}
