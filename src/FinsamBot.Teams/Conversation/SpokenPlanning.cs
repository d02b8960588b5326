using System.Text.RegularExpressions;
using FinsamBot.Teams.Asking;
using FinsamBot.Teams.Spoken;

namespace FinsamBot.Teams.Conversation;

/// <summary>Understands words about days: the plan, reminders that wait, who is away, meetings and last days.</summary>
internal static partial class SpokenPlanning
{
    /// <summary>What shows something; null for words about something else.</summary>
    /// <param name="said">As <see cref="SpokenWords.Fold"/> gives it.</param>
    public static Intent? ToSee(string said) =>
        Plan().Match(said) is { Success: true } plan ? new Intent.Plan(Rest(plan, said))
        : OfficeList().IsMatch(said) ? new Intent.OfficeList()
        : null;

    /// <summary>What tells the bot something. These words may stand anywhere in a sentence, so all others are tried first.</summary>
    /// <param name="said">As it was written, without punctuation at the ends.</param>
    public static Intent? ToTell(string said)
    {
        var flat = SpokenDates.Flat(said);
        if (Snooze().Match(flat) is { Success: true } snooze)
        {
            return new Intent.Snooze(Rest(snooze, said) is { Length: > 0 } day ? day : null);
        }

        if (Back().IsMatch(flat))
        {
            return new Intent.Back();
        }

        if (Away().IsMatch(flat))
        {
            return new Intent.Away(said);
        }

        if (Meeting().IsMatch(flat))
        {
            return new Intent.Meet(said, Cancel().IsMatch(flat));
        }

        return End().IsMatch(flat) ? new Intent.MoveEnd(said) : null;
    }

    private static string Rest(Match match, string text) => text.Substring(match.Groups["rest"].Index, match.Groups["rest"].Length).Trim();

    [GeneratedRegex(
        "^(?:visa |show |min |my |the )?"
            + "(?:plan|planen|planering|planeringen|tidsplan|tidsplanen|datum|kalender|kalendern|calendar|dates)"
            + "(?: (?:for )?(?<rest>.*))?$",
        RegexOptions.CultureInvariant | RegexOptions.NonBacktracking
    )]
    private static partial Regex Plan();

    [GeneratedRegex(
        "^(?:visa |show )?(?:kansliets lista|lista|listan|office list|list|the list)$",
        RegexOptions.CultureInvariant | RegexOptions.NonBacktracking
    )]
    private static partial Regex OfficeList();

    [GeneratedRegex(
        "^(?:kan du |please |can you )?(?:snooza|snooze|paminn|paminna|remind)(?: (?:mig|me))?(?: igen| again)?"
            + "(?: (?:till|until|om|about))?(?: (?<rest>.*))?$",
        RegexOptions.CultureInvariant | RegexOptions.NonBacktracking
    )]
    private static partial Regex Snooze();

    [GeneratedRegex(
        @"^(?:(?:nu )?(?:ar )?(?:jag|i)(?:['’]m| am| ar)?(?: nu| now)? )?(?:tillbaka|back)(?: igen| again| nu| now)?$",
        RegexOptions.CultureInvariant | RegexOptions.NonBacktracking
    )]
    private static partial Regex Back();

    [GeneratedRegex(
        @"\b(?:borta|franvarande|ledig|semester|bortrest|away|absent|on leave|on holiday|on vacation|tar over|takes over)\b",
        RegexOptions.CultureInvariant | RegexOptions.NonBacktracking
    )]
    private static partial Regex Away();

    [GeneratedRegex(
        @"\b(?:mote|motet|motes|moter|mots|mysam|meeting|meets)\b",
        RegexOptions.CultureInvariant | RegexOptions.NonBacktracking
    )]
    private static partial Regex Meeting();

    [GeneratedRegex(
        @"\b(?:stall(?:s|er)? in|installt|avboka|avbokat|ta bort|cancel|cancelled|remove)\b",
        RegexOptions.CultureInvariant | RegexOptions.NonBacktracking
    )]
    private static partial Regex Cancel();

    [GeneratedRegex(
        @"^(?:nytt |flytta |andra |new |move |the )*(?:slutdatum|slutdatumet|slutdag|sista dag|end date)\b",
        RegexOptions.CultureInvariant | RegexOptions.NonBacktracking
    )]
    private static partial Regex End();
}
