using System.Text;
using FinsamBot.Domain.Events;
using FinsamBot.Domain.Reports.Attachments;
using FinsamBot.Domain.Text;
using FinsamBot.Intake.Attached;
using FinsamBot.Testing.Documents;

namespace FinsamBot.Edges.Tests.Intake.Attached;

/// <summary>What may follow a report, judged by its bytes whatever it is called.</summary>
[TestClass]
public sealed class AttachedFilesTests
{
    public static IEnumerable<(string Name, byte[] Content)> Good =>
        [
            ("Plan.docx", SampleFiles.Word()),
            ("Budget.XLSX", SampleFiles.Workbook()),
            ("Avtal.pdf", SampleFiles.Pdf()),
            ("Bild.png", SampleFiles.Png),
            ("Bild.jpg", SampleFiles.Jpeg),
            ("Bild.jpeg", SampleFiles.Jpeg),
            ("Med inbäddad tabell.docx", SampleFiles.Word("x", ("word/embeddings/tabell.xlsx", "PK\u0003\u0004"))),
        ];

    public static IEnumerable<(string Name, byte[] Content, RefusalReason Why)> Bad =>
        [
            ("program.exe", [0x4D, 0x5A], RefusalReason.AttachmentKindUnknown),
            ("allt.zip", SampleFiles.Zip(("a.txt", "a")), RefusalReason.AttachmentKindUnknown),
            ("utan ändelse", SampleFiles.Pdf(), RefusalReason.AttachmentKindUnknown),
            ("makron.docm", SampleFiles.Word(), RefusalReason.AttachmentKindUnknown),
            ("tom.pdf", [], RefusalReason.AttachmentEmpty),
            ("stor.pdf", new byte[AttachmentLimits.Largest + 1], RefusalReason.AttachmentTooLarge),
            ("program.pdf", [0x4D, 0x5A, 0x90, 0x00], RefusalReason.AttachmentIsOtherwise),
            ("zip.docx", SampleFiles.Zip(("a.txt", "a")), RefusalReason.AttachmentIsOtherwise),
            ("bok.docx", SampleFiles.Workbook(), RefusalReason.AttachmentIsOtherwise),
            ("brev.xlsx", SampleFiles.Word(), RefusalReason.AttachmentIsOtherwise),
            ("bild.png", SampleFiles.Jpeg, RefusalReason.AttachmentIsOtherwise),
            ("text.docx", "Hej"u8.ToArray(), RefusalReason.AttachmentIsOtherwise),
            ("makron.docx", SampleFiles.Word("x", ("word/vbaProject.bin", "x")), RefusalReason.AttachmentHasMacros),
            ("makron.xlsx", SampleFiles.Workbook("x", ("xl/vbaProject.bin", "x")), RefusalReason.AttachmentHasMacros),
            ("zip i.docx", SampleFiles.Word("x", ("word/media/a.png", "PK\u0003\u0004")), RefusalReason.AttachmentHasMacros),
            ("kryptisk.pdf", Protected, RefusalReason.AttachmentProtected),
            ("kryptisk.docx", Encrypted(), RefusalReason.AttachmentProtected),
            ("avklippt.pdf", SampleFiles.Pdf()[..40], RefusalReason.AttachmentDamaged),
            ("avklippt.docx", SampleFiles.Word()[..^30], RefusalReason.AttachmentDamaged),
            ("avklippt.png", SampleFiles.Png[..^12], RefusalReason.AttachmentDamaged),
            ("avklippt.jpg", SampleFiles.Jpeg[..^2], RefusalReason.AttachmentDamaged),
            ("bomb.docx", SampleFiles.Word("x", ("word/media/a.bin", new string('0', 70_000_000))), RefusalReason.AttachmentInflated),
            ("bomb.png", Huge(), RefusalReason.AttachmentInflated),
        ];

    private static byte[] Protected => "%PDF-1.7\ntrailer<</Encrypt 5 0 R>>\nstartxref\n0\n%%EOF"u8.ToArray();

    [TestMethod]
    [DynamicData(nameof(Good))]
    public void A_whole_file_of_a_kind_that_may_follow_is_taken(string name, byte[] content) =>
        Assert.IsNull(AttachedFiles.Judge(name, content));

    [TestMethod]
    [DynamicData(nameof(Bad))]
    public void Anything_else_is_refused_with_its_reason_and_the_next_step(string name, byte[] content, RefusalReason why)
    {
        var refusal = AttachedFiles.Judge(name, content);

        Assert.AreEqual(why, refusal?.Reason);
        foreach (var language in Enum.GetValues<Language>())
        {
            StringAssert.Contains(Texts.Of(refusal!, language), name);
        }
    }

    [TestMethod]
    public void A_pdf_that_only_speaks_of_encryption_is_not_taken_for_encrypted() =>
        Assert.IsNull(AttachedFiles.Judge("a.pdf", SampleFiles.Pdf("/EncryptMetadata true")));

    [TestMethod]
    public void A_long_or_misleading_name_is_not_repeated_whole()
    {
        var refusal = AttachedFiles.Judge(@"C:\hemligt\" + new string('x', 300) + "\u202Egpj.exe", "x"u8.ToArray());

        Assert.AreEqual(new string('x', 60), refusal!.Arguments[0]);
    }

    /// <summary>The old container with the stream that Office puts a protected document in.</summary>
    private static byte[] Encrypted() =>
        [0xD0, 0xCF, 0x11, 0xE0, 0xA1, 0xB1, 0x1A, 0xE1, .. new byte[504], .. Encoding.Unicode.GetBytes("EncryptedPackage")];

    /// <summary>A small file that says it is 100,000 by 100,000.</summary>
    private static byte[] Huge()
    {
        var png = SampleFiles.Png.ToArray();
        byte[] side = [0x00, 0x01, 0x86, 0xA0];
        side.CopyTo(png, 16);
        side.CopyTo(png, 20);
        return png;
    }
}
