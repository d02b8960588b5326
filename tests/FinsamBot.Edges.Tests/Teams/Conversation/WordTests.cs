using FinsamBot.Domain.Events;
using FinsamBot.Domain.Reports;
using FinsamBot.Edges.Tests.Teams.Bot;
using FinsamBot.Testing.Reports;
using Microsoft.Bot.Schema;

namespace FinsamBot.Edges.Tests.Teams.Conversation;

/// <summary>What people write, and what they get.</summary>
[TestClass]
public sealed class WordTests
{
    [TestMethod]
    [DataRow("hej", "Välkommen till FinsamBot")]
    [DataRow("  HEJ!  ", "Välkommen till FinsamBot")]
    [DataRow("start", "Välkommen till FinsamBot")]
    [DataRow("hjälp", "Det här kan du skriva")]
    [DataRow("hjalp?", "Det här kan du skriva")]
    [DataRow("Help", "Det här kan du skriva")]
    [DataRow("status", "Dina rapporter")]
    [DataRow("rapport", "Kvartalsrapport")]
    [DataRow("<at>FinsamBot</at>\u00A0rapport", "Kvartalsrapport")]
    [DataRow("Report", "Kvartalsrapport")]
    [DataRow("2.1", "2.1 Aktiviteter")]
    [DataRow("Avsnitt 2.5", "2.5 Sammanfattande bedömning")]
    [DataRow("3a", "3 Uppgiftslämnare")]
    [DataRow("förhandsgranska", "2.4 Mål och delmål")]
    [DataRow("forhandsgranska", "2.4 Mål och delmål")]
    [DataRow("visa", "2.4 Mål och delmål")]
    [DataRow("skicka", "Skicka till styrgruppen")]
    [DataRow("svar", "Styrgruppens svar")]
    [DataRow("visa svar", "Styrgruppens svar")]
    [DataRow("lämna in", "Lämna in")]
    [DataRow("LAMNA IN", "Lämna in")]
    [DataRow("submit", "Lämna in")]
    [DataRow("va?", "Det förstod jag inte.")]
    [DataRow("**[klicka](https://example.se)**", "Jag kan inte öppna länkar.")]
    [DataRow("", "Det förstod jag inte.")]
    public async Task A_word_gives_its_card(string said, string seen)
    {
        await using var chat = await Chat.StartAsync();
        var card = await chat.SaysAsync(said);
        StringAssert.Contains(card.Words, seen);
        Assert.AreEqual("sv", card.Language, "the client says en-US, which decides nothing");
    }

    [TestMethod]
    public async Task A_section_that_does_not_exist_is_said_not_to()
    {
        await using var chat = await Chat.StartAsync();
        StringAssert.Contains((await chat.SaysAsync("9.9")).Words, "Rapporten har inget avsnitt 9.9.");
    }

    [TestMethod]
    public async Task Unknown_words_are_not_repeated()
    {
        await using var chat = await Chat.StartAsync();
        Assert.DoesNotContain("example.se", (await chat.SaysAsync("[klicka](https://example.se)")).Words);
    }

    [TestMethod]
    public async Task English_is_spoken_to_who_asks_for_it_until_told_otherwise()
    {
        await using var chat = await Chat.StartAsync();
        Assert.AreEqual("en", (await chat.SaysAsync("english")).Language);
        var overview = await chat.SaysAsync("report");
        StringAssert.Contains(overview.Words, "The report is due on Tuesday 14 April, in six working days.");
        Assert.AreEqual("sv", (await chat.SaysAsync("rapport", Sample.Bo)).Language);
        Assert.AreEqual("sv", (await chat.PressesAsync(await chat.SaysAsync("help"), "Byt till svenska")).Language);
    }

    [TestMethod]
    public async Task Who_has_several_reports_chooses_and_a_name_narrows()
    {
        await using var chat = await Chat.StartAsync();
        await chat.BeginAsync("hudik-raknar", "Hudik räknar", Sample.Sofia);
        var choice = await chat.SaysAsync("rapport");
        StringAssert.Contains(choice.Words, "Dina rapporter");
        StringAssert.Contains((await chat.PressesAsync(choice, "Visa Hudik räknar")).Words, "Kvartalsrapport\nHudik räknar");
        StringAssert.Contains((await chat.SaysAsync("rapport hudik RAKNAR")).Words, "Kvartalsrapport\nHudik räknar");
        StringAssert.Contains((await chat.SaysAsync("rapport vägen")).Words, "Kvartalsrapport\nVägen vidare");
        StringAssert.Contains(
            (await chat.PressesAsync(await chat.SaysAsync("skicka"), "Välj Vägen vidare")).Words,
            "Skicka till styrgruppen\nVägen vidare"
        );
    }

