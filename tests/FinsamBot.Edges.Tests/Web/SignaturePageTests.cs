using System.Net;
using FinsamBot.Domain.Interventions;
using FinsamBot.Domain.Reports;
using FinsamBot.Domain.Reports.Registry;
using FinsamBot.Runtime.Delivery;
using FinsamBot.Testing.Documents;
using FinsamBot.Testing.Reports;

namespace FinsamBot.Edges.Tests.Web;

/// <summary>The signature tracker: who has signed a final report, and noting it with the signed file.</summary>
[TestClass]
public sealed class SignaturePageTests
{
    private const string Fk = "Försäkringskassan";
    private static readonly byte[] Pdf = SignedPapers.WithSignature();

    [TestMethod]
    public async Task The_lead_notes_a_signature_with_its_file_and_takes_it_back()
    {
        await using var host = await PageHost.StartAsync();
        var (path, report) = await FinishedAsync(host);
        using var sofia = host.Visit();
        var page = await SignInAsync(host, sofia, path, report);
        StringAssert.Contains(page.Main, "0 av 4 har skrivit under.");

        var signed = await SignAsync(sofia, path, page, Pdf, "Slutrapport FK.pdf", ("satt", "e-underskrift"));

        StringAssert.Contains(signed.Main, "1 av 4 har skrivit under.");
        StringAssert.Contains(signed.Main, "Underskriven med e-underskrift av Karim Haddad");
        var noted = (await host.StateAsync(report)).Registry.Signatures!.Given[Fk];
        Assert.AreEqual(
            (SignatureMethod.ESignature, "Slutrapport FK.pdf", (long)Pdf.Length),
            (noted.Method, noted.File!.Name, noted.File.Size)
        );
        var file = await sofia.Client.GetAsync(new Uri($"{path}/dokument/{noted.File.Sha256}", UriKind.Relative));
        CollectionAssert.AreEqual(Pdf, await file.Content.ReadAsByteArrayAsync());

        var removed = await sofia.SendAsync(path, signed, "/borttag");
        StringAssert.Contains(removed.Main, "0 av 4 har skrivit under.");
    }

    [TestMethod]
    public async Task What_is_not_signed_in_a_pdf_or_is_too_large_is_refused_and_the_names_stay()
    {
        await using var host = await PageHost.StartAsync();
        var (path, report) = await FinishedAsync(host);
        using var sofia = host.Visit();
        var page = await SignInAsync(host, sofia, path, report);

        var word = await SignAsync(sofia, path, page, "PK not a pdf"u8.ToArray(), "Slutrapport.pdf", ("namn", "K. Haddad"));
        Assert.AreEqual(HttpStatusCode.BadRequest, word.Status);
        StringAssert.Contains(word.Alert!, "Filen är inte en pdf.");
        Assert.AreEqual("K. Haddad", word.Page.QuerySelector("details[open] input[name=namn]")!.GetAttribute("value"));

        var large = await SignAsync(sofia, path, page, [.. Pdf, .. new byte[SignedPdf.Largest]], "Stor.pdf");
        Assert.AreEqual(HttpStatusCode.RequestEntityTooLarge, large.Status);
        StringAssert.Contains(large.Alert!, "högst 20 MB");

        var without = await SignAsync(sofia, path, page, [], "", ("satt", "e-underskrift"));
        StringAssert.Contains(without.Alert!, "Lägg till den underskrivna filen.");
        StringAssert.Contains((await SignAsync(sofia, path, page, [], "", ("datum", "i morgon"))).Alert!, "i morgon");
        Assert.IsEmpty((await host.StateAsync(report)).Registry.Signatures!.Given);
    }

    [TestMethod]
    public async Task A_pdf_without_an_electronic_signature_is_asked_about_before_it_is_kept_as_a_signed_one()
    {
        await using var host = await PageHost.StartAsync();
        var (path, report) = await FinishedAsync(host);
        using var sofia = host.Visit();
        var page = await SignInAsync(host, sofia, path, report);

        var asked = await SignAsync(sofia, path, page, SignedPapers.WithoutSignature(), "Utskriven.pdf", ("satt", "e-underskrift"));
        Assert.AreEqual(HttpStatusCode.BadRequest, asked.Status);
        StringAssert.Contains(
            asked.Alert!,
            "En underskriven pdf som har skrivits ut till fil eller skannats har förlorat sin underskrift."
        );
        Assert.IsNotNull(asked.Page.QuerySelector("details[open] input[name=utan-underskrift]"));
        Assert.IsEmpty((await host.StateAsync(report)).Registry.Signatures!.Given);

        var kept = await SignAsync(
            sofia,
            path,
            asked,
            SignedPapers.WithoutSignature(),
            "Utskriven.pdf",
            ("satt", "e-underskrift"),
            ("utan-underskrift", "ja")
        );
        StringAssert.Contains(kept.Main, "Filen har ingen e-underskrift i sig.");
        Assert.IsTrue((await host.StateAsync(report)).Registry.Signatures!.Given[Fk].Unproved);
    }

