using System.Globalization;

namespace FinsamBot.Domain.Checks.Contradictions;

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
public sealed record CountingSentence(string Text, IReadOnlyList<ProseNumber> Numbers)
{
    public IEnumerable<ProseNumber> People => Numbers.Where(n => n.IsPeople);

    /// <summary>The sentences of a text that hold a number of people or a percentage, and those between them.</summary>
    public static IReadOnlyList<CountingSentence> In(string text)
    {
        ArgumentNullException.ThrowIfNull(text);
        return [.. Sentences(text).Select(s => new CountingSentence(s, ProseNumbers.In(s)))];
    }

    private static readonly HashSet<string> Abbreviations =
    [
        "bl",
        "a",
        "t",
        "d",
        "s",
        "f",
        "o",
        "p",
        "m",
        "ca",
        "dvs",
        "ex",
        "st",
        "nr",
        "tex",
    ];

    private const int LongestAbbreviation = 3;

    /// <summary>Without blanks around them and without empty ones. Goes over the text once.</summary>
    private static IEnumerable<string> Sentences(string text)
    {
        var from = 0;
        for (var at = 0; at < text.Length; )
        {
            var next = at;
            while (next < text.Length && char.IsWhiteSpace(text[next]))
            {
                next++;
            }

            if (next > at && (text.AsSpan(at, next - at).Contains('\n') || (next < text.Length && Ends(text, at) && Begins(text[next]))))
            {
                if (text.AsSpan(from, at - from).Trim() is { IsEmpty: false } whole)
                {
                    yield return whole.ToString();
                }

                from = next;
            }

            at = Math.Max(next, at + 1);
        }

        if (text.AsSpan(from).Trim() is { IsEmpty: false } last)
        {
            yield return last.ToString();
        }
    }

    /// <summary>A sentence may end before this place: not after the full stop of an abbreviation (t.ex., bl. a.).</summary>
    private static bool Ends(string text, int at)
    {
        var sign = at > 0 && text[at - 1] is '"' or '”' or ')' ? at - 2 : at - 1;
        return sign >= 0 && text[sign] is '.' or '!' or '?' or '…' && !(sign == at - 1 && text[sign] == '.' && IsAbbreviation(text, sign));
    }

    private static bool IsAbbreviation(string text, int stop)
    {
        var start = stop;
        while (start > 0 && stop - start <= LongestAbbreviation && (char.IsLetterOrDigit(text[start - 1]) || text[start - 1] == '_'))
        {
            start--;
        }

        return Abbreviations.Contains(text[start..stop]);
    }

    /// <summary>A capital, a digit or a sign of a list begins the next one.</summary>
    private static bool Begins(char sign) =>
        char.GetUnicodeCategory(sign) == UnicodeCategory.UppercaseLetter || char.IsAsciiDigit(sign) || sign is '"' or '”' or '–' or '-';
}
