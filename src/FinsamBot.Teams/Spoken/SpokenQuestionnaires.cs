using System.Globalization;
using System.Text.RegularExpressions;
using FinsamBot.Domain.Calendar;
using FinsamBot.Domain.Checks.Contradictions;
using FinsamBot.Domain.Checks.PersonalData;

namespace FinsamBot.Teams.Spoken;

/// <summary>How many questionnaires were collected, as somebody told it: enkäter 12, or 12 enkäter kvartal 1.</summary>
/// <param name="Count">Null: none was told, or none that can be read.</param>
/// <param name="IsUnclear">Something was told in its place.</param>
/// <param name="Quarter">Null: none was told.</param>
internal sealed partial record SpokenQuestionnaires(int? Count, bool IsUnclear, ReportingPeriod? Quarter)
{
    /// <summary>Whether a sentence tells of it, and of nothing else.</summary>
    /// <param name="written">Without punctuation at the ends.</param>
    public static bool IsIn(string written) => Telling().IsMatch(SpokenDates.Flat(written));

    /// <param name="names">Of interventions: they hold numbers and months of their own.</param>
    public static SpokenQuestionnaires Read(string said, IEnumerable<string> names, DateOnly today)
    {
        if (PersonalDataCheck.Numbers(said).Count > 0)
        {
            return new SpokenQuestionnaires(null, IsUnclear: true, null);
        }

        var rest = names.Aggregate(said, (text, name) => text.Replace(name, " ", StringComparison.OrdinalIgnoreCase));
        var quarter = SpokenQuarter.Find(rest, today);
        var told = SpokenDates.Flat(quarter.Rest);
        var numbers = Numbers().Matches(told);
        var count = numbers switch
        {
            [var only] => SpokenNumber.Whole(only.Value),
            [] => InWords(told),
            _ => null,
        };
        return new SpokenQuestionnaires(count, count is null && !Alone().IsMatch(told), quarter.Quarter);
    }

    /// <summary>The same, as a button says it once more: nothing else of what was typed goes along.</summary>
    public string Said(ReportingPeriod? quarter) =>
        string.Join(
            ' ',
            new[]
            {
                "enkäter",
                Count?.ToString(CultureInfo.InvariantCulture),
                (quarter ?? Quarter) is { } known ? CalendarQuarter.NameOf(known) : null,
            }.OfType<string>()
        );

    private const string Questionnaires = "(?:deltagar|deltagare|personal)? ?(?:enkat(?:er|erna|en)?|questionnaires?|surveys?)";

    private const string Before =
        "(?:(?:vi|jag|we) )?(?:(?:har|have) )?"
        + "(?:(?:samlat in|samlade in|fatt in|fick in|fyll i|fylla i|ange|registrera|notera|spara|collected|received|enter|count) )?"
        + "(?:(?:antal|antalet|number of|the) )?";

    private const string Between = "(?:(?:insamlade|inkomna|besvarade|ifyllda|collected) )?";

    /// <summary>Either the word stands alone, or a number beside it.</summary>
    [GeneratedRegex(
        $"^{Before}{Between}{Questionnaires}(?:$|[ :=]+[-−–]?[0-9].{{0,80}}$|[ :=]+[a-z]{{2,14}}$)"
            + $"|^{Before}[-−–]?[0-9][0-9 .,]{{0,12}} {Between}{Questionnaires}(?:$|[ ,:].{{0,80}}$)",
        RegexOptions.CultureInvariant | RegexOptions.NonBacktracking
    )]
    private static partial Regex Telling();

    /// <summary>Nothing is told of how many.</summary>
    [GeneratedRegex($"^ ?(?:{Before}{Between}{Questionnaires})?[ :=]*$", RegexOptions.CultureInvariant | RegexOptions.NonBacktracking)]
    private static partial Regex Alone();

    [GeneratedRegex("[-−–]?[0-9](?:[0-9 .,]*[0-9])?", RegexOptions.CultureInvariant | RegexOptions.NonBacktracking)]
    private static partial Regex Numbers();

    /// <summary>The one number among the words.</summary>
    private static int? InWords(string told)
    {
        var numbers = told.Split([' ', ':', '=']).Select(NumberWords.OfUnmarked).OfType<int>().Take(2).ToList();
        return numbers is [var only] ? only : null;
    }
}
