using System.Text;
using FinsamBot.Domain.Events;
using FinsamBot.Runtime.Streams;

namespace FinsamBot.Edges.Tests.Storage;

/// <summary>What every blob store promises; each store runs it.</summary>
public abstract class BlobStoreContract
{
    private static readonly StreamName Draft = new("drafts/hudik-rakna/mal/sofia");

    private IBlobStore? _store;

    public TestContext TestContext { get; set; } = null!;

    protected IBlobStore Store => _store ??= Open();

    protected CancellationToken Cancellation => TestContext.CancellationToken;

    /// <summary>A store on this test's own place; another call gives another store on the same place.</summary>
    protected abstract IBlobStore Open();

    [TestMethod]
    public async Task An_unknown_blob_is_null_and_deleting_it_is_no_error()
    {
        Assert.IsNull(await Store.GetAsync(Draft, Cancellation));
        await Store.DeleteAsync(Draft, Cancellation);
        Assert.IsNull(await Store.GetAsync(Draft, Cancellation));
    }

    [TestMethod]
    [DataRow(0)]
    [DataRow(1)]
    [DataRow(100_000)]
    [DataRow(5_000_000)]
    public async Task What_was_put_is_got_back_to_the_byte(int length)
    {
        var content = new byte[length];
        new Random(length).NextBytes(content);

        await Store.PutAsync(Draft, content, Cancellation);

        CollectionAssert.AreEqual(content, await Store.GetAsync(Draft, Cancellation));
        CollectionAssert.AreEqual(content, await Open().GetAsync(Draft, Cancellation));
    }

    [TestMethod]
    public async Task A_later_put_replaces_the_earlier_one_and_a_delete_removes_it()
    {
        await Store.PutAsync(Draft, "ett långt utkast, 🙂"u8.ToArray(), Cancellation);
        await Store.PutAsync(Draft, "kort"u8.ToArray(), Cancellation);
        Assert.AreEqual("kort", Encoding.UTF8.GetString((await Store.GetAsync(Draft, Cancellation))!));

        await Store.DeleteAsync(Draft, Cancellation);

        Assert.IsNull(await Store.GetAsync(Draft, Cancellation));
        Assert.AreEqual(0, await Store.ListAsync("", Cancellation).CountAsync(Cancellation));
    }

    [TestMethod]
    public async Task Readers_meet_one_content_or_the_other_and_never_a_mix()
    {
        await PutOneOf(0);
        var writers = Enumerable.Range(0, 4).Select(w => Task.Run(() => RepeatAsync(() => PutOneOf(w)), Cancellation));
        var readers = Enumerable.Range(0, 4).Select(_ => Task.Run(() => RepeatAsync(ReadWholeAsync), Cancellation));

        await Task.WhenAll(writers.Concat(readers));

        Task PutOneOf(int letter) =>
            Store.PutAsync(Draft, Enumerable.Repeat((byte)('a' + letter), 20_000 + letter).ToArray(), Cancellation);

        async Task ReadWholeAsync()
        {
            var content = (await Open().GetAsync(Draft, Cancellation))!;
            Assert.AreEqual(20_000 + content[0] - 'a', content.Length);
            Assert.IsTrue(content.All(b => b == content[0]));
        }

        static async Task RepeatAsync(Func<Task> work)
        {
            for (var i = 0; i < 10; i++)
            {
                await work();
            }
        }
    }

    [TestMethod]
    public async Task Blobs_are_listed_in_ordinal_order_by_prefix_and_a_name_may_also_begin_other_names()
    {
        string[] names =
        [
            "due/2",
            "due/1",
            "due/1/x",
            "due/1-x",
            "due/1.x",
            "due/10",
            "heads/a",
            "heads/a.blob",
            "heads/a.blob/b",
            "heads/a/b",
            "heads/a-b/c",
        ];
        foreach (var name in names)
        {
            await Store.PutAsync(new StreamName(name), Encoding.ASCII.GetBytes(name), Cancellation);
        }

        foreach (var prefix in (string[])["", "due/", "due/1", "due/1/", "heads/a", "heads/a.blob", "heads/b", "../"])
        {
            var expected = names.Where(n => n.StartsWith(prefix, StringComparison.Ordinal)).Order(StringComparer.Ordinal).ToArray();
            CollectionAssert.AreEqual(
                expected,
                await Store.ListAsync(prefix, Cancellation).Select(n => n.Value).ToArrayAsync(Cancellation),
                $"prefix '{prefix}'"
            );
        }

        Assert.AreEqual(
            "heads/a.blob/b",
            Encoding.ASCII.GetString((await Store.GetAsync(new StreamName("heads/a.blob/b"), Cancellation))!)
        );
    }

    [TestMethod]
    public async Task A_listing_goes_on_while_what_it_named_is_deleted()
    {
        var names = Enumerable.Range(0, 12).Select(i => new StreamName($"due/2026010{i / 4}/reports/r{i % 4}")).ToArray();
        foreach (var name in names)
        {
            await Store.PutAsync(name, "x"u8.ToArray(), Cancellation);
        }

        var seen = new List<StreamName>();
        await foreach (var name in Store.ListAsync("due/", Cancellation))
        {
            seen.Add(name);
            await Store.DeleteAsync(name, Cancellation);
        }

        CollectionAssert.AreEqual(names, seen);
        Assert.AreEqual(0, await Store.ListAsync("due/", Cancellation).CountAsync(Cancellation));
    }
}
