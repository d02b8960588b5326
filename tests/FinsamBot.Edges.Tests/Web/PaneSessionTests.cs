using System.Net;
using System.Net.Http.Headers;
using System.Net.Http.Json;
using System.Text.Json.Nodes;
using FinsamBot.Domain.Reports;
using FinsamBot.Testing.Reports;
using FinsamBot.Testing.Teams;

namespace FinsamBot.Edges.Tests.Web;

[TestClass]
public sealed class PaneSessionTests
{
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
            ("expired", t => t.Claims["exp"] = Sample.Morning.AddMinutes(-6).ToUnixTimeSeconds(), HttpStatusCode.Unauthorized),
            ("another key", t => t.SignedBy(FakeKey.Stranger), HttpStatusCode.Unauthorized),
            ("unsigned", t => (t.Header["alg"], t.Sign) = ("none", _ => []), HttpStatusCode.Unauthorized),
            ("an address anybody may write", t => t.Claims.Remove("xms_edov"), HttpStatusCode.Forbidden),
            ("another person", t => t.Claims["email"] = "karim.haddad@fk.example.se", HttpStatusCode.Forbidden),
            ("several scopes", t => t.Claims["scp"] = "openid access_as_user", HttpStatusCode.NoContent),
        ];
        await using var host = await WorkAccountHost.StartAsync();
        foreach (var (name, distort, status) in tokens)
        {
            using var anna = host.Pages.Visit();
            var path = "/outlook" + host.Path;
            var answer = await TakeAsync(anna, path, host.Entra.AccessToken(distort), await anna.OpenAsync(path));
            Assert.AreEqual(status, answer.StatusCode, name);
            var page = await anna.OpenAsync(path);
            Assert.AreEqual(
                status == HttpStatusCode.NoContent,
                page.Main.Contains("Du är inloggad som Anna Berg", StringComparison.Ordinal),
                name
            );
        }
    }

    [TestMethod]
    public async Task A_token_without_our_own_page_around_it_opens_nothing()
    {
        await using var host = await WorkAccountHost.StartAsync();
        using var anna = host.Pages.Visit();
        using var stranger = host.Pages.Visit();
        var path = "/outlook" + host.Path;
        var page = await anna.OpenAsync(path);

        var withoutCookie = await TakeAsync(stranger, path, host.Entra.AccessToken(), page);
        anna.Client.DefaultRequestHeaders.Add("Sec-Fetch-Site", "cross-site");
        var fromElsewhere = await TakeAsync(anna, path, host.Entra.AccessToken(), page);

        Assert.AreEqual((HttpStatusCode.Forbidden, HttpStatusCode.Forbidden), (withoutCookie.StatusCode, fromElsewhere.StatusCode));
    }

    [TestMethod]
    public async Task The_list_of_rounds_is_the_persons_own_and_needs_a_token()
    {
        await using var host = await WorkAccountHost.StartAsync();
        using var visitor = host.Pages.Visit();
        var before = await host.Pages.DumpAsync();

        Assert.AreEqual(
            HttpStatusCode.Unauthorized,
            (await visitor.Client.GetAsync(new Uri("/outlook/rundor", UriKind.Relative))).StatusCode
        );
        Assert.AreEqual(0, (await RoundsAsync(visitor, host.Entra.AccessToken(t => t.Claims["email"] = "nagon@annan.example.se"))).Count);
        var annas = await RoundsAsync(visitor, host.Entra.AccessToken());
        Assert.AreEqual("/outlook" + host.Path, (string)annas.Single()!["address"]!);
        Assert.AreEqual("Kvartalsrapport: Vägen vidare", (string)annas.Single()!["title"]!);
        Assert.AreEqual(before, await host.Pages.DumpAsync());

        await host.Pages.DoAsync(Sample.Sofia, new SubmitReport(true));
        Assert.AreEqual(0, (await RoundsAsync(visitor, host.Entra.AccessToken())).Count);
    }

    [TestMethod]
    public async Task Only_the_pane_may_be_framed_and_only_by_Outlook_and_Teams()
    {
        await using var host = await WorkAccountHost.StartAsync();
        using var anna = host.Pages.Visit();
        foreach (var address in new[] { "/outlook", "/outlook" + host.Path, "/outlook/granska/x/y/1/z/k" })
        {
            var policy = (await anna.OpenAsync(address)).Response.Headers.GetValues("Content-Security-Policy").Single();
            Assert.AreEqual(
                "default-src 'none'; script-src 'self' https://appsforoffice.microsoft.com "
                    + "https://ajax.aspnetcdn.com/ajax/3.5/MicrosoftAjax.js; connect-src 'self'; style-src 'self'; "
                    + "img-src 'self' data:; form-action 'self'; base-uri 'none'; "
                    + "frame-ancestors https://outlook.office.com https://outlook.office365.com https://outlook.cloud.microsoft "
                    + "https://teams.microsoft.com https://teams.cloud.microsoft",
                policy
            );
        }

        var outside = await anna.OpenAsync(host.Path);
        StringAssert.EndsWith(outside.Response.Headers.GetValues("Content-Security-Policy").Single(), "frame-ancestors 'none'");
        Assert.AreEqual(0, outside.Page.Scripts.Length);
        var inside = await anna.OpenAsync("/outlook" + host.Path);
        Assert.IsTrue(inside.Page.Scripts.All(s => s.Source is { Length: > 0 } && s.Text.Length == 0), "no inline script");
        Assert.IsNull(inside.Page.QuerySelector("a[href$='/arbetskonto']"), "the sign-in of Microsoft refuses to be framed");
    }

    [TestMethod]
    public async Task Cookies_of_the_pane_are_kept_apart_for_each_site_around_it_and_the_others_stay_Lax()
    {
        await using var host = await PageHost.StartAsync(
            settings: [("Web:PublicUrl", "https://rapport.example.se"), ("Web:LinkSecret", Convert.ToBase64String(new byte[32]))]
        );
        using var anna = host.Visit();

        var inside = (await anna.OpenAsync("/outlook" + host.PathFor(Sample.Anna))).Response.Headers.GetValues("Set-Cookie").Single();
        var outside = (await anna.OpenAsync(host.PathFor(Sample.Anna))).Response.Headers.GetValues("Set-Cookie").Single();

        StringAssert.StartsWith(inside, "__Host-finsambot-");
        foreach (var flag in new[] { "path=/", "secure", "httponly", "samesite=none", "partitioned" })
        {
            StringAssert.Contains(inside, flag, StringComparison.OrdinalIgnoreCase);
        }

        StringAssert.Contains(outside, "samesite=lax");
        Assert.IsFalse(outside.Contains("artitioned", StringComparison.Ordinal));
    }

    private static Task<HttpResponseMessage> TakeAsync(Visitor visitor, string path, string token, Shown page)
    {
        var request = new HttpRequestMessage(HttpMethod.Post, path + "/konto") { Content = new FormUrlEncodedContent(page.Form("/kod")) };
        request.Headers.Authorization = new AuthenticationHeaderValue("Bearer", token);
        return visitor.Client.SendAsync(request);
    }

    private static async Task<JsonArray> RoundsAsync(Visitor visitor, string token)
    {
        var request = new HttpRequestMessage(HttpMethod.Get, "/outlook/rundor");
        request.Headers.Authorization = new AuthenticationHeaderValue("Bearer", token);
        var answer = await visitor.Client.SendAsync(request);
        return (await answer.Content.ReadFromJsonAsync<JsonArray>())!;
    }
}
