using FinsamBot.Intake.Tables;

namespace FinsamBot.Edges.Tests.Intake.Tables;

/// <summary>Workbooks as offices make them: each pitfall with what is read of it.</summary>
[TestClass]
public sealed class WorkbookTests
{
    [TestMethod]
    [DataRow("<c><v>45000</v></c>", "1: n:45000", DisplayName = "A number without a format is a number")]
    [DataRow("""<c s="1"><v>46000</v></c>""", "1: d:2025-12-09", DisplayName = "Format 14 is a date by its number alone")]
    [DataRow("""<c s="2"><v>46000.5</v></c>""", "1: d:2025-12-09", DisplayName = "A date in words of a language, with a time")]
    [DataRow("""<c s="3"><v>46000</v></c>""", "1: d:2025-12-09", DisplayName = "Format 27 is an eastern date")]
    [DataRow("""<c s="4"><v>46000</v></c>""", "1: n:46000", DisplayName = "Red amounts are no dates")]
    [DataRow("""<c s="5"><v>0.5</v></c>""", "1: n:0.5", DisplayName = "Minutes are no months")]
    [DataRow("""<c s="6"><v>46000</v></c>""", "1: n:46000", DisplayName = "A word in quotation marks is no date")]
    [DataRow("""<c s="7"><v>46000</v></c>""", "1: d:2025-12-09", DisplayName = "Format 57 is an eastern date")]
    [DataRow("""<c s="1"><v>60</v></c>""", "1: d:60", DisplayName = "The day that never was has no date")]
    [DataRow("""<c s="1"><v>-3</v></c>""", "1: d:-3", DisplayName = "Nor has a negative one")]
    [DataRow("""<c s="8"><v>42</v></c>""", "1: n:0042", DisplayName = "Zeros in front are only shown")]
    [DataRow("""<c t="d"><v>2026-04-14T00:00:00</v></c>""", "1: d:2026-04-14", DisplayName = "A written date of the strict form")]
    [DataRow("""<c t="e"><v>#N/A</v></c>""", "1: e:#N/A", DisplayName = "An error is named")]
    [DataRow("""<c><f>A2+1</f></c>""", "1: f:", DisplayName = "A formula that nobody has counted")]
    [DataRow("""<c t="str"><f>A2</f><v>Anna</v></c>""", "1: Anna", DisplayName = "A formula that was counted")]
    [DataRow("""<c t="str"><f>""</f><v></v></c><c><v>1</v></c>""", "1:  | n:1", DisplayName = "A formula that gives nothing is empty")]
    [DataRow("""<c t="b"><v>1</v></c>""", "1: TRUE", DisplayName = "A truth")]
    [DataRow("""<c><v>1E10</v></c>""", "1: n:10000000000", DisplayName = "A number in powers of ten")]
    [DataRow("""<c t="s"><v>0</v></c>""", "1: Anna Berg", DisplayName = "Runs of different looks are one text")]
    [DataRow("""<c t="s"><v>1</v></c>""", "1: 山田", DisplayName = "How it is pronounced is left out")]
    [DataRow("""<c t="s"><v>2</v></c>""", "1: rad ett rad två _x005F", DisplayName = "Signs that XML cannot hold")]
    [DataRow("""<c t="s"><v>3</v></c>""", "1: Anna Berg", DisplayName = "Blanks that are none, and signs that nobody sees")]
    [DataRow("<c><v>1</v></c><c><v>2</v></c>", "1: n:1 | n:2", DisplayName = "Cells without names follow each other")]
    [DataRow("""<c r="C1"><v>1</v></c><c><v>2</v></c>""", "1:  |  | n:1 | n:2", DisplayName = "After a name it goes on from there")]
    [DataRow("""<c r="C1"><v>1</v></c><c r="A1"><v>2</v></c>""", "1: n:2 |  | n:1", DisplayName = "Cells out of order")]
    public void A_cell_says(string cells, string read)
    {
        var book = new Book
        {
            Shared = """
                <si><r><t>Anna </t></r><r><rPr><b/></rPr><t>Berg</t></r></si>
                <si><t>山田</t><rPh sb="0" eb="2"><t>ヤマダ</t></rPh><phoneticPr fontId="1"/></si>
                <si><t>rad ett_x000D__x000A_rad två _x005F_x005F</t></si>
                <si><t xml:space="preserve">&#xFEFF;&#xA0;Anna&#xA0;&#x200B;Berg </t></si>
                """,
            Styles = Book.StylesFor(
                (14, null),
                (164, "[$-41D]d mmmm yyyy hh:mm"),
                (27, null),
                (165, "#,##0.000_);[Red](#,##0.000)"),
                (166, "[h]:mm:ss"),
                (167, "0 \"day\""),
                (57, null),
                (168, "0000")
            ),
        };

        Assert.AreEqual(read, TableWords.Of(book.Sheet("Blad1", $"<row>{cells}</row>").File()));
    }

