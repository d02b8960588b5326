using System.Net;
using System.Text.Json;
using FinsamBot.Testing;

namespace FinsamBot.Edges.Tests.Web;

[TestClass]
public sealed class AboutTests
{
    [TestMethod]
    public async Task Every_address_that_the_app_package_gives_the_store_is_a_page_in_both_languages()
    {
        using var manifest = JsonDocument.Parse(await File.ReadAllTextAsync(Path.Combine(Repository.Root, "manifest", "manifest.json")));
        var addresses = manifest
            .RootElement.GetProperty("developer")
            .EnumerateObject()
            .Where(p => p.Name.EndsWith("Url", StringComparison.Ordinal))
            .Select(p => p.Value.GetString()!)
            .ToList();
        await using var host = await PageHost.StartAsync();
        using var visitor = host.Visit();

        Assert.HasCount(3, addresses);
        foreach (var path in addresses.Select(a => a[a.LastIndexOf('/')..]))
        {
            var swedish = await visitor.OpenAsync(path);
            var english = await visitor.OpenAsync(path + "?lang=en");
            Assert.AreEqual((HttpStatusCode.OK, HttpStatusCode.OK), (swedish.Status, english.Status), path);
            StringAssert.Contains(swedish.Main, "Arvid Sund, förbundschef", path);
            StringAssert.Contains(english.Main, "Questions", path);
            Assert.IsNotNull(swedish.Page.QuerySelector($"footer a[href='{path}']"), "Every page leads there.");
            Assert.IsNotNull(english.Page.QuerySelector($"footer a[href='{path}?lang=en']"));
            Assert.AreEqual("en", english.Page.DocumentElement.GetAttribute("lang"));
        }
    }

    [TestMethod]
    public async Task How_accessible_the_pages_are_and_where_to_complain_is_said_on_a_page_that_every_page_leads_to()
    {
        await using var host = await PageHost.StartAsync();
        using var visitor = host.Visit();

        var page = await visitor.OpenAsync("/tillganglighet");

        StringAssert.Contains(page.Main, "(2018:1937)");
        StringAssert.Contains(page.Main, "digg.se/tdosanmalan");
        Assert.IsNotNull(page.Page.QuerySelector("main a[href^='mailto:']"), "Where to say it.");
        Assert.IsNotNull((await visitor.OpenAsync("/om")).Page.QuerySelector("footer a[href='/tillganglighet']"));
        StringAssert.Contains((await visitor.OpenAsync("/tillganglighet?lang=en")).Main, "partly compliant");
    }

    [TestMethod]
    public async Task The_page_about_data_says_the_days_of_the_settings_and_why()
    {
        await using var host = await PageHost.StartAsync();
        using var visitor = host.Visit();

        var page = (await visitor.OpenAsync("/integritet")).Main;

        StringAssert.Contains(page, "60 dagar efter senaste ändringen.");
        StringAssert.Contains(page, "arkivlagen 10 §");
        StringAssert.Contains(page, "Slutar gälla efter 8 timmar");
    }
}
