using FinsamBot.Domain.Text;
using FinsamBot.Intake.Reading;
using static FinsamBot.Edges.Tests.Intake.Reading.WordParts;

namespace FinsamBot.Edges.Tests.Intake;

/// <summary>Nothing outside a file is fetched, and nothing outside it is a reason to refuse it. What would have been shown is
/// named.</summary>
[TestClass]
public sealed class ReadingLinkedTests
{
    private const string Elsewhere = "http://127.0.0.1:9/x";

    [TestMethod]
    [DataRow(@"file:///C:\Users\sofia\Normal.dotm")]
    [DataRow(@"file:///\\server\mallar\Rapport.dotm")]
    [DataRow("file://server/mallar/Rapport.dotm")]
    [DataRow(@"\\server\mallar\Rapport.dotm")]
    [DataRow("Macintosh%20HD:Users:sofia:Mallar:Rapport.dotm")]
    [DataRow("file://localhost/Users/sofia/Mallar/Rapport.dotm")]
    [DataRow("https://kommunen.sharepoint.com/mallar/Rapport.dotm")]
    [DataRow("")]
    public void A_document_made_from_a_template_is_read_wherever_the_template_lies(string template)
    {
        var word = new ReadingWord { Parts = [Related("settings", "attachedTemplate", template)] };

        CollectionAssert.AreEqual(new[] { "Text" }, word.Read());
        CollectionAssert.AreEqual(Array.Empty<string>(), LeftOut(word), "A template shows nothing.");
    }

    [TestMethod]
    [DataRow("settings", "mailMergeSource")]
    [DataRow("settings", "transform")]
    [DataRow("webSettings", "frame")]
    [DataRow("header1", "image")]
    [DataRow("styles", "image")]
    [DataRow("theme/theme1", "image")]
    [DataRow("charts/chart1", "externalLink")]
    public void No_part_makes_the_file_refused_by_what_it_points_at(string part, string kind) =>
        CollectionAssert.AreEqual(new[] { "Text" }, new ReadingWord { Parts = [Related(part, kind, Elsewhere)] }.Read());

    [TestMethod]
    [DataRow("officeDocument")]
    [DataRow("styles")]
    [DataRow("numbering")]
    [DataRow("footnotes")]
    [DataRow("customXml")]
    [DataRow("aFChunk")]
    [DataRow("anything")]
    public void A_part_that_lies_elsewhere_is_as_if_it_were_not_there(string kind) =>
        CollectionAssert.AreEqual(new[] { "Text" }, new ReadingWord { Relations = [(kind, "x", Elsewhere, true)] }.Read());

    [TestMethod]
    [DataRow("""<w:drawing><a:graphic><a:blip r:link="x"/></a:graphic></w:drawing>""", "image")]
    [DataRow("""<w:pict><v:shape id="x1"><v:imagedata r:id="x" o:title="Logga"/></v:shape></w:pict>""", "image")]
    [DataRow("""<w:pict><v:shape><v:imagedata r:href="x"/></v:shape></w:pict>""", "image")]
    [DataRow("""<w:object><o:OLEObject Type="Link" r:id="x"/></w:object>""", "oleObject")]
    public void What_is_linked_and_shown_is_left_out_and_named(string shown, string kind)
    {
        var word = Showing(
            $"<w:p>{Run("före ")}<w:r>{shown}</w:r>{Run("efter")}</w:p>",
            kind,
            @"file:///\\server\bilder\V%C3%A5r%20logga.png"
        );

        CollectionAssert.AreEqual(new[] { "före efter" }, word.Read());
        CollectionAssert.AreEqual(new[] { "Vår logga.png" }, LeftOut(word));
    }

    [TestMethod]
    [DataRow("""<w:altChunk r:id="x"/>""", "aFChunk")]
    [DataRow("""<w:p><w:subDoc r:id="x"/></w:p>""", "subDocument")]
    [DataRow("""<w:subDoc r:id="x"/>""", "subDocument")]
    public void A_part_of_a_book_or_an_inserted_file_that_lies_elsewhere_is_left_out_and_named(string shown, string kind)
    {
        var word = Showing(Paragraph(Run("före")) + shown + Paragraph(Run("efter")), kind, "https://example.se/rapporter/bilaga.docx?v=2");

        CollectionAssert.AreEqual(new[] { "före", "efter" }, LinesOf(word));
        CollectionAssert.AreEqual(new[] { "bilaga.docx" }, LeftOut(word));
    }

    [TestMethod]
    public void A_picture_that_is_in_the_file_too_or_was_struck_out_is_no_loss()
    {
        const string Linked = """<w:r><w:drawing><a:blip r:link="x"/></w:drawing></w:r>""";
        var word = Showing(
            """<w:p><w:r><w:drawing><a:blip r:embed="i" r:link="x"/></w:drawing></w:r>"""
                + $"<w:del>{Linked}</w:del>"
                + Linked.Replace("<w:r>", "<w:r><w:rPr><w:vanish/></w:rPr>", StringComparison.Ordinal)
                + $"{Run("Text")}</w:p>",
            "image",
            Elsewhere
        );

        CollectionAssert.AreEqual(Array.Empty<string>(), LeftOut(word));
    }

    [TestMethod]
    public void Whoever_sent_the_file_is_asked_about_what_was_left_out()
    {
        var body = string.Concat(FormsQuarterlyTexts.Dense.Split('\n').Select(l => Paragraph(Run(l.Trim()))));
        var word = Showing(
            body + """<w:p><w:r><w:drawing><a:blip r:link="x"/></w:drawing></w:r></w:p>""",
            "image",
            "file:///S:/bilder/diagram.png"
        );

        var questions = FormsReading.Read(word.File(), "rapport.docx").Questions.Select(q => q.In(Language.Swedish)).ToList();

        CollectionAssert.Contains(questions, "Länkat innehåll hämtas aldrig och är inte med: diagram.png. Behövs det i rapporten?");
    }

    private static ReadingWord Showing(string body, string kind, string target) =>
        new() { Body = body.Replace("<w:p>", $"<w:p {Namespaces}>", StringComparison.Ordinal), Relations = [(kind, "x", target, true)] };

    private const string Namespaces =
        """xmlns:a="http://schemas.openxmlformats.org/drawingml/2006/main" xmlns:v="urn:schemas-microsoft-com:vml" xmlns:o="urn:schemas-microsoft-com:office:office" """;

    private static (string Path, string Content) Related(string part, string kind, string target)
    {
        var slash = part.LastIndexOf('/') + 1;
        return ($"word/{part[..slash]}_rels/{part[slash..]}.xml.rels", ReadingWord.Related([(kind, "x", target, true)]));
    }

    private static string[] LinesOf(ReadingWord word) =>
        [.. SourceReader.Read("r.docx", word.File()).Document!.Blocks.Cast<SourceLine>().Select(l => l.Text)];

    private static string[] LeftOut(ReadingWord word) => [.. SourceReader.Read("r.docx", word.File()).Document!.LeftOut];
}
