using FinsamBot.Documents.Word.Figures;
using FinsamBot.Documents.Word.Styling;
using FinsamBot.Domain.Agenda;
using FinsamBot.Domain.Forms;
using FinsamBot.Domain.Text;

namespace FinsamBot.Documents.Word;

/// <summary>The form's chapters with everything written in them.</summary>
internal static class Chapters
{
    public static void Write(WordWriter writer, ReportView view)
    {
        foreach (var chapter in view.Template.Chapters)
        {
            writer.Heading(1, $"{chapter.Number}. {chapter.Heading.In(Texts.Of)}");
            foreach (var page in chapter.Pages)
            {
                Page(writer, view, chapter, page);
            }
        }
    }

    private static void Page(WordWriter writer, ReportView view, TemplateChapter chapter, TemplatePage page)
    {
        var single = page.Sections.Count == 1;
        if (!single && page.Number != chapter.Number)
        {
            writer.Heading(2, $"{page.Number} {page.Title.In(Texts.Of)}");
        }

        foreach (var section in page.Sections)
        {
            Section(writer, view, section, single ? $"{page.Number} " : "");
        }
    }

    /// <param name="number">What stands before the label when the section has a heading of its own.</param>
    private static void Section(WordWriter writer, ReportView view, TemplateSection section, string number)
    {
        var label = section.Label.In(Texts.Of);
        if (section.Kind == SectionKind.Signatures)
        {
            writer.Heading(3, label);
            SignatureBlocks.Write(writer, view);
            return;
        }

        if (!section.IsLong)
        {
            writer.Field(label, view.Report.TextOf(section.Id).Text);
            return;
        }

        writer.Heading(number.Length > 0 ? 2 : 3, number + label);
        if (section.FilledBy == FilledBy.SteeringGroup)
        {
            SteeringGroup.Write(writer, view);
            return;
        }

        FigureTables.Write(writer, view.Report.Figures, section);
        var text = FormattedText.Parse(view.Report.TextOf(section.Id).Text);
        if (view.Report.IsEmpty(section))
        {
            writer.Write(StyleIds.Note, PrintedForm.Get("SectionEmpty"));
        }

        writer.Written(text);
    }
}
