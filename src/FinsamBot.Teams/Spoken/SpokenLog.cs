using System.Text.RegularExpressions;

namespace FinsamBot.Teams.Spoken;

/// <summary>Words for the log: logga: studiebesök hos tre arbetsgivare.</summary>
internal static partial class SpokenLog
{
    /// <summary>What is to be noted, empty where only the word was said; null for words about something else, such as logga in.</summary>
    /// <param name="written">Without punctuation at the ends.</param>
    public static string? In(string written)
    {
        var flat = SpokenDates.Flat(written);
        if (SigningIn().IsMatch(flat))
        {
            return null;
        }

        var noting = Noting().Match(flat);
        var said = !noting.Success && Heading().IsMatch(flat) ? Noun().Match(flat) : noting;
        return said.Success ? written[said.Length..].Trim() : null;
    }

    [GeneratedRegex(
        @"^(?:(?:logga|loggar|loggfor|(?:skriv|notera|spara|lagg|lagga) (?:till |in )?i loggen)\b[ :,.–-]*"
            + @"|log (?:a |an |that )?|(?:loggen|logg|log) [-–] )",
        RegexOptions.CultureInvariant | RegexOptions.NonBacktracking
    )]
    private static partial Regex Noting();

    /// <summary>With a colon behind it the noun is enough.</summary>
    [GeneratedRegex(@"^(?:loggen|logg|log)\b[^:]{0,60}:", RegexOptions.CultureInvariant | RegexOptions.NonBacktracking)]
    private static partial Regex Heading();

    [GeneratedRegex(@"^(?:loggen|logg|log)[ :]*", RegexOptions.CultureInvariant | RegexOptions.NonBacktracking)]
    private static partial Regex Noun();

    [GeneratedRegex(
        "^(?:logga|loggar|log) (?:mig |me )?(?:in|ut|pa|av|out|on|off)(?: |$)",
        RegexOptions.CultureInvariant | RegexOptions.NonBacktracking
    )]
    private static partial Regex SigningIn();
}
