using System.Text;
using System.Text.Json;
using FinsamBot.Domain.Events;
using FinsamBot.Domain.Reports;
using FinsamBot.Runtime.Streams;
using FinsamBot.Testing.Storage;

namespace FinsamBot.Runtime.Tests.Streams;

[TestClass]
public sealed class EventLogTests
{
    private readonly MemoryStreamStore _streams = new();
    private readonly MemoryBlobStore _blobs = new();
    private readonly EventLog _log;

    public EventLogTests() => _log = new EventLog(_streams, _blobs);

    public TestContext TestContext { get; set; } = null!;

    private CancellationToken Cancellation => TestContext.CancellationToken;

    [TestMethod]
    public async Task Events_come_back_as_they_were_written_with_their_stamp_and_place()
    {
        await SampleStream.WriteAsync(_log, Cancellation);

        var (events, end) = await _log.ReadAsync(SampleStream.Name, Cursor.Start, Cancellation);

        CollectionAssert.AreEqual(SampleStream.Events.Select(Json).ToArray(), events.Select(e => Json(e.Event)).ToArray());
        CollectionAssert.AreEqual(Enumerable.Range(1, 6).Select(i => (long)i).ToArray(), events.Select(e => e.Sequence).ToArray());
        Assert.IsTrue(events.All(e => e.Stamp == SampleStream.Stamp));
        Assert.AreEqual(_streams.BytesOf(SampleStream.Name).Length, end.Bytes);
        Assert.AreEqual(6, end.Count);
    }

    [TestMethod]
    public async Task Text_is_kept_exactly_and_stays_readable_in_storage()
    {
        const string Text = "Rad ett\r\nrad två\u2028\tåäö \"citat\" \\ <b> 🙂👩‍👩‍👧 \u0000 slut";
        await _log.AppendAsync(SampleStream.Name, Cursor.Start, [new SectionSaved("1", Text, 1, true)], SampleStream.Stamp, Cancellation);

        var (events, _) = await _log.ReadAsync(SampleStream.Name, Cursor.Start, Cancellation);
        var stored = Encoding.UTF8.GetString(_streams.BytesOf(SampleStream.Name));

        Assert.AreEqual(Text, ((SectionSaved)events[0].Event).Text);
        Assert.AreEqual(1, stored.Count(c => c == '\n'));
        Assert.Contains("åäö", stored);
    }

    [TestMethod]
    public async Task Reading_on_from_a_cursor_gives_only_the_news_and_the_same_cursor_when_there_are_none()
    {
        var at = (await _log.AppendAsync(SampleStream.Name, Cursor.Start, [SampleStream.Events[0]], SampleStream.Stamp, Cancellation))!;
        var (nothing, same) = await _log.ReadAsync(SampleStream.Name, at, Cancellation);
        await _log.AppendAsync(SampleStream.Name, at, [SampleStream.Events[1]], SampleStream.Stamp, Cancellation);

        var (news, end) = await _log.ReadAsync(SampleStream.Name, at, Cancellation);

        Assert.IsEmpty(nothing);
        Assert.AreEqual(at, same);
        Assert.AreEqual(2, news.Single().Sequence);
        Assert.AreEqual((await _log.ReadAsync(SampleStream.Name, Cursor.Start, Cancellation)).End, end);
    }

    [TestMethod]
    public async Task Whoever_comes_second_gets_null_and_leaves_stream_and_head_alone()
    {
        await SampleStream.WriteAsync(_log, Cancellation);
        var before = _streams.BytesOf(SampleStream.Name);
        var head = await StreamHead.ReadAsync(_blobs, SampleStream.Name, Cancellation);

        Assert.IsNull(await _log.AppendAsync(SampleStream.Name, Cursor.Start, [SampleStream.Events[1]], SampleStream.Stamp, Cancellation));

        CollectionAssert.AreEqual(before, _streams.BytesOf(SampleStream.Name));
        Assert.AreEqual(head, await StreamHead.ReadAsync(_blobs, SampleStream.Name, Cancellation));
    }

