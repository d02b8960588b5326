using System.Net;
using FinsamBot.Domain.Events;
using FinsamBot.Domain.Reports;
using FinsamBot.Runtime.Delivery;
using FinsamBot.Testing.Reports;

namespace FinsamBot.Edges.Tests.Web;

[TestClass]
public sealed class SessionTests
{
    [TestMethod]
    public async Task A_changed_key_or_a_changed_part_of_the_address_gives_the_same_page_as_any_wrong_address()
    {
        await using var host = await PageHost.StartAsync();
        using var visitor = host.Visit();
        var path = host.PathFor(Sample.Anna);
        var nowhere = (await visitor.OpenAsync("/finns-inte")).Main;

        string[] wrong =
        [
            path[..^1] + (path[^1] == '0' ? '1' : '0'),
            path[..^40],
            path.Replace("/1/anna", "/2/anna", StringComparison.Ordinal),
            path.Replace("/anna/", "/karim/", StringComparison.Ordinal),
            path.Replace("2026-03-31", "2026-06-30", StringComparison.Ordinal),
            path.Replace("vagen-vidare", "annan", StringComparison.Ordinal),
            path.ToUpperInvariant().Replace("/GRANSKA/", "/granska/", StringComparison.Ordinal),
            host.PathFor(Sample.Sofia),
            host.PathFor(Sample.Anna, 7),
        ];
        foreach (var address in wrong)
        {
            var answer = await visitor.OpenAsync(address);
            Assert.AreEqual(HttpStatusCode.NotFound, answer.Status, address);
            Assert.AreEqual(nowhere, answer.Main, address);
        }
    }

    [TestMethod]
    public async Task One_members_session_opens_nobody_elses_page()
    {
        await using var host = await PageHost.StartAsync();
        using var anna = host.Visit();
        var form = (await anna.SignInAsync(host, Sample.Anna)).Form("/svar");
        (form["text"], form["svar"]) = ("I Karims namn.", "analys");

        var page = await anna.OpenAsync(host.PathFor(Sample.Karim));
        StringAssert.Contains(page.Main, "Skicka en kod till k***@fk.example.se");
        var answer = await anna.FollowAsync(await anna.PostAsync(host.PathFor(Sample.Karim) + "/svar", form));

        Assert.AreEqual(HttpStatusCode.Forbidden, answer.Status);
        Assert.IsTrue((await host.StateAsync()).CurrentRound!.Answers.IsEmpty);
    }

    [TestMethod]
    [DataRow("/kod")]
    [DataRow("/inloggning")]
    [DataRow("/svar")]
    [DataRow("/utloggning")]
    [DataRow("/utkast")]
    public async Task A_form_without_its_token_or_from_another_site_changes_nothing(string step)
    {
        await using var host = await PageHost.StartAsync();
        using var anna = host.Visit();
        var path = host.PathFor(Sample.Anna);
        var form = await anna.SignInAsync(host, Sample.Anna);
        var token = form.Form("/svar");
        (token["text"], token["svar"], token["kod"]) = ("Utan lov.", "analys", "123456");
        var before = await host.DumpAsync();

        var bare = await anna.PostAsync(path + step, token.Where(f => !f.Key.StartsWith("__", StringComparison.Ordinal)));
        using var stranger = host.Visit();
        var foreign = await stranger.PostAsync(path + step, token);
        anna.Client.DefaultRequestHeaders.Add("Origin", "https://ond.example.se");
        var crossOrigin = await anna.PostAsync(path + step, token);
        anna.Client.DefaultRequestHeaders.Remove("Origin");
        anna.Client.DefaultRequestHeaders.Add("Sec-Fetch-Site", "cross-site");
        var crossSite = await anna.PostAsync(path + step, token);
        var json = await anna.Client.PostAsync(new Uri(path + step, UriKind.Relative), new StringContent("{}", null, "application/json"));

        foreach (var answer in new[] { bare, foreign, crossOrigin, crossSite, json })
        {
            Assert.AreEqual(HttpStatusCode.Forbidden, answer.StatusCode);
        }

        Assert.AreEqual(before, await host.DumpAsync());
    }

