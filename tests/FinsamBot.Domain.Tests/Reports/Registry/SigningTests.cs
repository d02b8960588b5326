using FinsamBot.Domain.Agenda;
using FinsamBot.Domain.Events;
using FinsamBot.Domain.Reports;
using FinsamBot.Domain.Reports.Registry;
using FinsamBot.Testing.Documents;
using FinsamBot.Testing.Reports;
using static FinsamBot.Testing.Reports.Sample;

namespace FinsamBot.Domain.Tests.Reports.Registry;

[TestClass]
public sealed class SigningTests
{
    private const string Fk = "Försäkringskassan";
    private static readonly DateOnly Today = new(2026, 4, 2);
    private static readonly FiledDocument File = PlainPapers.Filed(Edition.Submitted, 1).Documents[1];

    [TestMethod]
    public void The_owner_and_each_organisation_of_the_group_are_asked_on_hand_in()
    {
        var round = FinalReport().Report.Registry.Signatures!;

        Assert.AreSequenceEqual(
            ["Älvbacka kommun", "Arbetsförmedlingen", "Försäkringskassan", "Region Norrsken"],
            round.Parties.Select(p => p.Organisation)
        );
        Assert.AreSequenceEqual([true, false, false, false], round.Parties.Select(p => p.IsOwner));
        Assert.AreEqual(new DateOnly(2026, 4, 30), round.By);
        Assert.IsNull(round.Parties[0].Contact, "Nobody of the owner sits in the group.");
        Assert.IsNull(Submitted().Report.Registry.Signatures, "A quarterly report has no signatures.");
    }

    [TestMethod]
    public void Requests_go_by_mail_with_reminders_before_the_last_day_and_after_it()
    {
        var items = FinalReport().View.Open().Select(o => o.Item).OfType<SignatureItem>().ToList();

        Assert.AreSequenceEqual(
            [
                "request/karim",
                "reminder/2026-04-23/karim",
                "reminder/2026-04-29/karim",
                "reminder/2026-05-04/karim",
                "reminder/2026-05-08/karim",
                "reminder/2026-05-18/karim",
                "reminder/2026-06-01/karim",
            ],
            items.Where(i => i.Party == 2).Select(i => i.Key.Split("/signatures/1/3/")[1])
        );
        Assert.AreSequenceEqual(
            ["sofia"],
            items.Where(i => i.Party == 0).Select(i => i.To.Id).Distinct(),
            "Where nobody is known, the writers see to it."
        );
    }

    [TestMethod]
    public void Nothing_is_asked_before_the_document_is_filed()
    {
        var report = FinalReport().Report;
        var unfiled = report with { Registry = report.Registry with { Filings = [] } };

        Assert.DoesNotContain(o => o.Item is SignatureRequest, (FinalReport().View with { Report = unfiled }).Open());
    }

    [TestMethod]
    public void Who_has_signed_is_asked_no_more_and_is_again_when_it_was_a_mistake()
    {
        var sample = FinalReport();
        var asked = AskedParties(sample);

        Assert.IsNull(sample.Do(Sofia, Note()).Refusal);
        Assert.AreSequenceEqual(asked.Where(p => p != 2), AskedParties(sample));
        Assert.AreEqual(
            ("K. Haddad", SignatureMethod.Paper, Sofia),
            (Signature(sample).Name, Signature(sample).Method, Signature(sample).By)
        );

        Assert.IsNull(sample.Do(Bo, new RemoveSignature(Fk)).Refusal);
        Assert.AreSequenceEqual(asked, AskedParties(sample));
    }

    [TestMethod]
    public void The_tracker_knows_when_a_party_was_asked_and_reminded()
    {
        var sample = FinalReport();
        sample.Deliver($"{sample.Report.Id}/signatures/1/3/request/karim");
        sample.At(Morning.AddDays(21)).Deliver($"{sample.Report.Id}/signatures/1/3/reminder/2026-04-23/karim");

        var (karim, anna) = (SignatureStanding.Of(sample.Report)[2], SignatureStanding.Of(sample.Report)[1]);

        Assert.AreEqual((Morning, Morning.AddDays(21)), (karim.AskedAt, karim.RemindedAt));
        Assert.AreEqual((null, null), (anna.AskedAt, anna.RemindedAt));
    }

    [TestMethod]
    public void An_electronic_signature_lies_in_its_file()
    {
        var sample = FinalReport();

        Assert.AreEqual(
            new Refusal(RefusalReason.SignedFileMissing),
            sample.Do(Sofia, Note() with { Method = SignatureMethod.ESignature }).Refusal
        );
        Assert.IsNull(sample.Do(Rita, Note() with { Method = SignatureMethod.ESignature, File = File }).Refusal);
        Assert.AreEqual(File, Signature(sample).File);
    }

    [TestMethod]
    public void A_corrected_report_is_signed_anew()
    {
        var sample = FinalReport();
        sample.Do(Sofia, Note());
        sample.Do(Sofia, new CorrectReport("Fel slutdatum."));
        Assert.IsNull(sample.Report.Registry.Signatures);

        sample.Do(Sofia, new SubmitReport(true));

        Assert.IsEmpty(sample.Report.Registry.Signatures!.Given);
        Assert.HasCount(1, sample.Report.Registry.Earlier.Single().Signatures!.Given);
    }

    [TestMethod]
    [DataRow("%PDF-1.7\n", null)]
    [DataRow("bytes before\n%PDF-1.4", null)]
    [DataRow("PK", RefusalReason.FileIsNoPdf)]
    [DataRow("", RefusalReason.FileIsNoPdf)]
    [DataRow("%pdf-1.7", RefusalReason.FileIsNoPdf)]
    public void A_pdf_is_known_by_its_bytes(string content, RefusalReason? reason) =>
        Assert.AreEqual(reason, SignedPdf.RefusalOf(System.Text.Encoding.UTF8.GetBytes(content))?.Reason);

    [TestMethod]
    public void A_mark_too_far_in_or_a_file_too_large_is_refused()
    {
        Assert.AreEqual(RefusalReason.FileIsNoPdf, SignedPdf.RefusalOf([.. new byte[1024], .. "%PDF-"u8])?.Reason);
        Assert.AreEqual(RefusalReason.FileTooLarge, SignedPdf.RefusalOf(new byte[SignedPdf.Largest + 1])?.Reason);
    }

    [TestMethod]
    [DataRow("Slutrapport signerad.pdf", "Slutrapport signerad.pdf")]
    [DataRow("C:\\Users\\x\\å ä ö.PDF", "å ä ö.pdf")]
    [DataRow("../../etc/passwd", "passwd.pdf")]
    [DataRow("a\r\nb<>\".pdf", "a__b___.pdf")]
    [DataRow("", "underskrift.pdf")]
    public void A_file_gets_a_name_that_every_system_can_store(string name, string kept) =>
        Assert.AreEqual(kept, SignedPdf.Of(name, default).FileName);

    private static NoteSignature Note() => new(Fk, "K. Haddad", "Karim Haddad", Today, SignatureMethod.Paper);

    private static NotedSignature Signature(Sample sample) => sample.Report.Registry.Signatures!.Given[Fk];

    private static List<int> AskedParties(Sample sample) =>
        [.. sample.View.Open().Select(o => o.Item).OfType<SignatureRequest>().Select(i => i.Party)];
}
