using FinsamBot.Runtime.Streams;
using FinsamBot.Testing.Storage;

namespace FinsamBot.Edges.Tests.Storage;

[TestClass]
public sealed class MemoryStreamStoreTests : StreamStoreContract
{
    private readonly MemoryStreamStore _memory = new();

    [TestMethod]
    public async Task An_append_whose_answer_was_lost_is_recognised_when_it_is_repeated()
    {
        _memory.Faults.NextAppend = AppendFault.AnswerLost;
        await Assert.ThrowsExactlyAsync<StorageUnavailableException>(() => AppendAsync(0, "{\"a\":1}\n"));

        Assert.AreEqual(8, await AppendAsync(0, "{\"a\":1}\n"));
        Assert.AreEqual("{\"a\":1}\n", await TextAsync());
    }

    [TestMethod]
    public async Task An_append_can_be_made_to_conflict_or_to_fail_once()
    {
        _memory.Faults.NextAppend = AppendFault.Conflict;
        Assert.IsFalse((await Store.AppendAsync(Report, 0, Bytes("{\"a\":1}\n"), Cancellation)).Appended);
        _memory.Faults.NextAppend = AppendFault.NotWritten;
        await Assert.ThrowsExactlyAsync<StorageUnavailableException>(() => AppendAsync(0, "{\"a\":1}\n"));
        Assert.AreEqual("", await TextAsync());

        Assert.AreEqual(8, await AppendAsync(0, "{\"a\":1}\n"));
        Assert.AreEqual(3, _memory.Faults.CountOf(StoreOperation.Append));
    }

    [TestMethod]
    [DataRow(true, "{\"a\":1}\n")]
    [DataRow(false, "{\"a\":1}\n{\"b\":2}\n")]
    public async Task After_a_crash_nothing_is_done_until_the_restart_and_what_was_written_stays(bool before, string left)
    {
        var blobs = new MemoryBlobStore(_memory.Faults);
        (_memory.Faults.CrashBeforeWrite, _memory.Faults.CrashAfterWrite) = before ? ((int?)2, (int?)null) : (null, 2);
        await AppendAsync(0, "{\"a\":1}\n");

        await Assert.ThrowsExactlyAsync<CrashException>(() => AppendAsync(8, "{\"b\":2}\n"));
        await Assert.ThrowsExactlyAsync<CrashException>(() => blobs.PutAsync(Report, default, Cancellation));
        await Assert.ThrowsExactlyAsync<CrashException>(() => TextAsync());
        _memory.Faults.Restart();

        Assert.AreEqual(left, await TextAsync());
        Assert.IsNull(await blobs.GetAsync(Report, Cancellation));
    }

    [TestMethod]
    public async Task Reads_can_be_made_to_fail()
    {
        _memory.Faults.ReadsFail = true;
        await Assert.ThrowsExactlyAsync<StorageUnavailableException>(() => TextAsync());
        _memory.Faults.ReadsFail = false;

        Assert.AreEqual("", await TextAsync());
        Assert.AreEqual(2, _memory.Faults.CountOf(StoreOperation.Read));
    }

    protected override IStreamStore Open() => _memory;
}

[TestClass]
public sealed class MemoryBlobStoreTests : BlobStoreContract
{
    private readonly MemoryBlobStore _memory = new();

    protected override IBlobStore Open() => _memory;
}
