using System.Text.RegularExpressions;

namespace FinsamBot.Intake.Forms.Labels;

/// <summary>Finds the headings of a form: whatever marks, numbers and letter cases they wear, on one line or wrapped, with or without an
/// answer behind them.</summary>
internal static partial class LabelFinder
{
    private const int MostWrapped = 3;
    private const int LongestPartHeading = 8;

    /// <summary>Each label on each line where it may stand; which of them are headings is not decided here.</summary>
    public static IEnumerable<LabelHit> Candidates(LabelBook book, IReadOnlyList<SheetLine> lines, CancellationToken cancellation = default)
    {
        for (var i = 0; i < lines.Count; i++)
        {
            cancellation.ThrowIfCancellationRequested();
            if (lines[i].Words.Count > 0 && Best(book, lines, i) is { } hit)
            {
                yield return hit;
            }
        }
    }

    /// <summary>The label that explains most of the line.</summary>
    public static LabelHit? Best(LabelBook book, IReadOnlyList<SheetLine> lines, int at)
    {
        var number = NumberOf(lines[at].Text);
        var skip = number.Length > 0 ? number.Count(c => c == '.') + 1 : 0;
        var own = lines[at].Words.Skip(skip).ToList();
        return own.Count == 0
            ? null
            : book
                .Labels.Where(l => MayBe(l, own))
                .Select(l => Match(l, lines, at, own, skip, number.Length > 0 && l.Number == number))
                .OfType<LabelHit>()
                .OrderByDescending(h => h.Label.NeedsNumber ? 0 : 1)
                .ThenByDescending(h => h.Label.Words.Count)
                .ThenByDescending(h => h.Confidence)
                .FirstOrDefault();
    }

    /// <summary>A quick look at the first words, which spares most labels the exact one.</summary>
    private static bool MayBe(FormLabel label, List<Word> own) =>
        Words.IsLike(own[0].Text, label.Words[0])
        || (label.TakesPartBefore && own.Count <= LongestPartHeading + label.Words.Count)
        || (
            label.Words.Count > 3
            && (Words.IsLike(own[0].Text, label.Words[1]) || (own.Count > 1 && Words.IsLike(own[1].Text, label.Words[0])))
        );

    private static LabelHit? Match(FormLabel label, IReadOnlyList<SheetLine> lines, int at, List<Word> own, int skip, bool numbered) =>
        label.NeedsNumber && !numbered
            ? null
            : AtStart(label, lines, at, skip, numbered)
                ?? CutShort(label, lines[at], at, own, numbered)
                ?? AtEnd(label, lines[at], at, own);

    private static LabelHit? AtStart(FormLabel label, IReadOnlyList<SheetLine> lines, int at, int skip, bool numbered)
    {
        var words = lines[at].Words.Skip(skip).Select(w => (Word: w, Line: at)).ToList();
        for (
            var next = at + 1;
            next < lines.Count && next < at + MostWrapped && words.Count < label.Words.Count && !lines[next].AfterBlank;
            next++
        )
        {
            words.AddRange(lines[next].Words.Select(w => (w, next)));
        }

        if (
            LabelMatch.Prefix(label.Words, [.. words.Select(w => w.Word)], LabelMatch.Tolerance(label.Words.Count))
            is not var (taken, differing)
        )
        {
            return null;
        }

        var (last, line) = words[taken - 1];
        var (written, rest) = (Written(lines, at, skip, line, last.End), lines[line].Text[last.End..]);
        return LabelTrust.Of(label, rest, numbered, differing) is not { } confidence ? null
            : label.TakesPartAfter
                ? new LabelHit(label, at, line, LabelMarks.Strip(written + rest), "", LabelMarks.Strip(rest), numbered, confidence)
            : new LabelHit(label, at, line, written, LabelMarks.AfterLabel(rest), "", numbered, confidence);
    }

    private static string Written(IReadOnlyList<SheetLine> lines, int at, int skip, int last, int end)
    {
        var first = lines[at].Words[skip].Start;
        return LabelMarks.Strip(
            at == last
                ? lines[at].Text[first..end]
                : string.Join(
                    ' ',
                    [lines[at].Text[first..], .. lines.Skip(at + 1).Take(last - at - 1).Select(l => l.Text), lines[last].Text[..end]]
                )
        );
    }

    /// <summary>The number stands there, and the first words of the label, and nothing else before a colon or the line's end.</summary>
    private static LabelHit? CutShort(FormLabel label, SheetLine line, int at, List<Word> own, bool numbered)
    {
        var colon = line.Text.IndexOf(':', StringComparison.Ordinal);
        var head = colon < 0 ? own : own.TakeWhile(w => w.End <= colon).ToList();
        return numbered && LabelMatch.IsBeginning(label.Words, head)
            ? new LabelHit(
                label,
                at,
                at,
                LabelMarks.Strip(line.Text[head[0].Start..head[^1].End]),
                LabelMarks.AfterLabel(line.Text[head[^1].End..]),
                "",
                true,
                0.85
            )
            : null;
    }

    /// <summary>A short line that ends in the label, with the name of a part of the intervention before it.</summary>
    private static LabelHit? AtEnd(FormLabel label, SheetLine line, int at, List<Word> own)
    {
        var before = own.Count - label.Words.Count;
        if (
            !label.TakesPartBefore
            || line.IsRow
            || before is < 1 or > LongestPartHeading
            || !own.Skip(before).Select(w => w.Text).SequenceEqual(label.Words)
            || line.Text.TrimEnd('*', ' ').EndsWith('.')
            || LabelMarks.IsListItem(line.Text)
        )
        {
            return null;
        }

        var part = line.Text[own[0].Start..own[before - 1].End];
        return new LabelHit(
            label,
            at,
            at,
            LabelMarks.Strip(line.Text[own[0].Start..]),
            "",
            part.EndsWith('s') ? part[..^1] : part,
            false,
            0.95
        );
    }

    private static string NumberOf(string text) => Leading().Match(text) is { Success: true } match ? match.Groups["n"].Value : "";

    [GeneratedRegex(
        @"^[#>*_\s]*(?<n>[0-9]{1,2}(?:\.[0-9]{1,2}){0,3})[.):]?[*_]*\s",
        RegexOptions.CultureInvariant | RegexOptions.NonBacktracking
    )]
    private static partial Regex Leading();
}
