using System.Text;
using FinsamBot.Domain.Events;
using FinsamBot.Runtime.Streams;

namespace FinsamBot.Edges.Tests.Storage;

/// <summary>What every stream store promises; each store runs it.</summary>
public abstract class StreamStoreContract
{
    protected static readonly StreamName Report = new("reports/hudik-rakna/kvartal-2026-03-31");
    private const string Swedish = "{\"text\":\"Åsa mötte ärendet i Örebro 🙂👩‍👩‍👧\"}\n";

    private IStreamStore? _store;

    public TestContext TestContext { get; set; } = null!;

    protected IStreamStore Store => _store ??= Open();

    protected CancellationToken Cancellation => TestContext.CancellationToken;

    /// <summary>A store on this test's own place; another call gives another store on the same place.</summary>
    protected abstract IStreamStore Open();

    [TestMethod]
    public async Task An_unknown_stream_is_empty()
    {
        var chunk = await Store.ReadAsync(Report, 0, Cancellation);

        Assert.IsTrue(chunk.Lines.IsEmpty);
        Assert.AreEqual(0, chunk.End);
    }

    [TestMethod]
    public async Task What_was_appended_is_read_back_to_the_byte_with_its_end()
    {
        var end = await AppendAsync(0, Swedish);
        var longer = await AppendAsync(end, "{\"b\":2}\n{\"c\":3}\n");

        var chunk = await Store.ReadAsync(Report, 0, Cancellation);

        Assert.AreEqual(Encoding.UTF8.GetByteCount(Swedish), end);
        Assert.AreEqual(end + 16, longer);
        Assert.AreEqual(longer, chunk.End);
        Assert.AreEqual(Swedish + "{\"b\":2}\n{\"c\":3}\n", Text(chunk));
    }

    [TestMethod]
    public async Task Reading_from_a_position_gives_only_what_came_after_it()
    {
        var end = await AppendAsync(0, Swedish);
        Assert.IsTrue((await Store.ReadAsync(Report, end, Cancellation)).Lines.IsEmpty);

        var longer = await AppendAsync(end, "{\"b\":2}\n");
        var news = await Store.ReadAsync(Report, end, Cancellation);
        var nothing = await Store.ReadAsync(Report, longer, Cancellation);

        Assert.AreEqual("{\"b\":2}\n", Text(news));
        Assert.AreEqual(longer, news.End);
        Assert.IsTrue(nothing.Lines.IsEmpty);
        Assert.AreEqual(longer, nothing.End);
    }

    [TestMethod]
    public async Task Whoever_comes_second_at_a_position_gets_a_conflict_and_changes_nothing()
    {
        var end = await AppendAsync(0, "{\"a\":1}\n");
        await AppendAsync(end, "{\"b\":2}\n");

        foreach (var at in (long[])[0, end])
        {
            Assert.IsFalse((await Store.AppendAsync(Report, at, Bytes("{\"x\":9}\n"), Cancellation)).Appended);
        }

        Assert.AreEqual("{\"a\":1}\n{\"b\":2}\n", await TextAsync());
    }

    [TestMethod]
    [DataRow(7)]
    [DataRow(4_000_000_000)]
    public async Task A_position_that_the_stream_never_had_is_a_conflict(long at)
    {
        Assert.IsFalse((await Store.AppendAsync(Report, at, Bytes("{\"x\":9}\n"), Cancellation)).Appended);
        await AppendAsync(0, "{\"a\":12345}\n");
        Assert.IsFalse((await Store.AppendAsync(Report, at, Bytes("{\"x\":9}\n"), Cancellation)).Appended);

        Assert.AreEqual("{\"a\":12345}\n", await TextAsync());
    }