    [TestMethod]
    public async Task A_scanned_paper_needs_no_electronic_signature()
    {
        await using var host = await PageHost.StartAsync();
        var (path, report) = await FinishedAsync(host);
        using var sofia = host.Visit();
        var page = await SignInAsync(host, sofia, path, report);

        var signed = await SignAsync(sofia, path, page, SignedPapers.WithoutSignature(), "Skannad.pdf", ("satt", "papper"));

        StringAssert.Contains(signed.Main, "Underskriven på papper av");
        Assert.IsFalse(signed.Main.Contains("ingen e-underskrift", StringComparison.Ordinal));
    }

    [TestMethod]
    public async Task A_form_larger_than_any_file_may_be_is_cut_off()
    {
        await using var host = await PageHost.StartAsync();
        var (path, report) = await FinishedAsync(host);
        using var sofia = host.Visit();
        var page = await SignInAsync(host, sofia, path, report);

        try
        {
            var answer = await SignAsync(sofia, path, page, [.. Pdf, .. new byte[SignedPdf.Largest + (6 * 1024 * 1024)]], "Stor.pdf");
            Assert.AreEqual(HttpStatusCode.RequestEntityTooLarge, answer.Status);
        }
        catch (HttpRequestException)
        {
            // The server hangs up before it has read the whole; a browser may or may not see the answer.
        }

        Assert.IsEmpty((await host.StateAsync(report)).Registry.Signatures!.Given);
        Assert.IsEmpty(await host.Blobs.ListAsync($"archive/{report}/signed/", default).ToListAsync());
    }

    [TestMethod]
    public async Task Without_signing_in_the_page_shows_who_has_signed_and_no_signed_file()
    {
        await using var host = await PageHost.StartAsync();
        var (path, report) = await FinishedAsync(host);
        using (var sofia = host.Visit())
        {
            await SignAsync(sofia, path, await SignInAsync(host, sofia, path, report), Pdf, "a.pdf");
        }

        using var reader = host.Visit();
        var page = await reader.OpenAsync(path);
        var hash = (await host.StateAsync(report)).Registry.Signatures!.Given[Fk].File!.Sha256;

        StringAssert.Contains(page.Main, "Underskriven på papper av Karim Haddad");
        Assert.IsNull(page.Page.QuerySelector($"a[href$='{hash}']"));
        Assert.AreEqual(HttpStatusCode.NotFound, (await reader.OpenAsync($"{path}/dokument/{hash}")).Status);
    }

    [TestMethod]
    public async Task A_quarterly_report_is_not_signed()
    {
        await using var host = await PageHost.StartAsync();
        using var sofia = host.Visit();
        var path = host.LinkTo(new PageLink.Signatures(PageHost.Report, Sample.Sofia));
        StringAssert.Contains((await sofia.OpenAsync(path)).Main, "Rapporten är inte inlämnad.");
        await host.DoAsync(Sample.Sofia, new SubmitReport(true));
        StringAssert.Contains((await sofia.OpenAsync(path)).Main, "ska inte skrivas under");
    }

    private static async Task<(string Path, ReportId Report)> FinishedAsync(PageHost host)
    {
        var report = await host.FinishAsync();
        return (host.LinkTo(new PageLink.Signatures(report, Sample.Sofia)), report);
    }

    private static async Task<Shown> SignInAsync(PageHost host, Visitor visitor, string path, ReportId report)
    {
        var asked = await visitor.SendAsync(path, await visitor.OpenAsync(path), "/kod");
        return await visitor.SendAsync(path, asked, "/inloggning", ("kod", await host.CodeOfAsync(Sample.Sofia)));
    }

    /// <summary>For Försäkringskassan, on paper, by whom the form suggests; changed as given.</summary>
    private static async Task<Shown> SignAsync(
        Visitor visitor,
        string path,
        Shown page,
        byte[] file,
        string name,
        params (string Name, string Value)[] changed
    )
    {
        var form = page
            .Page.QuerySelectorAll("form[action$='/underskrift']")
            .Single(f => f.QuerySelector($"input[name=part][value='{Fk}']") is not null);
        var fields = form.QuerySelectorAll("input")
            .Where(i =>
                i.GetAttribute("type") is not ("file" or "checkbox") && (i.GetAttribute("type") != "radio" || i.HasAttribute("checked"))
            )
            .ToDictionary(i => i.GetAttribute("name")!, i => i.GetAttribute("value") ?? "");
        using var content = new MultipartFormDataContent();
        foreach (var (field, value) in changed)
        {
            fields[field] = value;
        }

        foreach (var (field, value) in fields)
        {
            content.Add(new StringContent(value), field);
        }

        if (file.Length > 0)
        {
            content.Add(new ByteArrayContent(file), "fil", name);
        }

        return await visitor.FollowAsync(await visitor.Client.PostAsync(new Uri(path + "/underskrift", UriKind.Relative), content));
    }
}
