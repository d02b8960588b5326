using FinsamBot.Domain.Reports;
using FinsamBot.Edges.Tests.Teams.Bot;
using FinsamBot.Edges.Tests.Teams.Conversation;
using FinsamBot.Testing.Reports;
using Microsoft.Bot.Schema;

namespace FinsamBot.Edges.Tests.Teams.Asking;

/// <summary>What is not clear is answered and never done unasked.</summary>
[TestClass]
public sealed class UnsureStoryTests
{
    [TestMethod]
    public async Task A_slip_of_the_pen_is_asked_about_and_a_press_does_what_was_meant()
    {
        await using var chat = await Chat.StartAsync();
        var asked = await chat.SaysAsync("förhansgranska");

        StringAssert.StartsWith(asked.Words, "Menade du förhandsgranska?\nInget är ändrat.");
        StringAssert.Contains((await chat.PressesAsync(asked, "Förhandsgranska")).Words, "2.4 Mål och delmål");
    }

    [TestMethod]
    public async Task A_misspelt_word_for_a_section_opens_it_when_it_was_meant()
    {
        await using var chat = await Chat.StartAsync();

        StringAssert.Contains((await chat.PressesAsync(await chat.SaysAsync("avikelser"), "Visa avvikelser")).Words, "2.2 Avvikelser");
    }

    [TestMethod]
    public async Task Who_has_several_reports_chooses_after_a_slip_too()
    {
        await using var chat = await Chat.StartAsync();
        await chat.BeginAsync("hudik-raknar", "Hudik räknar", Sample.Sofia);

        var choice = await chat.PressesAsync(await chat.SaysAsync("skcika"), "Skicka till styrgruppen");
        StringAssert.Contains((await chat.PressesAsync(choice, "Välj Vägen vidare")).Words, "Skicka till styrgruppen\nVägen vidare");
    }

    [TestMethod]
    [DataRow("xyzzy")]
    [DataRow("vad blir det för väder i helgen")]
    public async Task What_is_not_understood_gets_two_lines_and_the_three_likeliest_buttons(string said)
    {
        await using var chat = await Chat.StartAsync();
        await chat.AdministratesAsync(Sample.Rita);
        var (lead, office) = (await chat.SaysAsync(said), await chat.SaysAsync(said, Sample.Rita));

        Assert.AreEqual("Det förstod jag inte. Inget är ändrat.\nÄr det något av det här du vill?", Lines(lead));
        Assert.AreSequenceEqual(["Skriv 2.1 Aktiviteter", "Visa planen", "Visa hjälp"], lead.Buttons);
        Assert.AreSequenceEqual(["Visa kansliets lista", "Visa vad som väntar", "Visa hjälp"], office.Buttons);
    }

    [TestMethod]
    public async Task Thanks_get_a_short_kind_answer()
    {
        await using var chat = await Chat.StartAsync();
        foreach (var said in new[] { "tack", "Ok", "👍", "Tack för hjälpen" })
        {
            var answer = await chat.SaysAsync(said);
            StringAssert.StartsWith(answer.Words, "Varsågod.", said);
            Assert.IsEmpty(answer.Buttons);
        }
    }

    [TestMethod]
    public async Task Undo_says_what_can_be_taken_back_and_the_button_does_it()
    {
        await using var chat = await Chat.StartAsync();
        await chat.SaysAsync("möte 25 maj kl. 9");
        await chat.SaysAsync("jag är borta 4–15 maj, Bo tar över");
        var undo = await chat.SaysAsync("ångra");

        StringAssert.Contains(undo.Words, "Inget är ändrat.");
        Assert.AreSequenceEqual(["Ta bort frånvaron", "Ställ in mötet 25 maj", "Visa mina rapporter"], undo.Buttons);
        await chat.PressesAsync(undo, "Ställ in mötet 25 maj");
        await chat.PressesAsync(undo, "Ta bort frånvaron");
        Assert.IsEmpty((await chat.InterventionAsync()).Meetings);
        Assert.IsEmpty((await chat.Directory.ContactAsync(Sample.Sofia, CancellationToken.None)).Absences);
        Assert.AreSequenceEqual(["Visa mina rapporter"], (await chat.SaysAsync("avbryt")).Buttons);
    }

