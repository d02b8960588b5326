using FinsamBot.Domain.Deliveries;
using FinsamBot.Domain.Events;
using FinsamBot.Domain.Reports;
using FinsamBot.Testing.Reports;

namespace FinsamBot.Edges.Tests.Web;

[TestClass]
public sealed class AskedAgainTests
{
    [TestMethod]
    public async Task A_member_who_is_asked_again_sees_which_sections_and_words_are_new()
    {
        await using var host = await PageHost.StartAsync();
        using var anna = host.Visit();
        await AnswerAsync(host, anna, "Vad räknas som en plan?");
        await host.DoAsync(Sample.Sofia, new ReplyToComment(1, Sample.Anna, "goals", "En undertecknad plan."));
        await ReviseAsync(host, "goals", "17 av 19 deltagare har en undertecknad plan (89 %). Målet är 50 %.");

        var page = await anna.SignInAsync(host, Sample.Anna, 2);

        var news = page.Page.QuerySelector("nav.new")!;
        StringAssert.Contains(news.TextContent, "Nytt sedan du läste versionen från torsdag 2 april kl. 10.00");
        Assert.AreEqual("#goals", news.QuerySelectorAll("a").Single().GetAttribute("href"));
        var section = page.Page.QuerySelector("section[aria-labelledby=goals]")!;
        Assert.AreEqual("Ändrat sedan du läste", section.QuerySelector(".changed")!.TextContent);
        CollectionAssert.AreEqual(new[] { "16", "84" }, section.QuerySelectorAll("del").Select(d => d.TextContent).ToArray());
        CollectionAssert.AreEqual(
            new[] { "17", "undertecknad ", "89" },
            section.QuerySelectorAll("ins").Select(d => d.TextContent).ToArray()
        );
        Assert.HasCount(1, page.Page.QuerySelectorAll(".changed").ToList());
        var earlier = page.Page.QuerySelector("details.registered")!.TextContent;
        StringAssert.Contains(earlier, "Vad räknas som en plan?");
        StringAssert.Contains(earlier, "En undertecknad plan.");
    }

    [TestMethod]
    public async Task The_version_read_before_is_named_by_when_the_members_own_letter_left_and_not_by_when_the_lead_sent_it()
    {
        await using var host = await PageHost.StartAsync();
        using var anna = host.Visit();
        host.Clock.Advance(TimeSpan.FromDays(5));
        await LetterLeavesAsync(host, Sample.Anna);
        await AnswerAsync(host, anna, "Vad räknas som en plan?");
        await ReviseAsync(host, "goals", "17 av 19.");

        var news = (await anna.SignInAsync(host, Sample.Anna, 2)).Page.QuerySelector("nav.new")!;

        StringAssert.Contains(news.TextContent, "Nytt sedan du läste versionen som skickades till din mejl tisdag 7 april kl. 10.00");
    }

    [TestMethod]
    public async Task Another_members_letter_is_no_proof_of_when_ones_own_left()
    {
        await using var host = await PageHost.StartAsync();
        using var anna = host.Visit();
        await LetterLeavesAsync(host, Sample.Karim);
        await AnswerAsync(host, anna, "Vad räknas som en plan?");
        await ReviseAsync(host, "goals", "17 av 19.");

        Assert.DoesNotContain("skickades", (await anna.SignInAsync(host, Sample.Anna, 2)).Page.QuerySelector("nav.new")!.TextContent);
    }

    [TestMethod]
    [DataRow(true, "Du läser versionen som skickades till din mejl tisdag 7 april kl. 10.00, och ditt svar gäller den.")]
    [DataRow(false, "Du läser versionen från torsdag 2 april kl. 10.00, och ditt svar gäller den.")]
    public async Task Who_reads_a_version_that_was_changed_later_learns_which_one_and_of_no_letter_that_has_not_left(
        bool hasLeft,
        string says
    )
    {
        await using var host = await PageHost.StartAsync();
        using var anna = host.Visit();
        host.Clock.Advance(TimeSpan.FromDays(5));
        if (hasLeft)
        {
            await LetterLeavesAsync(host, Sample.Anna);
        }

        await host.DoAsync(Sample.Sofia, new SaveSections([new SectionInput("goals", "17 av 19.", true, null)]));

        StringAssert.Contains((await anna.OpenAsync(host.PathFor(Sample.Anna))).Main, says);
    }

