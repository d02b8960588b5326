using System.Net;
using FinsamBot.Domain.Events;
using FinsamBot.Domain.Interventions;
using FinsamBot.Domain.People;
using FinsamBot.Domain.People.SignIn;
using FinsamBot.Domain.Reports;
using FinsamBot.Domain.Reports.Rounds;
using FinsamBot.Runtime.Delivery;
using FinsamBot.Testing.Reports;

namespace FinsamBot.Edges.Tests.Web;

/// <summary>One door for people: the sign-in's own page.</summary>
[TestClass]
public sealed class DoorTests
{
    private const string Door = "/logga-in";

    [TestMethod]
    public async Task A_member_signs_in_for_the_page_it_wished_to_see_and_the_report_knows_that_it_was_opened()
    {
        await using var host = await PageHost.StartAsync();
        using var anna = host.Visit();
        var path = host.PathFor(Sample.Anna);
        var page = await anna.OpenAsync($"{Door}?till={Uri.EscapeDataString(path)}");
        StringAssert.Contains(page.Main, "Skicka en kod till a***@af.example.se");

        var before = host.Woken;
        var asked = await anna.SendAsync(Door, page, "/kod");
        Assert.AreEqual(before + 1, host.Woken, "The letter with the code leaves at once.");
        var inside = await anna.SendAsync(Door, asked, "/inloggning", ("kod", await host.CodeOfAsync(Sample.Anna)));

        StringAssert.Contains(inside.Main, "Du är inloggad som Anna Berg");
        Assert.IsNotNull(inside.Form("/svar"));
        Assert.IsTrue((await host.StateAsync()).CurrentRound!.Read.ContainsKey(Sample.Anna));
    }

    [TestMethod]
    public async Task One_sign_in_opens_the_registrars_page_and_the_signature_page_alike()
    {
        await using var host = await PageHost.StartAsync();
        await host.DoAsync(Sample.Sofia, new SubmitReport(true));
        await host.FileAsync();
        using var rita = host.Visit();
        var path = host.LinkTo(new PageLink.Registration(PageHost.Report, new PersonId("registrar")));
        var asked = await rita.SendAsync(
            Door,
            await rita.OpenAsync($"{Door}?till={Uri.EscapeDataString(path)}"),
            "/kod",
            ("adress", "Rita.Noren@norrsken.example.se")
        );

        var page = await rita.SendAsync(Door, asked, "/inloggning", ("kod", await host.CodeOfAsync(Sample.Rita)));

        Assert.IsNotNull(page.Form("/registrering"));
        StringAssert.Contains(
            (await rita.OpenAsync(host.LinkTo(new PageLink.Signatures(PageHost.Report, Sample.Rita)))).Main,
            "Du är inloggad som Rita Norén"
        );
    }

    [TestMethod]
    public async Task An_address_that_is_nobodys_and_one_without_a_role_are_answered_as_a_members_and_leave_no_trace()
    {
        await using var host = await PageHost.StartAsync();
        await host.ChangeInterventionAsync(new RoleTaken(Sample.Karim, Role.SteeringMember));
        var before = await host.DumpAsync();
        var said = new List<string>();
        foreach (var address in new[] { "nagon@annan.example.se", "karim.haddad@fk.example.se", "anna.berg@af.example.se" })
        {
            using var visitor = host.Visit();
            var page = await visitor.OpenAsync(Door);
            if (said.Count == 4)
            {
                Assert.AreEqual(before, await host.DumpAsync());
            }

            var asked = await visitor.SendAsync(Door, page, "/kod", ("adress", address));
            var wrong = await visitor.SendAsync(Door, asked, "/inloggning", ("kod", "000000"));
            said.AddRange([
                asked.Main.Replace(address, "", StringComparison.Ordinal),
                wrong.Status + wrong.Main.Replace(address, "", StringComparison.Ordinal),
            ]);
        }

        Assert.HasCount(2, said.Distinct().ToList());
        Assert.AreEqual(1, (await host.SignInAsync(Sample.Anna)).LastNumber);
    }

