using System.Net;
using FinsamBot.Domain.Reports;
using FinsamBot.Domain.Reports.Rounds;
using FinsamBot.Runtime.Delivery;
using FinsamBot.Testing.Reports;
using FinsamBot.Testing.Teams;
using FinsamBot.Testing.Web;

namespace FinsamBot.Edges.Tests.Web;

[TestClass]
public sealed class WorkAccountTests
{
    private const string Personal = "9188040d-6c67-4c5b-b112-36a304b66dad";

    [TestMethod]
    public async Task A_member_signs_in_with_the_work_account_and_answers()
    {
        await using var host = await WorkAccountHost.StartAsync();
        using var anna = host.Pages.Visit();
        var offered = (await anna.OpenAsync(host.Path)).Page.QuerySelector("a[href$='/arbetskonto']");
        Assert.AreEqual("Logga in med arbetskonto", offered?.TextContent);
        host.Entra.User = "Anna.Berg@AF.example.se";

        var page = await host.SignInAsync(anna);
        StringAssert.Contains(page.Main, "Du är inloggad som Anna Berg, Arbetsförmedlingen");
        await anna.SendAsync(host.Path, page, "/svar", ("svar", "inga-synpunkter"));

        var answer = (await host.Pages.StateAsync()).CurrentRound!.Answers[Sample.Anna];
        Assert.AreEqual((AnswerKind.NoRemarks, "work-account"), (answer.Kind, answer.SignedInBy));
    }

    [TestMethod]
    public async Task A_registrar_signs_in_with_the_work_account_and_anybody_else_is_told_so()
    {
        await using var host = await WorkAccountHost.StartAsync();
        await host.Pages.DoAsync(Sample.Sofia, new SubmitReport(true));
        var path = host.Pages.LinkTo(new PageLink.Registration(PageHost.Report, new("registrar")));
        using var visitor = host.Pages.Visit();
        host.Entra.User = "sofia.lind@alvbacka.example.se";

        var refused = await host.SignInAsync(visitor, path);
        Assert.AreEqual(HttpStatusCode.Forbidden, refused.Status);
        StringAssert.Contains(refused.Alert!, "hör inte till någon som kan göra det här");

        host.Entra.User = "Rita.Noren@norrsken.example.se";
        var page = await host.SignInAsync(visitor, path);
        StringAssert.Contains(
            (await visitor.SendAsync(path, page, "/registrering", ("diarienummer", "2026:13"))).Main,
            "Registrerad med diarienummer 2026:13, signatur RN."
        );
    }

    [TestMethod]
    public async Task Another_account_is_told_which_one_it_is_and_not_whose_the_report_is()
    {
        await using var host = await WorkAccountHost.StartAsync();
        using var karim = host.Pages.Visit();
        host.Entra.User = "karim.haddad@fk.example.se";

        var page = await host.SignInAsync(karim);

        Assert.AreEqual(HttpStatusCode.Forbidden, page.Status);
        StringAssert.Contains(
            page.Main,
            "Du är inloggad som karim.haddad@fk.example.se, men rapporten skickades till en annan adress: a***@af.example.se."
        );
        Assert.IsFalse(page.Main.Contains("anna.berg", StringComparison.OrdinalIgnoreCase));
        Assert.IsNotNull(page.Page.QuerySelector($"a[href='{host.Path}#svara']"));
        StringAssert.Contains((await karim.OpenAsync(host.Path)).Main, "Skicka en kod till");
    }

    [TestMethod]
    public async Task An_address_that_anybody_may_write_into_an_account_opens_nothing()
    {
        (string Name, Action<FakeToken> Distort, bool Opens)[] accounts =
        [
            ("email of anybody's own tenant", t => Email(t, null), false),
            ("email whose domain is not the tenant's", t => Email(t, false), false),
            ("email whose domain is another's, as a number", t => Email(t, 0), false),
            ("email whose domain is the tenant's", t => Email(t, true), true),
            ("the same as a number in text", t => Email(t, "1"), true),
            (
                "two of them",
                t =>
                    (t.Claims["email"], t.Claims["xms_edov"], t.Claims["preferred_username"]) = (
                        new System.Text.Json.Nodes.JsonArray("anna.berg@af.example.se", "x@ond.example.se"),
                        true,
                        "x@ond.example.se"
                    ),
                false
            ),
            (
                "a user name alone",
                t =>
                {
                    t.Claims.Remove("email");
                    t.Claims.Remove("xms_edov");
                },
                false
            ),
            ("a user name, and an email that nobody vouches for", t => t.Claims.Remove("xms_edov"), false),
            ("an address that Entra has verified", t => Verified(t, "anna.berg@af.example.se"), true),
            (
                "a guest's, verified elsewhere",
                t =>
                {
                    Verified(t, "anna.berg@af.example.se");
                    t.Claims["acct"] = 1;
                },
                false
            ),
            ("another verified address", t => Verified(t, "x@ond.example.se"), false),
        ];
        await using var host = await WorkAccountHost.StartAsync();
        foreach (var (name, distort, opens) in accounts)
        {
            using var visitor = host.Pages.Visit();
            host.Entra.Distort = distort;
            var page = await host.SignInAsync(visitor);
            Assert.AreEqual(opens ? HttpStatusCode.OK : HttpStatusCode.Forbidden, page.Status, name);
            Assert.AreEqual(
                opens,
                (await visitor.OpenAsync(host.Path)).Main.Contains("Du är inloggad som Anna Berg", StringComparison.Ordinal),
                name
            );
        }
    }