    [TestMethod]
    public async Task Who_never_read_the_earlier_version_sees_no_marks()
    {
        await using var host = await PageHost.StartAsync();
        using var karim = host.Visit();
        await ReviseAsync(host, "goals", "17 av 19.");

        var page = await karim.SignInAsync(host, Sample.Karim, 2);

        Assert.AreEqual(0, page.Page.QuerySelectorAll("ins,del,.changed,.new").Length);
    }

    [TestMethod]
    public async Task A_silent_reader_who_is_asked_again_about_the_same_text_is_told_that_nothing_is_new()
    {
        await using var host = await PageHost.StartAsync();
        using var karim = host.Visit();
        await karim.SignInAsync(host, Sample.Karim);
        await host.DoAsync(Sample.Sofia, new SendToSteeringGroup(false));

        var page = await karim.SignInAsync(host, Sample.Karim, 2);

        StringAssert.Contains(page.Main, "Inget avsnitt är ändrat sedan du läste versionen från torsdag 2 april kl. 10.00.");
    }

    [TestMethod]
    public async Task Who_is_not_asked_again_learns_that_the_answer_stands()
    {
        await using var host = await PageHost.StartAsync();
        using var anna = host.Visit();
        var path = host.PathFor(Sample.Anna);
        await anna.SendAsync(path, await anna.SignInAsync(host, Sample.Anna), "/svar", ("svar", "godkand"));
        await ReviseAsync(host, "goals", "17 av 19.");

        var page = await anna.OpenAsync(path);

        StringAssert.Contains(page.Main, "Det du svarade på är inte ändrat, så ditt svar gäller.");
        StringAssert.Contains(page.Main, "16 av 19 deltagare");
        Assert.AreEqual(0, page.Page.Forms.Length);
    }

    [TestMethod]
    public async Task A_draft_that_was_not_sent_before_the_newer_version_can_still_be_copied()
    {
        await using var host = await PageHost.StartAsync();
        using var anna = host.Visit();
        var path = host.PathFor(Sample.Anna);
        var fields = (await anna.SignInAsync(host, Sample.Anna)).Form("/svar");
        fields["k-goals"] = "Halvskrivet.";
        await anna.PostAsync(path + "/utkast", fields);
        await ReviseAsync(host, "goals", "17 av 19.");

        var older = await anna.OpenAsync(path);

        StringAssert.Contains(older.Main, "Det här hade du skrivit. Kopiera texten");
        Assert.AreEqual("Halvskrivet.", older.Page.QuerySelector("#k-goals")!.TextContent.Trim());
    }

    private static async Task AnswerAsync(PageHost host, Visitor anna, string comment) =>
        await anna.SendAsync(
            host.PathFor(Sample.Anna),
            await anna.SignInAsync(host, Sample.Anna),
            "/svar",
            ("svar", "analys"),
            ("k-goals", comment)
        );

    private static async Task LetterLeavesAsync(PageHost host, PersonId member)
    {
        var (key, now) = ($"{PageHost.Report}/review/1/request/{member}", host.Clock.GetUtcNow());
        await host.Reports.DeliverAsync(PageHost.Report, key, ChannelKind.Mail, now);
    }

    private static async Task ReviseAsync(PageHost host, string section, string text)
    {
        host.Clock.Advance(TimeSpan.FromHours(1));
        await host.DoAsync(Sample.Sofia, new SaveSections([new SectionInput(section, text, true, null)]));
        await host.DoAsync(Sample.Sofia, new SendToSteeringGroup(false));
    }
}