    [TestMethod]
    [DataRow("https://ond.example.se/")]
    [DataRow("//ond.example.se/granska/")]
    [DataRow("/\\ond.example.se/granska")]
    [DataRow("/granska/..//ond.example.se")]
    [DataRow("/granska/../dev/mail")]
    [DataRow("/dev/mail")]
    [DataRow("/granska\r\nSet-Cookie:x=1")]
    [DataRow("javascript:alert(1)")]
    [DataRow("granska/x")]
    [DataRow("/@ond.example.se")]
    public async Task After_signing_in_nobody_is_sent_anywhere_but_to_a_page_of_ours(string wished)
    {
        await using var host = await PageHost.StartAsync();
        using var anna = host.Visit();
        var page = await anna.OpenAsync($"{Door}?till={Uri.EscapeDataString(wished)}");
        var asked = await anna.SendAsync(Door, page, "/kod", ("adress", "anna.berg@af.example.se"), ("till", wished));
        var form = asked.Form("/inloggning");
        (form["kod"], form["till"]) = (await host.CodeOfAsync(Sample.Anna), wished);

        using var answer = await anna.PostAsync(Door + "/inloggning", form);

        Assert.AreEqual((HttpStatusCode.SeeOther, Door), (answer.StatusCode, answer.Headers.Location!.ToString()));
    }

    [TestMethod]
    public async Task Signing_out_on_one_page_ends_the_session_of_every_browser_and_of_a_copied_cookie()
    {
        await using var host = await PageHost.StartAsync();
        using var anna = host.Visit();
        var path = host.PathFor(Sample.Anna);
        var form = (await anna.SignInAsync(host, Sample.Anna)).Form("/svar");
        using var copy = anna.Twin();
        host.Clock.Advance(TimeSpan.FromMinutes(2));
        using var phone = host.Visit();
        var there = await phone.SignInAsync(host, Sample.Anna);
        (form["text"], form["svar"]) = ("Efter utloggningen.", "analys");

        await phone.SendAsync(path, there, "/utloggning");

        using var answer = await copy.PostAsync(path + "/svar", form);
        Assert.AreEqual(HttpStatusCode.Forbidden, answer.StatusCode);
        foreach (var browser in new[] { anna, copy, phone })
        {
            StringAssert.Contains((await browser.OpenAsync(path)).Main, "Skicka en kod till");
        }

        Assert.IsTrue((await host.StateAsync()).CurrentRound!.Answers.IsEmpty);
    }

    [TestMethod]
    public async Task A_session_ends_with_the_working_day()
    {
        await using var host = await PageHost.StartAsync();
        using var anna = host.Visit();
        await anna.SignInAsync(host, Sample.Anna);

        host.Clock.Advance(SignInRules.SessionLife);

        StringAssert.Contains((await anna.OpenAsync(host.PathFor(Sample.Anna))).Main, "Skicka en kod till");
    }

    [TestMethod]
    public async Task A_member_whose_role_was_taken_neither_reads_nor_signs_in_nor_approves()
    {
        await using var host = await PageHost.StartAsync();
        using var anna = host.Visit();
        var path = host.PathFor(Sample.Anna);
        var form = (await anna.SignInAsync(host, Sample.Anna)).Form("/svar");
        await host.ChangeInterventionAsync(new RoleTaken(Sample.Anna, Role.SteeringMember), new RoleTaken(Sample.Anna, Role.Chair));
        var before = await host.DumpAsync();
        (form["text"], form["svar"]) = ("Jag skrev länge.", "godkand");

        var page = await anna.OpenAsync(path);
        var answer = await Visitor.ReadAsync(await anna.PostAsync(path + "/svar", form));
        using var code = await anna.PostAsync(path + "/kod", form);
        using var draft = await anna.PostAsync(path + "/utkast", form);

        Assert.IsTrue(new[] { page.Status, answer.Status, code.StatusCode, draft.StatusCode }.All(s => s == HttpStatusCode.Forbidden));
        StringAssert.Contains(page.Main, "inte längre är med i styrgruppen");
        StringAssert.Contains(page.Main, "Kontakta");
        Assert.IsFalse(page.Main.Contains("16 av 19", StringComparison.Ordinal));
        Assert.AreEqual("Jag skrev länge.", answer.Textarea, "What was typed is not lost.");
        Assert.AreEqual(before, await host.DumpAsync());
        Assert.AreEqual(
            RefusalReason.OnlySteeringGroupAnswers,
            (await host.DoAsync(Sample.Anna, new AnswerReview(1, AnswerKind.Approved, "", SignedInBy.Teams))).Refusal!.Reason
        );
    }

