using System.Net;
using FinsamBot.Domain.Events;
using FinsamBot.Domain.People;
using FinsamBot.Domain.Reports;
using FinsamBot.Runtime.Delivery;
using FinsamBot.Testing.Reports;

namespace FinsamBot.Edges.Tests.Web;

/// <summary>Every way into the office's pages that is not the office's own: refused, and the store is as it was byte for byte.</summary>
[TestClass]
public sealed class RegistryIntruderTests
{
    private const string Session = "finsambot-inloggning";

    private static readonly PersonId Mailbox = new("registrar");

    [TestMethod]
    public async Task Neither_a_lead_nor_a_member_registers_with_a_session_of_their_own()
    {
        await using var host = await HandedInAsync();
        var path = host.LinkTo(new PageLink.Registration(PageHost.Report, Mailbox));
        using var rita = host.Visit();
        var page = await SignInAsync(host, rita, path, Sample.Rita);
        var form = page.Form("/registrering");
        form["diarienummer"] = "2026:13";
        var right = rita.CookieOf(Session)!;
        using var sofia = host.Visit();
        await SignInAsync(host, sofia, host.LinkTo(new PageLink.Signatures(PageHost.Report, Sample.Sofia)), Sample.Sofia);
        using var anna = host.Visit();
        await anna.SignInAsync(host, Sample.Anna);

        var before = await host.DumpAsync();
        (string Name, string? Cookie)[] cases =
        [
            ("no session", null),
            ("a made-up session", "CfDJ8AAAAAAAAAAAAAAAAAAAAA"),
            ("half a session", right[..(right.Length / 2)]),
            ("a lead's session", sofia.CookieOf(Session)),
            ("a member's session", anna.CookieOf(Session)),
        ];
        foreach (var (name, cookie) in cases)
        {
            using var intruder = rita.Twin();
            intruder.SetCookie(Session, cookie);
            using var answer = await intruder.PostAsync(path + "/registrering", form);
            Assert.AreEqual(HttpStatusCode.Forbidden, answer.StatusCode, name);
            Assert.AreEqual(before, await host.DumpAsync(), name);
        }

        using var itself = await rita.PostAsync(path + "/registrering", form);
        Assert.AreEqual(HttpStatusCode.SeeOther, itself.StatusCode, "The same form with the right session.");
    }

    [TestMethod]
    public async Task A_forged_address_opens_nothing()
    {
        await using var host = await HandedInAsync();
        using var intruder = host.Visit();
        var path = host.LinkTo(new PageLink.Registration(PageHost.Report, Mailbox));
        var signatures = host.LinkTo(new PageLink.Signatures(PageHost.Report, Sample.Sofia));
        var key = path.Split('/')[^1];
        string[] forged =
        [
            path[..^1] + (path[^1] == '0' ? '1' : '0'),
            path.Replace("registrar/", "sofia/", StringComparison.Ordinal),
            path.Replace("2026-03-31", "2026-06-30", StringComparison.Ordinal),
            path.Replace("/registrera/", "/underskrifter/", StringComparison.Ordinal),
            signatures.Replace("/underskrifter/", "/registrera/", StringComparison.Ordinal),
            signatures.Replace("/sofia/", "/anna/", StringComparison.Ordinal),
            host.LinkTo(new PageLink.Registration(PageHost.Report, Sample.Sofia)),
            host.LinkTo(new PageLink.Signatures(PageHost.Report, Sample.Anna)),
            $"/rapport/{PageHost.Report}/registrar/{key}",
        ];
        foreach (var address in forged)
        {
            Assert.AreEqual(HttpStatusCode.NotFound, (await intruder.OpenAsync(address)).Status, address);
        }
    }

    [TestMethod]
    public async Task A_form_without_its_token_or_from_elsewhere_does_nothing()
    {
        await using var host = await HandedInAsync();
        var path = host.LinkTo(new PageLink.Registration(PageHost.Report, Mailbox));
        using var rita = host.Visit();
        var form = (await SignInAsync(host, rita, path, Sample.Rita)).Form("/registrering");
        form["diarienummer"] = "2026:13";
        var before = await host.DumpAsync();

        using var bare = await rita.PostAsync(path + "/registrering", form.Where(f => f.Key is "diarienummer" or "signatur"));
        rita.Client.DefaultRequestHeaders.Add("Sec-Fetch-Site", "cross-site");
        using var foreign = await rita.PostAsync(path + "/registrering", form);

        Assert.AreEqual((HttpStatusCode.Forbidden, HttpStatusCode.Forbidden), (bare.StatusCode, foreign.StatusCode));
        Assert.AreEqual(before, await host.DumpAsync());
    }

    [TestMethod]
    public async Task Who_has_lost_the_role_has_lost_the_page_with_the_session_still_open()
    {
        await using var host = await HandedInAsync();
        var path = host.LinkTo(new PageLink.Registration(PageHost.Report, Mailbox));
        using var rita = host.Visit();
        var form = (await SignInAsync(host, rita, path, Sample.Rita)).Form("/registrering");
        form["diarienummer"] = "2026:13";
        await host.ChangeAssociationAsync(new AssociationRoleTaken(Sample.Rita, Role.Registrar));

        using var answer = await rita.PostAsync(path + "/registrering", form);

        Assert.AreEqual(HttpStatusCode.Forbidden, answer.StatusCode);
        Assert.IsNull((await host.StateAsync()).Registry.Registration);
    }

    [TestMethod]
    public async Task Codes_cannot_be_guessed_and_go_only_to_those_the_page_is_for()
    {
        await using var host = await HandedInAsync();
        var path = host.LinkTo(new PageLink.Registration(PageHost.Report, Mailbox));
        using var intruder = host.Visit();
        var page = await intruder.OpenAsync(path);
        Assert.AreEqual(HttpStatusCode.BadRequest, (await intruder.SendAsync(path, page, "/kod", ("vem", "sofia"))).Status);

        var asked = await intruder.SendAsync(path, page, "/kod");
        var right = await host.CodeOfAsync(Sample.Rita);
        for (var n = 0; n < 5; n++)
        {
            Assert.AreEqual(
                HttpStatusCode.Forbidden,
                (await intruder.SendAsync(path, asked, "/inloggning", ("kod", $"00000{n}" == right ? "999999" : $"00000{n}"))).Status
            );
        }

        Assert.AreEqual(
            HttpStatusCode.TooManyRequests,
            (await intruder.SendAsync(path, asked, "/inloggning", ("kod", right))).Status,
            "Not judged."
        );
        Assert.IsNull(intruder.CookieOf(Session));
    }

    private static async Task<PageHost> HandedInAsync()
    {
        var host = await PageHost.StartAsync();
        await host.DoAsync(Sample.Sofia, new SubmitReport(true));
        await host.FileAsync();
        return host;
    }

    private static async Task<Shown> SignInAsync(PageHost host, Visitor visitor, string path, PersonId person)
    {
        var asked = await visitor.SendAsync(path, await visitor.OpenAsync(path), "/kod");
        return await visitor.SendAsync(path, asked, "/inloggning", ("kod", await host.CodeOfAsync(person)));
    }
}
