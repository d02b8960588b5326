using FinsamBot.Intake.Reading;

namespace FinsamBot.Edges.Tests.Intake;

[TestClass]
public sealed class ReadingWordTests
{
    [TestMethod]
    public void Headings_are_known_by_name_id_or_outline_level() =>
        AssertLines(
            new ReadingWord
            {
                Styles =
                    Style("Rubrik1", "heading 1")
                    + Style("Egen", "Vår rubrik", """<w:basedOn w:val="Rubrik1"/>""")
                    + Style("Djup", "Djup", """<w:pPr><w:outlineLvl w:val="3"/></w:pPr>"""),
                Body =
                    P("Ett", Styled("Rubrik1"))
                    + P("Två", Styled("Egen"))
                    + P("Tre", Styled("Djup"))
                    + P("Fyra", Styled("Heading2"))
                    + P("Fem", """<w:outlineLvl w:val="1"/>""")
                    + P("Brödtext", Styled("Egen") + """<w:outlineLvl w:val="9"/>""")
                    + P("Text", Styled("Normal")),
            },
            "1# Ett",
            "1# Två",
            "4# Tre",
            "2# Fyra",
            "2# Fem",
            "Brödtext",
            "Text"
        );

    [TestMethod]
    public void Lists_show_the_numbers_they_have_on_paper() =>
        AssertLines(
            new ReadingWord
            {
                Numbering =
                    Shape(1, "decimal", "%1.", "decimal", "%1.%2", "lowerLetter", "%3)")
                    + Shape(2, "bullet", "•", "bullet", "o")
                    + List(5, 1)
                    + List(6, 1, start: 7)
                    + List(7, 2),
                Body =
                    Item("ett", 5)
                    + Item("ett ett", 5, 1)
                    + Item("ett två", 5, 1)
                    + Item("bokstav", 5, 2)
                    + Item("två", 5)
                    + P("emellan")
                    + Item("tre", 5)
                    + Item("sju", 6)
                    + Item("åtta", 6)
                    + Item("punkt", 7)
                    + Item("inre punkt", 7, 1)
                    + Item("", 5)
                    + Item("tio", 5)
                    + P("utan lista", """<w:numPr><w:numId w:val="0"/></w:numPr>""")
                    + Item("okänd lista", 99),
            },
            "1. ett",
            "1.1 ett ett",
            "1.2 ett två",
            "a) bokstav",
            "2. två",
            "emellan",
            "3. tre",
            "7. sju",
            "8. åtta",
            "- punkt",
            "    - inre punkt",
            "~10. tio",
            "utan lista",
            "okänd lista"
        );

    [TestMethod]
    public void A_list_may_come_with_the_style_and_a_heading_has_its_number() =>
        AssertLines(
            new ReadingWord
            {
                Styles =
                    Style("Rubrik2", "heading 2", """<w:pPr><w:numPr><w:ilvl w:val="1"/><w:numId w:val="5"/></w:numPr></w:pPr>""")
                    + Style("Lista", "List Bullet"),
                Numbering = Shape(1, "decimal", "%1.", "decimal", "%1.%2") + List(5, 1, start: 2),
                Body =
                    Item("Aktivitetsrapport", 5)
                    + P("Aktiviteter", Styled("Rubrik2"))
                    + P("Avvikelser", Styled("Rubrik2"))
                    + P("en punkt", Styled("Lista")),
            },
            "2. Aktivitetsrapport",
            "2# 2.1 Aktiviteter",
            "2# 2.2 Avvikelser",
            "- en punkt"
        );

