using FinsamBot.Documents.Word;
using FinsamBot.Documents.Word.Styling;

namespace FinsamBot.Documents.Packaging;

/// <summary>The parts of a Word file and how they belong together.</summary>
internal static class WordPackage
{
    public const string HeaderId = "header";
    public const string FooterId = "footer";
    public const string DocumentPath = "word/document.xml";
    public const string SettingsPath = "word/settings.xml";

    private const string Word = "application/vnd.openxmlformats-officedocument.wordprocessingml.";
    private const string CoreProperties = "http://schemas.openxmlformats.org/package/2006/relationships/metadata/core-properties";

    // The same in every document.
    private static readonly Part Root = Relationship
        .File(
            "_rels/.rels",
            [new Relationship("document", "officeDocument", DocumentPath), new Relationship("core", CoreProperties, "docProps/core.xml")]
        )
        .Finished();

    private static readonly Part Styles = Part.Of("word/styles.xml", Word + "styles+xml", StyleSheet.Build()).Finished();
    private static readonly Part Settings = Part.Of(SettingsPath, Word + "settings+xml", Fixed.Settings(countFields: false)).Finished();
    private static readonly Part SettingsThatCount = Part.Of(SettingsPath, Word + "settings+xml", Fixed.Settings(countFields: true))
        .Finished();
    private static readonly Part Fonts = Part.Of("word/fontTable.xml", Word + "fontTable+xml", Fixed.Fonts()).Finished();

    // The same in every document that has a store.
    private static readonly Part StoreProperties = Part.Of(
            "customXml/itemProps1.xml",
            "application/vnd.openxmlformats-officedocument.customXmlProperties+xml",
            Fixed.StoreProperties()
        )
        .Finished();

    private static readonly Part StoreRelations = Relationship
        .File("customXml/_rels/item1.xml.rels", [new Relationship("properties", "customXmlProps", "itemProps1.xml")])
        .Finished();

    public static byte[] Of(WordWriter writer, DocumentFrame frame)
    {
        writer.Add(PageFrame.Section(frame));
        return PackageFile.Of([
            Root,
            Part.Of(DocumentPath, Word + "document.main+xml", writer.WriteTo),
            Relationship.File(
                "word/_rels/document.xml.rels",
                Own(frame).Concat(writer.Charts.Relationships).Concat(writer.Links.Relationships)
            ),
            Styles,
            writer.Contents is null ? Settings : SettingsThatCount,
            Fonts,
            Part.Of("word/numbering.xml", Word + "numbering+xml", writer.Lists.Definitions()),
            Part.Of("word/header1.xml", Word + "header+xml", frame.Header),
            Part.Of("word/footer1.xml", Word + "footer+xml", frame.Footer),
            .. writer.Charts.Parts,
            .. frame.Store is { } store
                ? [Part.Of("customXml/item1.xml", null, store), StoreProperties, StoreRelations]
                : Array.Empty<Part>(),
            Part.Of("docProps/core.xml", "application/vnd.openxmlformats-package.core-properties+xml", Properties.Of(frame)),
        ]);
    }

    private static IEnumerable<Relationship> Own(DocumentFrame frame) =>
        [
            new("styles", "styles", "styles.xml"),
            new("settings", "settings", "settings.xml"),
            new("fonts", "fontTable", "fontTable.xml"),
            new("numbering", "numbering", "numbering.xml"),
            new(HeaderId, "header", "header1.xml"),
            new(FooterId, "footer", "footer1.xml"),
            .. frame.Store is null ? Array.Empty<Relationship>() : [new("diary", "customXml", "../customXml/item1.xml")],
        ];
}
