using System.Text.RegularExpressions;
using FinsamBot.Domain.Text;

namespace FinsamBot.Domain.Interventions.Log;

/// <summary>What an entry's words tell of its kind and of who took part. The writer sees it and can say otherwise.</summary>
public static partial class LogReading
{
    /// <summary>The state's two authorities are party to every association.</summary>
    private static readonly string[] Everywhere = ["Arbetsförmedlingen", "Försäkringskassan"];

    /// <summary>By the first word that tells of one.</summary>
    public static LogKind KindOf(string text)
    {
        ArgumentNullException.ThrowIfNull(text);
        var match = Kinds().Match(BareLetters.Of(text));
        return Enum.GetValues<LogKind>().FirstOrDefault(k => match.Groups[k.ToString()].Success);
    }

    /// <summary>The organisations of the register that are named, in that order.</summary>
    public static IReadOnlyList<string> OrganisationsIn(string text, Circumstances circumstances)
    {
        ArgumentNullException.ThrowIfNull(text);
        ArgumentNullException.ThrowIfNull(circumstances);
        var intervention = circumstances.Intervention;
        return
        [
            .. circumstances
                .Association.People.Values.Select(p => p.Organisation)
                .Concat(intervention.Changes.Parties)
                .Append(intervention.Owner)
                .Concat(Everywhere)
                .Where(o => o.Length > 0)
                .Distinct(StringComparer.OrdinalIgnoreCase)
                .Select(o => (Name: o, At: PlaceOf(text, o)))
                .Where(o => o.At >= 0)
                .OrderBy(o => o.At)
                .Select(o => o.Name)
                .Take(LogRules.MostOrganisations),
        ];
    }

    /// <summary>As people list them: with commas, semicolons, line breaks, or a last och.</summary>
    public static IReadOnlyList<string> Listed(string typed)
    {
        ArgumentNullException.ThrowIfNull(typed);
        return typed.Split([',', ';', '\n'], StringSplitOptions.TrimEntries | StringSplitOptions.RemoveEmptyEntries);
    }

    /// <summary>Where a name stands as words of its own, with an s or without; -1 when it does not.</summary>
    private static int PlaceOf(string text, string name)
    {
        for (var at = 0; (at = text.IndexOf(name, at, StringComparison.OrdinalIgnoreCase)) >= 0; at++)
        {
            var end = at + name.Length;
            end += end < text.Length && text[end] is 's' or 'S' ? 1 : 0;
            if ((at == 0 || !char.IsLetterOrDigit(text[at - 1])) && (end >= text.Length || !char.IsLetterOrDigit(text[end])))
            {
                return at;
            }
        }

        return -1;
    }

    [GeneratedRegex(
        "(?<StudyVisit>besok|visit)|(?<GroupActivity>grupptraff|gruppaktivitet|gruppverksamhet|gruppstart|grupppass|cirkel|group)"
            + @"|(?<Information>informat|infotraff|infomote|massa\b|presentation)"
            + "|(?<Training>utbildning|kurs|forelasning|workshop|handledning|seminari|konferens|training|course)"
            + @"|(?<Meeting>mote(?:n|t|s|na)?\b|mysam|styrgrupp|avstamning|natverk|traff|dialog|meeting)",
        RegexOptions.CultureInvariant | RegexOptions.NonBacktracking
    )]
    private static partial Regex Kinds();
}