    [TestMethod]
    public async Task A_token_that_Entra_did_not_make_for_this_very_question_opens_nothing()
    {
        (string Name, Action<FakeToken> Distort)[] forgeries =
        [
            ("another nonce", t => t.Claims["nonce"] = "another"),
            ("no nonce", t => t.Claims.Remove("nonce")),
            ("another issuer", t => t.Claims["iss"] = "https://ond.example.se/v2.0"),
            ("the issuer of another tenant", t => t.Claims["tid"] = "6a6a6a6a-0000-4000-8000-000000000000"),
            ("no tenant", t => t.Claims.Remove("tid")),
            (
                "a tenant that is none",
                t =>
                    (t.Claims["tid"], t.Claims["iss"]) = (
                        "organizations",
                        ((string)t.Claims["iss"]!).Replace(FakeEntra.Tenant, "organizations", StringComparison.Ordinal)
                    )
            ),
            (
                "personal accounts",
                t =>
                    (t.Claims["tid"], t.Claims["iss"]) = (
                        Personal,
                        ((string)t.Claims["iss"]!).Replace(FakeEntra.Tenant, Personal, StringComparison.Ordinal)
                    )
            ),
            ("another audience", t => t.Claims["aud"] = "7c7c7c7c-0000-4000-8000-000000000000"),
            ("expired", t => t.Claims["exp"] = Sample.Morning.AddMinutes(-6).ToUnixTimeSeconds()),
            ("not yet", t => t.Claims["nbf"] = Sample.Morning.AddMinutes(6).ToUnixTimeSeconds()),
            ("no end", t => t.Claims.Remove("exp")),
            ("unsigned", t => (t.Header["alg"], t.Sign) = ("none", _ => [])),
            (
                "a secret instead of a key",
                t =>
                    (t.Header["alg"], t.Sign) = (
                        "HS256",
                        part => System.Security.Cryptography.HMACSHA256.HashData(FakeKey.Teams.Rsa.ExportSubjectPublicKeyInfo(), part)
                    )
            ),
            ("another key", t => t.SignedBy(FakeKey.Stranger)),
            (
                "another key by the right name",
                t => t.Sign = FakeToken.WithRsa(FakeKey.Stranger.Rsa, System.Security.Cryptography.HashAlgorithmName.SHA256)
            ),
        ];
        await using var host = await WorkAccountHost.StartAsync();
        foreach (var (name, distort) in forgeries)
        {
            using var visitor = host.Pages.Visit();
            host.Entra.Distort = distort;
            var page = await host.SignInAsync(visitor);
            Assert.AreEqual(HttpStatusCode.Forbidden, page.Status, name);
            StringAssert.Contains(page.Main, "Inloggningen gick inte igenom", name);
            StringAssert.Contains((await visitor.OpenAsync(host.Path)).Main, "Skicka en kod till", name);
        }
    }

    [TestMethod]
    public async Task A_key_of_one_tenant_signs_for_no_other()
    {
        await using var host = await WorkAccountHost.StartAsync();
        using var visitor = host.Pages.Visit();
        host.Entra.KeyIssuer = ",\"issuer\":\"https://login.microsoftonline.com/6a6a6a6a-0000-4000-8000-000000000000/v2.0\"";

        StringAssert.Contains((await host.SignInAsync(visitor)).Main, "Inloggningen gick inte igenom");
    }

    [TestMethod]
    public async Task An_answer_that_belongs_to_another_question_or_another_browser_opens_nothing()
    {
        await using var host = await WorkAccountHost.StartAsync();
        using (var anna = host.Pages.Visit())
        {
            host.Entra.State = state => state[..^4] + "AAAA";
            var page = await host.SignInAsync(anna);
            Assert.AreEqual(HttpStatusCode.Forbidden, page.Status);
            StringAssert.Contains(page.Main, "Öppna länken i mejlet igen");
        }

        host.Entra.State = state => state;
        using var attacker = host.Pages.Visit();
        using var victim = host.Pages.Visit();
        var asked = await attacker.Client.GetAsync(new Uri(host.Path + "/arbetskonto", UriKind.Relative));
        var answer = await attacker.Client.GetAsync(asked.Headers.Location);
        var landed = await victim.OpenAsync(answer.Headers.Location!.AbsoluteUri);
        Assert.AreEqual(HttpStatusCode.Forbidden, landed.Status);
        Assert.AreEqual(0, host.Entra.TokenRequests);
        StringAssert.Contains((await victim.OpenAsync(host.Path)).Main, "Skicka en kod till");
    }