    [TestMethod]
    public void Bold_italic_and_links_are_written_with_marks_and_a_headings_own_look_is_not() =>
        AssertLines(
            new ReadingWord
            {
                Styles =
                    Style("Stark", "Strong", "<w:rPr><w:b/></w:rPr>", "character")
                    + Style("Rubrik1", "heading 1")
                    + Style("Fet", "Ledtext", "<w:rPr><w:b/></w:rPr>"),
                Relations =
                [
                    ("hyperlink", "l1", "https://norrsken.example.se/a_(b)", true),
                    ("hyperlink", "l2", "javascript:alert(1)", true),
                    ("hyperlink", "l3", "mailto:sofia@example.se", true),
                ],
                Body =
                    $"<w:p>{R("Det är ")}{R("två ", "<w:b/>")}{R(" ")}{R("viktiga ", "<w:b/>")}{R("ord", "<w:i/>")}{R(".")}</w:p>"
                    + $"<w:p>{R("stark", """<w:rStyle w:val="Stark"/>""")}"
                    + $"{R(" svag", """<w:rStyle w:val="Stark"/><w:b w:val="0"/>""")}{R(" a*b*")}</w:p>"
                    + P("Rubrik", Styled("Rubrik1"), "<w:b/>")
                    + P("Ledtext", Styled("Fet"))
                    + $"""<w:p>{Link("l1", "här")}{R(", ")}{Link("l2", "farlig")}{R(", ")}{Link("l3", "sofia@example.se")}</w:p>""",
            },
            "Det är **två  viktiga** *ord*.",
            "**stark** svag a*b*",
            "1# Rubrik",
            "Ledtext",
            "[här](https://norrsken.example.se/a_(b)), farlig, sofia@example.se"
        );

    [TestMethod]
    public void Tables_keep_their_columns_where_cells_are_merged() =>
        AssertLines(
            new ReadingWord
            {
                Body =
                    Table(
                        Row("<w:trPr><w:tblHeader/></w:trPr>", Cell("Mål"), Cell("Utfall"), Cell("Andel")),
                        Row("", Cell("Plan", """<w:vMerge w:val="restart"/>"""), Cell("16 av 19", """<w:gridSpan w:val="2"/>""")),
                        Row("", Cell("osynlig", "<w:vMerge/>"), $"<w:tc>{P("26")}{P("av 62")}</w:tc>", Cell("42 %", "", "<w:b/>")),
                        Row("""<w:trPr><w:del w:id="1"/></w:trPr>""", Cell("struken"), Cell("rad"), Cell(""))
                    )
                    + P("efter")
                    + Table(Row("", Cell("ram")), Row("", $"<w:tc>{P("Rubrik", Styled("Heading1"))}<w:p/>{P("text")}</w:tc>")),
            },
            "[head] Mål|Utfall|Andel / Plan|16 av 19| / Plan|26\nav 62|**42 %**",
            "efter",
            "ram",
            "1# Rubrik",
            "~text"
        );

    [TestMethod]
    public void Controls_show_what_was_filled_in_and_name_it()
    {
        var word = new ReadingWord
        {
            Body =
                $"<w:p>{R("Diarienummer ")}{Control("caseNumber", R("2026:14"))}</w:p>"
                + Control("hint", P("Klicka här"), "<w:showingPlcHdr/>")
                + Control("outer", P("ett") + Control("inner", P("två"))),
            Relations = [("customXml", "c", "../customXml/item1.xml", false)],
            Parts =
            [
                (
                    "customXml/item1.xml",
                    """<d:diary xmlns:d="urn:finsambot:diary"><d:caseNumber>gammalt</d:caseNumber><d:receivedOn>2026-04-09</d:receivedOn></d:diary>"""
                ),
            ],
        };

        AssertLines(word, "Diarienummer 2026:14", "ett", "två");
        CollectionAssert.AreEqual(
            new SourceControl[]
            {
                new("caseNumber", "2026:14"),
                new("inner", "två"),
                new("outer", "etttvå"),
                new("receivedOn", "2026-04-09"),
            },
            SourceReader.Read("r.docx", word.File()).Document!.Controls.ToArray()
        );
    }

    [TestMethod]
    public void Changes_are_read_as_accepted() =>
        AssertLines(
            new ReadingWord
            {
                Body =
                    $"<w:p>{R("Kvar ")}<w:del>{R("bort ").Replace("w:t", "w:delText", StringComparison.Ordinal)}</w:del>"
                    + $"<w:ins>{R("nytt")}</w:ins><w:moveFrom>{R("flyttat")}</w:moveFrom></w:p>"
                    + $"<w:p><w:pPr><w:rPr><w:del/></w:rPr></w:pPr>{R("första delen ")}</w:p>{P("andra delen")}<w:ins>{P("ny rad")}</w:ins>"
                    + $"<w:p><w:r><w:rPr><w:rPrChange><w:rPr><w:b/></w:rPr></w:rPrChange></w:rPr><w:t>inte fet</w:t></w:r></w:p>",
            },
            "Kvar nytt",
            "första delen andra delen",
            "ny rad",
            "inte fet"
        );

    [TestMethod]
    public void Fields_show_their_result_and_a_contents_list_is_dropped() =>
        AssertLines(
            new ReadingWord
            {
                Styles = Style("Innehll1", "toc 1"),
                Body =
                    $"<w:p>{Begin(" TOC \\o ")}{R("Innehåll 1")}</w:p>{P("Innehåll 2")}"
                    + $"<w:p>{End}</w:p>{P("lös rad i innehåll", Styled("Innehll1"))}"
                    + $"<w:p>{R("Sida ")}{Begin("PAGE")}{R("3")}{End} <w:fldSimple w:instr=\"DATE\">{R(" 2026-04-09")}</w:fldSimple></w:p>"
                    + $"<w:p>{Begin("HYPERLINK \"https://example.se/\"")}{R("länk")}{End}"
                    + $"{Begin(" INCLUDETEXT \"http://127.0.0.1/x\" ")}{R(" visat")}{End}</w:p>"
                    + $"""<w:p><w:r><w:fldChar w:fldCharType="begin"><w:ffData><w:checkBox><w:default w:val="0"/><w:checked/></w:checkBox></w:ffData></w:fldChar></w:r><w:r><w:instrText> FORMCHECKBOX </w:instrText></w:r>{End}{R(" Ja")}</w:p>""",
            },
            "Sida 3 2026-04-09",
            "[länk](https://example.se/) visat",
            "☒ Ja"
        );

    [TestMethod]
    public void Breaks_tabs_and_hyphens_are_what_they_look_like() =>
        AssertLines(
            new ReadingWord
            {
                Body =
                    """<w:p><w:r><w:t>Datum</w:t><w:tab/><w:t>Namn</w:t><w:br/><w:t>ny rad</w:t></w:r></w:p><w:p/><w:p><w:r><w:t>av&#173;stav</w:t><w:softHyphen/><w:t>ning, e</w:t><w:noBreakHyphen/><w:t>post</w:t></w:r></w:p>"""
                    + """<w:p><w:r><w:t xml:space="preserve">mitt i </w:t><w:br w:type="page"/><w:t>meningen</w:t></w:r></w:p><w:p><w:r><w:br w:type="page"/></w:r></w:p>"""
                    + P("ny sida")
                    + P("egen sida", "<w:pageBreakBefore/>")
                    + P("sist i delen", "<w:sectPr/>")
                    + P("ny del")
                    + P("gömt", "", "<w:vanish/>")
                    + P("efter luft", """<w:spacing w:before="180"/>"""),
            },
            "Datum\tNamn",
            "ny rad",
            "~avstavning, e-post",
            "mitt i",
            "Pmeningen",
            "Pny sida",
            "Pegen sida",
            "sist i delen",
            "Pny del",
            "~efter luft"
        );

