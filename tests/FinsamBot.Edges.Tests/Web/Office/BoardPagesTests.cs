using System.Net;
using FinsamBot.Testing.Documents;

namespace FinsamBot.Edges.Tests.Web.Office;

/// <summary>The papers for the board, and when the office is told of them.</summary>
[TestClass]
public sealed class BoardPagesTests
{
    private const string Page = "/kansli/styrelsen";

    [TestMethod]
    public async Task A_quarter_that_is_over_is_there_as_Word_and_PDF_and_one_that_is_not_is_no_page()
    {
        await using var host = await OfficeVisit.StartAsync();
        using var arvid = await OfficeVisit.SignInAsync(host);

        var page = await arvid.OpenAsync(Page);
        var links = page.Page.QuerySelectorAll(".files a").Select(a => a.GetAttribute("href")!).ToList();
        CollectionAssert.Contains(links, Page + "/2026-Q1.docx");

        var word = await arvid.Browser.Client.GetAsync(new Uri(Page + "/2026-Q1.docx", UriKind.Relative));
        Assert.AreEqual(HttpStatusCode.OK, word.StatusCode);
        var said = string.Join('\n', WordText.Read(await word.Content.ReadAsByteArrayAsync(), "word/document.xml").Select(l => l.Visible));
        StringAssert.Contains(said, "Insatserna januari–mars 2026");
        StringAssert.Contains(said, "Vägen vidare");

        foreach (var none in new[] { "2031-Q1.docx", "2019-Q1.docx", "2026-Q5.docx", "2026-Q1.exe", "x.pdf" })
        {
            Assert.AreEqual(HttpStatusCode.NotFound, (await arvid.OpenAsync($"{Page}/{none}")).Status, none);
        }
    }

    [TestMethod]
    public async Task The_day_is_set_shown_and_taken_away_and_what_is_no_number_of_days_stays_in_the_form()
    {
        await using var host = await OfficeVisit.StartAsync();
        using var arvid = await OfficeVisit.SignInAsync(host);

        var saved = await arvid.PressAsync(await arvid.OpenAsync(Page), "Spara", ("dagar", "45"));
        Assert.AreEqual("Sparat.", saved.Done);
        StringAssert.Contains(saved.Main, "Nästa gång:");
        Assert.AreEqual(45, (await host.AssociationAsync()).BoardDay!.Days);

        var refused = await arvid.PressAsync(saved, "Spara", ("dagar", "hundra"));
        Assert.AreEqual(HttpStatusCode.BadRequest, refused.Status);
        Assert.AreEqual("hundra", refused.Form("/dag")["dagar"]);
        Assert.AreEqual(45, (await host.AssociationAsync()).BoardDay!.Days);

        await arvid.PressAsync(await arvid.OpenAsync(Page), "Spara", ("dagar", ""));
        Assert.IsNull((await host.AssociationAsync()).BoardDay);
    }
}
