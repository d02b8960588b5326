using DocumentFormat.OpenXml;
using DocumentFormat.OpenXml.Wordprocessing;
using FinsamBot.Documents.Packaging;
using FinsamBot.Documents.Word.Styling;
using FinsamBot.Domain.Agenda;
using FinsamBot.Domain.Forms;

namespace FinsamBot.Documents.Word;

/// <summary>Paper, margins, and what stands at the top and bottom of each page. The first page has its own top.</summary>
internal static class PageFrame
{
    public static SectionProperties Section(DocumentFrame frame) =>
        new([
            new HeaderReference { Type = HeaderFooterValues.Default, Id = WordPackage.HeaderId },
            new FooterReference { Type = HeaderFooterValues.Default, Id = WordPackage.FooterId },
            .. frame.HasCover
                ? Array.Empty<OpenXmlElement>()
                : [new FooterReference { Type = HeaderFooterValues.First, Id = WordPackage.FooterId }],
            new PageSize { Width = 11906, Height = 16838 },
            new PageMargin
            {
                Top = 1418,
                Bottom = 1304,
                Left = 1418,
                Right = 1418,
                Header = 680,
                Footer = 567,
                Gutter = 0,
            },
            new TitlePage(),
        ]);

    public static Header Header(ReportView view)
    {
        var paragraph = WordWriter.Styled(StyleIds.Header, Runs.Of(view.Circumstances.Association.Details.Name));
        if (view.Template.DiaryFields.FirstOrDefault(f => f.Role == FieldRole.CaseNumber) is { } caseNumber)
        {
            paragraph.Append(new Run(new TabChar()), Runs.Of(caseNumber.Label.In(Texts.Of) + ": "));
            paragraph.Append(DiaryControls.For(caseNumber, view.Report.DiaryOf(caseNumber), DiaryControls.InHeader));
        }

        return new Header(paragraph);
    }

    public static Header Header(string left, string right) =>
        new(WordWriter.Styled(StyleIds.Header, Runs.Of(left), new Run(new TabChar()), Runs.Of(right)));

    /// <summary>What the document is, and on which page of how many one is.</summary>
    public static Footer Footer(string document)
    {
        var paragraph = WordWriter.Styled(StyleIds.Footer, Runs.Of(document), new Run(new TabChar()));
        paragraph.Append(PageNumber());
        return new Footer(paragraph);
    }

    /// <summary>"Sida X av Y", with the numbers as fields that Word keeps right.</summary>
    private static IEnumerable<OpenXmlElement> PageNumber()
    {
        var words = Texts.Get("PageOf", "\0", "\0").Split('\0');
        return
        [
            Runs.Of(words[0]),
            new SimpleField(Runs.Of("1")) { Instruction = "PAGE" },
            Runs.Of(words[1]),
            new SimpleField(Runs.Of("1")) { Instruction = "NUMPAGES" },
        ];
    }
}
