using System.Net;
using FinsamBot.Domain.Reports;
using FinsamBot.Domain.Reports.Attachments;
using FinsamBot.Edges.Tests.Web.Office;
using FinsamBot.Runtime.Delivery;
using FinsamBot.Testing.Browser;
using FinsamBot.Testing.Documents;
using FinsamBot.Testing.Reports;

namespace FinsamBot.Edges.Tests.Web;

/// <summary>Files that follow a report: added and removed by whoever writes, read by those who read the report.</summary>
[TestClass]
public sealed class AttachmentPagesTests
{
    private const string Mine = "/mina/vagen-vidare";

    [TestMethod]
    public async Task A_file_is_added_read_by_the_group_and_the_registrar_and_removed()
    {
        await using var host = await OfficeVisit.StartAsync();
        using var sofia = await SofiaAsync(host);
        var way = (await sofia.OpenAsync("/mina")).Page.QuerySelector("a[aria-label^='Bilagor: ']")!.GetAttribute("href")!;
        StringAssert.Contains((await sofia.OpenAsync(way)).Main, "Inga filer följer med rapporten än.");

        var page = await AddAsync(sofia, "Plan för höst.pdf", SampleFiles.Pdf());
        StringAssert.Contains(page.Main, "Plan för höst.pdf (PDF, 1 kB)");
        await host.DoAsync(Sample.Sofia, new SendToSteeringGroup(true));
        var round = (await host.StateAsync(PageHost.Report)).CurrentRound!.Number;

        using var anna = host.Visit();
        var asked = await anna.OpenAsync(host.PathFor(Sample.Anna, round));
        StringAssert.Contains(asked.Main, "Plan för höst.pdf");
        await RequireFileAsync(anna, asked, SampleFiles.Pdf());
        var reading = await anna.OpenAsync(host.LinkTo(new PageLink.Reading(PageHost.Report, Sample.Sofia)));
        await RequireFileAsync(anna, reading, SampleFiles.Pdf());

        page = await sofia.PressAsync(await sofia.OpenAsync(Mine), "Ta bort");
        StringAssert.Contains(page.Main, "Inga filer följer med rapporten än.");
        await RequireFileAsync(anna, await anna.OpenAsync(host.PathFor(Sample.Anna, round)), SampleFiles.Pdf());
    }

    [TestMethod]
    public async Task What_is_removed_before_anybody_was_asked_about_it_is_gone()
    {
        await using var host = await OfficeVisit.StartAsync();
        using var sofia = await SofiaAsync(host);
        await AddAsync(sofia, "Fel fil.docx", SampleFiles.Word());
        var hash = (await host.StateAsync(PageHost.Report)).Attachments.Single().File.Sha256;

        await sofia.PressAsync(await sofia.OpenAsync(Mine), "Ta bort");

        Assert.IsEmpty(await host.Blobs.ListAsync($"archive/{PageHost.Report}/attached/", default).ToListAsync());
        var path = host.LinkTo(new PageLink.Reading(PageHost.Report, Sample.Sofia) { Document = hash });
        Assert.AreEqual(HttpStatusCode.NotFound, (await sofia.OpenAsync(path)).Status);
    }

    [TestMethod]
    public async Task What_cannot_follow_is_refused_with_the_next_step_and_the_page_stays()
    {
        await using var host = await OfficeVisit.StartAsync();
        using var sofia = await SofiaAsync(host);

        var other = await AddAsync(sofia, "program.pdf", "MZ"u8.ToArray());
        Assert.AreEqual(HttpStatusCode.BadRequest, other.Status);
        StringAssert.Contains(other.Alert!, "Filen program.pdf är något annat än .pdf.");
        StringAssert.Contains((await AddAsync(sofia, "allt.zip", SampleFiles.Zip(("a", "b")))).Alert!, "kan inte följa med som bilaga");
        var large = await AddAsync(sofia, "stor.pdf", [.. SampleFiles.Pdf(), .. new byte[20 * AttachmentLimits.Megabyte]]);
        Assert.AreEqual(HttpStatusCode.RequestEntityTooLarge, large.Status);
        StringAssert.Contains(large.Alert!, "En bilaga får vara högst 10 MB.");
        StringAssert.Contains((await AddAsync(sofia, "", [])).Alert!, "Välj en fil först.");
        Assert.IsEmpty((await host.StateAsync(PageHost.Report)).Attachments);
    }

    [TestMethod]
    public async Task A_report_that_was_handed_in_meanwhile_takes_none()
    {
        await using var host = await OfficeVisit.StartAsync();
        using var sofia = await SofiaAsync(host);
        var page = await sofia.OpenAsync(Mine);
        await host.DoAsync(Sample.Sofia, new SubmitReport(true));

        var late = await AddAsync(sofia, "Plan.pdf", SampleFiles.Pdf(), page);

        StringAssert.Contains(late.Alert!, "lämnades in");
        Assert.IsEmpty((await host.StateAsync(PageHost.Report)).Attachments);
    }

