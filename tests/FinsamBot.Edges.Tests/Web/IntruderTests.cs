using System.Globalization;
using System.Net;
using FinsamBot.Domain.People.SignIn;
using FinsamBot.Runtime.Delivery;
using FinsamBot.Testing.Reports;

namespace FinsamBot.Edges.Tests.Web;

/// <summary>Every way into a member's page that is not the member's own: refused, and the store is as it was byte for byte.</summary>
[TestClass]
public sealed class IntruderTests
{
    private const string Session = "finsambot-inloggning";
    private const string Forms = "finsambot-formular";
    private const string TokenField = "__RequestVerificationToken";

    [TestMethod]
    [DataRow("/svar")]
    [DataRow("/utkast")]
    public async Task Only_the_members_own_session_answers_or_keeps_a_draft(string step)
    {
        await using var host = await PageHost.StartAsync();
        await using var other = await PageHost.StartAsync(settings: Secret(2));
        using var anna = host.Visit();
        var path = host.PathFor(Sample.Anna);
        var form = Filled((await anna.SignInAsync(host, Sample.Anna)).Form("/svar"));
        var own = anna.CookieOf(Session)!;
        using var karim = host.Visit();
        await karim.SignInAsync(host, Sample.Karim);
        var until = host.Clock.GetUtcNow().AddHours(8);
        var session = host.OpenSession(own);
        (string, string)[] right = Claims("anna", session);

        var cases = new Dictionary<string, string?>
        {
            ["no session"] = null,
            ["an empty session"] = "",
            ["a made-up session"] = "CfDJ8AAAAAAAAAAAAAAAAAAAAA",
            ["half a session"] = own[..(own.Length / 2)],
            ["a session with one letter changed"] = own[..^8] + (own[^8] == 'A' ? 'B' : 'A') + own[^7..],
            ["a session with a tail"] = own + "AAAA",
            ["another member's session"] = karim.CookieOf(Session),
            ["the form's cookie in the session's place"] = anna.CookieOf(Forms),
            ["a session of another member"] = host.SealSession(until, Claims("karim", session)),
            ["a session that was never opened"] = host.SealSession(until, Claims("anna", "0123456789012345678901234567890123456789")),
            ["a session by its hash"] = host.SealSession(until, Claims("anna", SignInState.HashOf(session))),
            ["a session without a name"] = host.SealSession(until, Claims("anna", "")),
            ["a session without a person"] = host.SealSession(until, right[1]),
            ["a session without a session"] = host.SealSession(until, right[0]),
            ["a session of a name that is none"] = host.SealSession(until, Claims("../anna", session)),
            ["a session that says nothing"] = host.SealSession(until),
            ["a session in capitals"] = host.SealSession(until, Claims("ANNA", session)),
            ["a session that has ended"] = host.SealSession(host.Clock.GetUtcNow().AddSeconds(-1), right),
            ["a session sealed by another program"] = other.SealSession(until, right),
        };
        var before = await host.DumpAsync();
        foreach (var (name, cookie) in cases)
        {
            using var intruder = anna.Twin();
            intruder.SetCookie(Session, cookie);
            using var answer = await intruder.PostAsync(path + step, form);
            Assert.AreEqual(HttpStatusCode.Forbidden, answer.StatusCode, name);
            Assert.AreEqual(before, await host.DumpAsync(), name);
        }

        // The same way with the right session has its effect: the cases fail for what they are, not for the way they are sent.
        anna.SetCookie(Session, host.SealSession(until, right));
        using var taken = await anna.PostAsync(path + step, form);
        Assert.AreEqual(step == "/svar" ? HttpStatusCode.SeeOther : HttpStatusCode.NoContent, taken.StatusCode);
        Assert.AreNotEqual(before, await host.DumpAsync());
    }