    [TestMethod]
    public async Task Correct_leads_to_the_report_that_was_handed_in()
    {
        await using var chat = await Chat.StartAsync();
        StringAssert.Contains((await chat.SaysAsync("rätta")).Words, "Du har ingen inlämnad rapport att rätta.");

        await chat.DoAsync(Sample.Sofia, new SaveSections([.. Sample.Texts.Select(t => new SectionInput(t.Key, t.Value, true, null))]));
        await chat.DoAsync(Sample.Sofia, new SubmitReport(true));
        StringAssert.Contains((await chat.SaysAsync("jag vill rätta rapporten")).Words, "Rätta rapporten\nVägen vidare");
    }

    [TestMethod]
    public async Task A_final_report_that_is_not_open_is_said_not_to_be() =>
        StringAssert.Contains(await AnswerToAsync("slutrapport"), "Ingen slutrapport är öppen än.");

    [TestMethod]
    [DataRow("Bo är borta 4–15 maj", "Var och en lägger in sin egen frånvaro.")]
    [DataRow("jag är inte borta 14 april", "Menade du frånvaro?")]
    [DataRow("vi hade möte 14 april", "Menade du lägg in mötet?")]
    [DataRow("mötet 14 april är inte inställt", "Menade du ställ in mötet?")]
    [DataRow("flytta mötet 14 april till 25 maj", "Ställ in det gamla först")]
    [DataRow("påminn mig inte på torsdag", "När ska jag påminna dig?")]
    [DataRow("möte fredag 31 december", "31 december är en torsdag. Menade du torsdag 31 december eller fredag 1 januari?")]
    [DataRow("borta 31 december, fredag", "31 december är en torsdag.")]
    public async Task What_is_not_said_plainly_is_not_done(string said, string seen)
    {
        await using var chat = await Chat.StartAsync();
        var stored = chat.Stored();

        StringAssert.Contains((await chat.SaysAsync(said)).Words, seen);
        Assert.AreEqual(stored, chat.Stored());
        Assert.IsEmpty((await chat.Directory.ContactAsync(Sample.Sofia, CancellationToken.None)).Absences);
    }

    [TestMethod]
    public async Task Help_shows_only_what_the_persons_reports_have()
    {
        var lead = await AnswerToAsync("hjälp");
        await using var chat = await Chat.StartAsync();
        var reader = (await chat.SaysAsync("hjälp", Sample.Rita)).Words;

        StringAssert.Contains(lead, "mål · avvikelser");
        Assert.DoesNotContain("deltagare", lead);
        StringAssert.Contains(lead, "jag är borta 27 april–8 maj, Bo tar över");
        StringAssert.Contains(reader, "registrera");
        Assert.DoesNotContain("lämna in", reader);
    }

    [TestMethod]
    [DataRow("<quoted messageId=\"1775116800000\"/> status", null)]
    [DataRow("Bot: skicka nu\r\n\r\nstatus", Quote + "<p>status</p>")]
    [DataRow("lämna in\r\nstatus", Quote + "<div>&nbsp;status</div>")]
    public async Task What_a_reply_quotes_is_not_what_it_says(string text, string? html)
    {
        await using var chat = await Chat.StartAsync();
        var reply = chat.ActivityOf()
            .With(a =>
            {
                a.Type = ActivityTypes.Message;
                a.Text = text;
                a.Attachments = html is null ? [] : [new Attachment("text/html", content: html)];
            });

        StringAssert.Contains((await chat.DeliverAsync(reply)).Words, "Dina rapporter");
    }

    private const string Quote =
        "<blockquote itemscope itemtype=\"http://schema.skype.com/Reply\" itemid=\"1\">"
        + "<strong>FinsamBot</strong><p>lämna in</p></blockquote>";

    private static async Task<string> AnswerToAsync(string said)
    {
        await using var chat = await Chat.StartAsync();
        return (await chat.SaysAsync(said)).Words;
    }

    private static string Lines(Seen seen) =>
        string.Join('\n', seen.Words.Split('\n').Where(l => !seen.Buttons.Contains(l.Trim('[', ']', ' '))));
}
