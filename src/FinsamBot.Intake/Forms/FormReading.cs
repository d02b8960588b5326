using FinsamBot.Domain.Forms;
using FinsamBot.Intake.Forms.FinalReport;
using FinsamBot.Intake.Forms.Labels;
using FinsamBot.Intake.Reading;

namespace FinsamBot.Intake.Forms;

/// <summary>A file read as one form in one version: what was found of it.</summary>
/// <param name="Candidates">Every place where a label could be read.</param>
/// <param name="Headings">Those that are the headings of the report, in order.</param>
/// <param name="Signing">The places to sign, which have labels of their own.</param>
internal sealed record FormReading(
    LabelBook Book,
    IReadOnlyList<SheetLine> Lines,
    IReadOnlyList<LabelHit> Candidates,
    IReadOnlyList<LabelHit> Headings,
    IReadOnlyList<SheetLine> Signing
)
{
    private const int TitleWithin = 12;

    /// <summary>Labels among or behind the places to sign: a report has none there.</summary>
    public IReadOnlyList<LabelHit> AfterSigning { get; } = [.. LabelFinder.Candidates(Book, Signing).Take(ReadingLimits.Headings)];

    public ReportTemplate Template => Book.Template;

    public static FormReading Of(LabelBook book, IReadOnlyList<SheetLine> sheet, CancellationToken cancellation)
    {
        var signing = SignaturePlaces.Begin(sheet);
        var lines = RowFields.Unfold(book, [.. sheet.Take(signing)], cancellation);
        var candidates = LabelFinder.Candidates(book, lines, cancellation).Take(ReadingLimits.Headings + 1).ToList();
        if (candidates.Count > ReadingLimits.Headings)
        {
            throw new UnreadableFileException(ImportRefusalReason.TooLong);
        }

        return new FormReading(book, lines, candidates, HeadingChoice.Of(book, candidates), [.. sheet.Skip(signing)]);
    }

    public bool HasTitle => Headings.Any(h => h.Label.IsTitle && h.Line < TitleWithin);

    /// <summary>How many different long sections have their heading here.</summary>
    public int Long => Headings.Where(h => h.Label.IsLong).DistinctBy(h => h.Label.Id).Count();

    public int Short => Headings.Where(h => h.Label is { Role: LabelRole.Section, IsLong: false }).DistinctBy(h => h.Label.Id).Count();

    /// <summary>The report is on this form, complete or cut short.</summary>
    public bool IsEnough => Long >= 3 || (HasTitle && Long >= 1 && Long + Short >= 2);

    /// <summary>What the form explains of the file, less what the form has and the file has not.</summary>
    public double Score =>
        (HasTitle ? 4 : 0)
        - (0.5 * (Template.Sections.Count(s => s.IsLong) - Long))
        + Headings
            .Where(h => h.Label.Role is not LabelRole.Title)
            .DistinctBy(h => h.Label.Id)
            .Sum(h => h.Confidence * (h.Label.IsLong ? 2 : 1));

    /// <summary>The headings come a second time after the first: another report begins in the same file.</summary>
    public bool IsTwice
    {
        get
        {
            var after = AfterSigning.Select(c => c with { Line = c.Line + Lines.Count });
            var again = Candidates
                .Concat(after)
                .Where(c => c.Label is { IsLong: true, TakesPartBefore: false } && c.Confidence > 0.9 && (c.Numbered || c.Rest.Length == 0))
                .GroupBy(c => c.Key)
                .Where(g => g.Count() > 1)
                .Select(g => g.Select(c => c.Line).Order().ToList())
                .ToList();
            var titles = Candidates.Concat(AfterSigning).Count(c => c.Label.IsTitle && c.Confidence > 0.9);
            // A heading that comes again within a section comes before the next section's first: then it is a subheading.
            return again.Count >= 2 && again.Max(l => l[0]) < again.Min(l => l[1]) && (again.Count >= 3 || titles >= 2);
        }
    }
}
