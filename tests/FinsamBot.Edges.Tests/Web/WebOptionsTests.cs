using System.Collections;
using System.Globalization;
using System.Resources;
using System.Text.RegularExpressions;
using FinsamBot.Runtime.Delivery;
using FinsamBot.Testing.Reports;
using FinsamBot.Web.Addresses;
using FinsamBot.Web.Markup;
using FinsamBot.Web.Site;
using Microsoft.Extensions.Configuration;

namespace FinsamBot.Edges.Tests.Web;

[TestClass]
public sealed partial class WebOptionsTests
{
    [TestMethod]
    public void Production_names_each_missing_setting()
    {
        CollectionAssert.AreEqual(new[] { "Web:PublicUrl", "Web:LinkSecret" }, From().MissingForProduction().ToArray());
        Assert.AreEqual(
            0,
            From(("PublicUrl", "https://rapport.example.se"), ("LinkSecret", new string('A', 44))).MissingForProduction().Count
        );
    }

    [TestMethod]
    [DataRow("PublicUrl", "rapport.example.se")]
    [DataRow("PublicUrl", "ftp://rapport.example.se")]
    [DataRow("PublicUrl", "http://rapport.example.se")]
    [DataRow("LinkSecret", "kort")]
    [DataRow("LinkSecret", "AAAA")]
    [DataRow("WorkAccount:ClientId", "finsambot")]
    [DataRow("WorkAccount:Authority", "http://login.example.se/v2.0")]
    [DataRow("WorkAccount:Authority", "http://127.0.0.1/v2.0")]
    [DataRow("WorkAccount:Authority", "organizations")]
    public void A_setting_that_cannot_be_used_is_named_without_its_value(string name, string value)
    {
        var problem = From((name, value)).Problems(production: true).Single();
        StringAssert.Contains(problem, "Web:" + name);
        Assert.IsFalse(problem.Contains(value, StringComparison.Ordinal));
    }

    [TestMethod]
    public async Task Links_keys_and_sessions_outlive_a_restart()
    {
        await using var host = await PageHost.StartAsync();
        using var anna = host.Visit();
        await anna.SignInAsync(host, Sample.Anna);

        await using var again = await host.RestartAsync();
        var page = await anna.OpenAsync(again.Address.GetLeftPart(UriPartial.Authority) + host.PathFor(Sample.Anna));

        StringAssert.Contains(page.Main, "Du är inloggad som Anna Berg");
        var stored = new List<string>();
        await foreach (var name in host.Blobs.ListAsync("keys/data-protection/", default))
        {
            stored.Add(System.Text.Encoding.UTF8.GetString((await host.Blobs.GetAsync(name, default))!));
        }

        Assert.HasCount(1, stored);
        Assert.IsFalse(stored[0].Contains("<masterKey", StringComparison.OrdinalIgnoreCase), "keys are stored sealed");
    }

    [TestMethod]
    public async Task A_link_fits_the_delegate_of_letters_and_cards()
    {
        await using var host = await PageHost.StartAsync();
        LinkTo link = new ReportLinks(new Uri("https://rapport.example.se/bas/"), host.Codes).To;

        var address = link(new PageLink.Review(PageHost.Report, 1, Sample.Anna));

        StringAssert.StartsWith(
            address.AbsoluteUri,
            "https://rapport.example.se/bas/granska/vagen-vidare/kvartalsrapport-2026-03-31/1/anna/"
        );
        Assert.AreEqual(40, address.Segments[^1].Length, "160 bits");
    }

    [TestMethod]
    public void Every_text_is_there_in_both_languages_with_the_same_holes()
    {
        var texts = new ResourceManager("FinsamBot.Web.Pages.Texts", typeof(WebOptions).Assembly);
        var (swedish, english) = (Of(texts, CultureInfo.InvariantCulture), Of(texts, CultureInfo.GetCultureInfo("en")));

        CollectionAssert.AreEquivalent(swedish.Keys, english.Keys);
        foreach (var (key, text) in swedish)
        {
            CollectionAssert.AreEqual(Holes(text), Holes(english[key]), key);
        }
    }

    [TestMethod]
    public void Holes_in_markup_are_encoded_and_markup_in_markup_is_not()
    {
        var name = "<Å & \"ö'>";
        Html[] rows = [Html.Of($"<li>{1}</li>"), Html.Of($"<li>{name}</li>")];

        Assert.AreEqual(
            "<ul title=\"&lt;Å &amp; &quot;ö&#x27;&gt;\"><li>1</li><li>&lt;Å &amp; &quot;ö&#x27;&gt;</li></ul>",
            Html.Of($"<ul title=\"{name}\">{rows}</ul>").ToString()
        );
    }

    private static WebOptions From(params (string Name, string Value)[] settings) =>
        WebOptions.From(
            new ConfigurationBuilder()
                .AddInMemoryCollection(settings.Select(s => KeyValuePair.Create("Web:" + s.Name, (string?)s.Value)))
                .Build()
        );

    private static Dictionary<string, string> Of(ResourceManager texts, CultureInfo culture) =>
        texts.GetResourceSet(culture, true, false)!.Cast<DictionaryEntry>().ToDictionary(e => (string)e.Key, e => (string)e.Value!);

    private static string[] Holes(string text) => [.. HolePattern().Matches(text).Select(m => m.Value).Order(StringComparer.Ordinal)];

    [GeneratedRegex(@"\{\d\}")]
    private static partial Regex HolePattern();
}
