using FinsamBot.Domain.Events;
using FinsamBot.Domain.Reports;
using FinsamBot.Domain.Reports.Registry;
using FinsamBot.Domain.Reports.Rounds;
using FinsamBot.Runtime.Delivery;
using FinsamBot.Runtime.Papers;
using FinsamBot.Runtime.Retention;
using FinsamBot.Runtime.Streams;
using FinsamBot.Testing;
using FinsamBot.Testing.Reports;
using FinsamBot.Testing.Storage;

namespace FinsamBot.Runtime.Tests.Retention;

/// <summary>What nobody needs any more goes after the days that the settings say; what an event names stays.</summary>
[TestClass]
public sealed class SweepTests
{
    private static readonly StreamName Draft = new("drafts/0a");

    private readonly FakeClock _clock = new(Sample.Morning);
    private readonly MemoryStreamStore _streams = new();
    private readonly MemoryBlobStore _blobs = new();

    public TestContext TestContext { get; set; } = null!;

    private CancellationToken Cancellation => TestContext.CancellationToken;

    [TestMethod]
    public async Task A_draft_goes_when_it_has_not_been_changed_for_its_days()
    {
        await PutAsync(Draft, "ett");
        await LiveAsync(59);
        await PutAsync(Draft, "två");
        await LiveAsync(59);
        Assert.IsTrue(await IsThereAsync(Draft));

        await LiveAsync(2);

        Assert.IsFalse(await IsThereAsync(Draft));
    }

    [TestMethod]
    public async Task Files_texts_and_mails_go_unless_an_event_names_them_or_the_office_has_to_look_at_them()
    {
        var (mail, used, parked) = (new string('a', 64), new string('b', 64), new string('c', 64));
        StreamName[] unused =
        [
            new("intake/0a"),
            new("archive/x/k-2026-03-31/signed/0a.pdf"),
            new("archive/x/k-2026-03-31/minutes/0a.pdf"),
            new("archive/x/k-2026-03-31/attached/0a.pdf"),
            KeptMail.NameOf(mail),
        ];
        var minutes = new FiledDocument("Protokoll.pdf", "application/pdf", "0d", 1, "archive/x/k-2026-03-31/minutes/0d.pdf");
        StreamName[] kept =
        [
            new(minutes.Key),
            KeptMail.NameOf(used),
            KeptMail.NameOf(parked),
            new("archive/x/k-2026-03-31/1-final/0b.docx"),
            new("plans/0c"),
        ];
        foreach (var name in unused.Concat(kept))
        {
            await PutAsync(name, "x");
        }

        await Parked.PutAsync(_blobs, new ParkedMail("p", Sample.Morning, "mail", "why", parked), Cancellation);
        await AppendAsync(
            new MailReplyTaken(1, Sample.Anna, Mail: used),
            new AnsweredAtMeeting(1, new DateOnly(2026, 4, 8), "", [Sample.Anna], AnswerKind.Approved, "", "", minutes)
        );

        await LiveAsync(200);

        Assert.AreEqual("", string.Join(' ', await RemainingAsync(unused)));
        Assert.AreSequenceEqual(kept, await RemainingAsync(kept));
    }

    [TestMethod]
    public async Task While_a_stream_cannot_be_read_only_what_no_stream_names_goes()
    {
        await PutAsync(Draft, "x");
        await PutAsync(new("intake/0a"), "x");
        _streams.Overwrite(Sample.ReportId.Stream, "nonsense\n"u8.ToArray());

        await LiveAsync(100);

        Assert.IsFalse(await IsThereAsync(Draft));
        Assert.IsTrue(await IsThereAsync(new("intake/0a")));
    }

    [TestMethod]
    public async Task It_looks_once_a_day_reads_no_stream_for_nothing_and_takes_no_more_than_some_at_a_time()
    {
        for (var i = 0; i < 600; i++)
        {
            await PutAsync(new($"intake/{i:x4}"), "x");
        }

        await LiveAsync(29);
        Assert.AreEqual(0, _streams.Faults.CountOf(StoreOperation.ListStreams));
        var lists = _blobs.Faults.CountOf(StoreOperation.ListBlobs);
        await NewSweep().RunAsync(_clock.GetUtcNow(), Cancellation);
        Assert.AreEqual(lists, _blobs.Faults.CountOf(StoreOperation.ListBlobs));

        await LiveAsync(2);
        Assert.AreEqual(100, await _blobs.ListAsync("intake/", Cancellation).CountAsync(Cancellation));
        await LiveAsync(1);
        Assert.AreEqual(0, await _blobs.ListAsync("intake/", Cancellation).CountAsync(Cancellation));
    }

    [TestMethod]
    public async Task A_ledger_that_is_lost_or_damaged_keeps_things_longer_and_never_shorter()
    {
        await PutAsync(Draft, "x");
        await LiveAsync(50);
        await PutAsync(new("retention/ledger"), "{");
        await LiveAsync(50);
        Assert.IsTrue(await IsThereAsync(Draft));

        await LiveAsync(12);

        Assert.IsFalse(await IsThereAsync(Draft));
    }

    private Sweep NewSweep() => new(new EventLog(_streams, _blobs), _blobs, new RetentionOptions());

    private async Task LiveAsync(int days)
    {
        for (var day = 0; day < days; day++)
        {
            _clock.Advance(TimeSpan.FromDays(1));
            await NewSweep().RunAsync(_clock.GetUtcNow(), Cancellation);
        }
    }

    private Task PutAsync(StreamName name, string content) =>
        _blobs.PutAsync(name, System.Text.Encoding.UTF8.GetBytes(content), Cancellation);

    private async Task<bool> IsThereAsync(StreamName name) => await _blobs.GetAsync(name, Cancellation) is not null;

    private async Task<IReadOnlyList<StreamName>> RemainingAsync(IEnumerable<StreamName> names)
    {
        var there = new List<StreamName>();
        foreach (var name in names)
        {
            if (await IsThereAsync(name))
            {
                there.Add(name);
            }
        }

        return there;
    }

    private Task<Cursor?> AppendAsync(params Event[] happened) =>
        new EventLog(_streams, _blobs).AppendAsync(
            Sample.ReportId.Stream,
            Cursor.Start,
            happened,
            new Stamp(Sample.Morning, "x", "x"),
            Cancellation
        );
}
