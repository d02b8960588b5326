using FinsamBot.Domain.Events;
using FinsamBot.Domain.Office.History;
using FinsamBot.Domain.Reports;
using FinsamBot.Domain.Reports.Attachments;
using FinsamBot.Domain.Reports.Registry;
using FinsamBot.Domain.Reports.Rounds;
using FinsamBot.Domain.Text;
using FinsamBot.Testing.Reports;
using static FinsamBot.Testing.Reports.Sample;

namespace FinsamBot.Domain.Tests.Reports.Attachments;

/// <summary>Files that follow a report: while it is written, and frozen with what was asked about and handed in.</summary>
[TestClass]
public sealed class AttachmentRulesTests
{
    /// <summary>The reasons that belong here and not to the table of reports.</summary>
    public static IEnumerable<RefusalReason> Reasons =>
        [
            RefusalReason.AttachmentsTooMany,
            RefusalReason.AttachmentTooLarge,
            RefusalReason.AttachmentsTooLarge,
            RefusalReason.AttachmentEmpty,
            RefusalReason.AttachmentNamesSomebody,
            RefusalReason.NoSuchAttachment,
        ];

    [TestMethod]
    public void A_file_follows_until_it_is_taken_away_and_its_number_is_never_given_again()
    {
        var sample = Opened();
        sample.Do(Sofia, Add("Plan.pdf"));
        sample.Do(Sofia, Add("Budget.pdf"));
        Assert.AreSequenceEqual(["1 Plan.pdf", "2 Budget.pdf"], Names(sample));

        sample.Do(Sofia, new RemoveAttachment(2));
        sample.Do(Sofia, Add("Resultat.pdf"));

        Assert.AreSequenceEqual(["1 Plan.pdf", "3 Resultat.pdf"], Names(sample));
    }

    [TestMethod]
    public void The_same_bytes_follow_once_and_two_files_of_one_name_are_told_apart()
    {
        var sample = Opened();
        sample.Do(Sofia, Add("Plan.pdf", hash: "0a"));

        Assert.IsEmpty(sample.Do(Sofia, Add("Plan igen.pdf", hash: "0a")).Events);
        sample.Do(Sofia, Add("plan.PDF", hash: "0b"));

        Assert.AreSequenceEqual(["1 Plan.pdf", "2 plan (2).pdf"], Names(sample));
    }

    [TestMethod]
    public void No_more_than_ten_no_larger_than_ten_megabytes_and_no_more_than_thirty_together()
    {
        var sample = Opened();
        for (var n = 0; n < AttachmentLimits.Most; n++)
        {
            Assert.IsNull(sample.Do(Sofia, Add($"{n}.pdf")).Refusal);
        }

        Assert.AreEqual(new Refusal(RefusalReason.AttachmentsTooMany, 10), sample.Do(Sofia, Add("11.pdf")).Refusal);

        var large = Opened();
        Assert.AreEqual(RefusalReason.AttachmentTooLarge, large.Do(Sofia, Add("Stor.pdf", AttachmentLimits.Largest + 1)).Refusal!.Reason);
        Assert.AreEqual(RefusalReason.AttachmentEmpty, large.Do(Sofia, Add("Tom.pdf", 0)).Refusal!.Reason);
        for (var n = 0; n < 3; n++)
        {
            Assert.IsNull(large.Do(Sofia, Add($"{n}.pdf", AttachmentLimits.Largest)).Refusal);
        }

        Assert.AreEqual(RefusalReason.AttachmentsTooLarge, large.Do(Sofia, Add("En byte.pdf", 1)).Refusal!.Reason);
    }

    [TestMethod]
    public void A_name_with_a_personal_number_does_not_get_into_a_public_document()
    {
        Assert.AreEqual(RefusalReason.AttachmentNamesSomebody, Opened().Do(Sofia, Add("Utredning 19811218-9876.pdf")).Refusal!.Reason);
    }

    [TestMethod]
    public void Only_who_writes_attaches_and_only_while_the_report_is_written()
    {
        Assert.AreEqual(RefusalReason.OnlyLeadWrites, Opened().Do(Anna, Add("Plan.pdf")).Refusal!.Reason);

        var sample = Opened();
        sample.Do(Sofia, Add("Plan.pdf"));
        Assert.AreEqual(RefusalReason.OnlyLeadWrites, sample.Do(Anna, new RemoveAttachment(1)).Refusal!.Reason);
        Assert.AreEqual(RefusalReason.NoSuchAttachment, sample.Do(Sofia, new RemoveAttachment(7)).Refusal!.Reason);

        var handedIn = Submitted();
        Assert.AreEqual(RefusalReason.AlreadySubmitted, handedIn.Do(Sofia, Add("Plan.pdf")).Refusal!.Reason);
        Assert.AreEqual(RefusalReason.AlreadySubmitted, handedIn.Do(Sofia, new RemoveAttachment(1)).Refusal!.Reason);
    }

