using FinsamBot.Runtime.Streams;
using FinsamBot.Storage.Files;

namespace FinsamBot.Edges.Tests.Storage;

[TestClass]
public sealed class FileStreamStoreTests : StreamStoreContract, IDisposable
{
    private const string First = "{\"a\":\"åäö\"}\n";
    private readonly TempFolder _folder = new();
    private readonly RecordingLogger<FileStreamStore> _log = new();

    private string File => Path.Combine(_folder.Path, "streams", "reports", "hudik-rakna", "kvartal-2026-03-31.jsonl");

    [TestMethod]
    [DataRow("{\"b", DisplayName = "in the middle of a line")]
    [DataRow("{\"b\":2}", DisplayName = "just before the line feed")]
    [DataRow("{\"b\":\"å|", DisplayName = "in the middle of a character")]
    [DataRow("{\"b\":2}\0\0\0\0", DisplayName = "with zeros from a power cut")]
    [DataRow("\0\"b\":2}\n{\"c\":3}\n", DisplayName = "between the body and the first byte of two lines")]
    public async Task A_torn_tail_is_never_read_and_is_cut_off_by_the_next_append(string tail)
    {
        var end = await AppendAsync(0, First);
        var torn = tail.EndsWith('|') ? Bytes(tail[..^1])[..^1] : Bytes(tail);
        await System.IO.File.AppendAllBytesAsync(File, torn, Cancellation);

        Assert.IsTrue((await Store.ReadAsync(Report, end, Cancellation)).Lines.IsEmpty);
        Assert.AreEqual(First, await TextAsync());
        Assert.IsEmpty(_log.Lines);
        await AppendAsync(end, "{\"d\":4}\n");

        Assert.AreEqual(First + "{\"d\":4}\n", await System.IO.File.ReadAllTextAsync(File, Cancellation));
        CollectionAssert.AreEqual(
            torn,
            await System.IO.File.ReadAllBytesAsync(Path.Combine(_folder.Path, "torn", Report.Value + ".torn"), Cancellation)
        );
        Assert.AreEqual(
            $"Warning: The end of stream {Report} was torn by a crash in the middle of a write: {torn.Length} bytes behind byte {end} "
                + $"were cut off.",
            _log.Lines.Single()
        );
    }

    [TestMethod]
    public async Task Two_lines_cut_at_any_byte_are_read_as_both_or_none_and_can_be_written_again()
    {
        var end = await AppendAsync(0, First);
        await AppendAsync(end, "{\"b\":2}\n{\"c\":3}\n");
        var whole = await System.IO.File.ReadAllBytesAsync(File, Cancellation);
        for (var length = (int)end; length < whole.Length; length++)
        {
            // What a crash leaves: the first byte of the append is written last.
            var left = whole[..length];
            left.AsSpan((int)end, Math.Min(1, length - (int)end)).Clear();
            await System.IO.File.WriteAllBytesAsync(File, left, Cancellation);

            Assert.AreEqual(First, await TextAsync());
            await AppendAsync(end, "{\"b\":2}\n{\"c\":3}\n");
            CollectionAssert.AreEqual(whole, await System.IO.File.ReadAllBytesAsync(File, Cancellation));
        }
    }

    [TestMethod]
    public async Task An_append_in_the_middle_of_a_torn_line_is_a_conflict_and_cuts_nothing()
    {
        await AppendAsync(0, First);
        await System.IO.File.AppendAllTextAsync(File, "{\"b", Cancellation);
        var before = await System.IO.File.ReadAllBytesAsync(File, Cancellation);

        foreach (var at in (int[])[before.Length, before.Length - 1, 3])
        {
            Assert.IsFalse((await Store.AppendAsync(Report, at, Bytes("{\"d\":4}\n"), Cancellation)).Appended);
        }

        CollectionAssert.AreEqual(before, await System.IO.File.ReadAllBytesAsync(File, Cancellation));
    }

    [TestMethod]
    public async Task A_stream_that_only_holds_a_torn_line_begins_again()
    {
        Directory.CreateDirectory(Path.GetDirectoryName(File)!);
        await System.IO.File.WriteAllTextAsync(File, "{\"a", Cancellation);

        Assert.AreEqual("", await TextAsync());
        await AppendAsync(0, First);

        Assert.AreEqual(First, await TextAsync());
    }

    [TestMethod]
    public async Task A_writer_waits_while_another_process_writes()
    {
        await AppendAsync(0, First);
        var locks = Directory.GetFiles(Path.Combine(_folder.Path, "locks"));
        var held = new FileStream(locks.Single(), FileMode.Open, FileAccess.ReadWrite, FileShare.None);

        var waiting = AppendAsync(First.Length + 3, "{\"b\":2}\n");
        Assert.AreEqual(First, await TextAsync(), "Readers do not wait.");
        Assert.IsFalse(waiting.IsCompleted);
        await held.DisposeAsync();
        await waiting;

        Assert.AreEqual(First + "{\"b\":2}\n", await TextAsync());
    }

    [TestMethod]
    public async Task A_folder_that_cannot_be_used_is_reported_as_unavailable_storage()
    {
        await System.IO.File.WriteAllTextAsync(Path.Combine(_folder.Path, "file"), "", Cancellation);
        var store = new FileStreamStore(Path.Combine(_folder.Path, "file", "below"), TimeProvider.System, _log);

        await Assert.ThrowsExactlyAsync<StorageUnavailableException>(() => store.AppendAsync(Report, 0, Bytes(First), Cancellation));
    }

    public void Dispose() => _folder.Dispose();

    protected override IStreamStore Open() => new FileStreamStore(_folder.Path, TimeProvider.System, _log);
}
