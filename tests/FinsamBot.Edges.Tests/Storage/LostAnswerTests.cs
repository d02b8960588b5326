using System.Text;
using Azure.Storage.Blobs;
using FinsamBot.Domain.Events;
using FinsamBot.Runtime.Streams;
using FinsamBot.Storage.Blobs;

namespace FinsamBot.Edges.Tests.Storage;

/// <summary>Appends to blobs that end without an answer, which is where events get lost or doubled.</summary>
[TestClass]
public sealed class LostAnswerTests
{
    private static readonly StreamName Report = new("reports/hudik-rakna/kvartal-2026-03-31");
    private readonly string _container = SharedAzurite.NewContainer();
    private readonly BrokenTransport _transport = new();
    private readonly RecordingLogger<AzureStreamStore> _log = new();

    public TestContext TestContext { get; set; } = null!;

    private CancellationToken Cancellation => TestContext.CancellationToken;

    [TestMethod]
    [DataRow(Breakage.AnswerLost, 0)]
    [DataRow(Breakage.TimedOut, 0)]
    [DataRow(Breakage.ServerError, 0)]
    [DataRow(Breakage.AnswerLost, 2)]
    [DataRow(Breakage.TimedOut, 2)]
    public async Task An_append_whose_answer_was_lost_is_recognised_as_written_once(Breakage breakage, int retriesOfTheSdk)
    {
        var store = await OpenAsync(retriesOfTheSdk);
        _transport.Appends.Enqueue(breakage);
        Assert.AreEqual(AppendOutcome.At(8), await AppendAsync(store, 0, "{\"a\":1}\n"));
        _transport.Appends.Enqueue(breakage);
        Assert.AreEqual(AppendOutcome.At(24), await AppendAsync(store, 8, "{\"b\":2}\n{\"c\":3}\n"));

        Assert.AreEqual("{\"a\":1}\n{\"b\":2}\n{\"c\":3}\n", await TextAsync(store));
    }

    [TestMethod]
    public async Task An_append_that_never_arrived_is_sent_again()
    {
        var store = await OpenAsync(retriesOfTheSdk: 0);
        _transport.Appends.Enqueue(Breakage.RequestLost);
        _transport.Appends.Enqueue(Breakage.RequestLost);

        Assert.AreEqual(AppendOutcome.At(8), await AppendAsync(store, 0, "{\"a\":1}\n"));

        Assert.AreEqual("{\"a\":1}\n", await TextAsync(store));
        Assert.AreEqual(3, _transport.AppendRequests);
        Assert.HasCount(2, _log.Lines);
        Assert.DoesNotContain("\"a\"", string.Concat(_log.Lines));
    }

    [TestMethod]
    public async Task A_lost_answer_does_not_hide_that_somebody_else_wrote_first()
    {
        var store = await OpenAsync(retriesOfTheSdk: 0);
        await AppendAsync(store, 0, "{\"theirs\":1}\n");
        _transport.Appends.Enqueue(Breakage.AnswerLost);

        Assert.IsFalse((await AppendAsync(store, 0, "{\"ours\":1}\n")).Appended);

        Assert.AreEqual("{\"theirs\":1}\n", await TextAsync(store));
    }

    [TestMethod]
    public async Task Storage_that_stays_unreachable_is_reported_and_the_append_may_be_repeated_later()
    {
        var store = await OpenAsync(retriesOfTheSdk: 1);
        await AppendAsync(store, 0, "{\"a\":1}\n");
        _transport.Down = true;

        await Assert.ThrowsExactlyAsync<StorageUnavailableException>(() => AppendAsync(store, 8, "{\"b\":2}\n"));
        await Assert.ThrowsExactlyAsync<StorageUnavailableException>(() => TextAsync(store));
        await Assert.ThrowsExactlyAsync<StorageUnavailableException>(async () =>
            await store.ListAsync("", Cancellation).CountAsync(Cancellation)
        );
        _transport.Down = false;

        Assert.AreEqual(AppendOutcome.At(16), await AppendAsync(store, 8, "{\"b\":2}\n"));
        Assert.AreEqual("{\"a\":1}\n{\"b\":2}\n", await TextAsync(store));
    }

    [TestMethod]
    public async Task Giving_up_because_the_caller_left_is_no_failure_of_the_storage()
    {
        var store = await OpenAsync(retriesOfTheSdk: 0);
        using var left = new CancellationTokenSource();
        await left.CancelAsync();

        await Assert.ThrowsAsync<OperationCanceledException>(() => store.AppendAsync(Report, 0, "{\"a\":1}\n"u8.ToArray(), left.Token));
    }

    private async Task<AzureStreamStore> OpenAsync(int retriesOfTheSdk)
    {
        var options = new BlobClientOptions { Transport = _transport, Retry = { MaxRetries = retriesOfTheSdk, Delay = TimeSpan.Zero } };
        return new AzureStreamStore(await SharedAzurite.ContainerAsync(_container, options), _log);
    }

    private Task<AppendOutcome> AppendAsync(AzureStreamStore store, long at, string lines) =>
        store.AppendAsync(Report, at, Encoding.UTF8.GetBytes(lines), Cancellation);

    private async Task<string> TextAsync(AzureStreamStore store) =>
        Encoding.UTF8.GetString((await store.ReadAsync(Report, 0, Cancellation)).Lines.Span);
}
