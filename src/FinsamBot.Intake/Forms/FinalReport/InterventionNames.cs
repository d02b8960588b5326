using FinsamBot.Domain.Calendar;
using FinsamBot.Domain.Calendar.Dates;
using FinsamBot.Intake.Forms.Labels;
using FinsamBot.Intake.Reading;

namespace FinsamBot.Intake.Forms.FinalReport;

/// <summary>The intervention of a final report and its parts, each with its period, from the line that names them.</summary>
internal static class InterventionNames
{
    /// <summary>Each period ends a name: <c>Vägen 220101-241231 Farten, tilläggsansökan 231101-241231</c>. A text without periods is one
    /// name.</summary>
    public static IReadOnlyList<ImportedIntervention> Read(string text)
    {
        var (found, at) = (new List<ImportedIntervention>(), 0);
        foreach (var range in WrittenDates.Find(text).Where(d => !d.IsDay && d.Precision == DatePrecision.Day).Take(ReadingLimits.Parts))
        {
            Add(found, text[at..range.Index], new ReportingPeriod(range.Start, range.End));
            at = range.Index + range.Length;
        }

        if (text[at..].Any(char.IsLetter))
        {
            Add(found, text[at..], null);
        }

        return found;
    }

    /// <summary>Adds the periods that stand under headings of their own.</summary>
    public static IReadOnlyList<ImportedIntervention> With(
        IReadOnlyList<ImportedIntervention> known,
        IEnumerable<(string Part, ReportingPeriod Period)> times
    )
    {
        var all = known.ToList();
        foreach (var (part, period) in times)
        {
            var at = part.Length == 0 && all.Count > 0 ? 0 : all.FindIndex(i => SameName.IsLike(i.Name, part));
            if (at < 0)
            {
                all.Add(new ImportedIntervention(part, period, all.Count > 0));
            }
            else
            {
                all[at] = all[at] with { Period = all[at].Period ?? period };
            }
        }

        return all;
    }

    private static void Add(List<ImportedIntervention> found, string text, ReportingPeriod? period)
    {
        var words = Words.Of(text);
        var part = words.FirstOrDefault(w => FormPhrases.Known.Parts.Any(p => w.Text.StartsWith(p, StringComparison.Ordinal)));
        var name = (part.Text is null ? text : text.Remove(part.Start, part.End - part.Start)).Trim([.. " \t,;:-–—()*_./\n"]);
        if (name.Length > 0)
        {
            found.Add(new ImportedIntervention(name, period, part.Text is not null || found.Count > 0));
        }
    }
}
