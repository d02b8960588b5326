using System.Net;
using FinsamBot.Domain.Reports;
using FinsamBot.Domain.Reports.Registry;
using FinsamBot.Runtime.Delivery;
using FinsamBot.Testing.Reports;

namespace FinsamBot.Edges.Tests.Web.Office;

/// <summary>Gallring at the office's page: a decision, a list, and then what stood in the list.</summary>
[TestClass]
public sealed class DisposalPagesTests
{
    private const string Address = "/kansli/forbundet/gallring";

    private static readonly (string, string)[] Decision =
    [
        ("slag-Document", "ja"),
        ("fore", "3 april 2026"),
        ("rubrik", "Dokumenthanteringsplan"),
        ("nummer", "FSN 2026:4"),
        ("organ", "förbundsstyrelsen"),
        ("beslutat", "2026-02-12"),
    ];

    [TestMethod]
    public async Task A_list_is_read_and_confirmed_and_the_document_says_that_it_went()
    {
        await using var host = await RegisteredAsync();
        using var arvid = await OfficeVisit.SignInAsync(host);
        var filed = (await host.StateAsync(PageHost.Report)).Registry.Filings[^1].Documents[0];
        var path = host.LinkTo(new PageLink.Reading(PageHost.Report, Sample.Sofia) { Document = filed.Sha256 });
        using var reader = host.Visit();
        Assert.AreEqual(HttpStatusCode.OK, (await reader.Client.GetAsync(new Uri(path, UriKind.RelativeOrAbsolute))).StatusCode);

        var listed = await arvid.PressAsync(await arvid.OpenAsync(Address), "Visa listan", Decision);
        StringAssert.Contains(listed.Main, "Enligt Dokumenthanteringsplan, FSN 2026:4, beslutat av förbundsstyrelsen");
        StringAssert.Contains(listed.Main, "rapport i Word eller PDF: ");
        Assert.IsEmpty((await host.StateAsync(PageHost.Report)).Disposals);
        var buttons = listed.Page.QuerySelectorAll("button").Select(b => b.TextContent.Trim());
        var button = buttons.Single(b => b.StartsWith("Gallra (", StringComparison.Ordinal));
        var done = await arvid.PressAsync(listed, button);

        StringAssert.StartsWith(done.Done!, "Gallringen är gjord.");
        Assert.AreEqual("FSN 2026:4", (await host.StateAsync(PageHost.Report)).Disposals.Single().Decision.Number);
        var gone = await reader.OpenAsync(path);
        Assert.AreEqual(HttpStatusCode.Gone, gone.Status);
        StringAssert.Contains(gone.Main, "gallrad enligt Dokumenthanteringsplan, FSN 2026:4");
        var again = await arvid.PressAsync(listed, button);
        Assert.AreEqual(HttpStatusCode.Conflict, again.Status);
        StringAssert.Contains(again.Alert!, "Listan stämmer inte längre");
    }

    [TestMethod]
    [DataRow("rubrik", " ", "Säg vilket beslut gallringen bygger på")]
    [DataRow("beslutat", "2027-01-01", "har inte varit än")]
    [DataRow("fore", "i våras", "i våras")]
    [DataRow("slag-Document", "", "Välj vad beslutet gäller.")]
    public async Task Without_a_decision_that_stands_there_is_no_list_and_what_was_typed_stays(string field, string value, string says)
    {
        await using var host = await RegisteredAsync();
        using var arvid = await OfficeVisit.SignInAsync(host);

        var refused = await arvid.PressAsync(await arvid.OpenAsync(Address), "Visa listan", [.. Decision, (field, value)]);

        Assert.AreEqual(HttpStatusCode.BadRequest, refused.Status);
        StringAssert.Contains(refused.Alert!, says);
        Assert.AreEqual("FSN 2026:4", refused.Form("/granska")["nummer"]);
        Assert.IsEmpty((await host.StateAsync(PageHost.Report)).Disposals);
    }

    private static async Task<PageHost> RegisteredAsync()
    {
        var host = await OfficeVisit.StartAsync();
        await host.DoAsync(Sample.Sofia, new SubmitReport(true));
        await host.FileAsync(PageHost.Report);
        await host.DoAsync(Sample.Rita, new RegisterReport("2026:13", "RN"));
        await host.FileAsync(PageHost.Report);
        host.Clock.Advance(TimeSpan.FromDays(4));
        return host;
    }
}
