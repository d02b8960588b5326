using System.Net;
using System.Net.Http.Headers;
using System.Net.Http.Json;
using System.Text.Json.Nodes;
using FinsamBot.Edges.Tests.Web.Office;
using FinsamBot.Testing.Reports;
using FinsamBot.Testing.Teams;
using FinsamBot.Testing.Web;
using FinsamBot.Web.Addresses;
using FinsamBot.Web.Forms;
using FinsamBot.Web.Pages;
using FinsamBot.Web.SignIn;
using FinsamBot.Web.Site;

namespace FinsamBot.Edges.Tests.Web;

/// <summary>The token that Teams gives the tab: as carefully looked at as the pane's, and worth the same session as any other
/// sign-in.</summary>
[TestClass]
public sealed class TabSignInTests
{
    private const string Arvid = "arvid.sund@norrsken.example.se";
    private const string Door = "/teams/logga-in";

    [TestMethod]
    public async Task Only_an_access_token_for_our_own_interface_opens_a_session()
    {
        (string Name, Action<FakeToken> Distort, HttpStatusCode Status)[] tokens =
        [
            ("another scope", t => t.Claims["scp"] = "User.Read", HttpStatusCode.Unauthorized),
            ("an id token", t => t.Claims.Remove("scp"), HttpStatusCode.Unauthorized),
            ("a part of the scope", t => t.Claims["scp"] = "access_as_user_not", HttpStatusCode.Unauthorized),
            ("version 1", t => t.Claims["ver"] = "1.0", HttpStatusCode.Unauthorized),
            ("no object", t => t.Claims.Remove("oid"), HttpStatusCode.Unauthorized),
            ("another audience", t => t.Claims["aud"] = "00000003-0000-0000-c000-000000000000", HttpStatusCode.Unauthorized),
            ("another issuer", t => t.Claims["iss"] = "https://ond.example.se/v2.0", HttpStatusCode.Unauthorized),
            ("a tenant of its own", t => t.Claims["tid"] = "11111111-1111-1111-1111-111111111111", HttpStatusCode.Unauthorized),
            ("expired", t => t.Claims["exp"] = Sample.Morning.AddMinutes(-6).ToUnixTimeSeconds(), HttpStatusCode.Unauthorized),
            ("not yet", t => t.Claims["nbf"] = Sample.Morning.AddMinutes(6).ToUnixTimeSeconds(), HttpStatusCode.Unauthorized),
            ("another key", t => t.SignedBy(FakeKey.Stranger), HttpStatusCode.Unauthorized),
            ("unsigned", t => (t.Header["alg"], t.Sign) = ("none", _ => []), HttpStatusCode.Unauthorized),
            ("an address anybody may write", t => t.Claims.Remove("xms_edov"), HttpStatusCode.Forbidden),
            ("nobody with a role", t => t.Claims["email"] = "nagon@annan.example.se", HttpStatusCode.Forbidden),
            ("several scopes", t => t.Claims["scp"] = "openid access_as_user", HttpStatusCode.NoContent),
        ];
        await using var host = await StartAsync();
        foreach (var (name, distort, status) in tokens)
        {
            using var arvid = host.Pages.Visit();
            var answer = await TakeAsync(arvid, host.Entra.AccessToken(distort), await arvid.OpenAsync(Door));

            Assert.AreEqual(status, answer.StatusCode, name);
            Assert.AreEqual(
                status == HttpStatusCode.NoContent ? HttpStatusCode.OK : HttpStatusCode.SeeOther,
                await OfficeOfAsync(arvid),
                name
            );
        }

        StringAssert.Contains(host.Pages.StreamOf(OfficeVisit.Arvid), "\"teams\"");
    }

    [TestMethod]
    public async Task Nothing_but_a_token_in_its_header_on_our_own_page_in_the_tab_opens_a_session()
    {
        await using var host = await StartAsync();
        using var arvid = host.Pages.Visit();
        using var stranger = host.Pages.Visit();
        var (page, token) = (await arvid.OpenAsync(Door), host.Entra.AccessToken());

        Assert.AreEqual(HttpStatusCode.Forbidden, (await TakeAsync(stranger, token, page)).StatusCode, "another browser's form");
        Assert.AreEqual(HttpStatusCode.Unauthorized, (await TakeAsync(arvid, "", page)).StatusCode, "no token");
        Assert.AreEqual(HttpStatusCode.Unauthorized, (await TakeAsync(arvid, token, page, scheme: "Basic")).StatusCode, "another scheme");
        Assert.AreEqual(HttpStatusCode.NotFound, (await TakeAsync(arvid, token, page, door: "/logga-in")).StatusCode, "outside of the tab");
        arvid.Client.DefaultRequestHeaders.Add("Sec-Fetch-Site", "cross-site");
        Assert.AreEqual(HttpStatusCode.Forbidden, (await TakeAsync(arvid, token, page)).StatusCode, "from another site");
        Assert.AreEqual(HttpStatusCode.SeeOther, await OfficeOfAsync(arvid));
    }

    [TestMethod]
    public async Task Without_a_registration_no_token_is_believed()
    {
        await using var entra = await FakeEntra.StartAsync(() => Sample.Morning);
        await using var host = await OfficeVisit.StartAsync();
        using var arvid = host.Visit();
        entra.User = Arvid;

        Assert.AreEqual(HttpStatusCode.Unauthorized, (await TakeAsync(arvid, entra.AccessToken(), await arvid.OpenAsync(Door))).StatusCode);
    }

