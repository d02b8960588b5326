using FinsamBot.Domain.Calendar.Dates;
using FinsamBot.Intake.Forms.Labels;

namespace FinsamBot.Intake.Forms.FinalReport;

/// <summary>Deviations listed one a line, the day first.</summary>
internal static class DeviationLines
{
    /// <summary>Lines that begin with a date, and list items; where none has a date, the text tells instead of listing and nothing is taken
    /// from it.</summary>
    public static IReadOnlyList<ImportedDeviation> Read(string text)
    {
        var lines = text.Split('\n', StringSplitOptions.RemoveEmptyEntries).Select(Line).OfType<ImportedDeviation>().ToList();
        return lines.Exists(d => d.On is not null) ? lines : [];
    }

    private static ImportedDeviation? Line(string line)
    {
        var bare = LabelMarks.IsListItem(line) && line.TrimStart() is [not (>= '0' and <= '9'), .. var item] ? item.Trim() : line.Trim();
        var day = WrittenDates.Find(bare) is [{ Index: < 4, Precision: DatePrecision.Day or DatePrecision.Month } first, ..] ? first : null;
        return day is null
            ? (LabelMarks.IsListItem(line) ? new ImportedDeviation(null, bare) : null)
            : new ImportedDeviation(day.Start, bare[(day.Index + day.Length)..].TrimStart(' ', '\t', '-', '–', '—', ':', ',', '.', '*'));
    }
}
