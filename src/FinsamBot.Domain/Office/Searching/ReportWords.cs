using FinsamBot.Domain.Forms;
using FinsamBot.Domain.Office.Overviews;
using FinsamBot.Domain.Reports;
using FinsamBot.Domain.Reports.Figures;
using FinsamBot.Domain.Reports.Rounds;
using FinsamBot.Domain.Text;
using FinsamBot.Domain.Text.Searching;

namespace FinsamBot.Domain.Office.Searching;

/// <summary>A section as it can be searched.</summary>
/// <param name="Words">What can be read in it, composed.</param>
internal sealed record ReadSection(TemplateSection Section, string Words);

/// <summary>What whoever opens a report reads in it: the sections in the form's order, and what the steering group said in its
/// own.</summary>
internal static class ReportWords
{
    public static IEnumerable<ReadSection> Of(ReportStanding standing)
    {
        if (standing.Shown is not { } report)
        {
            yield break;
        }

        var group = standing.Form.SteeringGroupPlace;
        var isGroupsPlaceInForm = false;
        foreach (var section in standing.Form.Sections.Where(s => s.FilledBy != FilledBy.Office))
        {
            isGroupsPlaceInForm |= section.Id == group.Id;
            yield return new ReadSection(section, Read(section.Id == group.Id ? OfGroup(report, group) : Written(report, section)));
        }

        if (!isGroupsPlaceInForm)
        {
            yield return new ReadSection(group, Read(OfGroup(report, group)));
        }
    }

    /// <summary>In Swedish, as the report is.</summary>
    private static string Written(Report report, TemplateSection section) => SectionWords.Whole(report, section, Language.Swedish);

    private static string OfGroup(Report report, TemplateSection place)
    {
        if (report.Rounds.IsEmpty)
        {
            return report.TextOf(place.Id).Text;
        }

        var answers = MemberTrail.Of(report).SelectMany(t => t.Words).Select(w => w.Answer!);
        var replies = report.Rounds.SelectMany(r => r.Replies).Select(r => r.Text);
        return string.Join(
            '\n',
            [report.TextOf(place.Id).Text, .. answers.SelectMany(a => a.Comments.Select(c => c.Text).Prepend(a.Text)), .. replies]
        );
    }

    /// <summary>Without the marks of bold, italic and links.</summary>
    private static string Read(string text)
    {
        var plain = text.AsSpan().IndexOfAny('*', '[') < 0 ? text : string.Join('\n', FormattedText.Parse(text).Blocks.Select(b => b.Text));
        return Letters.Composed(plain);
    }
}
