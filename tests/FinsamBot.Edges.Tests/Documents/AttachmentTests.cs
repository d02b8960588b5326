using System.Net;
using System.Net.Sockets;
using FinsamBot.Documents.Word;
using FinsamBot.Domain.Reports.Attachments;
using FinsamBot.Domain.Reports.Registry;
using FinsamBot.Testing.Documents;
using static FinsamBot.Testing.Reports.Sample;

namespace FinsamBot.Edges.Tests.Documents;

/// <summary>Files that follow a report: named at its end, and made PDF/A by the real LibreOffice, which fetches nothing.</summary>
[TestClass]
public sealed class AttachmentTests
{
    [TestMethod]
    public void The_document_names_them_with_kind_and_size_before_the_evidence()
    {
        var sample = Written();
        sample.Do(Sofia, Add("Budget & plan.xlsx", AttachmentKind.Workbook, 31_000));
        sample.Do(Sofia, Add("Avtal.pdf", AttachmentKind.Pdf, 2 * AttachmentLimits.Megabyte));
        sample.Do(Sofia, new FinsamBot.Domain.Reports.SendToSteeringGroup(false));

        var lines = WordText.Read(WordReport.Render(sample.View).Content.ToArray()).Select(l => l.Text).ToList();

        var at = lines.IndexOf("Bilagor");
        Assert.IsGreaterThan(0, at);
        var said = string.Join('|', lines.Skip(at));
        StringAssert.Contains(said, "Bilaga 1|Budget & plan.xlsx|Excel-arbetsbok|30 kB");
        StringAssert.Contains(said, "Bilaga 2|Avtal.pdf|PDF|2,0 MB");
        Assert.IsGreaterThan(at, lines.IndexOf("Underlag: styrgruppens svar"));
        Assert.DoesNotContain("Bilagor", WordText.Read(WordReport.Render(Written().View).Content.ToArray()).Select(l => l.Text));
    }

    [TestMethod]
    public async Task Word_files_workbooks_and_pictures_become_PDF_A_each_under_its_own_name()
    {
        var files = new[]
        {
            File("Plan.docx", AttachmentKind.Word, SampleFiles.Word("Planen för hösten")),
            File("Budget.xlsx", AttachmentKind.Workbook, SampleFiles.Workbook("Årets budget")),
            File("Bild.png", AttachmentKind.Png, SampleFiles.Png),
            File("Foto.jpg", AttachmentKind.Jpeg, SampleFiles.Jpeg),
            File("Trasig.png", AttachmentKind.Png, SampleFiles.Png[..20]),
        };

        var made = await PdfMaker.Copies("2b")(files, CancellationToken.None);

        Assert.AreSequenceEqual(
            ["Plan.docx.pdf", "Budget.xlsx.pdf", "Bild.png.pdf", "Foto.jpg.pdf"],
            made.Outcomes.Take(4).Select(o => o.Document!.FileName)
        );
        Assert.AreEqual(PdfRefusal.NotConverted, made.Outcomes[4].Refusal);
        using var pdf = new PdfFiles([.. made.Documents]);
        for (var n = 0; n < 4; n++)
        {
            StringAssert.Contains(await pdf.InfoAsync(n, "-meta"), "<pdfaid:part>2</pdfaid:part>");
        }
    }

    [TestMethod]
    public async Task Nothing_that_a_file_points_at_is_fetched()
    {
        using var listener = new TcpListener(IPAddress.Loopback, 0);
        listener.Start();
        var address = $"http://127.0.0.1:{((IPEndPoint)listener.LocalEndpoint).Port}";
        var file = File("Länkad.docx", AttachmentKind.Word, LinkedPicture(address + "/a.png"));

        var made = await PdfMaker.Copies("2b")([file], CancellationToken.None);

        Assert.IsNotNull(made.Outcomes.Single().Document);
        Assert.IsFalse(listener.Pending(), "Somebody called.");
    }

    /// <summary>A picture that lies elsewhere.</summary>
    private static byte[] LinkedPicture(string address)
    {
        const string Drawing = """
            </w:t></w:r></w:p><w:p><w:r><w:drawing xmlns:wp="http://schemas.openxmlformats.org/drawingml/2006/wordprocessingDrawing"
             xmlns:a="http://schemas.openxmlformats.org/drawingml/2006/main"
             xmlns:pic="http://schemas.openxmlformats.org/drawingml/2006/picture"
             xmlns:r="http://schemas.openxmlformats.org/officeDocument/2006/relationships"><wp:inline><wp:extent cx="914400" cy="914400"/>
            <wp:docPr id="1" name="1"/><a:graphic><a:graphicData uri="http://schemas.openxmlformats.org/drawingml/2006/picture"><pic:pic>
            <pic:nvPicPr><pic:cNvPr id="1" name="1"/><pic:cNvPicPr/></pic:nvPicPr><pic:blipFill><a:blip r:link="p"/><a:stretch><a:fillRect/>
            </a:stretch></pic:blipFill><pic:spPr><a:xfrm><a:off x="0" y="0"/><a:ext cx="914400" cy="914400"/></a:xfrm>
            <a:prstGeom prst="rect">
            <a:avLst/></a:prstGeom></pic:spPr></pic:pic></a:graphicData></a:graphic></wp:inline></w:drawing></w:r></w:p><w:p><w:r><w:t>
            """;
        return SampleFiles.Word(
            Drawing,
            (
                "word/_rels/document.xml.rels",
                "<Relationships xmlns=\"http://schemas.openxmlformats.org/package/2006/relationships\"><Relationship Id=\"p\" "
                    + "Type=\"http://schemas.openxmlformats.org/officeDocument/2006/relationships/image\" TargetMode=\"External\" "
                    + $"Target=\"{address}\"/></Relationships>"
            )
        );
    }

    private static AddAttachment Add(string name, AttachmentKind kind, long size) =>
        new(kind, new FiledDocument(name, AttachmentName.ContentTypeOf(kind), name, size, $"archive/r/attached/{size}"));

    private static RenderedDocument File(string name, AttachmentKind kind, byte[] content) =>
        new(name, AttachmentName.ContentTypeOf(kind), content);
}