    [TestMethod]
    [DataRow("/svar")]
    [DataRow("/utkast")]
    [DataRow("/kod")]
    [DataRow("/inloggning")]
    public async Task Only_the_address_that_was_given_out_leads_anywhere(string step)
    {
        await using var host = await PageHost.StartAsync();
        await using var other = await PageHost.StartAsync(settings: Secret(2));
        using var anna = host.Visit();
        var path = host.PathFor(Sample.Anna);
        var form = Filled((await anna.SignInAsync(host, Sample.Anna)).Form("/svar"));
        var (stem, key) = (path[..path.LastIndexOf('/')], path[(path.LastIndexOf('/') + 1)..]);
        string KeyOf(string address) => address[(address.LastIndexOf('/') + 1)..];

        var cases = new Dictionary<string, string>
        {
            ["a key with one letter changed"] = path[..^1] + (path[^1] == '0' ? '1' : '0'),
            ["half a key"] = $"{stem}/{key[..(key.Length / 2)]}",
            ["a key with a tail"] = path + "0",
            ["a key in capitals"] = $"{stem}/{key.ToUpperInvariant()}",
            ["no key"] = stem,
            ["another member's key"] = $"{stem}/{KeyOf(host.PathFor(Sample.Karim))}",
            ["the key of another round"] = $"{stem}/{KeyOf(host.PathFor(Sample.Anna, 2))}",
            ["the key of another program"] = $"{stem}/{KeyOf(other.PathFor(Sample.Anna))}",
            ["the key of the reading page"] = $"{stem}/{KeyOf(host.LinkTo(new PageLink.Reading(PageHost.Report, Sample.Anna)))}",
            ["the key of the calendar"] = $"{stem}/{KeyOf(host.LinkTo(new PageLink.PlanPage(Sample.Anna)))}",
            ["one's own key for another member"] = path.Replace("/anna/", "/karim/", StringComparison.Ordinal),
            ["one's own key for another round"] = path.Replace("/1/anna", "/2/anna", StringComparison.Ordinal),
            ["one's own key for another report"] = path.Replace("2026-03-31", "2026-06-30", StringComparison.Ordinal),
            ["a round that never was, with its right key"] = host.PathFor(Sample.Anna, 7),
            ["somebody who was never asked, with the right key"] = host.PathFor(Sample.Sofia),
            ["a round below none"] = path.Replace("/1/anna", "/-1/anna", StringComparison.Ordinal),
        };
        var before = await host.DumpAsync();
        foreach (var (name, address) in cases)
        {
            using var answer = await anna.PostAsync(address + step, form);
            Assert.IsTrue(
                answer.StatusCode is HttpStatusCode.NotFound or HttpStatusCode.Forbidden or HttpStatusCode.MethodNotAllowed,
                $"{name}: {answer.StatusCode}"
            );
            Assert.AreEqual(before, await host.DumpAsync(), name);
        }
    }

