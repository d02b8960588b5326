using FinsamBot.Domain.Events;
using FinsamBot.Runtime.Streams;
using FinsamBot.Testing.Storage;

namespace FinsamBot.Runtime.Tests.Streams;

[TestClass]
public sealed class VerificationTests
{
    private static readonly StreamName Other = new("people/sofia");
    private readonly MemoryStreamStore _streams = new();
    private readonly MemoryBlobStore _blobs = new();

    public TestContext TestContext { get; set; } = null!;

    private CancellationToken Cancellation => TestContext.CancellationToken;

    [TestInitialize]
    public async Task Write()
    {
        var log = new EventLog(_streams, _blobs);
        await SampleStream.WriteAsync(log, Cancellation);
        await log.AppendAsync(Other, Cursor.Start, SampleStream.Events, SampleStream.Stamp, Cancellation);
    }

    [TestMethod]
    public async Task An_untouched_store_has_no_fault()
    {
        var result = await Verification.RunAsync(_streams, _blobs, Cancellation);

        Assert.IsEmpty(result.Faults);
        Assert.AreEqual(2, result.Streams);
        Assert.AreEqual(2 * SampleStream.Events.Count, result.Events);
    }

    [TestMethod]
    public async Task Any_changed_byte_is_found_in_its_stream_and_at_its_place()
    {
        foreach (var tampering in Tampering.Bytes(_streams.BytesOf(SampleStream.Name), step: 1))
        {
            await AssertFoundAsync(tampering);
        }
    }

    [TestMethod]
    public async Task Any_removed_moved_doubled_or_cut_line_is_found_in_its_stream_and_at_its_place()
    {
        foreach (var tampering in Tampering.Lines(_streams.BytesOf(SampleStream.Name)))
        {
            await AssertFoundAsync(tampering);
        }
    }

    [TestMethod]
    public async Task Every_damaged_stream_is_named()
    {
        _streams.Overwrite(SampleStream.Name, null);
        _streams.Overwrite(Other, _streams.BytesOf(Other)[..^10]);

        var faults = (await Verification.RunAsync(_streams, _blobs, Cancellation)).Faults;

        CollectionAssert.AreEqual(
            (string[])[$"{Other} 6", $"{SampleStream.Name} 1"],
            faults.Select(f => $"{f.Stream} {f.Sequence}").ToArray()
        );
    }

    [TestMethod]
    public async Task A_head_that_lags_because_of_a_crash_is_no_fault()
    {
        var end = (await new EventLog(_streams, _blobs).ReadAsync(Other, Cursor.Start, Cancellation)).End;
        var (lines, _) = EventLine.Write(end, [SampleStream.Events[1]], SampleStream.Stamp);
        await _streams.AppendAsync(Other, end.Bytes, lines, Cancellation);

        Assert.IsEmpty((await Verification.RunAsync(_streams, _blobs, Cancellation)).Faults);
    }

    private async Task AssertFoundAsync(Tampering tampering)
    {
        var whole = _streams.BytesOf(SampleStream.Name);
        _streams.Overwrite(SampleStream.Name, tampering.After);
        var faults = (await Verification.RunAsync(_streams, _blobs, Cancellation)).Faults;
        _streams.Overwrite(SampleStream.Name, whole);

        Assert.HasCount(1, faults, tampering.What);
        Assert.AreEqual(SampleStream.Name, faults[0].Stream, tampering.What);
        Assert.IsInRange(tampering.First, tampering.Last, faults[0].Sequence, $"{tampering.What}: {faults[0].Reason}");
    }
}
