using System.Text.RegularExpressions;
using FinsamBot.Teams.Asking;
using FinsamBot.Teams.Cards;
using FinsamBot.Teams.Spoken;

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
            Verb.Of(Snooze, Who.Anybody, Snoozing.Of, postponing.SnoozeAsync)
                .SaidAs(Later)
                .Means(LaterWords)
                .CalledBy("Word_Remind", "Do_Later"),
            Verb.OnReport(Promise, Who.ItsWriters, ChosenDay.Of, postponing.PromiseAsync)
                .Means(LateWords)
                .CalledBy("Word_Promise", "Do_Promise"),
        ];

    private static readonly string[] LaterWords =
    [
        "paminn*",
        "remind*",
        "snooz*",
        "~senare|later",
        "inte nu|idag",
        "hinner inte",
        "skjut* upp|pa|till|fram",
        "stor inte",
        "vanta*",
        "tjat*",
        "hor|hora av dig",
        "sag till",
        "not now|today",
        "sluta paminn*",
        "tell office",
        "orkar inte",
        "tar|gor|skriver sen|senare",
        "en annan dag|gang",
        "postpone*",
    ];

    /// <summary>The report will not come in time.</summary>
    private static readonly string[] LateWords =
    [
        "uppskov|anstand|respit",
        "mer|mera|extra|langre tid",
        "forlang*",
        "jag|vi blir|ar|kommer sen|sena|forsenad|forsenade",
        "jag|vi bli|vara sen|sena|forsenad|forsenade",
        "hinner inte lamn*|klart|fardig*|*rapport*|tid",
        "blir *rapport* sen|forsenad",
        "*rapport* blir|kommer sen|sent|forsenad",
        "extension|more time",
        "will|ll be late",
        "cant|not make it|deadline",
    ];

    /// <summary>Whether a day is named at all is the same on every day.</summary>
    private static readonly DateOnly AnyDay = new(2026, 1, 1);

    /// <summary>Whose reminders and when must stand there in so many words; what else is said after it is asked about.</summary>
    private static CardData? Later(Said said)
    {
        if (
            SnoozeWords().Match(said.Flat) is not { Success: true } match
            || (!match.Groups["me"].Success && match.Groups["rest"].Success && !WhenWords().IsMatch(match.Groups["rest"].Value))
            || (match.Groups["loose"].Success && SpokenDates.Find(match.Groups["rest"].Value, AnyDay) is null)
        )
        {
            return null;
        }

        var day = SpokenMood.IsNegated(said.Words) ? "" : said.Of(match.Groups["rest"]);
        return day.Length > 0 ? CardData.With(Fields.Day, day) : CardData.Empty;
    }

    [GeneratedRegex(
        "^(?:kan du |please |can you )?(?:snooza|snooze|paminn|paminna|paminnelse|remind|(?<loose>hora? av dig"
            + "|sag till|aterkom|vanta|pinga))(?: (?<me>mig|mej|me))?(?: igen| again)?"
            + "(?: (?:till|until|om|about))?(?: (?<rest>.*))?$",
        RegexOptions.CultureInvariant | RegexOptions.NonBacktracking
    )]
    private static partial Regex SnoozeWords();

    [GeneratedRegex(
        "^(?:igen|om|pa|den|i|efter|nasta|till|again|on|the|in|after|next|until|senare|later|tidigast|v|vecka"
            + "|week|[0-9]|idag|imorgon|tomorrow"
            + "|mandag|tisdag|onsdag|torsdag|fredag|monday|tuesday|wednesday|thursday|friday)",
        RegexOptions.CultureInvariant | RegexOptions.NonBacktracking
    )]
    private static partial Regex WhenWords();
}
