using System.Net;
using System.Text;
using FinsamBot.Domain.Reports.Rounds;
using FinsamBot.Testing.Reports;

namespace FinsamBot.Edges.Tests.Web;

[TestClass]
public sealed class AnsweringTests
{
    [TestMethod]
    public async Task A_member_reads_signs_in_with_a_code_and_writes_the_analysis()
    {
        await using var host = await PageHost.StartAsync();
        using var anna = host.Visit();
        var path = host.PathFor(Sample.Anna);

        var page = await anna.OpenAsync(path);
        StringAssert.Contains(page.Main, "Matlagning på tisdagar");
        StringAssert.Contains(page.Main, "Skicka en kod till a***@af.example.se");
        var woken = host.Woken;
        var asked = await anna.SendAsync(path, page, "/kod");
        StringAssert.Contains(asked.Main, "Den gäller till kl. 10.10");
        Assert.IsGreaterThan(woken, host.Woken, "the code letter is to leave at once");

        var signedIn = await anna.SendAsync(path, asked, "/inloggning", ("kod", await host.CodeOfAsync(Sample.Anna)));
        StringAssert.Contains(signedIn.Main, "Du är inloggad som Anna Berg, Arbetsförmedlingen");
        StringAssert.Contains(signedIn.Main, "Hur ser ni i styrgruppen på målen");

        woken = host.Woken;
        var done = await anna.SendAsync(path, signedIn, "/svar", ("text", "Målen nås.\r\n\r\n- Planen **håller** 🙂"), ("svar", "analys"));
        StringAssert.Contains(done.Done!, "Tack. Ditt svar är registrerat");
        StringAssert.Contains(done.Main, "Dina synpunkter är registrerade torsdag 2 april kl. 10.00");
        Assert.AreEqual("Målen nås.\n\n- Planen **håller** 🙂", done.Textarea);
        var answer = (await host.StateAsync()).CurrentRound!.Answers[Sample.Anna];
        Assert.AreEqual(
            new MemberAnswer(Sample.Anna, AnswerKind.Analysis, "Målen nås.\n\n- Planen **håller** 🙂", Sample.Morning, "code"),
            answer
        );
        Assert.IsGreaterThan(woken, host.Woken, "the leader is to hear of the answer at once");
    }

    [TestMethod]
    public async Task Nothing_to_say_takes_three_clicks()
    {
        await using var host = await PageHost.StartAsync();
        using var karim = host.Visit();

        var done = await karim.SendAsync(
            host.PathFor(Sample.Karim),
            await karim.SignInAsync(host, Sample.Karim),
            "/svar",
            ("svar", "inga-synpunkter")
        );

        StringAssert.Contains(done.Main, "Läst, inga synpunkter. Registrerat torsdag 2 april kl. 10.00");
        Assert.AreEqual(AnswerKind.NoRemarks, (await host.StateAsync()).CurrentRound!.Answers[Sample.Karim].Kind);
    }

    [TestMethod]
    public async Task An_answer_can_be_changed_and_changed_back()
    {
        await using var host = await PageHost.StartAsync();
        using var anna = host.Visit();
        var path = host.PathFor(Sample.Anna);
        var form = await anna.SignInAsync(host, Sample.Anna);

        foreach (var text in new[] { "Först.", "Sedan.", "Först." })
        {
            // The same form each time, as from a page that the browser kept.
            host.Clock.Advance(TimeSpan.FromMinutes(1));
            await anna.SendAsync(path, form, "/svar", ("text", text), ("svar", "analys"));
            Assert.AreEqual(text, (await host.StateAsync()).CurrentRound!.Answers[Sample.Anna].Text);
        }
    }

