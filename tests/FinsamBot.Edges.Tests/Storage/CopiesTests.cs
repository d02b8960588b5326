using System.Text;
using FinsamBot.Domain.Events;
using FinsamBot.Runtime.Backups;
using FinsamBot.Runtime.Streams;
using FinsamBot.Storage;
using FinsamBot.Storage.Blobs;
using FinsamBot.Storage.Files;
using FinsamBot.Testing;
using Microsoft.Extensions.Logging.Abstractions;

namespace FinsamBot.Edges.Tests.Storage;

/// <summary>A copy in a folder, of either store and back into either.</summary>
[TestClass]
public sealed class CopiesTests
{
    private readonly FakeClock _clock = new(DateTimeOffset.Parse("2026-03-25T10:00:00+01:00"));

    public TestContext TestContext { get; set; } = null!;

    private CancellationToken Cancellation => TestContext.CancellationToken;

    [TestMethod]
    [DataRow(false, false)]
    [DataRow(false, true)]
    [DataRow(true, false)]
    [DataRow(true, true)]
    public async Task What_was_stored_comes_back_to_the_byte(bool fromAzure, bool toAzure)
    {
        using var folder = new TempFolder();
        var (from, to) = (await OpenAsync(fromAzure, folder, "from"), await OpenAsync(toAzure, folder, "to"));
        await FillAsync(from);
        var place = CopyFolder.NewIn(Path.Combine(folder.Path, "copies"), _clock.GetUtcNow())!;
        var copy = CopyFolder.Open(place, _clock, NullLogger<FileStreamStore>.Instance);

        var manifest = await new Backup(from, copy, _clock).RunAsync(Cancellation);
        var restoring = new Restoring(copy, manifest, to, null!);
        await restoring.RunAsync(_clock.GetUtcNow(), Cancellation);

        Assert.IsTrue((await BackupCheck.RunAsync(copy, Cancellation)).IsWhole);
        Assert.AreEqual(place, CopyFolder.Find(Path.Combine(folder.Path, "copies")));
        await foreach (var stream in from.Streams.ListAsync("", Cancellation))
        {
            CollectionAssert.AreEqual(await BytesAsync(from, stream), await BytesAsync(to, stream), stream.Value);
        }

        Assert.AreEqual("Hej", Encoding.UTF8.GetString((await to.Blobs.GetAsync(new("mail/kept/a.eml"), Cancellation))!));
        Assert.AreEqual(new RestorePlan([], 0, 0), await restoring.LookAsync(Cancellation) with { InTheWay = [] });
    }

    [TestMethod]
    public async Task The_latest_whole_copy_is_found_and_half_a_one_is_passed_over()
    {
        using var folder = new TempFolder();
        var whole = CopyFolder.NewIn(folder.Path, _clock.GetUtcNow())!;
        var half = CopyFolder.NewIn(folder.Path, _clock.GetUtcNow().AddDays(1))!;
        Assert.IsNull(CopyFolder.Find(folder.Path));
        await CopyFolder
            .Open(whole, _clock, NullLogger<FileStreamStore>.Instance)
            .Blobs.PutAsync(BackupManifest.Name, "{}"u8.ToArray(), Cancellation);
        await CopyFolder
            .Open(half, _clock, NullLogger<FileStreamStore>.Instance)
            .Blobs.PutAsync(new("mail/x"), "x"u8.ToArray(), Cancellation);

        Assert.AreEqual(whole, CopyFolder.Find(folder.Path));
        Assert.AreEqual(whole, CopyFolder.Find(whole));
        Assert.IsNull(CopyFolder.Find(half));
        Assert.IsNotNull(CopyFolder.NewIn(folder.Path, _clock.GetUtcNow()));
        await File.WriteAllTextAsync(Path.Combine(folder.Path, "egen.txt"), "x", Cancellation);
        Assert.IsNull(CopyFolder.NewIn(folder.Path, _clock.GetUtcNow()));
    }

    /// <summary>One stream of two events, and one that is longer than an append may be.</summary>
    private async Task FillAsync(Store store)
    {
        var log = new EventLog(store.Streams, store.Blobs);
        foreach (var (stream, events) in new[] { ("people/sofia", 2), ("people/bo", 70_000) })
        {
            var at = Cursor.Start;
            for (var written = 0; written < events; written += 10_000)
            {
                var some = Enumerable.Repeat(
                    (Event)new Domain.People.LanguageChosen(Domain.Text.Language.English),
                    Math.Min(events, 10_000)
                );
                at = (await log.AppendAsync(new(stream), at, [.. some], new Stamp(_clock.GetUtcNow(), "x", "x"), Cancellation))!;
            }
        }

        await store.Blobs.PutAsync(new("mail/kept/a.eml"), "Hej"u8.ToArray(), Cancellation);
    }

    private async Task<byte[]> BytesAsync(Store store, StreamName stream) =>
        (await store.Streams.ReadAsync(stream, 0, Cancellation)).Lines.ToArray();

    private async Task<Store> OpenAsync(bool inAzure, TempFolder folder, string name)
    {
        if (!inAzure)
        {
            return CopyFolder.Open(Path.Combine(folder.Path, name), _clock, NullLogger<FileStreamStore>.Instance);
        }

        var container = AzureContainer.Connect(
            new() { ConnectionString = await SharedAzurite.ConnectionStringAsync(), Container = SharedAzurite.NewContainer() }
        );
        return new Store(new AzureStreamStore(container, NullLogger<AzureStreamStore>.Instance), new AzureBlobStore(container));
    }
}
