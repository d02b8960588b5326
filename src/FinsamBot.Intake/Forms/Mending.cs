using System.Text;
using System.Text.RegularExpressions;
using FinsamBot.Intake.Forms.Labels;

namespace FinsamBot.Intake.Forms;

/// <summary>Puts the lines of an answer together: gaps stay, what a page break cut in two becomes one again.</summary>
internal static class Mending
{
    private const int ShortestCut = 40;

    /// <summary>Words that a line break cut at their joint and a converter put together with a blank. The first half is one that never
    /// stands alone.</summary>
    private static readonly Regex Halves = new(
        $@"(?<half>{string.Join('|', FormPhrases.Known.Halves)}) (?<rest>\p{{Ll}}{{3,}})",
        RegexOptions.CultureInvariant | RegexOptions.IgnoreCase | RegexOptions.NonBacktracking
    );

    private static readonly string[] Conjunctions = ["och", "eller", "samt"];

    private static readonly string[] SharedEnds = ["och", "eller", "samt", "respektive"];

    public static string Join(IEnumerable<SheetLine> lines)
    {
        var (text, last) = (new StringBuilder(), "");
        foreach (var line in lines)
        {
            var written = line.Text.TrimEnd();
            if (text.Length == 0)
            {
                // The first cell of a row may be empty: the corner of a table often is.
                text.Append(line.IsRow ? written : written.TrimStart());
            }
            else if (!line.IsRow && IsCut(last, written))
            {
                Mend(text, written);
            }
            else
            {
                text.Append(line.AfterBlank ? "\n\n" : "\n").Append(written);
            }

            last = line.IsRow ? "" : written;
        }

        return Whole(text.ToString().TrimEnd());
    }

    private static string Whole(string text)
    {
        var (whole, from) = (new StringBuilder(), 0);
        for (var match = Halves.Match(text); match.Success; )
        {
            var (half, rest) = (match.Groups["half"], match.Groups["rest"]);
            var isHalf = IsHalf(text, half, rest);
            if (isHalf)
            {
                whole.Append(text, from, half.Index + half.Length - from);
                from = rest.Index;
            }

            // What follows may be a half of its own.
            match = Halves.Match(text, isHalf ? rest.Index + rest.Length : half.Index + 1);
        }

        return from == 0 ? text : whole.Append(text, from, text.Length - from).ToString();
    }

    /// <summary>It begins where a word begins, and no conjunction joins it to another word.</summary>
    private static bool IsHalf(string text, Group half, Group rest)
    {
        var end = rest.Index + rest.Length;
        var isWord = end == text.Length || !char.IsLetterOrDigit(text[end]);
        return (half.Index == 0 || !(char.IsLetter(text[half.Index - 1]) || text[half.Index - 1] == '-'))
            && !(isWord && Conjunctions.Contains(rest.Value, StringComparer.OrdinalIgnoreCase));
    }

    /// <summary>The first line stops in the middle of a sentence and the second one goes on in lower case.</summary>
    private static bool IsCut(string first, string second) =>
        first.Length >= ShortestCut
        && second.Length > 0
        && char.IsLower(second[0])
        && !LabelMarks.IsListItem(second)
        && (
            char.IsLetterOrDigit(first[^1])
            || first[^1] is ',' or '-' or '–' or '%' or '/' or '('
            || (first[^1] is ')' or '"' or '”' && !EndsSentence(first))
        );

    private static bool EndsSentence(string text) => text.Length > 1 && text[^2] is '.' or '!' or '?';

    private static void Mend(StringBuilder text, string next)
    {
        var word = next.Split(' ', 2)[0];
        var divided = text[^1] == '-' && text.Length > 1 && char.IsLetter(text[^2]) && !SharedEnds.Contains(word);
        if (divided)
        {
            text.Length--;
        }
        else
        {
            text.Append(' ');
        }

        text.Append(next);
    }
}
