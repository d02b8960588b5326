using FinsamBot.Domain.Events;
using FinsamBot.Domain.Reports;
using FinsamBot.Testing.Reports;
using FinsamBot.Testing.Storage;

namespace FinsamBot.Edges.Tests.Web;

/// <summary>What an earlier round asked about is read from a blob of its own, which is checked, and made again when it is gone or
/// wrong.</summary>
[TestClass]
public sealed class AskedVersionsTests
{
    [TestMethod]
    public async Task A_page_of_an_earlier_round_reads_its_version_from_its_own_blob()
    {
        await using var host = await PageHost.StartAsync();
        using var anna = host.Visit();
        await ReviseAsync(host);

        var first = await ReadsAsync(host, () => anna.OpenAsync(host.PathFor(Sample.Anna)));
        var second = await ReadsAsync(host, () => anna.OpenAsync(host.PathFor(Sample.Anna)));

        Assert.AreEqual(first - 1, second, "the stream was folded again");
        Assert.IsNotNull(await host.Blobs.GetAsync(await NameAsync(host), default));
        StringAssert.Contains((await anna.OpenAsync(host.PathFor(Sample.Anna))).Main, "16 av 19 deltagare");
    }

    [TestMethod]
    [DataRow("{}")]
    [DataRow("")]
    [DataRow("no json")]
    [DataRow("""{"texts":{"goals":"Något helt annat."},"figures":{"goals":[],"participants":[],"deviations":[],"staffing":[]}}""")]
    [DataRow("""{"texts":{"goals":null},"figures":null}""")]
    public async Task A_blob_that_is_not_what_was_asked_about_is_made_again(string content)
    {
        await using var host = await PageHost.StartAsync();
        using var anna = host.Visit();
        await ReviseAsync(host);
        await host.Blobs.PutAsync(await NameAsync(host), System.Text.Encoding.UTF8.GetBytes(content), default);

        StringAssert.Contains((await anna.OpenAsync(host.PathFor(Sample.Anna))).Main, "16 av 19 deltagare");
        var (report, again) = (await host.StateAsync(), await host.Blobs.GetAsync(await NameAsync(host), default));
        Assert.AreEqual(report.Rounds[0].Version, FrozenReport.Read(again, report, report.Rounds[0])?.Version);
    }

    private static async Task<StreamName> NameAsync(PageHost host) => FrozenReport.NameOf((await host.StateAsync()).Rounds[0].Version);

    private static async Task ReviseAsync(PageHost host)
    {
        await host.DoAsync(Sample.Sofia, new SaveSections([new SectionInput("goals", "17 av 19.", true, null)]));
        await host.DoAsync(Sample.Sofia, new SendToSteeringGroup(true, Everybody: true));
    }

    private static async Task<int> ReadsAsync(PageHost host, Func<Task> look)
    {
        var before = host.Streams.Faults.CountOf(StoreOperation.Read);
        await look();
        return host.Streams.Faults.CountOf(StoreOperation.Read) - before;
    }
}