    [TestMethod]
    public async Task Forms_sent_twice_have_one_effect()
    {
        await using var host = await PageHost.StartAsync();
        using var anna = host.Visit();
        var path = host.PathFor(Sample.Anna);
        var ask = (await anna.OpenAsync(path)).Form("/kod");

        await Task.WhenAll(anna.PostAsync(path + "/kod", ask), anna.PostAsync(path + "/kod", ask));
        var asked = await anna.OpenAsync(path);
        Assert.AreEqual(1, (await host.SignInAsync(Sample.Anna)).LastNumber);

        var code = asked.Form("/inloggning");
        code["kod"] = await host.CodeOfAsync(Sample.Anna);
        // Without the session's cookie, as when the second click goes off before the first answer is there.
        using var twin = anna.Twin();
        var opened = new[] { await anna.PostAsync(path + "/inloggning", code), await twin.PostAsync(path + "/inloggning", code) };
        CollectionAssert.AreEqual(new[] { HttpStatusCode.SeeOther, HttpStatusCode.SeeOther }, opened.Select(r => r.StatusCode).ToArray());

        var answer = (await anna.OpenAsync(path)).Form("/svar");
        (answer["text"], answer["svar"]) = ("En gång.", "analys");
        await Task.WhenAll(anna.PostAsync(path + "/svar", answer), anna.PostAsync(path + "/svar", answer));
        await anna.PostAsync(path + "/svar", answer);
        var stream = Encoding.UTF8.GetString(host.Streams.BytesOf(PageHost.Report.Stream)) + host.StreamOf(Sample.Anna);
        foreach (var happened in new[] { "codeRequested.", "codeTried.", "memberSignedIn.", "steeringGroupAnswered." })
        {
            Assert.AreEqual(2, stream.Split(happened).Length, $"{happened} once in {stream}");
        }
    }

    [TestMethod]
    public async Task The_whole_way_works_in_English()
    {
        await using var host = await PageHost.StartAsync();
        using var lena = host.Visit();
        var path = host.PathFor(Sample.Lena);

        var page = await lena.OpenAsync(path + "?lang=en");
        Assert.AreEqual("en", page.Page.DocumentElement.GetAttribute("lang"));
        StringAssert.Contains(page.Main, "Send a code to l***@region.example.se");
        var form = page.Page.Forms.Single();
        StringAssert.Contains(form.GetAttribute("action")!, "/kod?lang=en");
        var asked = await lena.FollowAsync(await lena.PostAsync(path + "/kod?lang=en", page.Form("/kod")));
        StringAssert.Contains(asked.Main, "It is valid until 10:10");
    }

    [TestMethod]
    public async Task A_session_ends_after_eight_hours_and_the_text_comes_along_to_the_next_one()
    {
        await using var host = await PageHost.StartAsync();
        using var anna = host.Visit();
        var path = host.PathFor(Sample.Anna);
        var form = await anna.SignInAsync(host, Sample.Anna);

        host.Clock.Advance(TimeSpan.FromHours(8) + TimeSpan.FromSeconds(1));
        var refused = await anna.SendAsync(path, form, "/svar", ("text", "Två timmars arbete."), ("svar", "analys"));
        Assert.AreEqual(HttpStatusCode.Forbidden, refused.Status);
        StringAssert.Contains(refused.Alert!, "Svaret är inte skickat");

        var asked = await anna.SendAsync(path, refused, "/kod");
        var back = await anna.SendAsync(path, asked, "/inloggning", ("kod", await host.CodeOfAsync(Sample.Anna)));
        Assert.AreEqual("Två timmars arbete.", back.Form("/svar")["text"]);
        await anna.SendAsync(path, back, "/svar", ("svar", "analys"));
        Assert.AreEqual("Två timmars arbete.", (await host.StateAsync()).CurrentRound!.Answers[Sample.Anna].Text);
    }

    [TestMethod]
    public async Task Signing_out_ends_the_session()
    {
        await using var host = await PageHost.StartAsync();
        using var anna = host.Visit();
        var path = host.PathFor(Sample.Anna);

        var left = await anna.SendAsync(path, await anna.SignInAsync(host, Sample.Anna), "/utloggning");

        StringAssert.Contains(left.Main, "Skicka en kod till");
    }
}