    [TestMethod]
    public async Task Links_end_some_days_after_hand_in_say_where_to_turn_and_open_for_whoever_signs_in()
    {
        await using var host = await PageHost.StartAsync(settings: ("Web:LinkDays", "10"));
        await host.DoAsync(Sample.Sofia, new SubmitReport(true));
        string[] links = [host.PathFor(Sample.Anna), host.LinkTo(new PageLink.Reading(PageHost.Report, Sample.Sofia))];
        using var visitor = host.Visit();
        host.Clock.Advance(TimeSpan.FromDays(9));
        foreach (var link in links)
        {
            Assert.AreEqual(HttpStatusCode.OK, (await visitor.OpenAsync(link)).Status);
        }

        host.Clock.Advance(TimeSpan.FromDays(1));
        foreach (var link in links)
        {
            var ended = await visitor.OpenAsync(link);
            Assert.AreEqual(HttpStatusCode.Gone, ended.Status);
            StringAssert.Contains(ended.Main, "Länken gäller inte längre");
            Assert.IsFalse(ended.Main.Contains("16 av 19", StringComparison.Ordinal));
            Assert.IsNotNull(ended.Page.QuerySelector("a[href^='/logga-in?till=']"));
        }

        var door = await visitor.OpenAsync((await visitor.OpenAsync(links[0])).Page.QuerySelector("a.second")!.GetAttribute("href")!);
        var asked = await visitor.SendAsync(Door, door, "/kod");
        var page = await visitor.SendAsync(Door, asked, "/inloggning", ("kod", await host.CodeOfAsync(Sample.Anna)));
        StringAssert.Contains(page.Main, "16 av 19");
    }

    [TestMethod]
    public async Task Links_of_a_secret_that_was_replaced_can_be_read_and_its_codes_are_void()
    {
        await using var host = await PageHost.StartAsync(settings: ("Web:OldSecretDays", "2"));
        using var anna = host.Visit();
        var path = host.PathFor(Sample.Anna);
        var asked = await anna.SendAsync(path, await anna.OpenAsync(path), "/kod");
        var code = await host.CodeOfAsync(Sample.Anna);

        await host.RotateSecretAsync();

        Assert.AreNotEqual(path, host.PathFor(Sample.Anna), "New links come from the new secret.");
        StringAssert.Contains((await anna.OpenAsync(path)).Main, "16 av 19");
        Assert.AreEqual(HttpStatusCode.Forbidden, (await anna.SendAsync(path, asked, "/inloggning", ("kod", code))).Status);
        var inside = await anna.SendAsync(path, asked, "/inloggning", ("kod", await host.CodeOfAsync(Sample.Anna)));
        Assert.IsNotNull(inside.Form("/svar"));
        await using var again = await host.RestartAsync();
        Assert.AreEqual(host.PathFor(Sample.Anna), again.PathFor(Sample.Anna));
        host.Clock.Advance(TimeSpan.FromDays(3));
        await host.RotateSecretAsync();
        Assert.AreEqual(HttpStatusCode.NotFound, (await anna.OpenAsync(path)).Status, "An old secret ends at last.");
    }
}
