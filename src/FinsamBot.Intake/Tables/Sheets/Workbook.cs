using FinsamBot.Intake.Reading;
using FinsamBot.Intake.Reading.Word.Package;
using FinsamBot.Intake.Reading.Zip;

namespace FinsamBot.Intake.Tables.Sheets;

/// <summary>Reads a .xlsx, transitional or strict: of its parts only those that hold words or say what numbers mean.</summary>
internal sealed class Workbook
{
    private const string ContentTypes = "[Content_Types].xml";
    private const string SheetFolder = "xl/worksheets/";

    private readonly PartNames _names = new();
    private readonly ZipFile _zip;
    private readonly string _main;
    private readonly IReadOnlyList<Relation> _relations;

    private Workbook(ReadOnlyMemory<byte> content)
    {
        _zip = ZipFile.Open(content, IsSheet);
        if (OtherKind() is { } kind)
        {
            throw new UnreadableFileException(kind);
        }

        _main = MainPart(_zip, _names);
        _relations = Relation.Of(_zip, _main, _names);
    }

    public static TableFile Read(ReadOnlyMemory<byte> content) => new Workbook(content).Read();

    private TableFile Read()
    {
        var (sheets, is1904) = (new List<(string Name, string Id, bool IsHidden)>(), false);
        XmlPart.Read(
            _zip.Find(_main) ?? throw new UnreadableFileException(ImportRefusalReason.Damaged),
            _names,
            root =>
                root.Each(child =>
                {
                    is1904 |= child.Name == "workbookPr" && child.Attribute("date1904") is "1" or "true" or "on";
                    if (child.Name == "sheets")
                    {
                        child.Each(s =>
                            sheets.Add(
                                (s.Attribute("name") ?? "", s.Attribute("id") ?? "", s.Attribute("state") is not null and not "visible")
                            )
                        );
                    }
                })
        );
        if (sheets.Count > TableLimits.Tables)
        {
            throw new UnreadableFileException(ImportRefusalReason.Inflated);
        }

        var values = new CellValues(SheetText.Shared(PartOf("sharedStrings"), _names), SheetStyles.Read(PartOf("styles"), _names), is1904);
        var budget = new SheetBudget();
        return new TableFile([.. sheets.Select(s => Table(s.Name, s.Id, s.IsHidden, values, budget)).OfType<Table>()]);
    }

    /// <summary>Null for a sheet that holds no cells, such as a chart.</summary>
    private Table? Table(string name, string id, bool isHidden, CellValues values, SheetBudget budget)
    {
        if (
            _relations.FirstOrDefault(r => r.Id == id && r is { Kind: "worksheet", IsExternal: false }) is not { } relation
            || _zip.Find(relation.PathFrom(_main)) is not { } part
        )
        {
            return null;
        }

        var links = Relation.Of(_zip, part.Path, _names).Where(r => r is { Kind: "hyperlink" });
        return SheetReader.Read(
            CellText.Of(name),
            part,
            _names,
            values,
            links.DistinctBy(l => l.Id).ToDictionary(l => l.Id, l => l.Target),
            budget
        ) with
        {
            IsHidden = isHidden,
        };
    }

    private static bool IsSheet(ZipPart part) =>
        part.IsUnder(SheetFolder) && part.Path.EndsWith(".xml", StringComparison.OrdinalIgnoreCase);

    private static string MainPart(ZipFile zip, PartNames names) =>
        Relation.Of(zip, "", names).FirstOrDefault(r => r is { Kind: "officeDocument", IsExternal: false })?.PathFrom("")
        ?? "xl/workbook.xml";

    private ZipPart? PartOf(string kind) =>
        _relations.FirstOrDefault(r => r.Kind == kind && !r.IsExternal) is { } relation ? _zip.Find(relation.PathFrom(_main)) : null;

    private ImportRefusalReason? OtherKind()
    {
        if (Holds("mimetype") && Holds("content.xml"))
        {
            return ImportRefusalReason.OpenDocument;
        }

        if (Holds("xl/workbook.bin"))
        {
            return ImportRefusalReason.Spreadsheet;
        }

        if (!Holds(ContentTypes) || Holds("word/document.xml") || Holds("ppt/presentation.xml"))
        {
            return ImportRefusalReason.Archive;
        }

        return _zip.Parts.Any(p => p.Path.Contains("vbaProject", StringComparison.OrdinalIgnoreCase)) ? ImportRefusalReason.Macros : null;
    }

    private bool Holds(string path) => _zip.Find(path) is not null;
}
