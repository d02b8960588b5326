using System.Globalization;
using System.Text.RegularExpressions;
using FinsamBot.Domain.Forms;
using FinsamBot.Domain.Interventions.Figures;
using FinsamBot.Domain.Interventions.Figures.Participants;

namespace FinsamBot.Domain.Reports.Figures;

/// <summary>Compares what is registered with itself and with what is written beside it.</summary>
public static partial class FigureChecks
{
    public static IReadOnlyList<FigureRemark> Of(Report report, ReportTemplate template)
    {
        ArgumentNullException.ThrowIfNull(report);
        ArgumentNullException.ThrowIfNull(template);
        var written = template.Sections.Where(IsWritten).ToList();
        return
        [
            .. FigureKinds.All.SelectMany(kind =>
                written.Where(s => s.Kind == kind.Section).SelectMany(s => kind.RemarksIn(s, report.Figures))
            ),
            .. written.SelectMany(s => InText(s, report.TextOf(s.Id).Text, report.Figures).Select(f => f.Remark)),
        ];
    }

    /// <summary>Those about one section.</summary>
    public static IReadOnlyList<FigureRemark> In(Report report, TemplateSection section)
    {
        ArgumentNullException.ThrowIfNull(report);
        ArgumentNullException.ThrowIfNull(section);
        return
        [
            .. AmongFigures(section, report.Figures),
            .. InText(section, report.TextOf(section.Id).Text, report.Figures).Select(f => f.Remark),
        ];
    }

    /// <summary>Those about what is registered in a section, whatever its text says.</summary>
    public static IEnumerable<FigureRemark> AmongFigures(TemplateSection section, ReportFigures figures)
    {
        ArgumentNullException.ThrowIfNull(section);
        return IsWritten(section) ? FigureKinds.Of(section)?.RemarksIn(section, figures) ?? [] : [];
    }

    /// <summary>Those about words of a text that is, or may become, a section's.</summary>
    public static IEnumerable<TextRemark> InText(TemplateSection section, string text, ReportFigures figures)
    {
        ArgumentNullException.ThrowIfNull(section);
        ArgumentNullException.ThrowIfNull(text);
        ArgumentNullException.ThrowIfNull(figures);
        return IsWritten(section) ? OfText(section, text, figures) : [];
    }

    private static bool IsWritten(TemplateSection section) => section is { IsLong: true, FilledBy: FilledBy.Lead };

    private static IEnumerable<TextRemark> OfText(TemplateSection section, string text, ReportFigures figures)
    {
        var counted = figures.Goals.Where(g => g.Standing is { Numerator: not null, Denominator: not null }).ToList();
        foreach (var (written, part, whole) in Counts(text))
        {
            var fits = counted.Exists(g => g.Standing.Numerator == part && g.Standing.Denominator == whole);
            if (!fits && counted.Find(g => g.Standing.Denominator == whole || g.Standing.Numerator == part) is { } goal)
            {
                var (groups, standing) = (written.Groups, goal.Standing);
                yield return new TextRemark(
                    new FigureRemark(section.Id, FigureRemarkKind.OtherCount, written.Value, goal),
                    written.Index,
                    written.Length,
                    With(written, (groups["part"], standing.Numerator!.Value), (groups["whole"], standing.Denominator!.Value))
                );
            }
        }

        foreach (var (written, number, isNew) in Heads(text))
        {
            var sum = ParticipantFlow.Sum(figures.Participants);
            var registered = isNew ? sum.New.All : sum.Exited.All;
            var isOnePart = figures.Participants.Exists(p => (isNew ? p.New : p.Exited).All == number);
            if (!figures.Participants.IsEmpty && number != registered && !isOnePart)
            {
                yield return new TextRemark(
                    new FigureRemark(section.Id, FigureRemarkKind.OtherHeadcount, written.Value, registered),
                    written.Index,
                    written.Length,
                    With(written, (written.Groups["n"], registered))
                );
            }
        }
    }

    /// <summary>The same words with other numbers, given in the order of the words.</summary>
    private static string With(Match written, params IReadOnlyList<(Group Digits, int Number)> others)
    {
        var (said, at) = ("", 0);
        foreach (var (digits, number) in others)
        {
            var start = digits.Index - written.Index;
            said += string.Create(CultureInfo.InvariantCulture, $"{written.ValueSpan[at..start]}{number}");
            at = start + digits.Length;
        }

        return said + written.Value[at..];
    }

    private static IEnumerable<(Match Written, int Part, int Whole)> Counts(string text)
    {
        for (var match = OutOf().Match(text); match.Success; )
        {
            var (part, end) = (match.Groups["part"], match.Index + match.Length);
            var isWhole = !GoesOnBefore(text, match.Index, ".,") && !GoesOnBehind(text, end);
            if (isWhole && Number(part) is { } some && Number(match.Groups["whole"]) is { } all)
            {
                yield return (match, some, all);
            }

            // What follows "1.3 av" may be a count of its own.
            match = OutOf().Match(text, isWhole ? end : part.Index + part.Length);
        }
    }

    private static IEnumerable<(Match Written, int Number, bool IsNew)> Heads(string text) =>
        from match in Came().Matches(text)
        where !GoesOnBefore(text, match.Index, ".,–-")
        let number = Number(match.Groups["n"])
        where number is not null
        select (match, number.Value, match.Groups["new"].Success);

    /// <summary>The number is the end of a longer one.</summary>
    private static bool GoesOnBefore(string text, int start, string signs) =>
        start > 0 && (char.IsDigit(text[start - 1]) || signs.Contains(text[start - 1], StringComparison.Ordinal));

    /// <summary>Digits come after it, with nothing but points and commas between.</summary>
    private static bool GoesOnBehind(string text, int end)
    {
        while (end < text.Length && text[end] is '.' or ',')
        {
            end++;
        }

        return end < text.Length && char.IsDigit(text[end]);
    }

    /// <summary>Null for more digits than people are counted in.</summary>
    private static int? Number(Group digits) =>
        digits.Length > LongestNumber ? null : int.Parse(digits.ValueSpan, NumberStyles.None, CultureInfo.InvariantCulture);

    private const int LongestNumber = 6;

    [GeneratedRegex(
        "(?<part>[0-9]+) av (?:totalt |de )?(?<whole>[0-9]+)",
        RegexOptions.CultureInvariant | RegexOptions.IgnoreCase | RegexOptions.NonBacktracking
    )]
    private static partial Regex OutOf();

    [GeneratedRegex(
        @"(?<n>[0-9]+) (?:(?<new>nya)|avslutade|utskrivna) deltagare\b",
        RegexOptions.CultureInvariant | RegexOptions.IgnoreCase | RegexOptions.NonBacktracking
    )]
    private static partial Regex Came();
}