    [TestMethod]
    public async Task A_form_from_our_own_page_is_accepted_with_the_headers_of_every_browser()
    {
        await using var host = await PageHost.StartAsync();
        (string Name, string Value)[] browsers =
        [
            ("Sec-Fetch-Site", "same-origin"),
            ("Origin", "null"),
            ("Origin", host.Address.GetLeftPart(UriPartial.Authority)),
        ];
        foreach (var (name, value) in browsers)
        {
            using var anna = host.Visit();
            var page = await anna.OpenAsync(host.PathFor(Sample.Anna));
            anna.Client.DefaultRequestHeaders.Add(name, value);
            var asked = await anna.PostAsync(host.PathFor(Sample.Anna) + "/kod", Token(page));
            Assert.AreEqual(HttpStatusCode.SeeOther, asked.StatusCode, value);
            host.Clock.Advance(TimeSpan.FromMinutes(5));
        }

        Assert.AreEqual(3, (await host.SignInAsync(Sample.Anna)).LastNumber);
    }

    [TestMethod]
    public async Task An_older_round_says_that_there_is_a_newer_one_shows_its_own_version_and_takes_no_answer()
    {
        await using var host = await PageHost.StartAsync();
        using var anna = host.Visit();
        var path = host.PathFor(Sample.Anna);
        var form = await anna.SignInAsync(host, Sample.Anna);
        await host.DoAsync(Sample.Sofia, new SaveSections([new SectionInput("goals", "17 av 19 deltagare.", true, null)]));

        var changed = await anna.OpenAsync(path);
        StringAssert.Contains(changed.Main, "Projektledaren har ändrat i rapporten efter den versionen");
        StringAssert.Contains(changed.Main, "16 av 19 deltagare");

        host.Clock.Advance(TimeSpan.FromHours(1));
        await host.DoAsync(Sample.Sofia, new SendToSteeringGroup(false));
        var older = await anna.OpenAsync(path);
        StringAssert.Contains(older.Main, "Det finns en nyare version. Här nedanför är den äldre versionen.");
        StringAssert.Contains(older.Main, "16 av 19 deltagare");
        Assert.AreEqual(0, older.Page.Forms.Length);

        var refused = await anna.SendAsync(path, form, "/svar", ("text", "För sent."), ("svar", "analys"));
        Assert.AreEqual(HttpStatusCode.Conflict, refused.Status);
        StringAssert.Contains(refused.Alert!, "nyare version");
        Assert.AreEqual("För sent.", refused.Textarea);

        var newer = await anna.OpenAsync(host.PathFor(Sample.Anna, 2));
        StringAssert.Contains(newer.Main, "17 av 19 deltagare");
        StringAssert.Contains(newer.Main, "Du är inloggad som Anna Berg", "The session is the member's, for every round and report.");
    }

    [TestMethod]
    public async Task Whoever_has_no_role_any_more_cannot_read_the_leaders_page()
    {
        await using var host = await PageHost.StartAsync();
        using var visitor = host.Visit();

        var sofia = await visitor.OpenAsync(host.LinkTo(new PageLink.Reading(PageHost.Report, Sample.Sofia)));
        var nobody = await visitor.OpenAsync(host.LinkTo(new PageLink.Reading(PageHost.Report, new PersonId("nobody"))));

        Assert.AreEqual(HttpStatusCode.OK, sofia.Status);
        StringAssert.Contains(sofia.Main, "Inget svar har kommit.");
        Assert.AreEqual(0, sofia.Page.Forms.Length);
        Assert.AreEqual(HttpStatusCode.NotFound, nobody.Status);
    }

    private static IEnumerable<KeyValuePair<string, string>> Token(Shown page) =>
        page
            .Page.QuerySelectorAll("input[name=__RequestVerificationToken]")
            .Take(1)
            .Select(i => KeyValuePair.Create("__RequestVerificationToken", i.GetAttribute("value")!));
}