    [TestMethod]
    public void A_file_of_the_calendar_of_1904_has_the_same_days()
    {
        var book = new Book { Properties = """<workbookPr date1904="1"/>""", Styles = Book.StylesFor((14, null)) };

        Assert.AreEqual("1: d:2025-12-09", TableWords.Of(book.Sheet("Blad1", """<row><c s="1"><v>44538</v></c></row>""").File()));
    }

    [TestMethod]
    public void The_strict_form_is_read_like_the_other()
    {
        var book = new Book { IsStrict = true }.With("Personer", "Namn|Start", """Anna|~<c t="d"><v>2026-04-14</v></c>""");

        Assert.AreEqual("1: Namn | Start; 2: Anna | d:2026-04-14", TableWords.Of(book.File()));
    }

    [TestMethod]
    public void Rows_without_numbers_follow_each_other_and_a_wrong_dimension_is_not_believed()
    {
        var book = new Book().Sheet(
            "Blad1",
            """<row><c><v>1</v></c></row><row r="5"><c><v>2</v></c></row><row><c><v>3</v></c></row>""",
            """<dimension ref="A1:XFD1048576"/>"""
        );

        Assert.AreEqual("1: n:1; 5: n:2; 6: n:3", TableWords.Of(book.File()));
    }

    [TestMethod]
    public void A_stray_cell_in_the_last_corner_costs_one_cell()
    {
        var book = new Book().Sheet(
            "Blad1",
            """<row r="1"><c r="A1"><v>1</v></c></row><row r="1048576"><c r="XFD1048576"><v>2</v></c></row>"""
        );

        Assert.AreEqual("1: n:1", TableWords.Of(book.File()));
    }

    [TestMethod]
    public void Rows_that_are_only_coloured_are_nothing_down_to_the_last_one()
    {
        var blank = string.Concat(
            Enumerable.Range(2, 200_000).Select(n => $"""<row r="{n}" s="3" customFormat="1"><c r="A{n}" s="3"/></row>""")
        );
        var book = new Book().Sheet("Blad1", $"""<row r="1"><c r="A1"><v>1</v></c></row>{blank}""");

        Assert.AreEqual("1: n:1", TableWords.Of(book.File()));
    }

    [TestMethod]
    public void Of_merged_cells_the_first_counts_and_what_lies_beneath_is_gone()
    {
        var book = new Book().Sheet(
            "Blad1",
            Book.Row("Anna|gammalt|x", 1) + Book.Row("äldre|y", 2),
            after: """<mergeCells count="1"><mergeCell ref="A1:B2"/></mergeCells>"""
        );
        var table = TableFileReader.Read(book.File()).File!.Tables[0];

        Assert.AreEqual("1: Anna |  | x", TableWords.Of(table));
        Assert.AreEqual(new CellArea(1, 1, 2, 2), table.Merged.Single());
    }

    [TestMethod]
    public void Hidden_rows_columns_and_sheets_are_read_and_known_as_hidden()
    {
        var book = new Book()
            .With("Synligt", "1")
            .Sheet(
                "Dolt",
                """<row r="1" hidden="1"><c r="A1"><v>1</v></c><c r="B1"><v>2</v></c></row>""",
                """<cols><col min="2" max="16384" hidden="1"/></cols>""",
                state: """state="veryHidden" """
            );
        var table = TableFileReader.Read(book.File()).File!.Tables[1];

        Assert.AreEqual("1: n:1 | n:2", TableWords.Of(table));
        Assert.IsTrue(
            table is { IsHidden: true } && table.Rows[0].IsHidden && table.HiddenColumns.Contains(2) && !table.HiddenColumns.Contains(1)
        );
    }

    [TestMethod]
    public void A_link_is_known_by_the_cell_it_lies_on()
    {
        var relation = """<Relationship Id="r1" Type="x/hyperlink" Target="mailto:anna@example.se" TargetMode="External"/>""";
        var book = new Book().Sheet(
            "Blad1",
            Book.Row("Anna|Bo", 1),
            after: """<hyperlinks><hyperlink ref="B1" r:id="r1"/></hyperlinks>""",
            links: relation
        );
        var cells = TableFileReader.Read(book.File()).File!.Tables[0].Rows[0].Cells;

        Assert.AreSequenceEqual([null, "mailto:anna@example.se"], cells.Select(c => c.Link));
    }

    [TestMethod]
    public void More_rows_than_any_list_has_are_cut_off_and_that_is_known()
    {
        var rows = string.Concat(Enumerable.Range(1, 10_001).Select(n => $"<row><c><v>{n}</v></c></row>"));
        var table = TableFileReader.Read(new Book().Sheet("Blad1", rows).File()).File!.Tables[0];

        Assert.IsTrue(table is { IsCutOff: true, Rows.Count: 10_000 });
    }
}
