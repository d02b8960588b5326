using System.Text;
using FinsamBot.Domain.Events;
using FinsamBot.Domain.Reports.Registry;

namespace FinsamBot.Domain.Tests.Reports.Registry;

/// <summary>Minutes are handed over as PDF or Word, and judged by what is in them.</summary>
[TestClass]
public sealed class MinutesFileTests
{
    private const string Word = "PK\u0003\u0004[Content_Types].xml word/document.xml";

    [TestMethod]
    [DataRow("%PDF-1.7 …", "Protokoll.docx", "Protokoll.docx.pdf", DisplayName = "a PDF, whatever it is called")]
    [DataRow(Word, "C:\\möten\\Protokoll § 14.DOCX", "Protokoll _ 14.docx", DisplayName = "Word, under a name that every system can store")]
    [DataRow(Word, "???", "___.docx")]
    [DataRow(Word, ".docx", "protokoll.docx")]
    public void A_pdf_and_a_word_document_are_taken_under_the_ending_of_their_content(string content, string name, string kept)
    {
        Assert.IsNull(MinutesFile.RefusalOf(Encoding.UTF8.GetBytes(content)));
        Assert.AreEqual(kept, MinutesFile.Of(name, Encoding.UTF8.GetBytes(content)).FileName);
    }

    [TestMethod]
    [DataRow("", DisplayName = "nothing")]
    [DataRow("MZ this is a program", DisplayName = "a program")]
    [DataRow("PK\u0003\u0004[Content_Types].xml xl/workbook.xml", DisplayName = "a workbook")]
    [DataRow(Word + " word/vbaProject.bin", DisplayName = "Word with a program in it")]
    [DataRow("<html>%PD", DisplayName = "a page")]
    public void Nothing_else_is_taken(string content) =>
        Assert.AreEqual(RefusalReason.FileIsNoMinutes, MinutesFile.RefusalOf(Encoding.UTF8.GetBytes(content))?.Reason);

    [TestMethod]
    public void Nor_is_a_file_that_is_too_large() =>
        Assert.AreEqual(RefusalReason.FileTooLarge, MinutesFile.RefusalOf(new byte[SignedPdf.Largest + 1])?.Reason);
}
