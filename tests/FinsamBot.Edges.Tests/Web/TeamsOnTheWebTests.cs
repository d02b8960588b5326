using FinsamBot.Domain.People;
using FinsamBot.Edges.Tests.Web.Office;
using FinsamBot.Runtime.Delivery;
using FinsamBot.Testing.Browser;
using FinsamBot.Testing.Reports;
using Microsoft.Playwright;

namespace FinsamBot.Edges.Tests.Web;

/// <summary>The tab with Microsoft's own library in it, in a frame of Teams, under the policy and with the cookies of production.</summary>
[TestClass]
public sealed class TeamsOnTheWebTests
{
    /// <summary>The library asks a server of Microsoft's whom to trust, which our policy refuses; it knows a list of its own. A browser
    /// gives the focus in a foreign frame to nobody by itself, so that our script does.</summary>
    private static readonly string[] Known = ["res.cdn.office.net", "Blocked autofocusing"];

    [TestMethod]
    public async Task The_office_comes_in_silently_sees_the_overview_and_acts_from_it()
    {
        await using var visit = await TabVisit.OpenAsync();
        var (page, tab, complaints) = (visit.Page, visit.Tab, Listen(visit.Page));

        await tab.Locator("#oversikt").WaitForAsync();
        StringAssert.Contains(await tab.Locator(".session").InnerTextAsync(), "Du är inloggad som Arvid Sund");
        StringAssert.Contains(await tab.Locator("#oversikt").InnerTextAsync(), "Vägen vidare");
        await tab.GetByRole(AriaRole.Link, new() { Name = "Utskick" }).ClickAsync();
        await tab.GetByRole(AriaRole.Button, new() { Name = "Pausa allt" }).ClickAsync();
        await tab.Locator("[role=status].done").WaitForAsync();

        Assert.AreEqual(SendingMode.ToNobody, (await visit.Host.Pages.AssociationAsync()).Sending);
        Assert.AreEqual(TeamsOnTheWeb.PublicUrl + "/teams/kansli/utskick?klart=ToNobody", visit.Frame.Url);
        Assert.AreEqual(1, visit.Teams.Asked);
        Assert.AreEqual("", string.Join('\n', complaints.Where(c => !Known.Any(k => c.Contains(k, StringComparison.Ordinal)))));
        Assert.AreEqual("besked", await visit.Frame.EvaluateAsync<string>("() => document.activeElement.id"));
        var cookies = await page.Context.CookiesAsync();
        Assert.IsTrue(cookies.Count == 2 && cookies.All(c => c is { SameSite: SameSiteAttribute.None, Secure: true, HttpOnly: true }));
        Assert.IsTrue(cookies.All(c => c.PartitionKey?.Contains("microsoft.com", StringComparison.Ordinal) == true));
    }

    [TestMethod]
    public async Task Whoever_signs_out_in_the_tab_stays_out_until_a_button_is_pressed()
    {
        await using var visit = await TabVisit.OpenAsync();
        var tab = visit.Tab;

        await tab.GetByRole(AriaRole.Button, new() { Name = "Logga ut" }).ClickAsync();
        var again = tab.GetByRole(AriaRole.Button, new() { Name = "Logga in med kontot i Teams" });
        await again.WaitForAsync();
        Assert.IsTrue(await tab.Locator("#annars").IsVisibleAsync());
        Assert.AreEqual(1, visit.Teams.Asked);
        await again.ClickAsync();
        await tab.Locator("#oversikt").WaitForAsync();
    }