    [TestMethod]
    public async Task The_same_append_again_is_recognised_also_when_others_wrote_after_it()
    {
        var end = await AppendAsync(0, "{\"a\":1}\n");

        Assert.AreEqual(end, await AppendAsync(0, "{\"a\":1}\n"));
        var longer = await AppendAsync(end, "{\"b\":2}\n{\"c\":3}\n");
        Assert.AreEqual(end, await AppendAsync(0, "{\"a\":1}\n"));
        Assert.AreEqual(longer, await AppendAsync(end, "{\"b\":2}\n{\"c\":3}\n"));

        Assert.AreEqual("{\"a\":1}\n{\"b\":2}\n{\"c\":3}\n", await TextAsync());
    }

    [TestMethod]
    public async Task Longer_lines_that_only_begin_alike_are_a_conflict()
    {
        await AppendAsync(0, "{\"a\":1}\n");

        Assert.IsFalse((await Store.AppendAsync(Report, 0, Bytes("{\"a\":1}\n{\"b\":2}\n"), Cancellation)).Appended);
    }

    [TestMethod]
    public async Task A_line_of_a_megabyte_and_the_largest_append_are_kept_whole()
    {
        var line = $"{{\"text\":\"{new string('å', 500_000)}\"}}\n";
        var end = await AppendAsync(0, line);
        var largest = new byte[StreamLines.MaxAppend];
        Array.Fill(largest, (byte)'x');
        largest[^1] = (byte)'\n';

        var outcome = await Store.AppendAsync(Report, end, largest, Cancellation);

        Assert.AreEqual(end + largest.Length, outcome.End);
        var read = await Store.ReadAsync(Report, 0, Cancellation);
        Assert.IsTrue(read.Lines.Span.SequenceEqual([.. Bytes(line), .. largest]));
    }

    [TestMethod]
    public async Task An_append_that_is_too_large_is_refused_with_nothing_written()
    {
        var tooLarge = new byte[StreamLines.MaxAppend + 1];
        tooLarge[^1] = (byte)'\n';

        await Assert.ThrowsExactlyAsync<AppendTooLargeException>(() => Store.AppendAsync(Report, 0, tooLarge, Cancellation));

        Assert.IsTrue((await Store.ReadAsync(Report, 0, Cancellation)).Lines.IsEmpty);
    }

    [TestMethod]
    [DataRow("")]
    [DataRow("{\"a\":1}")]
    [DataRow("{\"a\":1}\n{\"b\"")]
    [DataRow("{\"a\":\0}\n")]
    public async Task What_is_not_whole_lines_is_refused_with_nothing_written(string lines)
    {
        await Assert.ThrowsExactlyAsync<ArgumentException>(() => Store.AppendAsync(Report, 0, Bytes(lines), Cancellation));

        Assert.IsTrue((await Store.ReadAsync(Report, 0, Cancellation)).Lines.IsEmpty);
    }

    [TestMethod]
    public async Task Two_stores_on_the_same_place_see_each_others_writes()
    {
        var other = Open();
        var end = await AppendAsync(0, "{\"a\":1}\n");

        Assert.AreEqual("{\"a\":1}\n", Text(await other.ReadAsync(Report, 0, Cancellation)));
        Assert.IsTrue((await other.AppendAsync(Report, end, Bytes("{\"b\":2}\n"), Cancellation)).Appended);
        Assert.IsFalse((await Store.AppendAsync(Report, end, Bytes("{\"c\":3}\n"), Cancellation)).Appended);
        Assert.AreEqual("{\"b\":2}\n", Text(await Store.ReadAsync(Report, end, Cancellation)));
    }

