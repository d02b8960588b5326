using System.Net;
using System.Text;
using FinsamBot.Domain.Events;
using FinsamBot.Domain.Office;
using FinsamBot.Runtime.Delivery;
using FinsamBot.Testing.Reports;

namespace FinsamBot.Edges.Tests.Web;

/// <summary>A key, a report, an intervention or a person that cannot be read is trouble of its own pages alone.</summary>
[TestClass]
public sealed class OneBadThingTests
{
    private const string Keys = "keys/data-protection/";

    public TestContext TestContext { get; set; } = null!;

    private CancellationToken Cancellation => TestContext.CancellationToken;

    [TestMethod]
    public async Task Keys_that_cannot_be_opened_leave_every_page_and_form_as_it_was()
    {
        await using var host = await PageHost.StartAsync();
        using (var visitor = host.Visit())
        {
            await visitor.OpenAsync(host.PathFor(Sample.Anna));
        }

        var whole = await host.Blobs.GetAsync((await host.Blobs.ListAsync(Keys, Cancellation).ToListAsync(Cancellation))[0], Cancellation);
        var text = Encoding.UTF8.GetString(whole!);
        var inside = text.IndexOf("</sealed>", StringComparison.Ordinal) - 20;
        var changed = (text[..inside] + (text[inside] == 'A' ? 'B' : 'A') + text[(inside + 1)..]).Replace(
            "id=\"",
            "id=\"0",
            StringComparison.Ordinal
        );
        string[] bad =
        [
            "",
            "<key",
            "<other/>",
            "<key id=\"x\"/>",
            "<revocation version=\"1\"/>",
            "\0\0\0",
            text,
            changed,
            changed.Replace("id=\"0", "id=\"", StringComparison.Ordinal),
        ];
        for (var i = 0; i < bad.Length; i++)
        {
            await host.Blobs.PutAsync(new StreamName($"{Keys}key-bad-{i}"), Encoding.UTF8.GetBytes(bad[i]), Cancellation);
        }

        await using var again = await host.RestartAsync();
        using var anna = again.Visit();

        Assert.AreEqual(HttpStatusCode.OK, (await anna.OpenAsync(again.PathFor(Sample.Anna))).Status);
        Assert.AreEqual(bad.Length, again.Damage.All.Count(d => d.Kind == DamageKind.Key));
    }

    [TestMethod]
    public async Task A_damaged_report_says_so_kindly_on_its_own_page()
    {
        await using var host = await PageHost.StartAsync();
        Damage(host, PageHost.Report.Stream);
        await using var again = await host.RestartAsync();
        using var anna = again.Visit();

        var page = await anna.OpenAsync(again.PathFor(Sample.Anna));

        Assert.AreEqual(HttpStatusCode.ServiceUnavailable, page.Status);
        StringAssert.Contains(page.Main, "Rapporten kan inte läsas just nu. Kansliet vet om det.");
        Assert.AreEqual(HttpStatusCode.OK, (await anna.OpenAsync("/")).Status);
    }

    [TestMethod]
    public async Task A_damaged_intervention_is_missing_from_calendars_and_the_page_says_so()
    {
        await using var host = await PageHost.StartAsync();
        await host.FoundAsync("oppna-dorren", "Öppna dörren", Sample.Bo);
        Damage(host, new StreamName("interventions/oppna-dorren"));
        Damage(host, Sample.Bo.Stream);
        await using var again = await host.RestartAsync();
        using var sofia = again.Visit();

        using var calendar = new HttpClient { BaseAddress = again.Address };
        StringAssert.Contains(
            await calendar.GetStringAsync(again.LinkTo(new PageLink.Calendar(Sample.Sofia)), Cancellation),
            "Vägen vidare"
        );
        var page = await sofia.OpenAsync(again.LinkTo(new PageLink.PlanPage(Sample.Sofia)));
        Assert.AreEqual(HttpStatusCode.OK, page.Status);
        StringAssert.Contains(page.Main, "En insats kan inte läsas just nu.");
    }

    private static void Damage(PageHost host, StreamName stream)
    {
        var bytes = host.Streams.BytesOf(stream);
        host.Streams.Overwrite(stream, [.. bytes, .. "nonsense\n"u8]);
    }
}
