using static FinsamBot.Edges.Tests.Intake.Reading.WordParts;

namespace FinsamBot.Edges.Tests.Intake.Reading;

/// <summary>What Word shows and LibreOffice does not show in the same way, or not at all.</summary>
[TestClass]
public sealed class ReadingShownTests
{
    private const string Hiding = """
        <w:style w:type="paragraph" w:styleId="Dolt"><w:name w:val="Dolt"/><w:rPr><w:vanish/></w:rPr></w:style>
        <w:style w:type="paragraph" w:styleId="Arvt"><w:name w:val="Arvt"/><w:basedOn w:val="Dolt"/></w:style>
        <w:style w:type="character" w:styleId="Dold"><w:name w:val="Dold"/><w:rPr><w:vanish/></w:rPr></w:style>
        <w:style w:type="paragraph" w:styleId="Rubrik1"><w:name w:val="heading 1"/></w:style>
        """;

    [TestMethod]
    public void Letters_are_hidden_by_a_style_of_theirs_or_of_their_paragraph_and_not_by_both() =>
        AssertLines(
            Paragraph(Run("borta", """<w:rStyle w:val="Dold"/>""") + Run("kvar"))
                + Paragraph(Run("borta") + Run(" kvar ändå", """<w:vanish w:val="0"/>"""), """<w:pStyle w:val="Arvt"/>""")
                + Paragraph(Run("två gånger dold", """<w:rStyle w:val="Dold"/>"""), """<w:pStyle w:val="Dolt"/>"""),
            "kvar",
            " kvar ändå",
            "två gånger dold"
        );

    [TestMethod]
    public void A_paragraph_whose_end_is_hidden_goes_on_and_a_heading_beside_its_text_stays_one() =>
        AssertLines(
            Paragraph(Run("helt gömt", "<w:vanish/>"), "<w:rPr><w:vanish/></w:rPr>")
                + Paragraph(Run("början "), "<w:rPr><w:vanish/></w:rPr>")
                + Paragraph(Run("slutet"))
                + Paragraph(Run("Rubriken"), """<w:pStyle w:val="Rubrik1"/><w:rPr><w:vanish/><w:specVanish/></w:rPr>""")
                + Paragraph(Run("texten")),
            "början slutet",
            "1# Rubriken",
            "texten"
        );

    [TestMethod]
    public void What_was_struck_out_whole_leaves_the_next_paragraph_as_it_is_and_counts_in_no_list() =>
        AssertLines(
            Paragraph(Run("ett"), Item(1, 0))
                + Paragraph(Deleted("två"), Item(1, 0) + DeletedMark)
                + Paragraph(Deleted("rubrik"), """<w:pStyle w:val="Rubrik1"/>""" + DeletedMark)
                + Paragraph(Run("tre"), Item(1, 0))
                + Paragraph(Deleted("fyra"), Item(1, 0) + DeletedMark)
                + Paragraph(Run("löpande text")),
            "1. ett",
            "2. tre",
            "löpande text"
        );

    [TestMethod]
    public void What_stood_before_a_table_is_read_before_it_also_when_its_end_was_struck_out() =>
        AssertLines(
            Paragraph(Run("före"), DeletedMark)
                + Table(2, Row("", Cell(Paragraph(Run("a"))), Cell(Paragraph(Run("b")))))
                + Paragraph(Run("efter")),
            "före",
            "[] a|b",
            "efter"
        );

    [TestMethod]
    public void A_level_that_never_begins_anew_counts_on_and_a_legal_one_shows_figures()
    {
        const string Levels = """
            <w:abstractNum w:abstractNumId="1">
              <w:lvl w:ilvl="0"><w:start w:val="1"/><w:numFmt w:val="upperRoman"/><w:lvlText w:val="%1."/></w:lvl>
              <w:lvl w:ilvl="1"><w:start w:val="1"/><w:numFmt w:val="decimal"/><w:lvlRestart w:val="0"/><w:isLgl/><w:lvlText w:val="%1.%2"/></w:lvl>
            </w:abstractNum>
            <w:num w:numId="1"><w:abstractNumId w:val="1"/></w:num>
            """;
        var body =
            Paragraph(Run("a"), Item(1, 0))
            + Paragraph(Run("b"), Item(1, 1))
            + Paragraph(Run("c"), Item(1, 0))
            + Paragraph(Run("d"), Item(1, 1));

        CollectionAssert.AreEqual(new[] { "I. a", "1.1 b", "II. c", "2.2 d" }, new ReadingWord { Numbering = Levels, Body = body }.Read());
    }

    [TestMethod]
    public void Of_several_ways_the_first_that_Word_knows_is_read_and_none_where_it_knows_none() =>
        AssertLines(
            Paragraph($"<w:r>{Ways("w14", "<w:t>den nya</w:t>", "<w:t>den gamla</w:t>")}</w:r>")
                + Paragraph($"<w:r>{Ways("w14 okänd", "<w:t>den nyaste</w:t>", "<w:t>den näst nyaste</w:t>")}</w:r>")
                + $"""<mc:AlternateContent><mc:Choice Requires="okänd">{Paragraph(Run("ingen"))}</mc:Choice></mc:AlternateContent>""",
            "den nya",
            "den näst nyaste"
        );

    [TestMethod]
    public void A_box_in_what_is_hidden_is_hidden() =>
        AssertLines(
            Paragraph(Box(Paragraph(Run("synlig ruta"))) + Run("text"))
                + Paragraph(Box(Paragraph(Run("dold ruta"))).Replace("<w:r>", "<w:r><w:rPr><w:vanish/></w:rPr>", StringComparison.Ordinal)),
            "text",
            "synlig ruta"
        );

    private static string Ways(string needs, string choice, string fallback) =>
        $"""<mc:AlternateContent xmlns:w14="http://schemas.microsoft.com/office/word/2010/wordml"><mc:Choice Requires="{needs}">{choice}</mc:Choice><mc:Fallback>{fallback}</mc:Fallback></mc:AlternateContent>""";

    /// <summary>Gaps are not of interest here.</summary>
    private static void AssertLines(string body, params string[] expected) =>
        CollectionAssert.AreEqual(
            expected,
            new ReadingWord
            {
                Styles = Hiding,
                Numbering = WordLists.All,
                Body = body,
            }
                .Read()
                .Select(l => l.TrimStart('~'))
                .ToArray()
        );
}