    [TestMethod]
    public async Task Who_gives_up_is_led_back_to_the_code_in_the_language_it_began_in()
    {
        await using var host = await WorkAccountHost.StartAsync();
        using var anna = host.Pages.Visit();
        host.Entra.Error = "access_denied";

        StringAssert.Contains((await host.SignInAsync(anna)).Main, "Inloggningen avbröts");
        var asked = await anna.Client.GetAsync(new Uri(host.Path + "/arbetskonto?lang=en", UriKind.Relative));
        var back = await anna.Client.GetAsync(asked.Headers.Location);
        var english = await anna.OpenAsync(back.Headers.Location!.AbsoluteUri);
        StringAssert.Contains(english.Main, "The sign-in was given up");
        Assert.IsNotNull(english.Page.QuerySelector($"a[href^='{host.Path}?lang=en']"));
    }

    [TestMethod]
    public async Task The_session_of_a_work_account_is_for_one_person_in_every_round()
    {
        await using var host = await WorkAccountHost.StartAsync();
        using var anna = host.Pages.Visit();
        await host.SignInAsync(anna);

        StringAssert.Contains((await anna.OpenAsync(host.Pages.PathFor(Sample.Karim))).Main, "Skicka en kod till k***");
        await host.Pages.DoAsync(Sample.Sofia, new SaveSections([new SectionInput("goals", "17 av 19 deltagare.", true, null)]));
        await host.Pages.DoAsync(Sample.Sofia, new SendToSteeringGroup(false));
        StringAssert.Contains((await anna.OpenAsync(host.Pages.PathFor(Sample.Anna, 2))).Main, "Du är inloggad som Anna Berg");
    }

    [TestMethod]
    public async Task Behind_a_proxy_the_question_names_the_public_address_and_its_cookie_is_for_https_only()
    {
        await using var host = await WorkAccountHost.StartAsync(
            ("Web:PublicUrl", "https://rapport.example.se"),
            ("Web:LinkSecret", Convert.ToBase64String(new byte[32]))
        );
        using var anna = host.Pages.Visit();

        var asked = await anna.Client.GetAsync(new Uri(host.Path + "/arbetskonto", UriKind.Relative));

        StringAssert.Contains(asked.Headers.Location!.Query, "redirect_uri=https%3A%2F%2Frapport.example.se%2Finloggad%2Farbetskonto");
        var cookies = asked.Headers.GetValues("Set-Cookie").ToList();
        Assert.HasCount(2, cookies, "one for the question, one for the browser that asked it");
        foreach (var cookie in cookies)
        {
            StringAssert.StartsWith(cookie, "__Host-finsambot-arbetskonto");
            foreach (var flag in new[] { "path=/;", "secure", "httponly", "samesite=lax", "max-age=" })
            {
                StringAssert.Contains(cookie, flag, StringComparison.OrdinalIgnoreCase);
            }
        }
    }

    [TestMethod]
    public async Task Without_settings_there_is_no_button_and_no_address_behind_it()
    {
        await using var host = await PageHost.StartAsync();
        using var anna = host.Visit();

        Assert.IsNull((await anna.OpenAsync(host.PathFor(Sample.Anna))).Page.QuerySelector("a[href$='/arbetskonto']"));
        Assert.AreEqual(HttpStatusCode.NotFound, (await anna.OpenAsync(host.PathFor(Sample.Anna) + "/arbetskonto")).Status);
    }

    [TestMethod]
    public async Task The_log_holds_no_account_code_or_token()
    {
        await using var host = await WorkAccountHost.StartAsync();
        using var anna = host.Pages.Visit();
        await host.SignInAsync(anna);
        host.Entra.Distort = t => t.Claims["aud"] = "7c7c7c7c-0000-4000-8000-000000000000";
        using var other = host.Pages.Visit();
        await host.SignInAsync(other);

        var logged = string.Join('\n', host.Pages.Logged.All);
        StringAssert.Contains(logged, "A sign-in with a work account failed");
        foreach (var secret in new[] { "anna.berg", "code-0", "eyJ", FakeEntra.ClientSecret, "7c7c7c7c" })
        {
            Assert.IsFalse(logged.Contains(secret, StringComparison.OrdinalIgnoreCase), secret);
        }
    }

    private static void Email(FakeToken token, System.Text.Json.Nodes.JsonNode? owned)
    {
        token.Claims["preferred_username"] = "nagon@annan.example.se";
        token.Claims["email"] = "anna.berg@af.example.se";
        token.Claims.Remove("xms_edov");
        if (owned is not null)
        {
            token.Claims["xms_edov"] = owned;
        }
    }

    private static void Verified(FakeToken token, string address)
    {
        token.Claims.Remove("email");
        token.Claims.Remove("xms_edov");
        token.Claims["verified_primary_email"] = new System.Text.Json.Nodes.JsonArray(address);
    }
}
