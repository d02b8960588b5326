using System.Net;
using FinsamBot.Domain.Reports;
using FinsamBot.Runtime.Delivery;
using FinsamBot.Testing.Reports;

namespace FinsamBot.Edges.Tests.Web;

[TestClass]
public sealed class NothingChangesTests
{
    [TestMethod]
    public async Task Every_page_carries_the_headers_that_keep_it_private()
    {
        await using var host = await PageHost.StartAsync();
        using var anna = host.Visit();
        var path = host.PathFor(Sample.Anna);
        foreach (
            var address in new[]
            {
                "/",
                path,
                path + "/kod",
                "/granska/x/y/1/z/k",
                "/kalender/sofia/k.ics",
                host.LinkTo(new PageLink.PlanPage(Sample.Sofia)),
                host.LinkTo(new PageLink.Reading(PageHost.Report, Sample.Sofia)),
                host.LinkTo(new PageLink.Registration(PageHost.Report, new("registrar"))),
                host.LinkTo(new PageLink.Signatures(PageHost.Report, Sample.Sofia)),
                host.LinkTo(new PageLink.Minutes(PageHost.Report, Sample.Sofia)),
            }
        )
        {
            var answer = await anna.Client.GetAsync(new Uri(address, UriKind.Relative));
            string Header(string name) => string.Join(',', answer.Headers.TryGetValues(name, out var values) ? values : []);
            Assert.AreEqual(
                "default-src 'none'; style-src 'self'; img-src 'self' data:; form-action 'self'; base-uri 'none'; frame-ancestors 'none'",
                Header("Content-Security-Policy")
            );
            Assert.AreEqual("no-referrer", Header("Referrer-Policy"));
            Assert.AreEqual("no-store", Header("Cache-Control"));
            Assert.AreEqual("noindex, nofollow", Header("X-Robots-Tag"));
            Assert.AreEqual("nosniff", Header("X-Content-Type-Options"));
        }
    }

    [TestMethod]
    public async Task Cookies_are_out_of_reach_for_scripts_and_other_sites()
    {
        await using var host = await PageHost.StartAsync(
            settings: [("Web:PublicUrl", "https://rapport.example.se"), ("Web:LinkSecret", Convert.ToBase64String(new byte[32]))]
        );
        using var anna = host.Visit();
        var path = host.PathFor(Sample.Anna);
        var cookies = new List<string>();

        var page = await anna.OpenAsync(path);
        cookies.AddRange(page.Response.Headers.GetValues("Set-Cookie"));
        // The client refuses secure cookies over http: hand them over as a proxy would.
        anna.Client.DefaultRequestHeaders.Add("Cookie", cookies[0].Split(';')[0]);
        await anna.PostAsync(path + "/kod", page.Form("/kod"));
        var form = (await anna.OpenAsync(path)).Form("/inloggning");
        form["kod"] = await host.CodeOfAsync(Sample.Anna);
        var opened = await anna.PostAsync(path + "/inloggning", form);
        cookies.AddRange(opened.Headers.GetValues("Set-Cookie"));

        Assert.AreEqual(HttpStatusCode.SeeOther, opened.StatusCode);
        Assert.HasCount(2, cookies);
        foreach (var cookie in cookies)
        {
            StringAssert.StartsWith(cookie, "__Host-finsambot-");
            foreach (var flag in new[] { "path=/", "secure", "httponly", "samesite=lax" })
            {
                StringAssert.Contains(cookie, flag, StringComparison.OrdinalIgnoreCase);
            }
        }
    }

    [TestMethod]
    public async Task Pages_ask_for_nothing_from_anywhere_else_and_are_built_for_everybody()
    {
        await using var host = await PageHost.StartAsync();
        using var anna = host.Visit();
        var signedIn = await anna.SignInAsync(host, Sample.Anna);
        foreach (var page in new[] { await anna.OpenAsync("/"), signedIn, await anna.OpenAsync("/finns-inte") })
        {
            Assert.IsTrue(page.Page.Scripts.All(script => script.Source!.StartsWith("/granska.", StringComparison.Ordinal)));
            Assert.HasCount(1, page.Page.QuerySelectorAll("h1").ToList());
            Assert.HasCount(1, page.Page.QuerySelectorAll("main").ToList());
            Assert.AreEqual("sv", page.Page.DocumentElement.GetAttribute("lang"));
            Assert.IsTrue(
                page.Page.QuerySelectorAll("[src],link[href]").All(e => (e.GetAttribute("src") ?? e.GetAttribute("href"))![0] is '/' or 'd')
            );
            Assert.IsTrue(
                page.Page.QuerySelectorAll("textarea,input:not([type=hidden])")
                    .All(e => page.Page.QuerySelector($"label[for={e.Id}]") is not null)
            );
            Assert.AreEqual(0, page.Page.QuerySelectorAll("[style]").Length);
        }

        var style = signedIn.Page.QuerySelector("link[rel=stylesheet]")!.GetAttribute("href")!;
        var css = await anna.Client.GetAsync(new Uri(style, UriKind.Relative));
        Assert.AreEqual("text/css", css.Content.Headers.ContentType!.MediaType);
        StringAssert.Contains(css.Headers.CacheControl!.ToString(), "immutable");
    }

    [TestMethod]
    public async Task Hostile_text_is_shown_as_text()
    {
        await using var host = await PageHost.StartAsync();
        using var anna = host.Visit();
        const string Hostile = "</textarea><script>alert(1)</script>\" onfocus='x' & <b>fet</b> **<i>x</i>**";
        await host.DoAsync(
            Sample.Sofia,
            new SaveSections([
                new SectionInput("goals", "- " + Hostile, true, null),
                new SectionInput("interventionName", Hostile, true, null),
            ])
        );
        await host.DoAsync(Sample.Sofia, new SendToSteeringGroup(false));

        var form = await anna.SignInAsync(host, Sample.Anna, 2);
        var shown = await anna.SendAsync(host.PathFor(Sample.Anna, 2), form, "/svar", ("text", Hostile), ("svar", "analys"));

        Assert.IsTrue(shown.Page.Scripts.All(script => script.Source!.StartsWith("/granska.", StringComparison.Ordinal)));
        Assert.AreEqual(0, shown.Page.QuerySelectorAll("i,[onfocus]").Length);
        Assert.AreEqual(Hostile, shown.Textarea);
        StringAssert.Contains(shown.Main, "<b>fet</b>");
    }

    [TestMethod]
    public async Task The_log_holds_no_addresses_texts_or_codes()
    {
        await using var host = await PageHost.StartAsync();
        using var anna = host.Visit();
        var path = host.PathFor(Sample.Anna);
        var form = await anna.SignInAsync(host, Sample.Anna);
        await anna.SendAsync(path, form, "/svar", ("text", "Hemligt omdöme"), ("svar", "analys"));
        await anna.PostAsync(path + "/svar", [new("text", "Hemligt omdöme")]);

        var key = path.Split('/')[^1];
        var logged = string.Join('\n', host.Logged.All);
        foreach (var secret in new[] { key, "Hemligt", await host.CodeOfAsync(Sample.Anna), "anna.berg", "Matlagning" })
        {
            Assert.IsFalse(logged.Contains(secret, StringComparison.Ordinal), secret);
        }

        StringAssert.Contains(logged, "A form was refused");
    }
}
