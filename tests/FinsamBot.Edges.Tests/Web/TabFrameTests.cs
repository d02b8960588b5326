using System.Net;
using FinsamBot.Domain.People;
using FinsamBot.Edges.Tests.Web.Office;
using FinsamBot.Runtime.Delivery;
using FinsamBot.Testing.Reports;

namespace FinsamBot.Edges.Tests.Web;

/// <summary>Pages of the office and of the leader as they stand in the tab in Teams: who may frame them, and that they are the same
/// there.</summary>
[TestClass]
public sealed class TabFrameTests
{
    private const string Teams =
        "frame-ancestors https://*.cloud.microsoft https://teams.microsoft.com https://*.teams.microsoft.com https://*.microsoft365.com "
        + "https://*.office.com https://outlook.office.com https://outlook.office365.com";

    private const string Outlook =
        "frame-ancestors https://outlook.office.com https://outlook.office365.com https://outlook.cloud.microsoft "
        + "https://teams.microsoft.com https://teams.cloud.microsoft";

    private const string Nobody = "frame-ancestors 'none'";

    private static readonly (string Address, string Who)[] Frames =
    [
        ("/teams/kansli", Teams),
        ("/teams/kansli?flik=ja&lang=en", Teams),
        ("/TEAMS/Kansli", Teams),
        ("/teams/kansli/insatser/vagen-vidare", Teams),
        ("/teams/kansli/personer/ingen", Teams),
        ("/teams/kansli/finns-inte", Teams),
        ("/teams/mina", Teams),
        ("/teams/mina/vagen-vidare/kvartalsrapport-2026-03-31", Teams),
        ("/teams/logga-in", Teams),
        ("/teams/logga-in?till=%2Fkansli", Teams),
        ("/teams/logga-in/arbetskonto", Teams),
        ("/teams/logga-in/teams", Teams),
        ("/outlook", Outlook),
        ("/outlook/kansli", Outlook),
        ("/kansli", Nobody),
        ("/mina", Nobody),
        ("/logga-in", Nobody),
        ("/logga-in/teams", Nobody),
        ("/", Nobody),
        ("/om", Nobody),
        ("/teams", Nobody),
        ("/teams/om", Nobody),
        ("/teams/kanslier", Nobody),
        ("/teams/teams/kansli", Nobody),
        ("/teams/outlook", Nobody),
        ("/teams/granska/x/y/1/z/k", Nobody),
        ("/teams//kansli", Nobody),
        ("/teamskansli", Nobody),
    ];

    /// <summary>Pages of whoever writes, and one that is not there.</summary>
    private static readonly string[] Others =
    [
        "/mina",
        "/mina/sok?ord=plan",
        "/mina/spranget",
        "/mina/spranget/logg",
        "/kansli/personer/ingen",
    ];

    [TestMethod]
    public async Task Who_may_frame_which_page()
    {
        await using var host = await OfficeVisit.StartAsync();
        using var nobody = host.Visit();
        using var arvid = await OfficeVisit.SignInAsync(host);
        var links = new[]
        {
            host.PathFor(Sample.Anna),
            host.LinkTo(new PageLink.Reading(PageHost.Report, Sample.Sofia)),
            host.LinkTo(new PageLink.Registration(PageHost.Report, new("registrar"))),
            host.LinkTo(new PageLink.PlanPage(Sample.Sofia)),
        };
        foreach (var (address, who) in Frames.Concat(links.SelectMany(l => new[] { (l, Nobody), ("/teams" + l, Nobody) })))
        {
            foreach (var visitor in new[] { nobody, arvid.Browser })
            {
                using var answer = await visitor.Client.GetAsync(new Uri(address, UriKind.Relative));
                StringAssert.EndsWith(
                    PolicyOf(answer).Replace("; script-src 'self'; connect-src 'self'", "", StringComparison.Ordinal),
                    who,
                    address
                );
            }
        }
    }

