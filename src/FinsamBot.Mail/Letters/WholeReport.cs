using FinsamBot.Domain.Agenda;
using FinsamBot.Domain.Forms;
using FinsamBot.Domain.Reports.Figures;
using FinsamBot.Domain.Text;
using FinsamBot.Mail.Letters.Layout;

namespace FinsamBot.Mail.Letters;

/// <summary>All that is written in a report, chapter by chapter. An empty section says so; what the office fills in later is left
/// out.</summary>
internal static class WholeReport
{
    public static IEnumerable<Block> Of(ReportView view, LetterVoice words)
    {
        foreach (var chapter in view.Template.Chapters)
        {
            yield return new Block.Heading(2, $"{chapter.Number}. {chapter.Heading.In(words.Language)}");
            foreach (var section in chapter.Pages.SelectMany(p => p.Sections).Where(s => s.IsLong))
            {
                yield return new Block.Heading(3, $"{section.Number} {section.Label.In(words.Language)}");
                yield return Passage(section, view, words);
            }

            var fields = chapter.Pages.SelectMany(p => p.Sections).Where(s => !s.IsLong).ToList();
            if (fields.Count > 0)
            {
                yield return new Block.Fields([.. fields.Select(s => (s.Label.In(words.Language), Value(s, view, words)))]);
            }
        }
    }

    private static Block Passage(TemplateSection section, ReportView view, LetterVoice words)
    {
        if (section.FilledBy == FilledBy.SteeringGroup)
        {
            return Block.Say(words["Report_YourPart"]);
        }

        var text = FormattedText.Parse(SectionWords.Whole(view.Report, section, Language.Swedish));
        return text.Blocks.Count == 0 ? Block.Say(words["Report_Empty"]) : new Block.Passage(text);
    }

    private static string Value(TemplateSection section, ReportView view, LetterVoice words) =>
        SectionWords.Whole(view.Report, section, Language.Swedish).Trim() is { Length: > 0 } text ? text : words["Report_Empty"];
}
