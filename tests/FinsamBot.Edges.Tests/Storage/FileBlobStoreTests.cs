using FinsamBot.Domain.Events;
using FinsamBot.Runtime.Streams;
using FinsamBot.Storage.Files;

namespace FinsamBot.Edges.Tests.Storage;

[TestClass]
public sealed class FileBlobStoreTests : BlobStoreContract, IDisposable
{
    private readonly TempFolder _folder = new();

    [TestMethod]
    public async Task A_deleted_blob_leaves_no_empty_folder_and_a_put_leaves_nothing_aside()
    {
        await Store.PutAsync(new StreamName("due/202601020800/reports/a"), "x"u8.ToArray(), Cancellation);
        await Store.PutAsync(new StreamName("due/202601020900/reports/a"), "x"u8.ToArray(), Cancellation);

        await Store.DeleteAsync(new StreamName("due/202601020800/reports/a"), Cancellation);

        CollectionAssert.AreEqual(
            (string[])[Path.Combine("blobs", "due", "202601020900", "reports", "a.blob")],
            Directory.GetFiles(_folder.Path, "*", SearchOption.AllDirectories).Select(f => Path.GetRelativePath(_folder.Path, f)).ToArray()
        );
        Assert.IsFalse(Directory.Exists(Path.Combine(_folder.Path, "blobs", "due", "202601020800")));
    }

    [TestMethod]
    public async Task What_a_crash_left_of_a_put_is_removed_but_not_what_another_process_is_writing()
    {
        var aside = Directory.CreateDirectory(Path.Combine(_folder.Path, "unfinished")).FullName;
        await File.WriteAllTextAsync(Path.Combine(aside, "left"), "ett halvt utkast", Cancellation);
        await using var busy = new FileStream(Path.Combine(aside, "busy"), FileMode.CreateNew, FileAccess.Write, FileShare.Delete);

        await Store.PutAsync(new StreamName("drafts/a"), "x"u8.ToArray(), Cancellation);

        CollectionAssert.AreEqual((string[])["busy"], Directory.GetFiles(aside).Select(Path.GetFileName).ToArray());
    }

    [TestMethod]
    public async Task Puts_survive_that_their_folder_is_pruned_meanwhile()
    {
        await Task.WhenAll(
            Enumerable.Range(0, 4).Select(w => Task.Run(() => PutAndDeleteAsync(new StreamName($"due/1/reports/{w}")), Cancellation))
        );

        Assert.AreEqual(4, await Store.ListAsync("due/", Cancellation).CountAsync(Cancellation));

        async Task PutAndDeleteAsync(StreamName name)
        {
            for (var i = 0; i < 100; i++)
            {
                await Store.DeleteAsync(name, Cancellation);
                await Store.PutAsync(name, "x"u8.ToArray(), Cancellation);
                Assert.IsNotNull(await Store.GetAsync(name, Cancellation));
            }
        }
    }

    public void Dispose() => _folder.Dispose();

    protected override IBlobStore Open() => new FileBlobStore(_folder.Path);
}
