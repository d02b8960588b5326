using FinsamBot.Domain.Forms;
using FinsamBot.Intake.Reading;
using static FinsamBot.Edges.Tests.Intake.Reading.WordParts;

namespace FinsamBot.Edges.Tests.Intake;

/// <summary>A row keeps its columns, whatever stands in it, and what a cell over several rows says counts for each of them.</summary>
[TestClass]
public sealed class ReadingRowsTests
{
    private static readonly string Heads = Row("", Said("Deltagare"), Said("Kvinnor"), Said("Män"));

    [TestMethod]
    public void A_field_that_nobody_filled_in_keeps_its_place_so_seven_men_stay_men() =>
        AssertRows(
            Heads + Row("", Said("Nya"), Control(Said("Klicka här"), isPlaceholder: true), Said("7")),
            "Deltagare|Kvinnor|Män",
            "Nya||7"
        );

    [TestMethod]
    public void A_row_that_nobody_filled_in_is_there() =>
        AssertRows(
            Heads + Control(Row("", Said("Skriv"), Said("0"), Said("0")), isPlaceholder: true) + Row("", Said("Nya"), Said("4"), Said("7")),
            "Deltagare|Kvinnor|Män",
            "||",
            "Nya|4|7"
        );

    [TestMethod]
    public void Controls_within_controls_around_cells_and_rows_are_transparent() =>
        AssertRows(
            Heads + Framed(Framed(Row("", Framed(Said("Nya")), Framed(Control(Said("Klicka"), isPlaceholder: true)), Framed(Said("7"))))),
            "Deltagare|Kvinnor|Män",
            "Nya||7"
        );

    [TestMethod]
    public void A_goal_over_two_rows_is_the_goal_of_both() =>
        AssertRows(
            Row("", Said("Mål"), Said("År"), Said("Utfall"))
                + Row("", Tall("Fler i arbete", "restart"), Said("2025"), Said("12"))
                + Row("", Tall("", null), Said("2026"), Said("14"))
                + Row("", Tall("", "continue"), Said("2027"), Said("15"))
                + Row("", Tall("Nöjda", "restart"), Said("2026"), Said("9"))
                + Row("", Said("Inget mål"), Said("2026"), Said("1")),
            "Mål|År|Utfall",
            "Fler i arbete|2025|12",
            "Fler i arbete|2026|14",
            "Fler i arbete|2027|15",
            "Nöjda|2026|9",
            "Inget mål|2026|1"
        );

    [TestMethod]
    public void A_merged_cell_is_found_by_its_column_and_not_by_its_place_in_the_row() =>
        AssertRows(
            Row("", Cell(Paragraph(Run("a")), 2), Tall("hög", "restart"))
                + Row("", Said("b"), Said("c"), Tall("", null))
                + Row("""<w:gridBefore w:val="2"/>""", Tall("", null))
                + Row("""<w:gridAfter w:val="1"/>""", Said("d"), Said("e"))
                + Row("", Tall("ensam", null), Said("f"), Said("g")),
            "a||hög",
            "b|c|hög",
            "||hög",
            "d|e|",
            "ensam|f|g"
        );

    [TestMethod]
    public void Rows_and_cells_that_were_struck_out_move_nothing() =>
        AssertRows(
            Heads
                + Row(Mark("del"), Said("Gamla"), Said("1"), Said("2"))
                + Row(Mark("ins"), Said("Nya"), Cell(Paragraph(Run("4")), 1, Mark("cellDel")), Said("7")),
            "Deltagare|Kvinnor|Män",
            "Nya||7"
        );

    [TestMethod]
    public void Of_several_ways_to_write_a_row_or_cell_one_is_read() =>
        AssertRows(
            EitherWay(Row("", Said("x"), Said("y"), Said("z")), Heads) + Row("", Said("Nya"), EitherWay(Said("8"), Said("4")), Said("7")),
            "Deltagare|Kvinnor|Män",
            "Nya|4|7"
        );

    [TestMethod]
    public void A_table_within_a_cell_stays_in_it_also_in_the_text_of_a_section()
    {
        var inner = Table(2, Row("", Said("jan"), Said("1")), Row("", Said("feb"), Said("3")));
        var table = Table(3, Heads, Row("", Said("Nya"), Cell(inner + "<w:p/>"), Said("7")));

        Assert.AreEqual("Deltagare\tKvinnor\tMän\nNya\tjan 1 feb 3\t7", SectionOf(table));
    }

    [TestMethod]
    public void The_empty_corner_of_a_table_stays_where_it_begins_a_section()
    {
        var table = Table(3, Row("", Said(""), Said("Kvinnor"), Said("Män")), Row("", Said("Nya"), Said(""), Said("7")));

        Assert.AreEqual("\tKvinnor\tMän\nNya\t\t7", SectionOf(table));
    }

    [TestMethod]
    public void A_label_beside_two_rows_of_answers_is_one_label()
    {
        var body = Table(
            2,
            Row("", Tall("Insatsens namn", "restart"), Said("Vägen vidare")),
            Row("", Tall("", null), Said("en fortsättning"))
        );

        Assert.AreEqual("Vägen vidare", FormsReading.Read(Report(body).File(), "rapport.docx").Field("interventionName")?.Value);
    }

    /// <summary>What a report says among its deviations.</summary>
    private static string SectionOf(string content)
    {
        var report = FormsReading.Read(Report(content).File(), "rapport.docx");
        return report.Section("deviations")!.Text;
    }

    /// <summary>A report of a few lines; the content stands among its deviations.</summary>
    private static ReadingWord Report(string content)
    {
        var sections = TemplateCatalogue.BuiltIn.Latest("kvartalsrapport")!.Sections.Where(s => s.IsLong);
        return new ReadingWord
        {
            Body =
                Paragraph(Run("Kvartalsrapport"))
                + string.Concat(
                    sections.Select(s =>
                        Paragraph(Run($"{s.Number} {s.Label.Sv}")) + (s.Id == "deviations" ? content : Paragraph(Run("Text.")))
                    )
                ),
        };
    }

    private static string Framed(string content) => Control(content, isPlaceholder: false);

    private static string Said(string text) => Cell(Paragraph(Run(text)));

    private static string Tall(string text, string? merge) =>
        Cell(Paragraph(Run(text)), 1, merge is null ? "<w:vMerge/>" : $"""<w:vMerge w:val="{merge}"/>""");

    private static void AssertRows(string rows, params string[] expected)
    {
        var result = SourceReader.Read("rapport.docx", new ReadingWord { Body = Table(3, rows) }.File());
        var table = (SourceTable)result.Document!.Blocks.Single();
        CollectionAssert.AreEqual(expected, table.Rows.Select(r => string.Join('|', r)).ToArray());
    }
}