    [TestMethod]
    public void Boxes_and_notes_are_kept_beside_their_paragraph() =>
        AssertLines(
            new ReadingWord
            {
                Footnotes =
                    $"""<w:footnote w:id="0" w:type="separator">{P("streck")}</w:footnote><w:footnote w:id="2">{P(" Enligt SUS.")}</w:footnote>""",
                Body =
                    $"""<w:p><w:r><mc:AlternateContent><mc:Choice Requires="wps"><w:drawing><w:txbxContent>{P("i rutan")}</w:txbxContent></w:drawing></mc:Choice><mc:Fallback><w:pict><w:txbxContent>{P("i rutan")}</w:txbxContent></w:pict></mc:Fallback></mc:AlternateContent></w:r>{R("62 deltagare")}<w:r><w:footnoteReference w:id="2"/></w:r>{R(".")}</w:p>"""
                    + """<w:p><w:r><w:sym w:font="Wingdings" w:char="F0FE"/><w:t xml:space="preserve"> Klart</w:t></w:r></w:p>""",
            },
            "62 deltagare (Fotnot: Enligt SUS.).",
            "i rutan",
            "☒ Klart"
        );

    private const string End = """<w:r><w:fldChar w:fldCharType="end"/></w:r>""";

    private static string Begin(string instruction) =>
        $"""<w:r><w:fldChar w:fldCharType="begin"/></w:r><w:r><w:instrText xml:space="preserve">{instruction.Replace("\"", "&quot;", StringComparison.Ordinal)}</w:instrText></w:r><w:r><w:fldChar w:fldCharType="separate"/></w:r>""";

