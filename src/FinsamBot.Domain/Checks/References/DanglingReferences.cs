using System.Text.RegularExpressions;

namespace FinsamBot.Domain.Checks.References;

/// <summary>
/// Finds words that refer to what is not in the appendix: a paper that was enclosed, a table that did not come along, "see below" in the
/// last line. It asks the office to look; it changes nothing.
/// </summary>
public static partial class DanglingReferences
{
    private const int ContextOnEachSide = 60;
    private const int WordsOfAHeading = 3;

    public static IEnumerable<DanglingReference> In(ReadChapter chapter)
    {
        ArgumentNullException.ThrowIfNull(chapter);
        var place = new Place(chapter);
        foreach (var (number, section) in chapter.Sections.Index())
        {
            place.Section = number;
            foreach (var block in section.Text.Blocks)
            {
                place.Lines++;
                foreach (var found in In(block.Text).Where(f => !place.Has(f.To, block.Text[f.Words], f.Following)))
                {
                    yield return new DanglingReference(
                        chapter.Heading,
                        section.Heading,
                        found.To,
                        block.Text[found.Words],
                        Context(block.Text, found.Words)
                    );
                }
            }
        }
    }

    private static IEnumerable<(Range Words, ReferredThing To, IReadOnlyList<string> Following)> In(string line)
    {
        var matches = Word().Matches(line);
        var words = matches.Select(m => m.Value.ToLowerInvariant()).ToList();
        for (var at = 0; at < words.Count; )
        {
            var phrase = ReferencePhrases.BuiltIn.At(words, at);
            if (phrase is { To: { } to, Words: var length })
            {
                var last = matches[at + length - 1];
                yield return (matches[at].Index..(last.Index + last.Length), to, [.. words.Skip(at + length).Take(WordsOfAHeading)]);
            }

            at += phrase?.Words ?? 1;
        }
    }

    private static string Context(string line, Range words)
    {
        var (from, to) = (words.Start.Value - ContextOnEachSide, words.End.Value + ContextOnEachSide);
        from = from <= 0 ? 0 : line.IndexOf(' ', from) + 1;
        to = to >= line.Length ? line.Length : line.LastIndexOf(' ', to);
        from = from > words.Start.Value ? words.Start.Value : from;
        to = to < words.End.Value ? words.End.Value : to;
        return (from > 0 ? "… " : "") + line[from..to] + (to < line.Length ? " …" : "");
    }

    [GeneratedRegex(@"[\p{L}\p{N}]+", RegexOptions.NonBacktracking)]
    private static partial Regex Word();

    /// <summary>Where in a chapter the search is, and what stands around it.</summary>
    private sealed class Place(ReadChapter chapter)
    {
        private const int ShortestWord = 3;
        private const int Stem = 5;

        private readonly int _all = chapter.Sections.Sum(s => s.Text.Blocks.Count);
        private readonly List<int> _tables = [.. chapter.Sections.Index().Where(s => s.Item.HasTables).Select(s => s.Index)];
        private readonly string _headings = string.Join('\n', chapter.Sections.Select(s => s.Heading.ToLowerInvariant()));

        /// <summary>Read so far, with the one that is being read.</summary>
        public int Lines { get; set; }

        /// <summary>The number of the section that is being read.</summary>
        public int Section { get; set; }

        public bool Has(ReferredThing thing, string words, IReadOnlyList<string> following) =>
            thing switch
            {
                ReferredThing.Above => Lines > 1,
                ReferredThing.Below => Lines < _all,
                ReferredThing.Table => HasTable(words),
                ReferredThing.Heading => following.Any(IsInAHeading),
                _ => false,
            };

        /// <summary>Tables stand below the text of their section: there they are both above and below.</summary>
        private bool HasTable(string words) =>
            words.Contains("ovan", StringComparison.OrdinalIgnoreCase) ? _tables.Any(t => t <= Section)
            : words.Contains("nedan", StringComparison.OrdinalIgnoreCase) || words.Contains("följ", StringComparison.OrdinalIgnoreCase)
                ? _tables.Any(t => t >= Section)
            : _tables.Count > 0;

        /// <summary>By its stem: a heading in the definite form is the same heading.</summary>
        private bool IsInAHeading(string word) =>
            (word.Length >= ShortestWord || char.IsAsciiDigit(word[0]))
            && _headings.Contains(word.Length > Stem ? word[..Stem] : word, StringComparison.Ordinal);
    }
}
