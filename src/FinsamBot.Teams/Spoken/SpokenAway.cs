using System.Text.RegularExpressions;

namespace FinsamBot.Teams.Spoken;

/// <summary>Words about being away.</summary>
internal static partial class SpokenAway
{
    private const string Words =
        "(?:borta|(?:aker|reser|ar|e|blir) bort|franvar[a-z]{1,6}|absence|[a-z]{0,8}ledigt?|[a-z]{0,10}semester"
        + "|bortrest|sjuk|sjukskriven|vabbar"
        + "|away|absent|on (?:sick |parental )?leave|on holiday|on vacation|tar over|takes over)";

    /// <param name="flat">See <see cref="SpokenDates.Flat"/>.</param>
    public static bool IsMeant(string flat) => Away().IsMatch(flat);

    /// <summary>Bo är borta, and not jag är borta or Bo tar över.</summary>
    public static bool IsAboutAnother(string said) =>
        Subject().Match(SpokenDates.Flat(said)) is { Success: true } match && !FirstPerson().IsMatch(match.Value);

    [GeneratedRegex(@"\b" + Words + @"\b", RegexOptions.CultureInvariant | RegexOptions.NonBacktracking)]
    private static partial Regex Away();

    [GeneratedRegex(
        @"^.{1,60}?\b(?:ar|e|blir|kommer|ska|har|is|will|has|aker|reser) .{0,40}?(?:\b" + Words + @"\b|\bbort\b)",
        RegexOptions.CultureInvariant | RegexOptions.NonBacktracking
    )]
    private static partial Regex Subject();

    [GeneratedRegex(
        @"\b(?:jag|ja|mig|mej|vi|i|im|me|we|tar over|takes over)\b",
        RegexOptions.CultureInvariant | RegexOptions.NonBacktracking
    )]
    private static partial Regex FirstPerson();
}
