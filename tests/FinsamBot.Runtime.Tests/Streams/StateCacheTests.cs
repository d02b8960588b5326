using FinsamBot.Domain.Events;
using FinsamBot.Domain.Reports;
using FinsamBot.Runtime.Streams;
using FinsamBot.Testing.Storage;

namespace FinsamBot.Runtime.Tests.Streams;

[TestClass]
public sealed class StateCacheTests
{
    private readonly MemoryStreamStore _streams = new();
    private readonly MemoryBlobStore _blobs = new();

    public TestContext TestContext { get; set; } = null!;

    private CancellationToken Cancellation => TestContext.CancellationToken;

    [TestMethod]
    public async Task A_stream_without_events_has_the_initial_state()
    {
        var held = await Cache().ReadAsync(SampleStream.Name, Cancellation);

        Assert.AreEqual("", held.State);
        Assert.AreEqual(Cursor.Start, held.At);
    }

    [TestMethod]
    public async Task Two_caches_see_each_others_writes_and_the_slower_one_must_decide_again()
    {
        var (mine, theirs) = (Cache(), Cache());
        var (here, there) = (
            await mine.ReadAsync(SampleStream.Name, Cancellation),
            await theirs.ReadAsync(SampleStream.Name, Cancellation)
        );

        Assert.IsTrue(await TryAppendAsync(mine, here, "ett"));
        Assert.IsFalse(await TryAppendAsync(theirs, there, "två"));
        there = await theirs.ReadAsync(SampleStream.Name, Cancellation);
        Assert.IsTrue(await TryAppendAsync(theirs, there, "två"));
        Assert.AreEqual("ett.två.", (await theirs.ReadAsync(SampleStream.Name, Cancellation)).State);

        Assert.AreEqual("ett.två.", (await mine.ReadAsync(SampleStream.Name, Cancellation)).State);
    }

    [TestMethod]
    public async Task A_write_whose_answer_was_lost_is_in_the_state_at_the_next_read()
    {
        var cache = Cache();
        var held = await cache.ReadAsync(SampleStream.Name, Cancellation);
        _streams.Faults.NextAppend = AppendFault.AnswerLost;
        await Assert.ThrowsExactlyAsync<StorageUnavailableException>(() => TryAppendAsync(cache, held, "ett"));

        Assert.AreEqual("ett.", (await cache.ReadAsync(SampleStream.Name, Cancellation)).State);
    }

    [TestMethod]
    public async Task Trying_out_events_writes_nothing()
    {
        var cache = Cache();
        var held = await cache.ReadAsync(SampleStream.Name, Cancellation);

        Assert.AreEqual("ett.", cache.Fold(held, [Saved("ett")], SampleStream.Stamp));

        Assert.AreEqual("", (await cache.ReadAsync(SampleStream.Name, Cancellation)).State);
        Assert.AreEqual(0, _streams.Faults.CountOf(StoreOperation.Append));
    }

    [TestMethod]
    public async Task A_cache_that_is_too_small_for_all_streams_still_gives_the_right_states()
    {
        var cache = Cache(capacity: 2);
        var names = Enumerable.Range(0, 5).Select(i => new StreamName($"reports/insats-{i}")).ToArray();
        foreach (var name in names.Concat(names))
        {
            Assert.IsTrue(await TryAppendAsync(cache, await cache.ReadAsync(name, Cancellation), name.Value, name));
        }

        foreach (var name in names)
        {
            Assert.AreEqual($"{name}.{name}.", (await cache.ReadAsync(name, Cancellation)).State);
        }
    }

    [TestMethod]
    public async Task Twenty_writers_at_once_lose_nothing()
    {
        var caches = new[] { Cache(), Cache() };
        await Task.WhenAll(
            Enumerable.Range(0, 20).Select(w => Task.Run(() => AppendUntilItStandsAsync(caches[w % 2], $"{w}"), Cancellation))
        );

        var state = (await Cache().ReadAsync(SampleStream.Name, Cancellation)).State;

        CollectionAssert.AreEquivalent(Enumerable.Range(0, 20).Select(w => $"{w}").ToArray(), state.TrimEnd('.').Split('.'));
        Assert.AreEqual(state, (await caches[0].ReadAsync(SampleStream.Name, Cancellation)).State);
        Assert.IsEmpty((await Verification.RunAsync(_streams, _blobs, Cancellation)).Faults);
    }

    private static SectionSaved Saved(string text) => new("1", text, 1, true);

    private StateCache<string> Cache(int capacity = 100) =>
        new(new EventLog(_streams, _blobs), "", (state, record) => state + ((SectionSaved)record.Event).Text + ".", capacity);

    private Task<bool> TryAppendAsync(StateCache<string> cache, StateCache<string>.Held held, string text, StreamName? stream = null)
    {
        var after = cache.Fold(held, [Saved(text)], SampleStream.Stamp);
        return cache.TryAppendAsync(stream ?? SampleStream.Name, held, [Saved(text)], SampleStream.Stamp, after, Cancellation);
    }

    private async Task AppendUntilItStandsAsync(StateCache<string> cache, string text)
    {
        while (!await TryAppendAsync(cache, await cache.ReadAsync(SampleStream.Name, Cancellation), text)) { }
    }
}
