using DocumentFormat.OpenXml;
using DocumentFormat.OpenXml.Packaging;
using DocumentFormat.OpenXml.Validation;
using FinsamBot.Documents.Word;
using FinsamBot.Domain.Reports;
using FinsamBot.Domain.Reports.Registry;
using FinsamBot.Testing;
using FinsamBot.Testing.Documents;
using FinsamBot.Testing.Reports;

namespace FinsamBot.Edges.Tests.Documents;

/// <summary>What a final report says of its signatures, and a corrected or registered one of itself.</summary>
[TestClass]
public sealed class SignatureBlockTests
{
    [TestMethod]
    [DataRow("final-unsigned")]
    [DataRow("final-signed")]
    [DataRow("final-unproved")]
    [DataRow("registered")]
    [DataRow("corrected")]
    public void The_document_reads_as_its_golden_file(string name)
    {
        var document = WordReport.Render(Sample(name).View);
        using var stream = new MemoryStream(document.Content.ToArray());
        using var file = WordprocessingDocument.Open(stream, isEditable: false);

        Assert.AreEqual(
            "",
            string.Join('\n', new OpenXmlValidator(FileFormatVersions.Office2019).Validate(file).Select(e => e.Description))
        );
        Golden.Matches(name + ".txt", string.Join('\n', WordText.Read(document.Content).Select(l => l.Text)));
    }

    private static Sample Sample(string name)
    {
        var sample = name.StartsWith("final", StringComparison.Ordinal)
            ? Testing.Reports.Sample.FinalReport()
            : Testing.Reports.Sample.Registered();
        switch (name)
        {
            case "final-signed":
                sample.Do(
                    Testing.Reports.Sample.Sofia,
                    new NoteSignature("Försäkringskassan", "K. Haddad", "Karim Haddad", new DateOnly(2026, 4, 2), SignatureMethod.Paper)
                );
                break;
            case "final-unproved":
                var file = new FiledDocument("Underskriven.pdf", "application/pdf", "1e", 90_000, "archive/r/signed/1e.pdf");
                sample.Do(
                    Testing.Reports.Sample.Sofia,
                    new NoteSignature(
                        "Försäkringskassan",
                        "K. Haddad",
                        "Karim Haddad",
                        new DateOnly(2026, 4, 2),
                        SignatureMethod.ESignature,
                        file,
                        Unproved: true
                    )
                );
                break;
            case "corrected":
                sample
                    .At(Testing.Reports.Sample.Morning.AddDays(30))
                    .Do(Testing.Reports.Sample.Sofia, new CorrectReport("Fel antal deltagare i mål 2."));
                sample.Do(Testing.Reports.Sample.Sofia, new SubmitReport(true));
                break;
        }

        return sample;
    }
}
