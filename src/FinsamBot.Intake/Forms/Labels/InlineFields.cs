using FinsamBot.Domain.Calendar.Dates;
using FinsamBot.Domain.Forms;

namespace FinsamBot.Intake.Forms.Labels;

/// <summary>Short fields that share a line, <c>Datum: 2026-04-14 Namn: Eva</c>, become lines of their own.</summary>
internal static class InlineFields
{
    private const int Longest = 300;

    public static IEnumerable<SheetLine> Split(LabelBook book, SheetLine line)
    {
        if (line.Text.Length > Longest || Short(book, line.Text) is not { } first)
        {
            return [line];
        }

        var next = line.Words.Skip(first.Label.Words.Count).FirstOrDefault(w => IsNext(book, first, line.Text, w));
        return next.Text is null
            ? [line]
            : Split(book, SheetLine.Of(line.Text[next.Start..], false))
                .Prepend(SheetLine.Of(line.Text[..next.Start].TrimEnd(' ', '*', ',', ';'), line.AfterBlank, line.IsHeading));
    }

    /// <summary>A line that is two labels, <c>Datum Namn</c>, above one with both answers: the day tells where the other one begins. Empty
    /// for anything else.</summary>
    public static IReadOnlyList<SheetLine> Pair(LabelBook book, SheetLine labels, SheetLine answers)
    {
        var words = labels.Words;
        var (one, other) = words.Count is 2 or 3 ? (labels.Text[..words[0].End], labels.Text[words[0].End..]) : ("", "");
        if (
            one.Length == 0
            || Short(book, one) is not { Label.Section.Kind: SectionKind.Date, Rest: "" }
            || Short(book, other) is not { Rest: "" }
            || WrittenDates.Find(answers.Text) is not [{ IsDay: true } day, ..]
            || answers.Text[..day.Index].Any(char.IsLetterOrDigit)
        )
        {
            return [];
        }

        var end = day.Index + day.Length;
        return
        [
            SheetLine.Of(one, true),
            SheetLine.Of(answers.Text[..end], false),
            SheetLine.Of(LabelMarks.Strip(other), true),
            .. answers.Text.Length > end ? [SheetLine.Of(answers.Text[end..].TrimStart(), false)] : Array.Empty<SheetLine>(),
        ];
    }

    private static bool IsNext(LabelBook book, LabelHit first, string text, Word word) =>
        Short(book, text[word.Start..]) is { } hit
        && hit.Label.Id != first.Label.Id
        && char.IsUpper(text[word.Start])
        && (hit.Confidence > 0.86 || (first.Label.Section?.Kind == SectionKind.Date && WrittenDates.Find(text[..word.Start]).Count == 1));

    private static LabelHit? Short(LabelBook book, string text) =>
        LabelFinder.Best(book, [SheetLine.Of(text, true)], 0)
            is { Label: { IsLong: false, Role: LabelRole.Section or LabelRole.Diary } } hit
            ? hit
            : null;
}