    [TestMethod]
    public async Task Whose_account_it_is_in_the_associations_own_tenant_comes_in_without_any_address()
    {
        await using var host = await StartAsync(("Web:WorkAccount:TenantId", FakeEntra.Tenant));
        using var arvid = host.Pages.Visit();
        var token = host.Entra.AccessToken(t =>
        {
            t.Claims.Remove("email");
            (t.Claims["oid"], t.Claims["upn"]) = ("object-arvid", Arvid);
        });

        Assert.AreEqual(HttpStatusCode.NoContent, (await TakeAsync(arvid, token, await arvid.OpenAsync(Door))).StatusCode);
        Assert.AreEqual(HttpStatusCode.OK, await OfficeOfAsync(arvid));
    }

    [TestMethod]
    [DataRow("a guest", "acct", "1")]
    [DataRow("a guest by name", "preferred_username", "arvid.sund_norrsken.example.se#EXT#@other.example.se")]
    [DataRow("no account name", "upn", "")]
    [DataRow("no object id of ours", "oid", "object-of-somebody")]
    public async Task An_account_that_proves_nothing_is_told_what_to_do(string who, string claim, string value)
    {
        await using var host = await StartAsync(("Web:WorkAccount:TenantId", FakeEntra.Tenant));
        using var guest = host.Pages.Visit();
        var token = host.Entra.AccessToken(t =>
        {
            t.Claims.Remove("email");
            (t.Claims["oid"], t.Claims["upn"]) = ("object-arvid", "okand@norrsken.example.se");
            t.Claims[claim] = value;
        });

        var answer = await TakeAsync(guest, token, await guest.OpenAsync(Door));

        Assert.AreEqual(HttpStatusCode.Forbidden, answer.StatusCode, who);
        var said = (string)(await answer.Content.ReadFromJsonAsync<JsonObject>())!["said"]!;
        StringAssert.Contains(said, claim == "oid" ? "okand@norrsken.example.se" : "ingen mejladress som organisationen intygar", who);
        StringAssert.Contains(said, "en kod till d", who);
    }

    [TestMethod]
    public async Task The_page_in_the_tab_offers_the_account_in_Teams_and_the_code_and_no_sign_in_that_refuses_frames()
    {
        await using var host = await StartAsync();
        using var visitor = host.Pages.Visit();

        var page = await visitor.FollowAsync(await visitor.Client.GetAsync(new Uri("/teams/kansli?ar=2026", UriKind.Relative)));

        var account = page.Page.GetElementById("teams-konto")!;
        Assert.AreEqual("/teams/logga-in/teams", account.GetAttribute("data-session"));
        Assert.AreEqual("/teams/kansli?ar=2026", account.GetAttribute("data-page"));
        Assert.AreEqual("ja", account.GetAttribute("data-silent"));
        Assert.IsNotNull(page.Form("/kod"));
        Assert.IsNull(page.Page.QuerySelector("a[href*=arbetskonto]"));
        Assert.IsNotNull(page.Page.QuerySelector("a[href='/kansli?ar=2026'][target=_blank]"));
        Assert.AreEqual(
            HttpStatusCode.NotFound,
            (await visitor.Client.GetAsync(new Uri("/teams/logga-in/arbetskonto", UriKind.Relative))).StatusCode
        );
        foreach (
            var late in new[]
            {
                await visitor.OpenAsync(Door + "?utloggad=ja"),
                await visitor.SendAsync(Door, page, "/kod", ("adress", Arvid)),
            }
        )
        {
            Assert.AreEqual("nej", late.Page.GetElementById("teams-konto")!.GetAttribute("data-silent"));
        }

        Assert.IsNull((await visitor.OpenAsync("/logga-in")).Page.GetElementById("teams-konto"));
    }

    [TestMethod]
    public void Built_without_Microsofts_library_the_page_says_so_and_asks_for_a_code()
    {
        var account = new WebOptions { WorkAccount = new WorkAccountOptions { ClientId = FakeEntra.ClientId } };
        Assert.AreEqual(TabAccount.NotBuilt, TabDoor.AccountOf(account, library: null));
        Assert.AreEqual(TabAccount.None, TabDoor.AccountOf(new WebOptions(), StaticFile.TeamsLibrary));
        var state = new DoorState(DoorCaller.For(Till.Of("/kansli")), false, new FormToken("f", "v"), false)
        {
            Teams = TabAccount.NotBuilt,
        };

        var page = DoorPage.Show(Voice.Of("sv") with { IsInTab = true }, state).ToString();

        StringAssert.Contains(page, "Det går inte att logga in med kontot i Teams på den här servern.");
        StringAssert.Contains(page, "action=\"/teams/logga-in/kod\"");
        Assert.IsFalse(page.Contains("teams-konto", StringComparison.Ordinal) || page.Contains("class=\"late\"", StringComparison.Ordinal));
    }

    private static async Task<WorkAccountHost> StartAsync(params (string Key, string Value)[] settings)
    {
        var host = await WorkAccountHost.StartAsync(settings);
        await OfficeVisit.AdmitAsync(host.Pages);
        host.Entra.User = Arvid;
        return host;
    }

    private static Task<HttpResponseMessage> TakeAsync(
        Visitor visitor,
        string token,
        Shown page,
        string scheme = "Bearer",
        string door = Door
    )
    {
        var request = new HttpRequestMessage(HttpMethod.Post, door + "/teams") { Content = new FormUrlEncodedContent(page.Form("/kod")) };
        request.Headers.Authorization = new AuthenticationHeaderValue(scheme, token);
        return visitor.Client.SendAsync(request);
    }

    private static async Task<HttpStatusCode> OfficeOfAsync(Visitor visitor) =>
        (await visitor.Client.GetAsync(new Uri("/teams/kansli", UriKind.Relative))).StatusCode;
}