    private static string R(string text, string look = "") => $"""<w:r><w:rPr>{look}</w:rPr><w:t xml:space="preserve">{text}</w:t></w:r>""";

    private static string P(string text, string properties = "", string look = "") =>
        $"<w:p><w:pPr>{properties}</w:pPr>{R(text, look)}</w:p>";

    private static string Styled(string style) => $"""<w:pStyle w:val="{style}"/>""";

    private static string Item(string text, int list, int level = 0) =>
        P(text, $"""<w:numPr><w:ilvl w:val="{level}"/><w:numId w:val="{list}"/></w:numPr>""");

    private static string Link(string id, string text) => $"""<w:hyperlink r:id="{id}">{R(text)}</w:hyperlink>""";

    private static string Control(string tag, string content, string properties = "") =>
        $"""<w:sdt><w:sdtPr><w:tag w:val="{tag}"/>{properties}</w:sdtPr><w:sdtContent>{content}</w:sdtContent></w:sdt>""";

    private static string Table(params string[] rows) => $"<w:tbl><w:tblPr/><w:tblGrid/>{string.Concat(rows)}</w:tbl>";

    private static string Row(string properties, params string[] cells) => $"<w:tr>{properties}{string.Concat(cells)}</w:tr>";

    private static string Cell(string text, string properties = "", string look = "") =>
        $"<w:tc><w:tcPr>{properties}</w:tcPr>{P(text, "", look)}</w:tc>";

    private static string Style(string id, string name, string more = "", string type = "paragraph") =>
        $"""<w:style w:type="{type}" w:styleId="{id}"><w:name w:val="{name}"/>{more}</w:style>""";

    /// <param name="levels">Format and text of each level.</param>
    private static string Shape(int id, params string[] levels) =>
        $"""<w:abstractNum w:abstractNumId="{id}">"""
        + string.Concat(
            levels
                .Chunk(2)
                .Select(
                    (l, at) => $"""<w:lvl w:ilvl="{at}"><w:start w:val="1"/><w:numFmt w:val="{l[0]}"/><w:lvlText w:val="{l[1]}"/></w:lvl>"""
                )
        )
        + "</w:abstractNum>";

    private static string List(int id, int shape, int? start = null) =>
        $"""<w:num w:numId="{id}"><w:abstractNumId w:val="{shape}"/>{(start is null ? "" : $"""<w:lvlOverride w:ilvl="0"><w:startOverride w:val="{start}"/></w:lvlOverride>""")}</w:num>""";

    private static void AssertLines(ReadingWord word, params string[] expected) =>
        Assert.AreEqual(string.Join('\n', expected), string.Join('\n', word.Read()));
}
