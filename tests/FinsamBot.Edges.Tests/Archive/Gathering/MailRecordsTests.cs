using FinsamBot.Archive.Gathering;
using FinsamBot.Archive.Packages;
using FinsamBot.Domain.Events;
using FinsamBot.Domain.Reports;
using FinsamBot.Edges.Tests.Archive.Exporting;
using FinsamBot.Runtime.Papers;
using FinsamBot.Testing.Reports;
using FinsamBot.Testing.Storage;

namespace FinsamBot.Edges.Tests.Archive.Gathering;

/// <summary>Mails are records of their own, as they came and as they went.</summary>
[TestClass]
public sealed class MailRecordsTests
{
    private readonly RegisteredYear _world = new(new MemoryStreamStore(), new MemoryBlobStore());

    [TestMethod]
    public async Task A_mail_that_came_is_kept_byte_for_byte_with_its_sender_and_its_time()
    {
        var (sample, mail) = (Sample.Sent(), "From: anna@example.se\r\n\r\nLäst."u8.ToArray());
        var kept = await KeptMail.PutAsync(_world.Blobs, mail, default);
        var stamp = new Stamp(Sample.Morning, Sample.Anna.Value, "mail/1");
        EventRecord[] events =
        [
            new(1, stamp, new MailReplyTaken(1, Sample.Anna, Mail: kept)),
            new(2, stamp, new MemberFoundAway(1, Sample.Karim)),
            new(3, stamp, new LetterBounced(1, Sample.Anna, Mail: kept)),
        ];

        var record = MailRecords.Of(events, sample.View, Sample.Association, YearExportTests.StoresOf(_world), Guid.Empty).Single();

        Assert.AreEqual(CaseDirection.Incoming, record.Direction);
        Assert.Contains(new CaseDate(CaseDateKind.Received, Sample.Morning), record.Dates);
        Assert.AreEqual(Sample.Association.PersonOf(Sample.Anna).Name, record.Agents.Single(a => a.Kind == CaseAgentKind.Sender).Name);
        Assert.AreEqual(CaseRestrictionKind.Gdpr, record.Restrictions.Single().Kind);
        Assert.AreSequenceEqual(mail, (await record.Files.Single().Read(default))!.Value.ToArray());
        Assert.AreEqual(kept, record.Files.Single().Sha256);
    }

    [TestMethod]
    public async Task A_letter_goes_along_while_the_mailbox_has_it_and_once_however_much_it_held()
    {
        var sample = Sample.Sent();
        var (here, gone) = ($"{Sample.ReportId}/reminder/T-7/sofia", $"{Sample.ReportId}/reminder/T-3/sofia");
        sample.Deliver(here);
        sample.Deliver(gone);
        var letter = "To: sofia@example.se\r\n\r\nHej."u8.ToArray();
        var stores = YearExportTests.StoresOf(_world) with
        {
            Sent = (names, _) => Task.FromResult(names.Contains(here) ? letter : default(ReadOnlyMemory<byte>?)),
        };

        var record = (await LetterRecords.OfAsync(sample.View, Sample.Association, stores, Guid.Empty, default)).Single();

        Assert.AreEqual(CaseDirection.Outgoing, record.Direction);
        Assert.AreEqual(Sample.Association.PersonOf(Sample.Sofia).Name, record.Agents.Single(a => a.Kind == CaseAgentKind.Recipient).Name);
        Assert.AreSequenceEqual(letter, (await record.Files.Single().Read(default))!.Value.ToArray());
    }

    [TestMethod]
    public void Who_answered_what_is_told_and_silence_is_told_as_silence()
    {
        var report = Sample.Registered().Report;

        var text = AnswerWords.Text(report);

        StringAssert.Contains(text, "Utskick 1,");
        StringAssert.Contains(text, "Lämnade synpunkter:");
        StringAssert.Contains(text, "Målen är inom räckhåll.");
        StringAssert.Contains(text, "Läst, inga synpunkter:");
        StringAssert.Contains(text, "Inget svar har kommit.");
        Assert.HasCount(report.Rounds[0].Asked.Count, AnswerWords.Notes(report));
    }
}