    [TestMethod]
    [DataRow("/svar")]
    [DataRow("/utkast")]
    [DataRow("/kod")]
    [DataRow("/inloggning")]
    [DataRow("/utloggning")]
    public async Task Only_our_own_page_in_the_same_browser_sends_forms(string step)
    {
        await using var host = await PageHost.StartAsync();
        await using var other = await PageHost.StartAsync(settings: Secret(2));
        using var anna = host.Visit();
        using var karim = host.Visit();
        using var elsewhere = other.Visit();
        var path = host.PathFor(Sample.Anna);
        var form = Filled((await anna.SignInAsync(host, Sample.Anna)).Form("/svar"));
        var karims = (await karim.OpenAsync(host.PathFor(Sample.Karim))).Form("/kod")[TokenField];
        var foreign = (await elsewhere.OpenAsync(other.PathFor(Sample.Anna))).Form("/kod")[TokenField];

        var cases = new Dictionary<string, Action<Visitor, Dictionary<string, string>>>
        {
            ["no token"] = (_, f) => f.Remove(TokenField),
            ["an empty token"] = (_, f) => f[TokenField] = "",
            ["a made-up token"] = (_, f) => f[TokenField] = "CfDJ8AAAA",
            ["another browser's token"] = (_, f) => f[TokenField] = karims,
            ["a token of another program"] = (_, f) => f[TokenField] = foreign,
            ["a token with one letter changed"] = (_, f) =>
                f[TokenField] = f[TokenField][..^4] + (f[TokenField][^4] == 'A' ? 'B' : 'A') + f[TokenField][^3..],
            ["no cookie for the form"] = (v, _) => v.SetCookie(Forms, null),
            ["another browser's cookie for the form"] = (v, _) => v.SetCookie(Forms, karim.CookieOf(Forms)),
            ["another site, by its origin"] = (v, _) => v.Client.DefaultRequestHeaders.Add("Origin", "https://ond.example.se"),
            ["another site, by the browser's word"] = (v, _) => v.Client.DefaultRequestHeaders.Add("Sec-Fetch-Site", "cross-site"),
            ["a sister site"] = (v, _) => v.Client.DefaultRequestHeaders.Add("Sec-Fetch-Site", "same-site"),
        };
        var before = await host.DumpAsync();
        foreach (var (name, spoil) in cases)
        {
            using var intruder = anna.Twin();
            var spoiled = new Dictionary<string, string>(form);
            spoil(intruder, spoiled);
            using var answer = await intruder.PostAsync(path + step, spoiled);
            Assert.AreEqual(HttpStatusCode.Forbidden, answer.StatusCode, name);
            Assert.AreEqual(before, await host.DumpAsync(), name);
        }
    }

    [TestMethod]
    public async Task Only_the_code_in_the_members_latest_letter_opens()
    {
        await using var host = await PageHost.StartAsync(settings: Secret(1));
        await using var other = await PageHost.StartAsync(settings: Secret(2));
        var right = host.Codes.CodeFor(Sample.Anna, 1);
        var cases = new Dictionary<string, string>
        {
            ["no code"] = "",
            ["blanks"] = "      ",
            ["a word"] = "öppna",
            ["half the code"] = right[..3],
            ["the code with a tail"] = right + "0",
            ["the next code on"] = ((int.Parse(right, CultureInfo.InvariantCulture) + 1) % 1_000_000).ToString(
                "D6",
                CultureInfo.InvariantCulture
            ),
            ["the code before the first"] = host.Codes.CodeFor(Sample.Anna, 0),
            ["the code after the latest"] = host.Codes.CodeFor(Sample.Anna, 2),
            ["another member's code"] = host.Codes.CodeFor(Sample.Karim, 1),
            ["another program's code"] = other.Codes.CodeFor(Sample.Anna, 1),
            ["a number below nothing"] = "-" + right[1..],
        };
        foreach (var (name, code) in cases)
        {
            // A host for each: five wrong codes in a row would be refused for that alone.
            await using var fresh = await PageHost.StartAsync(settings: Secret(1));
            using var intruder = fresh.Visit();
            var path = fresh.PathFor(Sample.Anna);
            var page = await intruder.SendAsync(path, await intruder.OpenAsync(path), "/kod");
            var answer = await intruder.SendAsync(path, page, "/inloggning", ("kod", code));
            Assert.IsTrue(answer.Status is HttpStatusCode.Forbidden or HttpStatusCode.BadRequest, name);
            Assert.IsNull(intruder.CookieOf(Session), name);
            Assert.IsTrue((await fresh.StateAsync()).CurrentRound!.Read.IsEmpty, name);
        }
    }

    private static (string, string) Secret(byte first) => ("Web:LinkSecret", Convert.ToBase64String([first, .. new byte[31]]));

    private static (string, string)[] Claims(string person, string session) => [("person", person), ("session", session)];

    private static Dictionary<string, string> Filled(Dictionary<string, string> form) =>
        new(form)
        {
            ["text"] = "Utan lov.",
            ["svar"] = "analys",
            ["kod"] = "123456",
            ["k-goals"] = "Utan lov.",
        };
}
