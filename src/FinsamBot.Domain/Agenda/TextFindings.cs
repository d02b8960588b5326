using FinsamBot.Domain.Forms;
using FinsamBot.Domain.Interventions.Figures;
using FinsamBot.Domain.Reports.Figures;
using FinsamBot.Domain.Reports.PersonalData;

namespace FinsamBot.Domain.Agenda;

/// <summary>Words of a text that somebody is writing, which a check points at before the report is sent: either a remark about figures, or
/// what looks like personal data.</summary>
/// <param name="Start">In UTF-16 units, as <paramref name="Length"/>.</param>
/// <param name="Proposal">What may stand there instead, which is nothing for words that have to go; null where only the writer
/// knows.</param>
public sealed record TextFinding(int Start, int Length, string? Proposal)
{
    public FigureRemark? Remark { get; init; }

    public PersonalDataPlace? PersonalData { get; init; }
}

/// <summary>The checks that a report passes before it is sent, over a text that is not saved yet.</summary>
public static class TextFindings
{
    /// <summary>More of a text is not looked at.</summary>
    public const int LongestText = 30_000;

    /// <summary>Whoever has mended these is shown the next.</summary>
    public const int Most = 40;

    /// <summary>In the order of the text.</summary>
    public static IReadOnlyList<TextFinding> In(ReportView view, TemplateSection section, string text)
    {
        ArgumentNullException.ThrowIfNull(view);
        ArgumentNullException.ThrowIfNull(text);
        var looked = Looked(text);
        return
        [
            .. PersonalDataPlace
                .InText(view.Report, view.Circumstances, section, looked)
                .Select(f => new TextFinding(f.Finding.Start, f.Finding.Length, f.Place.Blocks ? "" : null) { PersonalData = f.Place })
                .Concat(
                    FigureChecks
                        .InText(section, looked, view.Report.Figures)
                        .Select(f => new TextFinding(f.Start, f.Length, f.Proposal) { Remark = f.Remark })
                )
                .OrderBy(f => f.Start)
                .Take(Most),
        ];
    }

    /// <summary>What else a report says in a section that looks like personal data: words of its figures.</summary>
    public static IReadOnlyList<PersonalDataPlace> BesideText(ReportView view, TemplateSection section)
    {
        ArgumentNullException.ThrowIfNull(view);
        ArgumentNullException.ThrowIfNull(section);
        var inText = PersonalDataPlace
            .InText(view.Report, view.Circumstances, section, view.Report.TextOf(section.Id).Text)
            .Select(f => f.Place.Hash)
            .ToHashSet();
        return [.. view.WrittenPersonalData.Where(p => p.Section.Id == section.Id && !inText.Contains(p.Hash))];
    }

    /// <summary>Whole lines, so that no number is cut in two.</summary>
    private static string Looked(string text)
    {
        if (text.Length <= LongestText)
        {
            return text;
        }

        var end = text.LastIndexOf('\n', LongestText);
        return text[..(end > 0 ? end : LongestText)];
    }
}
