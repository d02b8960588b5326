using System.Text.RegularExpressions;
using FinsamBot.Teams.Asking;
using FinsamBot.Teams.Cards;

namespace FinsamBot.Teams.Reminding;

/// <summary>Reminders that wait, and reports that are promised for a day.</summary>
internal sealed partial class RemindingVerbs(Postponing postponing) : IVerbTable
{
    /// <summary>With a day: reminders wait until then. Without: asks for the day.</summary>
    public const string Snooze = "reminders.wait";

    /// <summary>With a day: the office is told. Without: asks for the day.</summary>
    public const string Promise = "report.promise";

    public IReadOnlyList<Verb> Lines =>
        [
            Verb.Of(Snooze, Who.Anybody, Snoozing.Of, postponing.SnoozeAsync).SaidAs(Later),
            Verb.OnReport(Promise, Who.ItsWriters, ChosenDay.Of, postponing.PromiseAsync),
        ];

    private static CardData? Later(Said said)
    {
        if (SnoozeWords().Match(said.Flat) is not { Success: true } match)
        {
            return null;
        }

        var day = said.Of(match.Groups["rest"]);
        return day.Length > 0 ? CardData.With(Fields.Day, day) : CardData.Empty;
    }

    [GeneratedRegex(
        "^(?:kan du |please |can you )?(?:snooza|snooze|paminn|paminna|remind)(?: (?:mig|me))?(?: igen| again)?"
            + "(?: (?:till|until|om|about))?(?: (?<rest>.*))?$",
        RegexOptions.CultureInvariant | RegexOptions.NonBacktracking
    )]
    private static partial Regex SnoozeWords();
}
