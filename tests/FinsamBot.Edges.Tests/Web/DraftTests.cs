using System.Net;
using System.Text;
using FinsamBot.Testing.Browser;
using FinsamBot.Testing.Reports;

namespace FinsamBot.Edges.Tests.Web;

[TestClass]
public sealed class DraftTests
{
    [TestMethod]
    public async Task What_is_typed_survives_a_closed_browser_and_comes_back_in_another()
    {
        await using var host = await PageHost.StartAsync();
        await using var chromium = await Chromium.OpenAsync();
        var path = host.PathFor(Sample.Anna);
        using (var anna = host.Visit())
        {
            await anna.SignInAsync(host, Sample.Anna);
            var page = await chromium.OpenPageAsync();
            var cookies = new[] { "finsambot-inloggning", "finsambot-formular" }.Select(name => new Microsoft.Playwright.Cookie
            {
                Name = name,
                Value = anna.CookieOf(name)!,
                Url = host.Address.AbsoluteUri,
            });
            await page.Context.AddCookiesAsync(cookies);
            await page.GotoAsync(new Uri(host.Address, path).AbsoluteUri);
            var events = host.Streams.BytesOf(PageHost.Report.Stream).Length;

            await page.Locator("section[aria-labelledby=goals] summary").ClickAsync();
            await page.Locator("#k-goals").FillAsync("Vad räknas som en plan?");
            await page.Locator("#utkast:has-text('Sparat')").WaitForAsync();
            await page.Locator("#text").FillAsync("Skrivet i sista stund 🙂");
            await page.GotoAsync("about:blank");
            Assert.AreEqual(events, host.Streams.BytesOf(PageHost.Report.Stream).Length, "typing is no event");
        }

        using var telephone = host.Visit();
        var back = await telephone.SignInAsync(host, Sample.Anna);
        for (var tries = 0; tries < 500 && back.Form("/svar")["text"].Length == 0; tries++)
        {
            // The farewell is under way while the browser is gone already.
            back = await telephone.OpenAsync(path);
        }

        Assert.AreEqual("Skrivet i sista stund 🙂", back.Form("/svar")["text"]);
        Assert.AreEqual("Vad räknas som en plan?", back.Form("/svar")["k-goals"]);
    }

    [TestMethod]
    public async Task A_draft_cannot_be_read_in_the_storage_and_is_gone_when_the_answer_is_registered()
    {
        await using var host = await PageHost.StartAsync();
        using var anna = host.Visit();
        var path = host.PathFor(Sample.Anna);
        var form = await anna.SignInAsync(host, Sample.Anna);
        await KeepAsync(anna, path, form, ("text", "Hemligt omdöme"));

        var stored = await BlobsAsync(host);
        Assert.AreEqual(1, stored.Count(b => b.Name.StartsWith("drafts/", StringComparison.Ordinal)));
        Assert.IsFalse(
            stored.Any(b =>
                (b.Name.StartsWith("drafts/", StringComparison.Ordinal) && b.Name.Contains("anna", StringComparison.Ordinal))
                || b.Content.Contains("Hemligt", StringComparison.Ordinal)
            )
        );
        await anna.SendAsync(path, await anna.OpenAsync(path), "/svar", ("svar", "analys"));

        Assert.AreEqual("Hemligt omdöme", (await host.StateAsync()).CurrentRound!.Answers[Sample.Anna].Text);
        Assert.IsFalse((await BlobsAsync(host)).Any(b => b.Name.StartsWith("drafts/", StringComparison.Ordinal)));
    }

    [TestMethod]
    public async Task A_draft_from_a_form_with_an_older_answer_is_not_kept()
    {
        await using var host = await PageHost.StartAsync();
        using var anna = host.Visit();
        var path = host.PathFor(Sample.Anna);
        var form = await anna.SignInAsync(host, Sample.Anna);
        await anna.SendAsync(path, form, "/svar", ("svar", "godkand"));

        using var late = await anna.PostAsync(path + "/utkast", With(form, ("text", "Från den gamla sidan.")));

        Assert.AreEqual(HttpStatusCode.Conflict, late.StatusCode);
        Assert.AreEqual("", (await anna.OpenAsync(path)).Form("/svar")["text"]);
    }

    [TestMethod]
    public async Task A_draft_left_behind_by_a_failing_storage_is_not_shown_again()
    {
        await using var host = await PageHost.StartAsync();
        using var anna = host.Visit();
        var path = host.PathFor(Sample.Anna);
        var form = await anna.SignInAsync(host, Sample.Anna);
        await KeepAsync(anna, path, form, ("text", "Ett utkast."));
        var left = (await BlobsAsync(host)).Single(b => b.Name.StartsWith("drafts/", StringComparison.Ordinal)).Name;
        var content = (await host.Blobs.GetAsync(new(left), default))!;

        await anna.SendAsync(path, form, "/svar", ("svar", "godkand"), ("text", ""));
        await host.Blobs.PutAsync(new(left), content, default);

        Assert.AreEqual("", (await anna.OpenAsync(path)).Form("/svar")["text"]);
    }

    [TestMethod]
    public async Task An_emptied_form_leaves_no_draft_and_one_members_draft_is_nobody_elses()
    {
        await using var host = await PageHost.StartAsync();
        using var anna = host.Visit();
        using var karim = host.Visit();
        var path = host.PathFor(Sample.Anna);
        var form = await anna.SignInAsync(host, Sample.Anna);
        await KeepAsync(anna, path, form, ("k-goals", "Annas."));

        Assert.AreEqual("", (await karim.SignInAsync(host, Sample.Karim)).Form("/svar")["k-goals"]);
        await KeepAsync(anna, path, form, ("k-goals", " "));
        Assert.IsFalse((await BlobsAsync(host)).Any(b => b.Name.StartsWith("drafts/", StringComparison.Ordinal)));
    }

    [TestMethod]
    public async Task A_draft_sealed_with_a_lost_secret_is_as_if_it_were_not_there()
    {
        await using var host = await PageHost.StartAsync();
        using var anna = host.Visit();
        var path = host.PathFor(Sample.Anna);
        await KeepAsync(anna, path, await anna.SignInAsync(host, Sample.Anna), ("text", "Ett utkast."));
        var name = (await BlobsAsync(host)).Single(b => b.Name.StartsWith("drafts/", StringComparison.Ordinal)).Name;
        await host.Blobs.PutAsync(new(name), Encoding.UTF8.GetBytes("något annat"), default);

        var page = await anna.OpenAsync(path);

        Assert.AreEqual(HttpStatusCode.OK, page.Status);
        Assert.AreEqual("", page.Form("/svar")["text"]);
    }

    private static async Task KeepAsync(Visitor visitor, string path, Shown form, params (string, string)[] filled)
    {
        using var kept = await visitor.PostAsync(path + "/utkast", With(form, filled));
        Assert.AreEqual(HttpStatusCode.NoContent, kept.StatusCode);
    }

    private static Dictionary<string, string> With(Shown form, params (string Name, string Value)[] filled)
    {
        var fields = form.Form("/svar");
        foreach (var (name, value) in filled)
        {
            fields[name] = value;
        }

        return fields;
    }

    private static async Task<List<(string Name, string Content)>> BlobsAsync(PageHost host)
    {
        var all = new List<(string, string)>();
        await foreach (var blob in host.Blobs.ListAsync("", default))
        {
            all.Add((blob.Value, Encoding.UTF8.GetString((await host.Blobs.GetAsync(blob, default))!)));
        }

        return all;
    }
}
