using FinsamBot.Domain.Events;
using FinsamBot.Runtime.Due;
using FinsamBot.Testing.Reports;
using FinsamBot.Testing.Storage;

namespace FinsamBot.Runtime.Tests.Due;

[TestClass]
public sealed class DueIndexTests
{
    private static readonly StreamName Report = new("reports/vagen-vidare/kvartalsrapport-2026-03-31");
    private static readonly StreamName Other = new("interventions/vagen-vidare");

    public TestContext TestContext { get; set; } = null!;

    private CancellationToken Stop => TestContext.CancellationToken;

    [TestMethod]
    public async Task Lists_what_is_due_oldest_first_and_nothing_of_the_future()
    {
        var due = new DueIndex(new MemoryBlobStore());
        await due.PutAsync(Report, Sample.Morning.AddDays(1), Stop);
        await due.PutAsync(Report, Sample.Morning, Stop);
        await due.PutAsync(Other, Sample.Morning.AddYears(-1), Stop);

        var entries = await due.UntilAsync(Sample.Morning, Stop).ToListAsync(Stop);

        Assert.AreSequenceEqual([Other, Report], entries.Select(e => e.Stream));
        Assert.AreSequenceEqual([Sample.Morning.AddYears(-1), Sample.Morning], entries.Select(e => e.Minute));
        Assert.AreEqual(Sample.Morning.AddYears(-1), await due.FirstAsync(Stop));
    }

    [TestMethod]
    public async Task Instants_of_one_minute_share_an_entry_whatever_their_offset()
    {
        var due = new DueIndex(new MemoryBlobStore());
        await due.PutAsync(Report, Sample.Morning.AddSeconds(59), Stop);
        await due.PutAsync(Report, Sample.Morning.ToOffset(TimeSpan.FromHours(2)), Stop);

        var entry = await due.UntilAsync(Sample.Morning, Stop).SingleAsync(Stop);

        Assert.AreEqual("due/202604020800/reports/vagen-vidare/kvartalsrapport-2026-03-31", entry.Name.Value);
        Assert.IsTrue(DueIndex.SameEntry(Sample.Morning, Sample.Morning.AddSeconds(59)));
        Assert.IsFalse(DueIndex.SameEntry(Sample.Morning, Sample.Morning.AddSeconds(60)));
        Assert.IsFalse(DueIndex.SameEntry(Sample.Morning, null));
        Assert.IsTrue(DueIndex.SameEntry(null, null));
    }

    [TestMethod]
    public async Task A_removed_entry_is_gone_and_an_empty_index_has_no_first()
    {
        var due = new DueIndex(new MemoryBlobStore());
        await due.PutAsync(Report, Sample.Morning, Stop);

        await due.RemoveAsync(await due.UntilAsync(Sample.Morning, Stop).SingleAsync(Stop), Stop);

        Assert.IsNull(await due.FirstAsync(Stop));
    }
}