    [TestMethod]
    public async Task In_the_tab_a_page_runs_our_scripts_and_asks_nobody_else()
    {
        await using var host = await OfficeVisit.StartAsync();
        using var arvid = await OfficeVisit.SignInAsync(host);

        var page = await arvid.OpenAsync("/teams/kansli");

        Assert.AreEqual(
            "default-src 'none'; script-src 'self'; connect-src 'self'; style-src 'self'; img-src 'self' data:; form-action 'self'; "
                + "base-uri 'none'; "
                + Teams,
            PolicyOf(page.Response)
        );
        CollectionAssert.AreEqual(
            new[] { "/oversikt", "/flik", "/teams-js" },
            page.Page.Scripts.Select(s => s.Source!.Split('.')[0]).ToArray()
        );
        Assert.IsTrue(page.Page.Scripts.All(s => s.Text.Length == 0), "no inline script");
        foreach (var script in page.Page.Scripts)
        {
            var file = await arvid.Browser.Client.GetAsync(new Uri(script.Source!, UriKind.Relative));
            Assert.AreEqual(
                (HttpStatusCode.OK, "text/javascript"),
                (file.StatusCode, file.Content.Headers.ContentType!.MediaType),
                script.Source
            );
        }
    }

    [TestMethod]
    public async Task A_file_of_the_tab_is_as_shut_in_as_outside_of_it()
    {
        await using var host = await OfficeVisit.StartAsync();
        using var arvid = await OfficeVisit.SignInAsync(host);

        using var file = await arvid.Browser.Client.GetAsync(new Uri("/teams/kansli/oversikt.csv", UriKind.Relative));

        Assert.AreEqual((HttpStatusCode.OK, "default-src 'none'; sandbox"), (file.StatusCode, PolicyOf(file)));
    }

    [TestMethod]
    public async Task Every_page_in_the_tab_is_the_page_outside_with_its_links_in_the_tab()
    {
        await using var host = await OfficeVisit.StartAsync();
        await host.FoundAsync("spranget", "Språnget", OfficeVisit.Arvid);
        using var arvid = await OfficeVisit.SignInAsync(host);
        foreach (var address in OfficeDoorTests.Pages.Concat(Others).SelectMany(BothLanguages))
        {
            var (outside, inside) = (await arvid.OpenAsync(address), await arvid.OpenAsync("/teams" + address));

            Assert.AreEqual(outside.Status, inside.Status, address);
            Assert.AreEqual(outside.Main, inside.Main, address);
            CollectionAssert.AreEqual(AddressesOf(outside).Select(InTab).ToArray(), AddressesOf(inside), address);
        }
    }

    [TestMethod]
    public async Task Forms_redirects_and_signing_out_stay_in_the_tab_and_signing_out_ends_the_session_everywhere()
    {
        await using var host = await OfficeVisit.StartAsync();
        using var visitor = host.Visit();
        var door = await visitor.FollowAsync(await visitor.Client.GetAsync(new Uri("/teams/kansli/utskick", UriKind.Relative)));
        var asked = await visitor.SendAsync("/teams/logga-in", door, "/kod", ("adress", "arvid.sund@norrsken.example.se"));
        var code = asked.Form("/inloggning");
        code["kod"] = await host.CodeOfAsync(OfficeVisit.Arvid);
        using var entered = await visitor.PostAsync("/teams/logga-in/inloggning", code);
        Assert.AreEqual("/teams/kansli/utskick", entered.Headers.Location!.ToString());

        using var arvid = new OfficeVisit(visitor);
        using var paused = await PressAsync(visitor, await arvid.OpenAsync("/teams/kansli/utskick"), "Pausa allt");
        Assert.AreEqual("/teams/kansli/utskick?klart=ToNobody", paused.Headers.Location!.ToString());
        Assert.AreEqual(SendingMode.ToNobody, (await host.AssociationAsync()).Sending);
        using var back = await visitor.Client.GetAsync(new Uri("/teams/kansli/ny-person?lang=en", UriKind.Relative));
        Assert.AreEqual("/teams/kansli/personer?lang=en", back.Headers.Location!.ToString());

        using var elsewhere = visitor.Twin();
        using var left = await PressAsync(visitor, await arvid.OpenAsync("/teams/kansli"), "Logga ut");
        Assert.AreEqual("/teams/logga-in?till=%2Fkansli&utloggad=ja", left.Headers.Location!.ToString());
        Assert.AreEqual(HttpStatusCode.SeeOther, (await elsewhere.Client.GetAsync(new Uri("/kansli", UriKind.Relative))).StatusCode);
    }