    [TestMethod]
    public async Task A_token_that_is_refused_is_said_and_the_code_works_in_the_tab()
    {
        var expired = Sample.Morning.AddMinutes(-6).ToUnixTimeSeconds();
        await using var visit = await TabVisit.OpenAsync(
            (host, teams) => teams.AccessToken = host.Entra.AccessToken(t => t.Claims["exp"] = expired)
        );
        var tab = visit.Tab;

        await tab.GetByText("Ditt konto i Teams gick inte att kontrollera.").WaitForAsync();
        await tab.Locator("#adress").FillAsync(TabVisit.Arvid);
        await tab.GetByRole(AriaRole.Button, new() { Name = "Skicka en kod", Exact = true }).ClickAsync();
        await tab.Locator("#kod").WaitForAsync();
        await tab.Locator("#kod").FillAsync(await visit.Host.Pages.CodeOfAsync(OfficeVisit.Arvid));
        await tab.Locator("form[action*='/inloggning'] button").ClickAsync();
        await tab.Locator("#oversikt").WaitForAsync();
    }

    [TestMethod]
    [DataRow("resourceRequiresConsent", "Din organisation har inte godkänt")]
    [DataRow("CancelledByUser", "Inloggningen med kontot i Teams avbröts.")]
    [DataRow("invalid_resource", "Ditt konto i Teams gick inte att kontrollera.")]
    [DataRow(null, "Du är inloggad i Teams som nagon@annan.example.se, men den adressen har ingen uppgift här.")]
    public async Task When_the_account_opens_nothing_the_page_says_what_to_do_next(string? refusal, string says)
    {
        await using var visit = await TabVisit.OpenAsync(
            (host, teams) =>
            {
                host.Entra.User = "nagon@annan.example.se";
                (teams.AccessToken, teams.Refusal) = (refusal is null ? host.Entra.AccessToken() : null, refusal ?? "");
            }
        );
        var tab = visit.Tab;

        await tab.Locator("#teams-besked").GetByText(says).WaitForAsync();

        Assert.IsTrue(await tab.Locator("form[action*='/kod'] button").IsVisibleAsync());
        Assert.AreEqual(refusal is not null, await tab.Locator("#teams-knapp button").IsVisibleAsync());
        Assert.IsFalse(await tab.Locator("#teams-vantar").IsVisibleAsync());
        Assert.AreEqual("", string.Join('\n', await Axe.FindFaultsAsync(visit.Frame)));
        await Pictures.TakeAsync(visit.Page, "tab-" + (refusal ?? "stranger"));
    }

    [TestMethod]
    public async Task Where_no_cookies_are_kept_the_page_offers_the_browser_and_does_not_try_for_ever()
    {
        await using var visit = await TabVisit.OpenAsync(keepsCookies: false);

        await visit.Tab.GetByText("Teams sparar inte din inloggning här.").WaitForAsync();

        Assert.IsTrue(await visit.Tab.Locator("#annars .outside a").IsVisibleAsync());
        Assert.AreEqual(1, visit.Teams.Asked);
    }

    [TestMethod]
    public async Task Without_Teams_around_it_the_page_signs_in_with_a_code()
    {
        await using var visit = await TabVisit.OpenAsync();
        var page = await visit.NewWindowAsync();

        await page.GotoAsync(TeamsOnTheWeb.PublicUrl + "/teams/kansli");

        await page.GetByText("Teams svarade inte.").WaitForAsync();
        Assert.IsTrue(await page.Locator("#annars form[action*='/kod'] button").IsVisibleAsync());
        Assert.AreEqual(TeamsOnTheWeb.PublicUrl + "/kansli", await page.Locator("#annars .outside a").EvaluateAsync<string>("a => a.href"));
    }

    [TestMethod]
    public async Task Another_site_frames_nothing_and_Teams_only_the_tab()
    {
        await using var visit = await TabVisit.OpenAsync();
        foreach (var (site, address) in new[] { ("ond.example.com", "/teams/kansli"), ("teams.microsoft.com", "/kansli") })
        {
            (visit.Teams.Site, visit.Teams.Tab) = (site, address);
            var page = await visit.NewWindowAsync();
            var refused = page.WaitForConsoleMessageAsync(
                new() { Predicate = m => m.Text.Contains("frame-ancestors", StringComparison.Ordinal) }
            );
            await page.GotoAsync($"https://{site}/v2/");
            await refused;
        }
    }

