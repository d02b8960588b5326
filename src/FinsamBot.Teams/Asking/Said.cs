using System.Text.RegularExpressions;
using FinsamBot.Teams.Spoken;
using Microsoft.Bot.Schema;

namespace FinsamBot.Teams.Asking;

/// <summary>What somebody wrote, in the shapes in which words are looked for: Swedish and English, upper or lower case, with å, ä, ö or
/// without, and without the courtesies around it.</summary>
/// <param name="Written">With single spaces, and without punctuation at the ends.</param>
internal sealed record Said(string Written)
{
    /// <summary>The whole message, line by line.</summary>
    public string Whole { get; private init; } = Written;

    /// <summary>See <see cref="SpokenWords.Fold"/>.</summary>
    public string Folded { get; } = SpokenWords.Fold(Written);

    /// <summary>As long as what was written, so that places in it are the same; see <see cref="SpokenDates.Flat"/>.</summary>
    public string Flat { get; } = SpokenDates.Flat(Written);

    /// <summary>See <see cref="SpokenWords.Of"/>.</summary>
    public IReadOnlyList<string> Words { get; private init; } = [];

    /// <summary>Those of the whole message, courtesies and all.</summary>
    public IReadOnlyList<string> AllWords { get; private init; } = [];

    public bool IsQuestion { get; private init; }

    /// <summary>Neither asked nor denied, nor told of what was or may be: only what is said so is done.</summary>
    public bool IsPlain { get; private init; } = true;

    /// <summary>More than anybody asks with: likely to be meant for the report.</summary>
    public bool IsLong { get; private init; }

    public bool IsInParagraphs { get; private init; }

    public static Said Of(Activity activity) => Of(MessageText.Of(activity));

    /// <param name="text">Of a message, with its lines.</param>
    public static Said Of(string text)
    {
        var lines = Body(text);
        var pieces = string.Join(' ', lines).Split((char[]?)null, StringSplitOptions.RemoveEmptyEntries);
        var all = pieces.Take(MostWords).Select(p => string.Join(' ', SpokenWords.Of(SpokenWords.Fold(p)))).ToList();
        var (first, count) = SpokenCourtesy.Core(all, out var asks).GetOffsetAndLength(all.Count);
        var isWhole = pieces.Length == all.Count;
        var words = all.Skip(first).Take(isWhole ? count : MostWords).SelectMany(SingleWords).ToList();
        var isQuestion = SpokenMood.IsQuestion(words, pieces.LastOrDefault("").TrimEnd(Quiet).EndsWith('?'), asks);
        return new Said(SpokenWords.Bare(string.Join(' ', pieces.Skip(first).Take(isWhole ? count : pieces.Length))))
        {
            Whole = text.Trim(),
            Words = words,
            AllWords = [.. all.SelectMany(SingleWords)],
            IsQuestion = isQuestion,
            IsPlain = !isQuestion && !SpokenMood.IsDoubtful(words),
            IsLong = pieces.Length >= ManyWords || text.Length >= ManyLetters || (lines.Count > 1 && pieces.Length >= WordsOfLines),
            IsInParagraphs = lines.Count > 1,
        };

        static IEnumerable<string> SingleWords(string piece) => piece.Split(' ', StringSplitOptions.RemoveEmptyEntries);
    }

    /// <summary>What was written where a group of a pattern fits <see cref="Flat"/>.</summary>
    public string Of(Group group) => Written.Substring(group.Index, group.Length).Trim();

    /// <summary>The lines that say something, without a salutation above and a signature below.</summary>
    private static List<string> Body(string text)
    {
        var lines = text.Split('\n').Select(l => l.Trim()).Where(l => l.Length > 0).ToList();
        if (lines.Count < 2)
        {
            return lines;
        }

        var first = SpokenCourtesy.IsSalutation(WordsOf(lines[0])) ? 1 : 0;
        var last = Enumerable.Range(first, lines.Count - first).FirstOrDefault(n => n > first && Ends(lines[n]), lines.Count);
        return lines[first..last];

        static bool Ends(string line) =>
            line[0] == '/' || line.StartsWith("--", StringComparison.Ordinal) || SpokenCourtesy.IsEnding(WordsOf(line));
    }

    private static IReadOnlyList<string> WordsOf(string line) => line.Length > Longest ? [] : SpokenWords.Of(SpokenWords.Fold(line));

    private static readonly char[] Quiet = [' ', '.', '!', '"', '”', '*', '_'];

    /// <summary>No line of courtesies is longer.</summary>
    private const int Longest = 80;

    /// <summary>What comes behind them is not looked at for what it asks.</summary>
    private const int MostWords = 80;

    private const int ManyWords = 40;
    private const int ManyLetters = 280;
    private const int WordsOfLines = 20;
}
