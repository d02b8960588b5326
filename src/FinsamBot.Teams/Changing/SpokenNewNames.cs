using System.Text.RegularExpressions;
using FinsamBot.Teams.Spoken;

namespace FinsamBot.Teams.Changing;

/// <summary>Several names in one sentence, and from which day they hold.</summary>
internal static partial class SpokenNewNames
{
    /// <summary>The names in what was said, each once and as it was written.</summary>
    public static IReadOnlyList<string> In(string said) =>
        [.. Between().Split(said).Select(n => n.Trim(' ', '"', '”', '’', '.')).Where(n => n.Length > 0)];

    /// <summary>Of a sentence that splits an intervention.</summary>
    /// <param name="name">Of the one that is split.</param>
    /// <returns>The first day of those that go on, null where none was said, and their names.</returns>
    public static (DateOnly? First, IReadOnlyList<string> Names) OfSplit(string said, string name, DateOnly today)
    {
        var behind = Behind(said, name);
        if (Begins().Matches(SpokenDates.Flat(behind)).LastOrDefault(m => IsDay(behind[m.Index..], today)) is not { } begins)
        {
            return SpokenDates.Find(behind, today) is { IsReal: true } bare && behind.EndsWith(bare.Words, StringComparison.Ordinal)
                ? (bare.First, In(behind[..^bare.Words.Length]))
                : (null, In(behind));
        }

        var day = SpokenDates.Find(behind[begins.Index..], today)!.First;
        return (begins.Groups["after"].Success ? day.AddDays(1) : day, In(behind[..begins.Index]));
    }

    private static bool IsDay(string said, DateOnly today) => SpokenDates.Find(said, today) is { IsReal: true };

    /// <summary>What stands behind the name and the word that leads over; behind the first such word where the name is not said.</summary>
    private static string Behind(string said, string name)
    {
        var flat = SpokenDates.Flat(said);
        var at = flat.IndexOf(SpokenDates.Flat(name), StringComparison.Ordinal);
        var rest = at < 0 ? 0 : at + name.Length;
        return Over().Match(flat, rest) is { Success: true } over ? said[(over.Index + over.Length)..] : "";
    }

    [GeneratedRegex(" (?:i|till|into|in) ", RegexOptions.CultureInvariant | RegexOptions.NonBacktracking)]
    private static partial Regex Over();

    [GeneratedRegex(
        "\\s*[,;\n]\\s*(?:(?:och|and) )?|\\s+(?:och|and|&)\\s+",
        RegexOptions.CultureInvariant | RegexOptions.IgnoreCase | RegexOptions.NonBacktracking
    )]
    private static partial Regex Between();

    [GeneratedRegex(
        @"[ ,](?:(?:fran och med|from och med|fr\.o\.m\.|from|fran|per|as of|starting|(?<after>efter|after))(?: den| the)?|den|on) ",
        RegexOptions.CultureInvariant | RegexOptions.NonBacktracking
    )]
    private static partial Regex Begins();
}
