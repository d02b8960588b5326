using FinsamBot.Domain.Forms;
using FinsamBot.Domain.Interventions.Figures.Goals;
using FinsamBot.Domain.Reports;
using FinsamBot.Domain.Reports.Figures;
using FinsamBot.Domain.Text;
using FinsamBot.Mail.Letters.Layout;

namespace FinsamBot.Mail.Letters;

/// <summary>What a report says in short, before the whole of it: how the goals stand, what deviated, how it is judged.</summary>
internal static class Essence
{
    private const int Longest = 220;

    /// <summary>Sections by id, in the order in which a reader with little time wants them. A form without them has no essence.</summary>
    private static readonly string[] Sections = ["goals", "deviations", "overallAssessment"];

    public static IEnumerable<Block> Of(ReportFrame frame)
    {
        var view = frame.View;
        var rows = Sections
            .Select(view.Template.Section)
            .OfType<TemplateSection>()
            .Select(s => (Label: view.Template.PageOf(s).Title.In(frame.Words.Language), Value: InShort(view.Report, s)))
            .Where(r => r.Value.Length > 0)
            .ToList();
        return rows.Count == 0 ? [] : [new Block.Heading(2, frame.Words["Essence"]), new Block.Fields(rows)];
    }

    /// <summary>Registered figures say it best; where none are, the first words of the text do.</summary>
    private static string InShort(Report report, TemplateSection section) =>
        section.Kind switch
        {
            SectionKind.Goals when report.Figures.GoalsIn(section).ToList() is { Count: > 0 } goals => string.Join(
                "; ",
                goals.Select(g => $"{g.Text.Trim().TrimEnd('.')}: {GoalWords.Standing(g, Language.Swedish)}")
            ) + ".",
            _ => Beginning(SectionWords.Whole(report, section, Language.Swedish)),
        };

    /// <summary>The first lines, cut at a word.</summary>
    private static string Beginning(string text)
    {
        var plain = string.Join(' ', FormattedText.Parse(text).Blocks.Select(b => b.Text));
        return plain.Length <= Longest ? plain : plain[..plain.LastIndexOf(' ', Longest)] + " …";
    }
}