    [TestMethod]
    public async Task Streams_are_listed_in_ordinal_order_by_prefix()
    {
        string[] names = ["a-b", "a", "a/b", "a.b", "a0", "a_b", "a/b/c", "a-b/c", "a.jsonl/b", "a.jsonl", "b", "a/b-c/d", "a/b.c", "a/b0"];
        foreach (var name in names)
        {
            await Store.AppendAsync(new StreamName(name), 0, Bytes($"{{\"name\":\"{name}\"}}\n"), Cancellation);
        }

        foreach (var prefix in (string[])["", "a", "a/", "a/b", "a/b/", "a-", "a.", "b", "c", "a/x", "A", "../", "/", "a//"])
        {
            var expected = names.Where(n => n.StartsWith(prefix, StringComparison.Ordinal)).Order(StringComparer.Ordinal).ToArray();
            CollectionAssert.AreEqual(
                expected,
                await Store.ListAsync(prefix, Cancellation).Select(n => n.Value).ToArrayAsync(Cancellation),
                $"prefix '{prefix}'"
            );
        }

        Assert.AreEqual("{\"name\":\"a.jsonl/b\"}\n", Text(await Store.ReadAsync(new StreamName("a.jsonl/b"), 0, Cancellation)));
    }

    [TestMethod]
    public async Task Of_twenty_writers_exactly_one_wins_each_position_and_no_line_is_lost_or_torn()
    {
        const int Writers = 20;
        const int Each = 3;
        var won = await Task.WhenAll(
            Enumerable.Range(0, Writers).Select(w => Task.Run(() => WriteAsync(w % 2 == 0 ? Store : Open(), w, Each), Cancellation))
        );

        var lines = (await TextAsync()).TrimEnd('\n').Split('\n');
        var expected = from w in Enumerable.Range(0, Writers) from i in Enumerable.Range(0, Each) from half in "ab" select Line(w, i, half);
        CollectionAssert.AreEquivalent(expected.ToArray(), lines);
        Assert.AreEqual(Writers * Each, won.SelectMany(w => w).Distinct().Count(), "Every position was won once.");
        Assert.IsTrue(lines.Chunk(2).All(pair => pair[0][..^1] == pair[1][..^1]), "The two lines of an append stand together.");
    }

    [TestMethod]
    public async Task A_reader_in_the_middle_of_an_append_sees_all_of_it_or_nothing()
    {
        const int Pairs = 40;
        var pair = $"{new string('a', 90_000)}\n{new string('b', 90_000)}\n";
        var writing = Task.Run(() => WriteAsync(Pairs), Cancellation);
        var (at, reader, halves) = (0L, Open(), 0);
        while (at < (long)Pairs * pair.Length)
        {
            var chunk = await reader.ReadAsync(Report, at, Cancellation);
            halves += chunk.Lines.Length % pair.Length == 0 ? 0 : 1;
            at = chunk.End;
        }

        await writing;
        Assert.AreEqual(0, halves);

        async Task WriteAsync(int count)
        {
            for (var i = 0; i < count; i++)
            {
                await AppendAsync((long)i * pair.Length, pair);
            }
        }
    }

    protected async Task<long> AppendAsync(long at, string lines)
    {
        var outcome = await Store.AppendAsync(Report, at, Bytes(lines), Cancellation);
        Assert.IsTrue(outcome.Appended, $"Conflict at {at}.");
        return outcome.End;
    }

    protected async Task<string> TextAsync() => Text(await Store.ReadAsync(Report, 0, Cancellation));

    protected static string Text(StreamChunk chunk) => Encoding.UTF8.GetString(chunk.Lines.Span);

    protected static byte[] Bytes(string text) => Encoding.UTF8.GetBytes(text);

    private static string Line(int writer, int number, char half) => $"å-{writer}-{number}-{new string('x', 50 * writer)}-{half}";

    /// <summary>Appends pairs of lines as every command does: read, try, and read again on a conflict. Gives the positions that it
    /// won.</summary>
    private async Task<List<long>> WriteAsync(IStreamStore store, int writer, int count)
    {
        var (won, at) = (new List<long>(), 0L);
        while (won.Count < count)
        {
            at = (await store.ReadAsync(Report, at, Cancellation)).End;
            var pair = $"{Line(writer, won.Count, 'a')}\n{Line(writer, won.Count, 'b')}\n";
            if ((await store.AppendAsync(Report, at, Bytes(pair), Cancellation)).Appended)
            {
                won.Add(at);
            }
        }

        return won;
    }
}