    [TestMethod]
    public async Task An_append_whose_answer_was_lost_may_be_repeated_and_stands_once()
    {
        _streams.Faults.NextAppend = AppendFault.AnswerLost;
        await Assert.ThrowsExactlyAsync<StorageUnavailableException>(AppendAsync);

        var end = await AppendAsync();

        Assert.AreEqual(1, end?.Count);
        Assert.HasCount(1, (await _log.ReadAsync(SampleStream.Name, Cursor.Start, Cancellation)).Events);
        Assert.AreEqual(new StreamHead(1, end!.Hash), await StreamHead.ReadAsync(_blobs, SampleStream.Name, Cancellation));

        Task<Cursor?> AppendAsync() =>
            _log.AppendAsync(SampleStream.Name, Cursor.Start, [SampleStream.Events[0]], SampleStream.Stamp, Cancellation);
    }

    [TestMethod]
    [DataRow(0)]
    [DataRow(1)]
    [DataRow(5)]
    public async Task Nothing_is_written_where_lines_were_cut_off(int left)
    {
        await SampleStream.WriteAsync(_log, Cancellation);
        var whole = Encoding.UTF8.GetString(_streams.BytesOf(SampleStream.Name)).Split('\n');
        _streams.Overwrite(SampleStream.Name, Encoding.UTF8.GetBytes(string.Concat(whole[..left].Select(l => l + '\n'))));
        var cut = _streams.BytesOf(SampleStream.Name);
        var (events, end) = await _log.ReadAsync(SampleStream.Name, Cursor.Start, Cancellation);

        var refusal = await Assert.ThrowsExactlyAsync<BrokenStreamException>(() =>
            _log.AppendAsync(SampleStream.Name, end, [SampleStream.Events[1]], SampleStream.Stamp, Cancellation)
        );

        Assert.HasCount(left, events, "What is left can be read.");
        Assert.AreEqual($"Stream {SampleStream.Name}, event {left + 1}: events were cut off at the end.", refusal.Message);
        CollectionAssert.AreEqual(cut, _streams.BytesOf(SampleStream.Name));
        Assert.AreEqual(6, (await StreamHead.ReadAsync(_blobs, SampleStream.Name, Cancellation))?.Count, "The head says what is missing.");
    }

    [TestMethod]
    public async Task A_damaged_stream_is_never_read_as_if_it_were_whole()
    {
        await SampleStream.WriteAsync(_log, Cancellation);
        var whole = _streams.BytesOf(SampleStream.Name);
        var last = whole.AsSpan(..^1).LastIndexOf((byte)'\n');
        foreach (var tampering in Tampering.Bytes(whole[..(last + 1)], step: 3))
        {
            _streams.Overwrite(SampleStream.Name, [.. tampering.After!, .. whole[(last + 1)..]]);
            await ReadIsRefusedOrShorterAsync(tampering);
        }
    }

    /// <summary>A line that begins with NUL counts as not yet written; every other change before the last line breaks the chain.</summary>
    private async Task ReadIsRefusedOrShorterAsync(Tampering tampering)
    {
        if (StreamLines.WholeLength(tampering.After) < tampering.After!.Length)
        {
            Assert.IsLessThan(6, (await _log.ReadAsync(SampleStream.Name, Cursor.Start, Cancellation)).Events.Count, tampering.What);
            return;
        }

        var refusal = await Assert.ThrowsExactlyAsync<BrokenStreamException>(
            async () => await _log.ReadAsync(SampleStream.Name, Cursor.Start, Cancellation),
            tampering.What
        );
        Assert.IsInRange(tampering.First, tampering.Last, refusal.Sequence, tampering.What);
    }

    private static string Json(Event happened) => happened.GetType().Name + JsonSerializer.Serialize(happened, happened.GetType());
}
