using FinsamBot.Domain.Events;
using FinsamBot.Runtime.Backups;
using FinsamBot.Runtime.Streams;
using FinsamBot.Runtime.Tests.Delivery;
using FinsamBot.Testing.Reports;
using FinsamBot.Testing.Storage;

namespace FinsamBot.Runtime.Tests.Backups;

/// <summary>A copy is whole or no copy, also when people write while it is made.</summary>
[TestClass]
public sealed class BackupTests
{
    private static readonly StreamName Mail = new("mail/kept/0123.eml");

    private readonly World _world = new();
    private readonly StoreFaults _faults = new();

    public TestContext TestContext { get; set; } = null!;

    private CancellationToken Cancellation => TestContext.CancellationToken;

    [TestMethod]
    public async Task What_was_copied_is_what_was_there_and_every_chain_holds()
    {
        await SentAsync();
        var copy = NewStore();

        var manifest = await new Backup(Of(_world), copy, _world.Clock).RunAsync(Cancellation);

        Assert.IsTrue((await BackupCheck.RunAsync(copy, Cancellation)).IsWhole);
        Assert.IsEmpty((await Verification.RunAsync(copy.Streams, copy.Blobs, Cancellation)).Faults);
        await foreach (var stream in _world.Streams.ListAsync("", Cancellation))
        {
            var copied = (await copy.Streams.ReadAsync(stream, 0, Cancellation)).Lines;
            CollectionAssert.AreEqual(_world.Streams.BytesOf(stream), copied.ToArray(), stream.Value);
        }

        Assert.AreSequenceEqual([Mail.Value], manifest.Blobs.Select(b => b.Name), "what is made from the streams is not copied");
        Assert.IsTrue(manifest.Streams.All(s => s.Fault is null));
    }

    [TestMethod]
    public async Task What_is_written_meanwhile_tears_nothing_and_what_it_refers_to_is_there()
    {
        var bot = await SentAsync();
        var copy = NewStore();
        var text = 0;
        _faults.Meanwhile = WriteAsync;

        await new Backup(Of(_world), copy, _world.Clock).RunAsync(Cancellation);

        Assert.IsGreaterThan(3, text);
        Assert.IsTrue((await BackupCheck.RunAsync(copy, Cancellation)).IsWhole);
        Assert.IsEmpty((await Verification.RunAsync(copy.Streams, copy.Blobs, Cancellation)).Faults);
        var copied = await ReadAsync(copy, Sample.Sofia.Stream);
        Assert.IsTrue(_world.Streams.BytesOf(Sample.Sofia.Stream).AsSpan().StartsWith(copied.Span));
        return;

        // Each append to the copy is another moment at which somebody writes.
        async Task WriteAsync()
        {
            await bot.Directory.HandleAsync(
                Sample.Sofia,
                new Domain.People.ChooseLanguage(text % 2 == 0 ? Domain.Text.Language.English : Domain.Text.Language.Swedish),
                new Stamp(_world.Clock.GetUtcNow(), "sofia", $"language{text++}"),
                Cancellation
            );
            _faults.Meanwhile = text < 20 ? WriteAsync : null;
        }
    }

    [TestMethod]
    public async Task Half_a_copy_never_looks_whole()
    {
        await SentAsync();
        var whole = NewStore();
        await new Backup(Of(_world), whole, _world.Clock).RunAsync(Cancellation);
        for (var write = 1; write <= _faults.Writes; write++)
        {
            var faults = new StoreFaults { CrashBeforeWrite = write };
            var copy = new Store(new MemoryStreamStore(faults), new MemoryBlobStore(faults));
            await Assert.ThrowsExactlyAsync<CrashException>(() => new Backup(Of(_world), copy, _world.Clock).RunAsync(Cancellation));
            faults.Restart();

            Assert.IsNull((await BackupCheck.RunAsync(copy, Cancellation)).Manifest, $"died before write {write}");
        }
    }

    [TestMethod]
    public async Task What_was_changed_removed_or_added_in_a_copy_is_named()
    {
        await SentAsync();
        var streams = new MemoryStreamStore();
        var copy = new Store(streams, new MemoryBlobStore());
        await new Backup(Of(_world), copy, _world.Clock).RunAsync(Cancellation);
        var bytes = streams.BytesOf(Sample.ReportId.Stream);
        bytes[^3] ^= 1;
        streams.Overwrite(Sample.ReportId.Stream, bytes);
        streams.Overwrite(Sample.Sofia.Stream, null);
        await copy.Blobs.DeleteAsync(Mail, Cancellation);
        await copy.Blobs.PutAsync(new("mail/kept/4567.eml"), "x"u8.ToArray(), Cancellation);

        var state = await BackupCheck.RunAsync(copy, Cancellation);

        Assert.IsFalse(state.IsWhole);
        Assert.AreSequenceEqual(
            ["mail/kept/0123.eml", "mail/kept/4567.eml", "people/sofia", Sample.ReportId.Stream.Value],
            state.Faults.Select(f => f.Stream.Value).Distinct().Order(StringComparer.Ordinal)
        );
    }

    [TestMethod]
    public async Task A_damaged_stream_is_copied_as_it_is_and_named_and_the_others_are_whole()
    {
        await SentAsync();
        _world.Streams.Overwrite(Sample.Sofia.Stream, "nonsense\n"u8.ToArray());
        var copy = NewStore();

        var manifest = await new Backup(Of(_world), copy, _world.Clock).RunAsync(Cancellation);

        Assert.AreSequenceEqual([Sample.Sofia.Stream.Value], manifest.Streams.Where(s => s.Fault is not null).Select(s => s.Name));
        Assert.AreEqual("nonsense\n", System.Text.Encoding.UTF8.GetString((await ReadAsync(copy, Sample.Sofia.Stream)).Span));
        Assert.IsTrue((await BackupCheck.RunAsync(copy, Cancellation)).IsWhole, "it is as it was copied");
    }

    private static async Task<ReadOnlyMemory<byte>> ReadAsync(Store store, StreamName stream) =>
        (await store.Streams.ReadAsync(stream, 0, CancellationToken.None)).Lines;

    private Store NewStore() => new(new MemoryStreamStore(_faults), new MemoryBlobStore(_faults));

    private static Store Of(World world) => new(world.Streams, world.Blobs);

    private async Task<Instance> SentAsync()
    {
        var bot = await _world.FoundAsync();
        await bot.SendReportAsync();
        await bot.RunAsync();
        await _world.Blobs.PutAsync(Mail, "Hej"u8.ToArray(), Cancellation);
        return bot;
    }
}
