using System.Net;
using FinsamBot.Domain.People.SignIn;
using FinsamBot.Runtime.Delivery;
using FinsamBot.Testing.Reports;

namespace FinsamBot.Edges.Tests.Web;

/// <summary>Whoever only holds a link neither locks the member out nor ends the code it has just received, nor guesses it.</summary>
[TestClass]
public sealed class LockOutTests
{
    [TestMethod]
    public async Task A_stranger_who_asks_for_codes_without_end_leaves_the_members_alive_and_has_few_letters_sent()
    {
        await using var host = await PageHost.StartAsync();
        using var stranger = host.Visit();
        using var anna = host.Visit();
        var path = host.PathFor(Sample.Anna);
        var page = await anna.SendAsync(path, await anna.OpenAsync(path), "/kod");
        var code = await host.CodeOfAsync(Sample.Anna);
        for (var n = 0; n < 30; n++, host.Clock.Advance(TimeSpan.FromSeconds(10)))
        {
            var seen = await stranger.OpenAsync(path);
            using var asked = await stranger.PostAsync(path + "/kod", seen.Form("/kod"));
        }

        Assert.IsInRange(2, 4, (await host.SignInAsync(Sample.Anna)).LastNumber);
        Assert.IsNotNull((await anna.SendAsync(path, page, "/inloggning", ("kod", code))).Form("/svar"));
    }

    [TestMethod]
    public async Task After_a_strangers_wrong_codes_the_member_gets_in_with_the_code_at_hand_by_the_link_in_its_letter()
    {
        await using var host = await PageHost.StartAsync();
        using var stranger = host.Visit();
        using var anna = host.Visit();
        var path = host.PathFor(Sample.Anna);
        var page = await anna.SendAsync(path, await anna.OpenAsync(path), "/kod");
        var code = await host.CodeOfAsync(Sample.Anna);
        var seen = await stranger.OpenAsync(path);
        for (var n = 0; n < 20; n++)
        {
            var answer = await stranger.SendAsync(path, seen, "/inloggning", ("kod", Other(code, n)));
            Assert.AreEqual(n < SignInRules.FreeTries ? HttpStatusCode.Forbidden : HttpStatusCode.TooManyRequests, answer.Status);
        }

        Assert.AreEqual(
            HttpStatusCode.TooManyRequests,
            (await stranger.SendAsync(path, seen, "/inloggning", ("kod", code))).Status,
            "A right guess is not judged either."
        );
        var told = await anna.SendAsync(path, page, "/inloggning", ("kod", code));
        StringAssert.Contains(told.Alert!, "Din kod gäller ändå: skriv den på sidan som länken i brevet");

        var letter = host.LinkTo(new PageLink.SignIn(Sample.Anna, 1));
        var inside = await anna.SendAsync("/logga-in", await anna.OpenAsync(letter), "/inloggning", ("kod", code));

        StringAssert.Contains(inside.Main, "Du är inloggad som Anna Berg");
        Assert.HasCount(SignInRules.FreeTries, (await host.SignInAsync(Sample.Anna)).WrongTries);
        Assert.IsNotNull((await host.SignInAsync(Sample.Anna)).OddAt, "The member hears of it.");
    }

    [TestMethod]
    public async Task A_letters_address_opens_nothing_without_its_own_code_and_nobody_can_make_one_up()
    {
        await using var host = await PageHost.StartAsync();
        using var stranger = host.Visit();
        var path = host.PathFor(Sample.Anna);
        await stranger.SendAsync(path, await stranger.OpenAsync(path), "/kod");
        var code = await host.CodeOfAsync(Sample.Anna);
        var letter = host.LinkTo(new PageLink.SignIn(Sample.Anna, 1));

        var page = await stranger.OpenAsync(letter);
        Assert.AreEqual(
            HttpStatusCode.Forbidden,
            (await stranger.SendAsync("/logga-in", page, "/inloggning", ("kod", Other(code, 1)))).Status
        );
        Assert.AreEqual(
            HttpStatusCode.Forbidden,
            (
                await stranger.SendAsync(
                    "/logga-in",
                    page,
                    "/inloggning",
                    ("kod", code),
                    ("brev", letter.Split('=')[1].Replace(".1.", ".2.", StringComparison.Ordinal))
                )
            ).Status
        );
        StringAssert.Contains((await stranger.OpenAsync(letter[..^1])).Main, "Din mejladress");
        Assert.AreEqual(0, (await host.SignInAsync(Sample.Anna)).Sessions.Count);
    }

    [TestMethod]
    [DataRow("")]
    [DataRow("12345")]
    [DataRow("1234567")]
    [DataRow("abcdef")]
    [DataRow("12a456")]
    [DataRow("١٢٣٤٥٦")]
    public async Task A_malformed_code_costs_no_try(string typed)
    {
        await using var host = await PageHost.StartAsync();
        using var anna = host.Visit();
        var path = host.PathFor(Sample.Anna);
        var page = await anna.SendAsync(path, await anna.OpenAsync(path), "/kod");
        var before = await host.DumpAsync();

        var answer = await anna.SendAsync(path, page, "/inloggning", ("kod", typed));

        Assert.AreEqual(HttpStatusCode.BadRequest, answer.Status);
        StringAssert.Contains(answer.Alert!, "räknas inte som ett försök");
        Assert.AreEqual(before, await host.DumpAsync());
        var right = await host.CodeOfAsync(Sample.Anna);
        Assert.IsNotNull(
            (await anna.SendAsync(path, page, "/inloggning", ("kod", $" {right[..3]}-{right[3..]} "))).Form("/svar"),
            "As it is copied."
        );
    }

    [TestMethod]
    public async Task Tries_at_the_moment_a_new_code_is_asked_for_let_nobody_in_with_a_used_one()
    {
        await using var host = await PageHost.StartAsync();
        using var anna = host.Visit();
        var path = host.PathFor(Sample.Anna);
        var asked = await anna.SendAsync(path, await anna.OpenAsync(path), "/kod");
        var used = await host.CodeOfAsync(Sample.Anna);
        using var thief = host.Visit();
        var seen = await thief.OpenAsync(path);
        await anna.SendAsync(path, asked, "/inloggning", ("kod", used));
        host.Clock.Advance(TimeSpan.FromMinutes(2));
        var ask = (await thief.OpenAsync(path)).Form("/kod");
        var tries = Enumerable
            .Range(0, 8)
            .Select(n =>
                n == 3 ? thief.PostAsync(path + "/kod", ask) : thief.PostAsync(path + "/inloggning", With(seen.Form("/inloggning"), used))
            );

        var answers = await Task.WhenAll(tries);

        Assert.IsTrue(answers.Where((_, n) => n != 3).All(a => a.StatusCode == HttpStatusCode.Forbidden));
        Assert.IsNull(thief.CookieOf("finsambot-inloggning"));
        Assert.AreEqual(2, (await host.SignInAsync(Sample.Anna)).LastNumber);
    }

    private static Dictionary<string, string> With(Dictionary<string, string> form, string code) => new(form) { ["kod"] = code };

    private static string Other(string code, int by) => ((int.Parse(code) + 1 + by) % 1_000_000).ToString("D6");
}