    [TestMethod]
    public async Task Only_those_who_write_for_it_add_and_the_file_needs_its_readers_key()
    {
        await using var host = await OfficeVisit.StartAsync();
        using var sofia = await SofiaAsync(host);
        var page = await sofia.OpenAsync(Mine);
        using var anna = await OfficeVisit.SignInAsync(host, new("anna"), "anna.berg@af.example.se");
        Assert.AreEqual(HttpStatusCode.Forbidden, (await AddAsync(anna, "Plan.pdf", SampleFiles.Pdf(), page)).Status);

        await AddAsync(sofia, "Plan.pdf", SampleFiles.Pdf());
        var hash = (await host.StateAsync(PageHost.Report)).Attachments.Single().File.Sha256;
        var path = host.LinkTo(new PageLink.Reading(PageHost.Report, Sample.Sofia) { Document = hash });
        using var nobody = host.Visit();
        Assert.AreEqual(HttpStatusCode.OK, (await nobody.Client.GetAsync(new Uri(path, UriKind.RelativeOrAbsolute))).StatusCode);
        var forged = path.Replace("/dokument/", "x/dokument/", StringComparison.Ordinal);
        Assert.AreEqual(HttpStatusCode.NotFound, (await nobody.OpenAsync(forged)).Status);
    }

    [TestMethod]
    public async Task What_is_handed_in_is_filed_with_copies_for_the_archive()
    {
        await using var host = await OfficeVisit.StartAsync();
        using var sofia = await SofiaAsync(host);
        await AddAsync(sofia, "Budget.xlsx", SampleFiles.Workbook());
        await AddAsync(sofia, "Avtal.pdf", SampleFiles.Pdf());
        await host.DoAsync(Sample.Sofia, new SubmitReport(true));
        await host.FileAsync(PageHost.Report);

        using var rita = host.Visit();
        var page = await rita.OpenAsync(host.LinkTo(new PageLink.Registration(PageHost.Report, Sample.Rita)));

        StringAssert.Contains(page.Main, "Budget.xlsx som PDF/A");
        Assert.DoesNotContain("Avtal.pdf som PDF/A", page.Main, "It is one already, and is kept as it is.");
        await RequireFileAsync(rita, page, SampleFiles.Workbook(), "Budget.xlsx");
        var copy = (await host.StateAsync(PageHost.Report)).Registry.Filings.Single().Copies.Single();
        Assert.AreEqual("Budget.xlsx.pdf", copy.Document.Name);
        var link = page.Page.QuerySelector($"a[href$='{copy.Document.Sha256}']")!.GetAttribute("href")!;
        var kept = await rita.Client.GetAsync(new Uri(link, UriKind.RelativeOrAbsolute));
        StringAssert.StartsWith(await kept.Content.ReadAsStringAsync(), "%PDF-");
    }

    [TestMethod]
    public async Task The_page_is_judged_by_axe()
    {
        await using var host = await OfficeVisit.StartAsync();
        using var sofia = await SofiaAsync(host);
        await AddAsync(sofia, "Budget.xlsx", SampleFiles.Workbook());
        await using var chromium = await Chromium.OpenAsync();
        var page = await sofia.Browser.BrowseAsync(chromium);
        await page.GotoAsync(new Uri(host.Address, Mine).AbsoluteUri);

        await AccessibilityTests.JudgeAsync(page, "mine-attachments");
    }

    private static Task<OfficeVisit> SofiaAsync(PageHost host) =>
        OfficeVisit.SignInAsync(host, Sample.Sofia, "sofia.lind@alvbacka.example.se");

    private static async Task<Shown> AddAsync(OfficeVisit visit, string name, byte[] file, Shown? from = null)
    {
        var (action, fields) = OfficeVisit.Filled(from ?? await visit.OpenAsync(Mine), "Lägg till bilagan");
        using var content = new MultipartFormDataContent();
        foreach (var (field, value) in fields)
        {
            content.Add(new StringContent(value), field);
        }

        if (name.Length > 0)
        {
            content.Add(new ByteArrayContent(file), "fil", name);
        }

        return await visit.Browser.FollowAsync(await visit.Browser.Client.PostAsync(new Uri(action, UriKind.Relative), content));
    }

    /// <summary>The page links to the bytes, and they are given to be saved.</summary>
    private static async Task RequireFileAsync(Visitor visitor, Shown page, byte[] content, string? name = null)
    {
        var link = page.Page.QuerySelectorAll("a[href*='/dokument/']").First(a => name is null || a.TextContent == name);
        using var file = await visitor.Client.GetAsync(new Uri(link.GetAttribute("href")!, UriKind.RelativeOrAbsolute));
        Assert.AreEqual("attachment", file.Content.Headers.ContentDisposition!.DispositionType);
        CollectionAssert.AreEqual(content, await file.Content.ReadAsByteArrayAsync());
    }
}
