using System.Text;
using Azure.Storage.Blobs;
using FinsamBot.Domain.Events;
using FinsamBot.Domain.Reports;
using FinsamBot.Runtime.Streams;
using FinsamBot.Storage.Blobs;
using Microsoft.Extensions.Logging.Abstractions;

namespace FinsamBot.Edges.Tests.Storage;

/// <summary>What every store promises, of streams that go on in a next blob after every two appends; and what is particular to
/// that.</summary>
[TestClass]
public sealed class ContinuedStreamTests : StreamStoreContract
{
    private const int Most = 2;
    private readonly string _container = SharedAzurite.NewContainer();
    private readonly BlockLimit _service = new(Most);
    private string _connection = "";

    [TestInitialize]
    public async Task Connect() => _connection = await SharedAzurite.ConnectionStringAsync();

    [TestMethod]
    public async Task A_full_blob_is_no_conflict_and_positions_go_on_over_many_blobs()
    {
        var (at, all) = (0L, "");
        for (var n = 0; n < 9; n++)
        {
            var line = $"{{\"n\":{n}}}\n";
            at = (await Store.AppendAsync(Report, at, Encoding.UTF8.GetBytes(line), Cancellation)).End;
            all += line;
        }

        Assert.AreEqual(all.Length, at);
        Assert.IsGreaterThan(0, _service.Refused);
        foreach (var from in new[] { 0, 8, 16, 24, 40, 64, 72 })
        {
            // A store that has never seen the stream, and one that knows it.
            Assert.AreEqual(all[from..], Text(await Open().ReadAsync(Report, from, Cancellation)));
            Assert.AreEqual(all[from..], Text(await Store.ReadAsync(Report, from, Cancellation)));
        }

        Assert.AreSequenceEqual([Report], await Store.ListAsync("", Cancellation).ToListAsync(Cancellation));
    }

    [TestMethod]
    public async Task Of_two_writers_at_the_end_of_a_full_blob_one_writes_and_the_other_hears_of_it()
    {
        var at = 0L;
        for (var n = 0; n < Most; n++)
        {
            at = (await Store.AppendAsync(Report, at, "{\"a\":1}\n"u8.ToArray(), Cancellation)).End;
        }

        var outcomes = await Task.WhenAll(
            Open().AppendAsync(Report, at, "{\"b\":1}\n"u8.ToArray(), Cancellation),
            Open().AppendAsync(Report, at, "{\"c\":1}\n"u8.ToArray(), Cancellation)
        );

        Assert.AreEqual(1, outcomes.Count(o => o.Appended));
        Assert.AreEqual(at + 8, (await Open().ReadAsync(Report, 0, Cancellation)).End);
    }

    [TestMethod]
    public async Task The_hash_chain_holds_over_the_border()
    {
        var blobs = new AzureBlobStore(Container());
        var log = new EventLog(Open(), blobs);
        var at = Cursor.Start;
        for (var n = 0; n < 7; n++)
        {
            var stamp = new Stamp(DateTimeOffset.UnixEpoch.AddDays(n), "sofia", $"command-{n}");
            at = (await log.AppendAsync(Report, at, [new ReportPromised(new DateOnly(2026, 4, 1 + n))], stamp, Cancellation))!;
        }

        var result = await Verification.RunAsync(Open(), blobs, Cancellation);

        Assert.AreEqual(7, result.Events);
        Assert.IsEmpty(result.Faults);
    }

    protected override IStreamStore Open() => new AzureStreamStore(Container(), NullLogger<AzureStreamStore>.Instance, Most);

    private AzureContainer Container() =>
        new(new BlobContainerClient(_connection, _container, new BlobClientOptions { Transport = _service, Retry = { MaxRetries = 0 } }));
}
