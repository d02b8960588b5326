using DocumentFormat.OpenXml.Wordprocessing;
using FinsamBot.Core.Reports;
using FinsamBot.Documents.Word;

namespace FinsamBot.Documents.Packaging;

/// <summary>The parts of a Word file and how they belong together.</summary>
internal static class WordPackage
{
    public const string HeaderId = "header";
    public const string FooterId = "footer";

    private const string Word = "application/vnd.openxmlformats-officedocument.wordprocessingml.";
    private const string CoreProperties = "http://schemas.openxmlformats.org/package/2006/relationships/metadata/core-properties";

    // The same in every document.
    private static readonly Part Styles = Part.Of("word/styles.xml", Word + "styles+xml", StyleSheet.Build());
    private static readonly Part Settings = Part.Of("word/settings.xml", Word + "settings+xml", Fixed.Settings());
    private static readonly Part Fonts = Part.Of("word/fontTable.xml", Word + "fontTable+xml", Fixed.Fonts());

    public static byte[] Of(ReportView view, WordWriter writer)
    {
        writer.Add(PageFrame.Section());
        return PackageFile.Of(
        [
            Relations("_rels/.rels", [new Relationship("document", "officeDocument", "word/document.xml"), new Relationship("core", CoreProperties, "docProps/core.xml")]),
            Part.Of("word/document.xml", Word + "document.main+xml", new Document(writer.Body)),
            Relations("word/_rels/document.xml.rels", [.. Own(), .. writer.Links.Relationships]),
            Styles,
            Settings,
            Fonts,
            Part.Of("word/numbering.xml", Word + "numbering+xml", writer.Lists.Definitions()),
            Part.Of("word/header1.xml", Word + "header+xml", PageFrame.Header(view)),
            Part.Of("word/footer1.xml", Word + "footer+xml", PageFrame.Footer(view)),
            Part.Of("customXml/item1.xml", null, DiaryControls.Store(view)),
            Part.Of("customXml/itemProps1.xml", "application/vnd.openxmlformats-officedocument.customXmlProperties+xml", Fixed.StoreProperties()),
            Relations("customXml/_rels/item1.xml.rels", [new Relationship("properties", "customXmlProps", "itemProps1.xml")]),
            Part.Of("docProps/core.xml", "application/vnd.openxmlformats-package.core-properties+xml", Properties.Of(view)),
        ]);
    }

    private static Part Relations(string path, IEnumerable<Relationship> relationships) => Part.Of(path, null, Relationship.File(relationships));

    private static IEnumerable<Relationship> Own() =>
    [
        new("styles", "styles", "styles.xml"),
        new("settings", "settings", "settings.xml"),
        new("fonts", "fontTable", "fontTable.xml"),
        new("numbering", "numbering", "numbering.xml"),
        new(HeaderId, "header", "header1.xml"),
        new(FooterId, "footer", "footer1.xml"),
        new("diary", "customXml", "../customXml/item1.xml"),
    ];
}
