using System.Net;
using FinsamBot.Testing.Reports;
using FinsamBot.Testing.Storage;

namespace FinsamBot.Edges.Tests.Web;

[TestClass]
public sealed class RefusalTests
{
    [TestMethod]
    public async Task The_same_wrong_code_sent_twice_counts_twice_and_never_opens()
    {
        await using var host = await PageHost.StartAsync();
        using var anna = host.Visit();
        var path = host.PathFor(Sample.Anna);
        var page = await anna.SendAsync(path, await anna.OpenAsync(path), "/kod");
        var wrong = Other(await host.CodeOfAsync(Sample.Anna), 0);

        await anna.SendAsync(path, page, "/inloggning", ("kod", wrong));
        var again = await anna.SendAsync(path, page, "/inloggning", ("kod", wrong));

        StringAssert.Contains(again.Alert!, "Koden stämmer inte.");
        Assert.HasCount(2, (await host.SignInAsync(Sample.Anna)).WrongTries);
    }

    [TestMethod]
    public async Task A_code_ends_after_ten_minutes()
    {
        await using var host = await PageHost.StartAsync();
        using var anna = host.Visit();
        var path = host.PathFor(Sample.Anna);
        var page = await anna.SendAsync(path, await anna.OpenAsync(path), "/kod");

        host.Clock.Advance(TimeSpan.FromMinutes(10));
        var late = await anna.SendAsync(path, page, "/inloggning", ("kod", await host.CodeOfAsync(Sample.Anna)));

        Assert.AreEqual("Koden gäller inte längre. Be om en ny.", late.Alert);
        Assert.AreEqual(HttpStatusCode.Forbidden, late.Status);
    }

    [TestMethod]
    public async Task A_used_code_opens_nothing_in_another_browser()
    {
        await using var host = await PageHost.StartAsync();
        using var anna = host.Visit();
        using var other = host.Visit();
        var path = host.PathFor(Sample.Anna);
        await anna.SendAsync(path, await anna.OpenAsync(path), "/kod");
        var elsewhere = await other.OpenAsync(path);
        var here = await anna.OpenAsync(path);
        var code = await host.CodeOfAsync(Sample.Anna);

        await anna.SendAsync(path, here, "/inloggning", ("kod", code));

        Assert.AreEqual("Koden är förbrukad. Be om en ny.", (await other.SendAsync(path, elsewhere, "/inloggning", ("kod", code))).Alert);
        Assert.AreEqual(
            HttpStatusCode.Forbidden,
            (await other.PostAsync(path + "/inloggning", With(here.Form("/inloggning"), "kod", code))).StatusCode
        );
    }

    [TestMethod]
    public async Task One_network_address_cannot_try_without_end()
    {
        await using var host = await PageHost.StartAsync(settings: ("Web:CodeTriesPerMinute", "3"));
        using var anna = host.Visit();
        var path = host.PathFor(Sample.Anna);
        var page = await anna.SendAsync(path, await anna.OpenAsync(path), "/kod");
        await anna.SendAsync(path, page, "/inloggning", ("kod", "0"));
        await anna.SendAsync(path, page, "/inloggning", ("kod", "1"));

        var third = await anna.SendAsync(path, page, "/inloggning", ("kod", await host.CodeOfAsync(Sample.Anna)));

        Assert.AreEqual(HttpStatusCode.TooManyRequests, third.Status);
        StringAssert.Contains(third.Alert!, "för många försök från ditt nätverk");
    }

    [TestMethod]
    public async Task An_empty_answer_is_refused_with_a_reason()
    {
        await using var host = await PageHost.StartAsync();
        using var anna = host.Visit();
        var form = await anna.SignInAsync(host, Sample.Anna);

        var empty = await anna.SendAsync(host.PathFor(Sample.Anna), form, "/svar", ("text", " \r\n "), ("svar", "analys"));

        Assert.AreEqual(HttpStatusCode.BadRequest, empty.Status);
        Assert.AreEqual("Skriv en text, eller välj Läst, inga synpunkter.", empty.Alert);
    }

    [TestMethod]
    public async Task Nothing_to_say_with_a_text_in_the_box_asks_what_is_meant()
    {
        await using var host = await PageHost.StartAsync();
        using var anna = host.Visit();
        var form = await anna.SignInAsync(host, Sample.Anna);

        var unclear = await anna.SendAsync(host.PathFor(Sample.Anna), form, "/svar", ("text", "Men ändå."), ("svar", "inga-synpunkter"));

        Assert.AreEqual(HttpStatusCode.Conflict, unclear.Status);
        Assert.AreEqual("Men ändå.", unclear.Textarea);
        Assert.IsTrue((await host.StateAsync()).CurrentRound!.Answers.IsEmpty);
    }

    [TestMethod]
    public async Task A_text_that_is_too_long_comes_back_whole()
    {
        await using var host = await PageHost.StartAsync();
        using var anna = host.Visit();
        var form = await anna.SignInAsync(host, Sample.Anna);
        var text = "\n" + new string('å', 100_001);

        var refused = await anna.SendAsync(host.PathFor(Sample.Anna), form, "/svar", ("text", text), ("svar", "analys"));

        Assert.AreEqual(HttpStatusCode.RequestEntityTooLarge, refused.Status);
        StringAssert.Contains(refused.Alert!, "längre än 100000 tecken");
        Assert.AreEqual(text, refused.Textarea);
    }

    [TestMethod]
    public async Task A_giant_form_is_answered_with_a_page()
    {
        await using var host = await PageHost.StartAsync();
        using var anna = host.Visit();
        // The answer comes before the form is read, and a program that has not asked first may find the connection closed.
        anna.Client.DefaultRequestHeaders.ExpectContinue = true;
        var form = await anna.SignInAsync(host, Sample.Anna);

        var refused = await anna.SendAsync(
            host.PathFor(Sample.Anna),
            form,
            "/svar",
            ("text", new string('a', 4_300_000)),
            ("svar", "analys")
        );

        Assert.AreEqual(HttpStatusCode.RequestEntityTooLarge, refused.Status);
        StringAssert.Contains(refused.Main, "Inget är sparat");
    }

    [TestMethod]
    public async Task When_the_storage_fails_the_text_is_shown_again()
    {
        await using var host = await PageHost.StartAsync();
        using var anna = host.Visit();
        var path = host.PathFor(Sample.Anna);
        var form = await anna.SignInAsync(host, Sample.Anna);

        host.Streams.Faults.NextAppend = AppendFault.NotWritten;
        var unsaved = await anna.SendAsync(path, form, "/svar", ("text", "Bevara mig."), ("svar", "analys"));
        Assert.AreEqual(HttpStatusCode.ServiceUnavailable, unsaved.Status);
        Assert.AreEqual("Bevara mig.", unsaved.Textarea);

        host.Streams.Faults.ReadsFail = true;
        var broken = await anna.SendAsync(path, unsaved, "/svar", ("svar", "analys"));
        Assert.AreEqual(HttpStatusCode.InternalServerError, broken.Status);
        Assert.AreEqual("Bevara mig.", broken.Textarea);
        Assert.IsFalse(
            broken.Page.DocumentElement.OuterHtml.Contains("The test makes", StringComparison.Ordinal),
            "no exception text leaves"
        );
    }

    private static string Other(string code, int by) => ((int.Parse(code) + 1 + by) % 1_000_000).ToString("D6");

    private static Dictionary<string, string> With(Dictionary<string, string> form, string name, string value) =>
        new(form) { [name] = value };
}
