using FinsamBot.Domain.Agenda;
using FinsamBot.Domain.Reports;
using FinsamBot.Domain.Reports.Attachments;
using FinsamBot.Domain.Reports.Registry;
using static FinsamBot.Testing.Reports.Sample;

namespace FinsamBot.Edges.Tests.Mail;

/// <summary>What letters say of the files that follow a report.</summary>
[TestClass]
public sealed class AttachmentLetterTests
{
    [TestMethod]
    public void The_group_is_told_of_each_file_and_where_it_is()
    {
        var sample = Written();
        sample.Do(Sofia, Add("Budget.xlsx", AttachmentKind.Workbook, 31_000));
        sample.Do(Sofia, new SendToSteeringGroup(false));

        var letter = SampleLetters.Letter(sample, typeof(ReviewRequest), "anna");

        StringAssert.Contains(letter.Text, "Bilagor");
        StringAssert.Contains(letter.Text, "Budget.xlsx");
        StringAssert.Contains(letter.Text, "Excel-arbetsbok, 30 kB");
        StringAssert.Contains(letter.Html, "dokument=Budget.xlsx");
        Assert.HasCount(1, letter.Attachments, "The report itself.");
    }

    [TestMethod]
    public void The_registrar_gets_them_with_the_report_as_they_came_and_as_copies()
    {
        var letter = Registrar(Add("Budget.xlsx", AttachmentKind.Workbook, 31_000), Add("Avtal.pdf", AttachmentKind.Pdf, 90_000));

        Assert.AreSequenceEqual(
            ["Budget.xlsx", "Budget.xlsx.pdf", "Avtal.pdf"],
            letter.Attachments.Select(a => a.FileName).Where(n => !n.StartsWith("Kvartalsrapport", StringComparison.Ordinal))
        );
        StringAssert.Contains(letter.Text, "Budget.xlsx, Budget.xlsx.pdf och Avtal.pdf");
    }

    [TestMethod]
    public void What_is_too_much_for_a_letter_is_fetched_from_the_page()
    {
        var letter = Registrar(
            Add("Ett.pdf", AttachmentKind.Pdf, AttachmentLimits.Largest),
            Add("Två.pdf", AttachmentKind.Pdf, AttachmentLimits.Largest),
            Add("Tre.pdf", AttachmentKind.Pdf, 1)
        );

        Assert.HasCount(2, letter.Attachments);
        StringAssert.Contains(letter.Text, "Rapportens bilagor (3) är för stora för ett brev.");
    }

    private static FinsamBot.Mail.Letters.Letter Registrar(params AddAttachment[] files)
    {
        var sample = Sent().LettersLeave();
        foreach (var file in files)
        {
            Assert.IsNull(sample.Do(Sofia, file).Refusal);
        }

        sample.Do(Sofia, new SubmitReport(true));
        var copies = sample
            .Report.Attachments.Where(a => a.Kind != AttachmentKind.Pdf)
            .Select(a => new AttachmentCopy(a.Number, File(a.File.Name + ".pdf", Filing.PdfType, 40_000)))
            .ToList();
        var filed = Testing.Documents.PlainPapers.Filed(Edition.Submitted, 1);
        sample.Do(Domain.Events.PersonId.Bot, new FileDocuments(Edition.Submitted, filed.Documents, 1, null, copies));
        return SampleLetters.Letter(sample, typeof(RegistrarCopy), "registrar");
    }

    private static AddAttachment Add(string name, AttachmentKind kind, long size) =>
        new(kind, File(name, AttachmentName.ContentTypeOf(kind), size));

    private static FiledDocument File(string name, string type, long size) => new(name, type, name, size, $"archive/r/attached/{name}");
}
