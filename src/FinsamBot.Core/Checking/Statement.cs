using System.Text.RegularExpressions;

namespace FinsamBot.Core.Checking;

public enum ProseUnit
{
    People,
    Women,
    Men,
    Percent,
}

/// <summary>A number of people, or of per cent, in a sentence.</summary>
/// <param name="Index">Where it stands in the sentence.</param>
/// <param name="Clause">From the number to the next one.</param>
public sealed record ProseNumber(int Value, ProseUnit Unit, int Index, string Clause)
{
    public bool IsPeople => Unit != ProseUnit.Percent;
}

/// <summary>A sentence with the numbers in it.</summary>
public sealed partial record Statement(string Text, IReadOnlyList<ProseNumber> Numbers)
{
    public IEnumerable<ProseNumber> People => Numbers.Where(n => n.IsPeople);

    /// <summary>The sentences of a text that hold a number of people or a percentage, and those between them.</summary>
    public static IReadOnlyList<Statement> In(string text)
    {
        ArgumentNullException.ThrowIfNull(text);
        return [.. SentenceEnd().Split(text).Select(s => s.Trim()).Where(s => s.Length > 0).Select(s => new Statement(s, ProseNumbers.In(s)))];
    }

    // A full stop within an abbreviation (t.ex., bl. a.) or a number ends no sentence: a capital, a digit or a list sign follows the end of one.
    [GeneratedRegex(@"(?<=[.!?…][""”)]?)(?<!\b(?:bl|t|d|s|f|o|p|m|ca|dvs|ex|st|nr|tex)\.)\s+(?=[\p{Lu}0-9""”–-])|\n+", RegexOptions.CultureInvariant)]
    private static partial Regex SentenceEnd();
}