    [TestMethod]
    public async Task The_running_periods_report_is_opened_when_the_lead_asks_for_it()
    {
        await using var chat = await Chat.StartAsync(opened: false);
        StringAssert.Contains((await chat.SaysAsync("rapport", Sample.Rita)).Words, "Du har ingen roll i någon insats än.");
        StringAssert.Contains((await chat.SaysAsync("rapport")).Words, "1 april–30 juni 2026");
        var second = Chat.Report with { PeriodEnd = new DateOnly(2026, 6, 30) };
        Assert.AreEqual(ReportStatus.Writing, (await chat.ReportAsync(second)).Status);
        StringAssert.Contains((await chat.SaysAsync("rapport", Sample.Rita)).Words, "1 april–30 juni 2026");
    }

    [TestMethod]
    public async Task Status_on_the_first_day_opens_nothing_and_offers_to_begin()
    {
        await using var chat = await Chat.StartAsync(opened: false);
        var (stored, second) = (chat.Stored(), Chat.Report with { PeriodEnd = new DateOnly(2026, 6, 30) });

        var status = await chat.SaysAsync("status");
        StringAssert.Contains(status.Words, "Vägen vidare, 1 april–30 juni 2026\nInte påbörjad. Rapporten ska lämnas in tisdag 14 juli.");
        Assert.AreEqual(stored, chat.Stored());
        StringAssert.Contains(
            (await chat.SaysAsync("status", Sample.Rita)).Words,
            "Du har ingen rapport att visa just nu.",
            "only who writes can begin"
        );

        StringAssert.Contains(
            (await chat.PressesAsync(status, "Börja skriva")).Words,
            "Kvartalsrapport\nVägen vidare · 1 april–30 juni 2026"
        );
        Assert.AreEqual(ReportStatus.Writing, (await chat.ReportAsync(second)).Status);
        CollectionAssert.DoesNotContain((await chat.SaysAsync("status")).Buttons.ToList(), "Börja skriva");
    }

    [TestMethod]
    public async Task Status_offers_the_next_report_only_when_the_last_one_is_handed_in()
    {
        await using var chat = await Chat.StartAsync();
        CollectionAssert.DoesNotContain((await chat.SaysAsync("status")).Buttons.ToList(), "Börja skriva");

        await chat.DoAsync(Sample.Sofia, new SaveSections([.. Sample.Texts.Select(t => new SectionInput(t.Key, t.Value, true, null))]));
        await chat.DoAsync(Sample.Sofia, new SubmitReport(true));
        var status = await chat.SaysAsync("status");
        StringAssert.Contains(status.Words, "Vägen vidare, 1 januari–31 mars 2026\n✓ Inlämnad\ntorsdag 2 april.");
        StringAssert.Contains((await chat.PressesAsync(status, "Börja skriva")).Words, "1 april–30 juni 2026");
    }

    [TestMethod]
    public async Task Strangers_are_told_the_id_that_the_office_needs_and_nothing_else()
    {
        await using var chat = await Chat.StartAsync();
        var stored = chat.Stored();
        var stranger = new PersonId("okand");
        StringAssert.Contains((await chat.SaysAsync("rapport", stranger)).Text!, "Ditt id i Teams är object-okand");
        StringAssert.Contains((await chat.SendsAsync("report.overview", null, stranger)).Text!, "Jag känner inte igen dig än.");
        Assert.AreEqual(stored, chat.Stored());
    }

    [TestMethod]
    [DataRow("groupChat")]
    [DataRow("channel")]
    public async Task Where_others_read_along_only_status_words_are_said(string type)
    {
        await using var chat = await Chat.StartAsync();
        await chat.DoAsync(Sample.Sofia, new SaveSections([new SectionInput("activities", "Hemligt utkast", true, null)]));
        Activity Said(string text) =>
            chat.ActivityOf(conversationType: type)
                .With(a =>
                {
                    a.Type = ActivityTypes.Message;
                    a.Text = "<at>FinsamBot</at> " + text;
                });

        Assert.AreEqual(
            "Rapporter visar jag bara i vår egen chatt. Öppna den och skriv rapport.",
            (await chat.DeliverAsync(Said("2.1"))).Text
        );
        var status = await chat.DeliverAsync(Said("status"));
        StringAssert.Contains(status.Text!, "Vägen vidare: Påbörjad. Rapporten ska lämnas in tisdag 14 april");
        var press = chat.Invoke("report.preview", new System.Text.Json.Nodes.JsonObject { ["fb.report"] = Chat.Report.ToString() });
        Assert.DoesNotContain("Hemligt", (await chat.DeliverAsync(press.With(a => a.Conversation = Said("").Conversation))).Words);
        Assert.IsNull(
            (await chat.Directory.ContactAsync(Sample.Sofia, CancellationToken.None)).Conversation,
            "a group is not where a person is reminded"
        );
    }
}