    [TestMethod]
    public async Task A_form_in_the_tab_from_another_site_or_without_its_token_does_nothing()
    {
        await using var host = await OfficeVisit.StartAsync();
        using var arvid = await OfficeVisit.SignInAsync(host);
        var (action, fields) = OfficeVisit.Filled(await arvid.OpenAsync("/teams/kansli/utskick"), "Pausa allt");
        var before = await host.DumpAsync();

        using var bare = await arvid.Browser.PostAsync(action, fields.Where(f => f.Key[0] != '_'));
        using var foreigner = arvid.Browser.Twin();
        foreigner.Client.DefaultRequestHeaders.Add("Sec-Fetch-Site", "cross-site");
        using var foreign = await foreigner.PostAsync(action, fields);

        Assert.AreEqual((HttpStatusCode.Forbidden, HttpStatusCode.Forbidden), (bare.StatusCode, foreign.StatusCode));
        Assert.AreEqual(before, await host.DumpAsync());
    }

    [TestMethod]
    [DataRow("/teams/logga-in", null, true)]
    [DataRow("/teams/logga-in", "iframe", true)]
    [DataRow("/teams/logga-in", "empty", true)]
    [DataRow("/teams/logga-in", "document", false)]
    [DataRow("/outlook", "iframe", true)]
    [DataRow("/outlook", "document", false)]
    [DataRow("/logga-in", null, false)]
    [DataRow("/logga-in", "iframe", false)]
    public async Task Cookies_are_for_frames_in_the_tab_alone_and_never_where_the_browser_says_it_is_none(
        string address,
        string? destination,
        bool isFramed
    )
    {
        await using var host = await PageHost.StartAsync(
            settings: [("Web:PublicUrl", "https://rapport.example.se"), ("Web:LinkSecret", Convert.ToBase64String(new byte[32]))]
        );
        using var visitor = host.Visit();
        if (destination is not null)
        {
            visitor.Client.DefaultRequestHeaders.Add("Sec-Fetch-Dest", destination);
        }

        var page = address == "/outlook" ? address + host.PathFor(Sample.Anna) : address;
        var cookie = (await visitor.OpenAsync(page)).Response.Headers.GetValues("Set-Cookie").Single();

        StringAssert.StartsWith(cookie, "__Host-finsambot-");
        foreach (var flag in new[] { "path=/", "secure", "httponly", isFramed ? "samesite=none" : "samesite=lax" })
        {
            StringAssert.Contains(cookie, flag, StringComparison.OrdinalIgnoreCase);
        }

        Assert.AreEqual(isFramed, cookie.Contains("Partitioned", StringComparison.Ordinal));
    }

    private static IEnumerable<string> BothLanguages(string address) =>
        [address, address + (address.Contains('?') ? "&" : "?") + "lang=en"];

    private static string PolicyOf(HttpResponseMessage answer) => answer.Headers.GetValues("Content-Security-Policy").Single();

    private static Task<HttpResponseMessage> PressAsync(Visitor visitor, Shown page, string button)
    {
        var (action, fields) = OfficeVisit.Filled(page, button);
        return visitor.PostAsync(action, fields);
    }

    private static string[] AddressesOf(Shown page) =>
        [
            .. page
                .Page.QuerySelectorAll("body [href], form, [data-events]")
                .Select(e => e.GetAttribute("href") ?? e.GetAttribute("action") ?? e.GetAttribute("data-events")!),
        ];

    private static string InTab(string address) =>
        new[] { "kansli", "mina", "skriv", "logga-in" }.Contains(address.Split('/', '?', '#') is [_, var first, ..] ? first : "")
            ? "/teams" + address
            : address;
}
