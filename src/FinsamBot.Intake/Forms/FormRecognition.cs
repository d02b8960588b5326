using FinsamBot.Domain.Forms;
using FinsamBot.Intake.Forms.Labels;
using FinsamBot.Intake.Reading;

namespace FinsamBot.Intake.Forms;

/// <summary>Tells which form a file is on, and in which version.</summary>
internal static class FormRecognition
{
    /// <summary>The reading that explains most of the file; of versions that explain as much, the newest.</summary>
    public static (FormReading? Reading, ImportRefusalReason Refusal) Of(
        IReadOnlyList<SheetLine> sheet,
        TemplateCatalogue catalogue,
        CancellationToken cancellation
    )
    {
        var readings = catalogue
            .All.GroupBy(t => t.Id)
            .SelectMany(f => f.Select(t => FormReading.Of(LabelBook.Of(t, f), sheet, cancellation)))
            .OrderByDescending(r => r.IsEnough)
            .ThenByDescending(r => r.Score)
            .ThenByDescending(r => r.Template.Version, StringComparer.Ordinal)
            .ToList();
        if (readings.Count == 0 || !readings[0].IsEnough)
        {
            return (null, ImportRefusalReason.AnotherForm);
        }

        var best = readings[0];
        return best.IsTwice || readings.Exists(r => IsAnotherReport(r, best)) ? (null, ImportRefusalReason.TwoReports) : (best, default);
    }

    /// <summary>A second form with its own title and sections, in lines where the first one has nothing.</summary>
    private static bool IsAnotherReport(FormReading other, FormReading best)
    {
        var taken = best.Headings.Select(h => Words.Key(h.Written)).ToHashSet();
        var own = other
            .Headings.Concat(other.AfterSigning)
            .Where(h => h.Label.IsLong && h.Confidence > 0.9 && !taken.Contains(Words.Key(h.Written)))
            .DistinctBy(h => h.Label.Id)
            .Count();
        return other.Template.Id != best.Template.Id
            && other.Candidates.Concat(other.AfterSigning).Any(c => c.Label.IsTitle && c.Confidence > 0.9)
            && own >= 3;
    }
}
