using FinsamBot.Domain.Forms;
using FinsamBot.Intake.Forms.Labels;

namespace FinsamBot.Intake.Forms.Appendix;

/// <summary>Recognises the appendix of an annual report: reports of several projects in one file, with tables of participants.</summary>
internal static class AppendixReader
{
    public const string Form = "arsredovisning-bilaga";

    private const int TitleWithin = 10;
    public const int LongestHeading = 14;

    /// <summary>Null when the file is something else.</summary>
    public static AppendixReading? Recognise(IReadOnlyList<SheetLine> lines, TemplateCatalogue catalogue)
    {
        var template = catalogue.All.Where(t => t.Id == Form).MaxBy(t => t.Version, StringComparer.Ordinal);
        var opening = template?.Sections.FirstOrDefault(s => s.Kind == SectionKind.LongText);
        if (template is null || opening is null)
        {
            return null;
        }

        var keys = (opening.Aliases ?? []).Prepend(opening.Label.Sv).Select(Words.Key).ToHashSet(StringComparer.Ordinal);
        var openings = lines
            .Index()
            .Where(l => l.Item.Words.Count <= LongestHeading && keys.Contains(Words.Key(LabelMarks.Strip(l.Item.Text))))
            .Select(l => l.Index)
            .ToList();
        var contents = ContentsList.In(lines);
        var title = lines.Take(TitleWithin).Index().Where(l => IsTitle(l.Item)).Select(l => l.Index).DefaultIfEmpty(-1).First();
        return openings.Count < 2 && (title < 0 || contents.Entries.Count < 2)
            ? null
            : new AppendixReading(template, lines, openings, contents, title);
    }

    public static bool IsTitle(SheetLine line)
    {
        var words = line.Words.Select(w => w.Text).ToList();
        return words.Count is > 1 and < 30
            && words.Exists(w =>
                w.StartsWith("årsredovisning", StringComparison.Ordinal)
                || w.StartsWith("delårs", StringComparison.Ordinal)
                || w.StartsWith("halvårs", StringComparison.Ordinal)
            )
            && FormPhrases.Known.Appendix.Any(p => $" {string.Join(' ', words)} ".Contains($" {p} ", StringComparison.Ordinal));
    }
}
