using FinsamBot.Domain.Events;
using FinsamBot.Runtime.Streams;
using FinsamBot.Testing;
using FinsamBot.Testing.Reports;
using FinsamBot.Testing.Storage;

namespace FinsamBot.Runtime.Tests.Streams;

/// <summary>Whoever follows learns which streams to look at, without listing what exists.</summary>
[TestClass]
public sealed class ChangeFeedTests
{
    private static readonly StreamName Report = new("reports/vagen-vidare/kvartalsrapport-2026-03-31");
    private static readonly StreamName Other = new("people/anna");

    private readonly StoreFaults _faults = new();
    private readonly FakeClock _clock = new(Sample.Morning);
    private readonly MemoryBlobStore _blobs;

    public ChangeFeedTests() => _blobs = new MemoryBlobStore(_faults);

    [TestMethod]
    public async Task A_stream_is_marked_before_it_is_written_to_and_another_replica_sees_it()
    {
        await Feed().NoteAsync(Report, default);
        _clock.Advance(TimeSpan.FromSeconds(5));

        CollectionAssert.AreEqual(new[] { Report }, (await Feed().SinceAsync(_clock.GetUtcNow(), default))!.ToArray());
    }

    [TestMethod]
    public async Task Many_writes_in_a_minute_leave_one_mark()
    {
        var feed = Feed();
        for (var i = 0; i < 50; i++)
        {
            await feed.NoteAsync(Report, default);
        }

        Assert.AreEqual(1, _faults.CountOf(StoreOperation.Put));
        _clock.Advance(TimeSpan.FromMinutes(1));
        await feed.NoteAsync(Report, default);
        Assert.AreEqual(2, _faults.CountOf(StoreOperation.Put));
    }

    [TestMethod]
    public async Task What_was_marked_long_before_is_not_told_again_across_the_turn_of_an_hour_and_of_a_day()
    {
        var feed = Feed();
        _clock.MoveTo(DateTimeOffset.Parse("2026-12-31T22:50:00Z"));
        await feed.NoteAsync(Other, default);
        _clock.MoveTo(DateTimeOffset.Parse("2026-12-31T23:59:50Z"));
        var since = _clock.GetUtcNow();
        await feed.NoteAsync(Report, default);
        _clock.MoveTo(DateTimeOffset.Parse("2027-01-01T00:00:10Z"));

        CollectionAssert.AreEqual(new[] { Report }, (await feed.SinceAsync(since, default))!.ToArray());
        _clock.Advance(TimeSpan.FromMinutes(10));
        Assert.IsEmpty((await feed.SinceAsync(_clock.GetUtcNow(), default))!);
    }

    [TestMethod]
    public async Task After_a_day_marks_are_gone_and_whoever_has_not_looked_is_told_to_look_at_everything()
    {
        var feed = Feed();
        await feed.NoteAsync(Report, default);
        var since = _clock.GetUtcNow();
        _clock.Advance(TimeSpan.FromDays(2));
        await feed.NoteAsync(Other, default);

        Assert.IsNull(await feed.SinceAsync(since, default));
        var left = await _blobs.ListAsync("changes/", default).ToListAsync();
        Assert.AreEqual("people/anna", string.Join(' ', left.Select(n => n.Value["changes/202604020800/".Length..])));
    }

    [TestMethod]
    public async Task A_mark_that_could_not_be_left_is_left_the_next_time()
    {
        var feed = Feed();
        _faults.CrashBeforeWrite = 1;
        await Assert.ThrowsAsync<CrashException>(() => feed.NoteAsync(Report, default));
        _faults.Restart();

        await feed.NoteAsync(Report, default);

        Assert.IsNotEmpty((await feed.SinceAsync(_clock.GetUtcNow(), default))!);
    }

    [TestMethod]
    public async Task Whoever_gives_up_waiting_for_a_mark_breaks_it_off_for_nobody_else()
    {
        var slow = new SlowBlobs(_blobs);
        var feed = new ChangeFeed(slow, _clock);
        using var gone = new CancellationTokenSource();
        var first = feed.NoteAsync(Report, gone.Token);
        var second = feed.NoteAsync(Report, default);

        await gone.CancelAsync();
        await Assert.ThrowsAsync<OperationCanceledException>(() => first);
        slow.GoOn();
        await second;

        Assert.IsNotEmpty((await feed.SinceAsync(_clock.GetUtcNow(), default))!);
    }

    [TestMethod]
    public async Task A_stray_blob_in_the_folder_stops_nobody()
    {
        await _blobs.PutAsync(new StreamName("changes/notes"), default, default);
        await _blobs.PutAsync(new StreamName("changes/2026/x"), default, default);
        await Feed().NoteAsync(Report, default);

        CollectionAssert.AreEqual(new[] { Report }, (await Feed().SinceAsync(_clock.GetUtcNow(), default))!.ToArray());
    }

    private ChangeFeed Feed() => new(_blobs, _clock);

    /// <summary>A store whose writes wait, and end with the token of whoever began them.</summary>
    private sealed class SlowBlobs(IBlobStore blobs) : IBlobStore
    {
        private readonly TaskCompletionSource _goOn = new(TaskCreationOptions.RunContinuationsAsynchronously);

        public void GoOn() => _goOn.SetResult();

        public async Task PutAsync(StreamName name, ReadOnlyMemory<byte> content, CancellationToken cancellation)
        {
            await _goOn.Task.WaitAsync(cancellation);
            await blobs.PutAsync(name, content, cancellation);
        }

        public Task<byte[]?> GetAsync(StreamName name, CancellationToken cancellation) => blobs.GetAsync(name, cancellation);

        public Task DeleteAsync(StreamName name, CancellationToken cancellation) => blobs.DeleteAsync(name, cancellation);

        public IAsyncEnumerable<StreamName> ListAsync(string prefix, CancellationToken cancellation) =>
            blobs.ListAsync(prefix, cancellation);
    }
}
