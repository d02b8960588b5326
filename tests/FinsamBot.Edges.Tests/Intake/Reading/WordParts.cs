namespace FinsamBot.Edges.Tests.Intake.Reading;

/// <summary>Pieces of WordprocessingML as Word writes them.</summary>
internal static class WordParts
{
    private const string Change = """w:id="1" w:author="a" w:date="2026-01-01T00:00:00Z" """;

    public static string Run(string text, string look = "") =>
        $"""<w:r><w:rPr>{look}</w:rPr><w:t xml:space="preserve">{text}</w:t></w:r>""";

    public static string Paragraph(string content, string properties = "") => $"<w:p><w:pPr>{properties}</w:pPr>{content}</w:p>";

    public static string Deleted(string text) =>
        $"""<w:del {Change}><w:r><w:delText xml:space="preserve">{text}</w:delText></w:r></w:del>""";

    public static string Inserted(string content) => $"<w:ins {Change}>{content}</w:ins>";

    /// <summary>The properties of a paragraph, row or cell that was taken away or came.</summary>
    public static string Mark(string name) => $"<w:{name} {Change}/>";

    public static string DeletedMark => $"<w:rPr>{Mark("del")}</w:rPr>";

    public static string Item(int list, int level) => $"""<w:numPr><w:ilvl w:val="{level}"/><w:numId w:val="{list}"/></w:numPr>""";

    /// <summary>One from a gallery: of others LibreOffice 7.4 makes fields of plain text, with what was struck out in them.</summary>
    public static string Control(string content, bool isPlaceholder) =>
        $"""<w:sdt><w:sdtPr>{(isPlaceholder ? "<w:showingPlcHdr/>" : "")}{Gallery}</w:sdtPr><w:sdtContent>{content}</w:sdtContent></w:sdt>""";

    public const string Gallery = """<w:docPartObj><w:docPartGallery w:val="Quick Parts"/><w:docPartUnique/></w:docPartObj>""";

    public static string Field(string instruction, string result) =>
        $"""<w:r><w:fldChar w:fldCharType="begin"/></w:r><w:r><w:instrText xml:space="preserve"> {instruction} </w:instrText></w:r><w:r><w:fldChar w:fldCharType="separate"/></w:r>{result}<w:r><w:fldChar w:fldCharType="end"/></w:r>""";

    /// <summary>The second way is the only one that a program knows which has never heard of the first.</summary>
    public static string EitherWay(string unheardOf, string fallback) =>
        $"""<mc:AlternateContent><mc:Choice xmlns:neu="urn:example:new" Requires="neu">{unheardOf}</mc:Choice><mc:Fallback>{fallback}</mc:Fallback></mc:AlternateContent>""";

    public static string Table(int columns, params IEnumerable<string> rows) =>
        $"""<w:tbl><w:tblPr><w:tblW w:w="0" w:type="auto"/></w:tblPr><w:tblGrid>{string.Concat(Enumerable.Repeat("<w:gridCol w:w=\"1500\"/>", columns))}</w:tblGrid>{string.Concat(rows)}</w:tbl>""";

    public static string Row(string properties, params IEnumerable<string> cells) =>
        $"<w:tr><w:trPr>{properties}</w:trPr>{string.Concat(cells)}</w:tr>";

    /// <param name="span">Over so many columns.</param>
    public static string Cell(string content, int span = 1, string properties = "") =>
        $"""<w:tc><w:tcPr><w:tcW w:w="{1500 * span}" w:type="dxa"/>{(span > 1 ? $"<w:gridSpan w:val=\"{span}\"/>" : "")}{properties}</w:tcPr>{content}</w:tc>""";

    /// <summary>A text box, as Word has written them since 2010: for itself, and for older programs once more.</summary>
    public static string Box(string content)
    {
        var text = $"<w:txbxContent>{content}</w:txbxContent>";
        return "<w:r><mc:AlternateContent>"
            + """<mc:Choice xmlns:wps="http://schemas.microsoft.com/office/word/2010/wordprocessingShape" Requires="wps"><w:drawing>"""
            + """<wp:anchor xmlns:wp="http://schemas.openxmlformats.org/drawingml/2006/wordprocessingDrawing" distT="0" distB="0" distL="0" """
            + """distR="0" simplePos="0" relativeHeight="1" behindDoc="0" locked="0" layoutInCell="1" allowOverlap="1">"""
            + """<wp:simplePos x="0" y="0"/><wp:positionH relativeFrom="column"><wp:posOffset>0</wp:posOffset></wp:positionH>"""
            + """<wp:positionV relativeFrom="paragraph"><wp:posOffset>0</wp:posOffset></wp:positionV><wp:extent cx="2000000" cy="500000"/>"""
            + """<wp:wrapSquare wrapText="bothSides"/><wp:docPr id="1" name="T"/>"""
            + """<a:graphic xmlns:a="http://schemas.openxmlformats.org/drawingml/2006/main">"""
            + """<a:graphicData uri="http://schemas.microsoft.com/office/word/2010/wordprocessingShape"><wps:wsp><wps:cNvSpPr txBox="1"/>"""
            + """<wps:spPr><a:xfrm><a:off x="0" y="0"/><a:ext cx="2000000" cy="500000"/></a:xfrm>"""
            + $"""<a:prstGeom prst="rect"><a:avLst/></a:prstGeom></wps:spPr><wps:txbx>{text}</wps:txbx><wps:bodyPr/></wps:wsp>"""
            + "</a:graphicData></a:graphic></wp:anchor></w:drawing></mc:Choice>"
            + """<mc:Fallback><w:pict><v:shape xmlns:v="urn:schemas-microsoft-com:vml" style="width:100pt;height:50pt"><v:textbox>"""
            + text
            + "</v:textbox></v:shape></w:pict></mc:Fallback></mc:AlternateContent></w:r>";
    }
}
