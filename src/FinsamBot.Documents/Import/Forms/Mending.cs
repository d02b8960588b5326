using System.Text;
using System.Text.RegularExpressions;

namespace FinsamBot.Documents.Import;

/// <summary>Puts the lines of an answer together: gaps stay, what a page break cut in two becomes one again.</summary>
internal static class Mending
{
    private const int ShortestCut = 40;

    /// <summary>Words that a line break cut at their joint and a converter put together with a blank. The first half is one that never stands alone.</summary>
    private static readonly Regex Halves = new(
        $@"(?<![\p{{L}}-])(?<half>{string.Join('|', Phrases.Known.Halves)}) (?<rest>(?!och\b|eller\b|samt\b)\p{{Ll}}{{3,}})", RegexOptions.CultureInvariant | RegexOptions.IgnoreCase);

    private static readonly string[] SharedEnds = ["och", "eller", "samt", "respektive"];

    public static string Join(IEnumerable<SheetLine> lines)
    {
        var (text, last) = (new StringBuilder(), "");
        foreach (var line in lines)
        {
            var written = line.Text.TrimEnd();
            if (text.Length == 0)
            {
                text.Append(written.TrimStart());
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

        return Halves.Replace(text.ToString().Trim(), "${half}${rest}");
    }

    /// <summary>The first line stops in the middle of a sentence and the second one goes on in lower case.</summary>
    private static bool IsCut(string first, string second) =>
        first.Length >= ShortestCut && second.Length > 0 && char.IsLower(second[0]) && !Marks.IsListItem(second)
        && (char.IsLetterOrDigit(first[^1]) || first[^1] is ',' or '-' or '–' or '%' or '/' or '(' || (first[^1] is ')' or '"' or '”' && !EndsSentence(first)));

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
