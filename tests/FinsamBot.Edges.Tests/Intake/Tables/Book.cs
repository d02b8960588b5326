using System.IO.Compression;
using System.Security;
using System.Text;

namespace FinsamBot.Edges.Tests.Intake.Tables;

/// <summary>Writes workbooks part by part, also such as no program would write.</summary>
internal sealed class Book
{
    private const string Transitional = "http://schemas.openxmlformats.org/spreadsheetml/2006/main";
    private const string Relations = "http://schemas.openxmlformats.org/officeDocument/2006/relationships";
    private const string Strict = "http://purl.oclc.org/ooxml/spreadsheetml/main";
    private const string StrictRelations = "http://purl.oclc.org/ooxml/officeDocument/relationships";

    private readonly List<(string Name, string Data, string Before, string After, string State, string Links)> _sheets = [];

    public string Properties { get; init; } = "";

    /// <summary>The <c>si</c> elements.</summary>
    public string Shared { get; init; } = "";

    /// <summary>The content of the style sheet.</summary>
    public string Styles { get; init; } = "";

    public bool IsStrict { get; init; }

    /// <summary>More parts, by path.</summary>
    public Dictionary<string, byte[]> Parts { get; init; } = [];

    /// <summary>A style for each number format: 0 is General, then these.</summary>
    public static string StylesFor(params (int Id, string? Code)[] formats)
    {
        var codes = formats.Where(f => f.Code is not null).Select(f => $"""<numFmt numFmtId="{f.Id}" formatCode="{Escaped(f.Code!)}"/>""");
        var used = formats.Select(f => $"""<xf numFmtId="{f.Id}"/>""");
        return $"""<numFmts>{string.Concat(codes)}</numFmts><cellXfs><xf numFmtId="0"/>{string.Concat(used)}</cellXfs>""";
    }

    /// <param name="data">The rows as XML.</param>
    /// <param name="links">The relations of the sheet.</param>
    public Book Sheet(string name, string data, string before = "", string after = "", string state = "", string links = "")
    {
        _sheets.Add((name, data, before, after, state, links));
        return this;
    }

    /// <summary>Rows of cells parted by <c>|</c>. What begins with <c>~</c> is the XML of a cell; a row may begin with its number and
    /// <c>:</c>.</summary>
    public Book With(string name, params string[] rows) => Sheet(name, string.Concat(rows.Select((r, i) => Row(r, i + 1))));

    public static string Row(string row, int number)
    {
        var cells = row.Split('|')
            .Select((c, i) => c.StartsWith('~') ? $"""<c r="{(char)('A' + i)}{number}" {c[3..]}""" : Cell(c, number, i));
        return $"""<row r="{number}">{string.Concat(cells)}</row>""";
    }

    public static byte[] Of(params string[] rows) => new Book().With("Personer", rows).File();

    public byte[] File()
    {
        using var file = new MemoryStream();
        using (var zip = new ZipArchive(file, ZipArchiveMode.Create, leaveOpen: true))
        {
            foreach (var (path, content) in All())
            {
                using var part = zip.CreateEntry(path, CompressionLevel.Fastest).Open();
                part.Write(content);
            }
        }

        return file.ToArray();
    }

    /// <summary>The parts, for whoever zips them otherwise.</summary>
    public IEnumerable<(string Path, byte[] Content)> All()
    {
        var (main, relations) = IsStrict ? (Strict, StrictRelations) : (Transitional, Relations);
        yield return ("[Content_Types].xml", Xml("""<Types xmlns="http://schemas.openxmlformats.org/package/2006/content-types"/>"""));
        yield return ("_rels/.rels", Rels($"""<Relationship Id="r1" Type="{relations}/officeDocument" Target="xl/workbook.xml"/>"""));
        var sheets = _sheets.Select((s, i) => $"""<sheet name="{Escaped(s.Name)}" sheetId="{i + 1}" {s.State} r:id="s{i + 1}"/>""");
        yield return (
            "xl/workbook.xml",
            Xml($"""<workbook xmlns="{main}" xmlns:r="{relations}">{Properties}<sheets>{string.Concat(sheets)}</sheets></workbook>""")
        );
        var parts = _sheets.Select(
            (_, i) => $"""<Relationship Id="s{i + 1}" Type="{relations}/worksheet" Target="worksheets/sheet{i + 1}.xml"/>"""
        );
        yield return (
            "xl/_rels/workbook.xml.rels",
            Rels(
                string.Concat(parts)
                    + $"""<Relationship Id="x" Type="{relations}/sharedStrings" Target="sharedStrings.xml"/>"""
                    + $"""<Relationship Id="y" Type="{relations}/styles" Target="/xl/styles.xml"/>"""
            )
        );
        yield return ("xl/sharedStrings.xml", Xml($"""<sst xmlns="{main}">{Shared}</sst>"""));
        yield return ("xl/styles.xml", Xml($"""<styleSheet xmlns="{main}">{Styles}</styleSheet>"""));
        foreach (var part in _sheets.SelectMany((s, i) => SheetParts(s, i + 1, main, relations)))
        {
            yield return part;
        }

        foreach (var (path, content) in Parts)
        {
            yield return (path, content);
        }
    }

    private static IEnumerable<(string Path, byte[] Content)> SheetParts(
        (string Name, string Data, string Before, string After, string State, string Links) sheet,
        int number,
        string main,
        string relations
    )
    {
        yield return (
            $"xl/worksheets/sheet{number}.xml",
            Xml(
                $"""<worksheet xmlns="{main}" xmlns:r="{relations}">{sheet.Before}<sheetData>{sheet.Data}</sheetData>{sheet.After}</worksheet>"""
            )
        );
        if (sheet.Links.Length > 0)
        {
            yield return ($"xl/worksheets/_rels/sheet{number}.xml.rels", Rels(sheet.Links));
        }
    }

    private static string Cell(string text, int row, int column) =>
        text.Length == 0
            ? ""
            : $"""<c r="{(char)('A' + column)}{row}" t="inlineStr"><is><t xml:space="preserve">{Escaped(text)}</t></is></c>""";

    private static byte[] Rels(string relations) =>
        Xml($"""<Relationships xmlns="http://schemas.openxmlformats.org/package/2006/relationships">{relations}</Relationships>""");

    private static byte[] Xml(string content) => Encoding.UTF8.GetBytes("""<?xml version="1.0" encoding="UTF-8"?>""" + content);

    private static string Escaped(string text) => SecurityElement.Escape(text);
}
