using FinsamBot.Domain.Forms;
using FinsamBot.Domain.Interventions.Figures;
using FinsamBot.Domain.Text;

namespace FinsamBot.Domain.Reports.Figures;

/// <summary>A section of a report in words.</summary>
public static class SectionWords
{
    /// <summary>A section as it is read: its figures, then its text.</summary>
    public static string Whole(Report report, TemplateSection section, Language language)
    {
        ArgumentNullException.ThrowIfNull(report);
        ArgumentNullException.ThrowIfNull(section);
        var (figures, text) = (FigureWords.Of(report.Figures, section, language), report.TextOf(section.Id).Text);
        return figures.Length == 0 ? text
            : string.IsNullOrWhiteSpace(text) ? figures
            : figures + "\n\n" + text;
    }
}