    [TestMethod]
    public void A_round_keeps_what_it_was_asked_about_and_the_report_is_known_to_have_changed()
    {
        var sample = Written();
        sample.Do(Sofia, Add("Plan.pdf"));
        sample.Do(Sofia, new SendToSteeringGroup(false));
        var asked = sample.Report.Version;
        Assert.IsFalse(sample.View.ChangedSinceSent);

        sample.Do(Sofia, new RemoveAttachment(1));

        Assert.IsTrue(sample.View.ChangedSinceSent);
        Assert.AreNotEqual(asked, sample.Report.Version);
        var round = sample.Report.CurrentRound!;
        Assert.AreEqual("Plan.pdf", round.Attachments.Single().File.Name);
        Assert.AreEqual("Plan.pdf", FrozenAttachments.All(sample.Report).Single().File.Name);
        var frozen = FrozenReport.Write(sample.Report);
        Assert.AreEqual("Plan.pdf", FrozenReport.Read(frozen, sample.Report, round)!.Attachments.Single().File.Name);
    }

    [TestMethod]
    public void Who_wanted_a_completion_is_asked_again_when_the_file_has_come()
    {
        var sample = Sent().LettersLeave();
        sample.Do(Anna, new AnswerReview(1, AnswerKind.Returned, "Budgeten saknas.", "code"));
        sample.Do(Karim, new AnswerReview(1, AnswerKind.Approved, "", "code"));

        sample.Do(Sofia, Add("Budget.xlsx", kind: AttachmentKind.Workbook));

        Assert.IsTrue(sample.View.WantsCompletion);
        CollectionAssert.Contains(sample.View.WouldBeAsked.Select(m => m.Person).ToList(), Anna);
        CollectionAssert.DoesNotContain(sample.View.WouldBeAsked.Select(m => m.Person).ToList(), Karim, "A bare approval stands.");
    }

    [TestMethod]
    public void What_was_handed_in_with_a_version_stays_with_it_when_the_report_is_corrected()
    {
        var sample = Sent();
        sample.Do(Sofia, Add("Plan.pdf"));
        sample.Do(Sofia, new SubmitReport(true));
        sample.Do(Sofia, new CorrectReport("Fel plan."));
        sample.Do(Sofia, new RemoveAttachment(1));
        sample.Do(Sofia, Add("Ny plan.pdf"));

        Assert.AreEqual("Plan.pdf", sample.Report.Registry.Earlier.Single().Attachments.Single().File.Name);
        Assert.AreSequenceEqual(["Ny plan.pdf", "Plan.pdf"], FrozenAttachments.All(sample.Report).Select(a => a.File.Name));
    }

    [TestMethod]
    public void A_report_without_attachments_has_the_version_that_it_always_had()
    {
        var sample = Written();
        var before = sample.Report.Version;
        sample.Do(Sofia, Add("Plan.pdf"));
        var with = sample.Report.Version;
        sample.Do(Sofia, new RemoveAttachment(1));

        Assert.AreEqual(before, sample.Report.Version);
        Assert.AreNotEqual(before, with);
    }

    [TestMethod]
    public void The_history_tells_what_came_and_what_went()
    {
        EventRecord[] events =
        [
            Record(1, new AttachmentAdded(1, AttachmentKind.Pdf, File("Plan.pdf", 9, "0a", AttachmentKind.Pdf))),
            Record(2, new AttachmentRemoved(1)),
        ];

        Assert.AreSequenceEqual(
            ["Sofia Lind lade till bilagan Plan.pdf.", "Sofia Lind tog bort bilagan Plan.pdf."],
            ReportHistory.Of(events, Opened().View, Language.Swedish).Select(l => l.Says)
        );
    }

    [TestMethod]
    [DataRow("Plan.pdf", "Plan.pdf")]
    [DataRow(@"C:\Users\sofia\Plan 2026.PDF", "Plan 2026.pdf")]
    [DataRow("../../etc/passwd", "passwd.pdf")]
    [DataRow("a<b>:\"|?*.pdf", "a_b______.pdf")]
    [DataRow("faktura\u202Efdp.exe", "fakturafdp.exe.pdf")]
    [DataRow("A\u030Atga\u0308rder.pdf", "Åtgärder.pdf")]
    [DataRow(" ...pdf", "bilaga.pdf")]
    [DataRow("Åtgärder för höst\n2026.pdf", "Åtgärder för höst 2026.pdf")]
    public void Names_are_such_as_every_system_stores(string sent, string kept)
    {
        var name = AttachmentName.Clean(sent, AttachmentKind.Pdf);

        Assert.AreEqual(kept, name);
        Assert.AreEqual(name, AttachmentName.Clean(name, AttachmentKind.Pdf));
        Assert.IsLessThanOrEqualTo(AttachmentLimits.LongestName, AttachmentName.Clean(new string('å', 400), AttachmentKind.Word).Length);
    }

    [TestMethod]
    [DataRow(1L, "1 kB")]
    [DataRow(48_300L, "47 kB")]
    [DataRow(1_258_292L, "1,2 MB")]
    public void Sizes_are_said_as_people_say_them(long bytes, string said) =>
        Assert.AreEqual(said, AttachmentWords.Size(bytes, Language.Swedish));

    private static AddAttachment Add(string name, long size = 1_000, string? hash = null, AttachmentKind kind = AttachmentKind.Pdf) =>
        new(kind, File(name, size, hash ?? name, kind));

    private static FiledDocument File(string name, long size, string hash, AttachmentKind kind) =>
        new(name, AttachmentName.ContentTypeOf(kind), hash, size, $"archive/r/attached/{hash}");

    private static EventRecord Record(long sequence, Event happened) =>
        new(sequence, new Stamp(Morning, Sofia.Value, $"c{sequence}"), happened);

    private static IEnumerable<string> Names(Sample sample) => sample.Report.Attachments.Select(a => $"{a.Number} {a.File.Name}");
}