    [TestMethod]
    [DataRow("/kansli/personer/sofia", "/teams/kansli/personer/sofia")]
    [DataRow("mina", "/teams/mina")]
    [DataRow("https://ond.example.com/", "/teams/kansli?flik=ja")]
    [DataRow("//ond.example.com/kansli", "/teams/kansli?flik=ja")]
    [DataRow("/kansli/../../om", "/teams/kansli?flik=ja")]
    [DataRow("/logga-in", "/teams/kansli?flik=ja")]
    [DataRow("javascript:alert(1)", "/teams/kansli?flik=ja")]
    public async Task A_deep_link_leads_to_its_page_and_to_no_other_place(string named, string page)
    {
        await using var visit = await TabVisit.OpenAsync((_, teams) => teams.SubPage = named);
        var tab = visit.Frame;

        await tab.WaitForURLAsync(TeamsOnTheWeb.PublicUrl + page);
        // The library has answered when the look of Teams is worn, and a link is followed at once.
        await tab.Locator("html[data-tema=default]").WaitForAsync();
        await tab.EvaluateAsync("() => fetch(location.href).then(answer => answer.text())");

        Assert.AreEqual(TeamsOnTheWeb.PublicUrl + page, tab.Url);
    }

    [TestMethod]
    public async Task What_does_not_stand_in_the_tab_opens_in_a_window_of_its_own()
    {
        await using var visit = await TabVisit.OpenAsync((_, teams) => teams.Tab = "/teams/kansli");
        var report = visit.Host.Pages.LinkTo(new PageLink.Reading(PageHost.Report, OfficeVisit.Arvid));

        var opened = await visit.Page.Context.RunAndWaitForPageAsync(() => visit.Tab.Locator($"a[href='{report}']").First.ClickAsync());
        await opened.GetByText("Vägen vidare").First.WaitForAsync();

        Assert.AreEqual(TeamsOnTheWeb.PublicUrl + report, opened.Url);
        Assert.AreEqual(TeamsOnTheWeb.PublicUrl + "/teams/kansli", visit.Frame.Url);
    }

    [TestMethod]
    public async Task The_tab_wears_what_Teams_wears_also_when_it_is_changed()
    {
        await using var visit = await TabVisit.OpenAsync((_, teams) => teams.Theme = "dark");
        var (page, tab) = (visit.Page, visit.Tab);
        await tab.Locator("#oversikt").WaitForAsync();

        foreach (
            var (theme, ground, next, place) in new[]
            {
                ("dark", "rgb(14, 18, 22)", "Personer", "personer"),
                ("contrast", "rgb(0, 0, 0)", "Utskick", "utskick"),
                ("default", "rgb(243, 245, 248)", "Personer", "personer"),
            }
        )
        {
            await TeamsOnTheWeb.ChooseThemeAsync(page, theme);
            await tab.Locator($"html[data-tema={theme}]").WaitForAsync();
            await Pictures.TakeAsync(page, "tab-" + theme);
            Assert.AreEqual(ground, await GroundAsync(tab), theme);
            await tab.GetByRole(AriaRole.Link, new() { Name = next }).ClickAsync();
            await visit.Frame.WaitForURLAsync("**/teams/kansli/" + place);
            Assert.AreEqual(ground, await GroundAsync(tab), theme + " on the next page");
            Assert.AreEqual("", string.Join('\n', await Axe.FindFaultsAsync(visit.Frame)), theme);
        }
    }

    private static Task<string> GroundAsync(IFrameLocator tab) =>
        tab.Locator("html").EvaluateAsync<string>("html => getComputedStyle(html).backgroundColor");

    private static List<string> Listen(IPage page)
    {
        var complaints = new List<string>();
        page.PageError += (_, error) => complaints.Add(error);
        page.Console += (_, message) =>
        {
            if (message.Type == "error")
            {
                complaints.Add(message.Text);
            }
        };
        return complaints;
    }
}
