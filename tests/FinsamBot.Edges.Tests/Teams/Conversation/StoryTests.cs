using System.Text.RegularExpressions;
using FinsamBot.Domain.Reports;
using FinsamBot.Domain.Reports.Rounds;
using FinsamBot.Testing.Reports;

namespace FinsamBot.Edges.Tests.Teams.Conversation;

/// <summary>Conversations from beginning to end.</summary>
[TestClass]
public sealed class StoryTests
{
    [TestMethod]
    public async Task From_the_first_greeting_to_the_receipt()
    {
        await using var chat = await Chat.StartAsync();
        var card = await chat.SaysAsync("Hej!");
        StringAssert.Contains(card.Words, "Hej Sofia.");
        StringAssert.Contains(card.Words, "Vägen vidare. Rapporten ska lämnas in tisdag 14 april, om sex arbetsdagar.");

        card = await chat.PressesAsync(card, "Skriv 2.1 Aktiviteter");
        foreach (var (section, text) in Sample.Texts)
        {
            card = await chat.PressesAsync(card, "Klart, spara och nästa", ("text." + section, text));
            StringAssert.Contains(card.Words, "Sparat.");
            Assert.AreEqual(text, await chat.TextOfAsync(section));
        }

        StringAssert.Contains(card.Words, "2.6 Styrgruppens analys");
        card = await chat.PressesAsync(card, "Skicka till styrgruppen");
        StringAssert.Contains(card.Words, "Anna Berg (Arbetsförmedlingen)");
        card = await chat.PressesAsync(card, "Skicka till styrgruppen");
        StringAssert.Contains(card.Words, "Skickad till styrgruppen");

        await chat.DoAsync(Sample.Anna, new AnswerReview(1, AnswerKind.Analysis, "Bra, fortsätt så.", "code"));
        await chat.DoAsync(Sample.Karim, new AnswerReview(1, AnswerKind.NoRemarks, "", "code"));
        card = await chat.PressesAsync(card, "Visa svaren");
        StringAssert.Contains(card.Words, "Bra, fortsätt så.");
        StringAssert.Contains(card.Words, "Lena Ström (Region Norrsken): inget svar har kommit");

        card = await chat.SaysAsync("lamna in");
        StringAssert.Contains(card.Words, "Inget svar har kommit från Lena Ström (Region Norrsken).");
        card = await chat.PressesAsync(card, "Lämna in ändå");
        StringAssert.Contains(card.Words, "Rapporten är inlämnad");
        Assert.AreEqual(Sample.Sofia, (await chat.ReportAsync()).Submission!.By);
    }

    [TestMethod]
    public async Task The_draft_of_the_groups_section_shows_no_marks_and_is_not_saved_as_somebodys_words()
    {
        await using var chat = await Chat.StartAsync();
        await chat.DoAsync(Sample.Sofia, new SaveSections([.. Sample.Texts.Select(t => new SectionInput(t.Key, t.Value, true, null))]));
        await chat.PressesAsync(await chat.SaysAsync("skicka"), "Skicka till styrgruppen");
        await chat.DoAsync(Sample.Anna, new AnswerReview(1, AnswerKind.Analysis, "Bra, fortsätt så.", "code"));

        var page = await chat.SaysAsync("2.6");
        var draft = page.Input("text.steeringGroupAnalysis");
        StringAssert.Contains(draft, "Anna Berg, Arbetsförmedlingen");
        StringAssert.DoesNotMatch(draft, new Regex(@"\*"));

        await chat.PressesAsync(page, "Spara");
        Assert.AreEqual("", await chat.TextOfAsync("steeringGroupAnalysis"));
        await chat.PressesAsync(page, "Spara", ("text.steeringGroupAnalysis", draft + "\n\nVi fortsätter i höst."));
        StringAssert.EndsWith(await chat.TextOfAsync("steeringGroupAnalysis"), "Vi fortsätter i höst.");
    }

    [TestMethod]
    public async Task What_the_group_said_at_a_meeting_is_registered_by_the_lead()
    {
        await using var chat = await Chat.StartAsync();
        await chat.DoAsync(Sample.Sofia, new SaveSections([.. Sample.Texts.Select(t => new SectionInput(t.Key, t.Value, true, null))]));
        await chat.PressesAsync(await chat.SaysAsync("skicka"), "Skicka till styrgruppen");

        var card = await chat.SaysAsync("mötet godkände rapporten");
        StringAssert.Contains(card.Words, "Styrgruppen svarade vid ett möte");
        var refused = await chat.PressesAsync(card, "Spara mötets svar", ("minutes.day", "2026-04-30"), ("minutes.present", "anna,karim"));
        StringAssert.Contains(refused.Words, "Mötet kan inte ha hållits");

        var saved = await chat.PressesAsync(
            refused,
            "Spara mötets svar",
            ("minutes.day", "2026-04-02"),
            ("minutes.present", "anna,karim"),
            ("minutes.paragraph", "§ 14"),
            ("minutes.kind", "Approved")
        );
        StringAssert.Contains(saved.Words, "Mötets svar är sparat.");
        StringAssert.Contains(saved.Words, "godkänner (vid styrgruppens möte torsdag 2 april 2026, § 14)");
        StringAssert.Contains(saved.Words, "Lena Ström (Region Norrsken): inget svar har kommit");
    }

    [TestMethod]
    public async Task Half_an_answer_is_kept_as_a_draft()
    {
        await using var chat = await Chat.StartAsync();
        var card = await chat.SaysAsync("2.3");
        card = await chat.PressesAsync(card, "Spara och till översikten", ("text.userInvolvement", "Halvvägs"));
        StringAssert.Contains(card.Words, "2.3 Brukarmedverkan: Påbörjat, några ord");
        card = await chat.SaysAsync("avsnitt 2.3");
        Assert.AreEqual("Halvvägs", card.Input("text.userInvolvement"));
    }

    [TestMethod]
    public async Task Turning_pages_saves_what_is_written_and_nothing_else()
    {
        await using var chat = await Chat.StartAsync();
        var card = await chat.PressesAsync(await chat.SaysAsync("2.2"), "Spara och föregående", ("text.deviations", "Utkast"));
        StringAssert.Contains(card.Words, "2.1 Aktiviteter");
        Assert.AreEqual("Utkast", await chat.TextOfAsync("deviations"));

        var stored = chat.Stored();
        card = await chat.PressesAsync(card, "Klart, spara och nästa");
        StringAssert.Contains(card.Words, "2.2 Avvikelser");
        Assert.AreEqual(stored, chat.Stored(), "an empty page was saved");
    }

    [TestMethod]
    public async Task Someone_with_the_wrong_role_gets_a_reason_and_changes_nothing()
    {
        await using var chat = await Chat.StartAsync();
        var page = await chat.SaysAsync("2.1");
        var stored = chat.Stored();
        var refused = await chat.PressesAsync(page, "Klart, spara och nästa", Sample.Rita, ("text.activities", "Ritas text"));
        StringAssert.Contains(refused.Words, "Bara projektledaren eller ersättaren kan ändra rapporten.");
        StringAssert.Contains(refused.Words, "Ritas text", "what she wrote is shown, so that she can copy it");

        foreach (var word in (string[])["skicka", "lämna in"])
        {
            StringAssert.Contains((await chat.SaysAsync(word, Sample.Rita)).Words, "Bara projektledaren eller ersättaren");
        }

        CollectionAssert.DoesNotContain((await chat.SaysAsync("rapport", Sample.Rita)).Buttons.ToList(), "Lämna in");
        Assert.AreEqual(stored, chat.Stored());
    }

    [TestMethod]
    public async Task The_deputy_may_do_what_the_lead_may()
    {
        await using var chat = await Chat.StartAsync();
        await chat.PressesAsync(
            await chat.SaysAsync("2.1", Sample.Bo),
            "Klart, spara och nästa",
            Sample.Bo,
            ("text.activities", "Bos text")
        );
        Assert.AreEqual(Sample.Bo, (await chat.ReportAsync()).TextOf("activities").SavedBy);
    }

    [TestMethod]
    public async Task An_outdated_card_keeps_both_texts_and_the_writer_chooses()
    {
        await using var chat = await Chat.StartAsync();
        var old = await chat.SaysAsync("2.4");
        await chat.PressesAsync(await chat.SaysAsync("2.4", Sample.Bo), "Klart, spara och nästa", Sample.Bo, ("text.goals", "Bos text"));

        var both = await chat.PressesAsync(old, "Klart, spara och nästa", ("text.goals", "Sofias text"));
        StringAssert.Contains(both.Words, "Det här kortet är gammalt");
        StringAssert.Contains(both.Words, "Bos text");
        StringAssert.Contains(both.Words, "Sofias text");
        Assert.AreEqual("Bos text", await chat.TextOfAsync("goals"));

        var kept = await chat.PressesAsync(both, "Bestäm senare");
        Assert.AreEqual("Bos text", kept.Input("text.goals"));
        both = await chat.PressesAsync(kept, "Visa undanlagd text");
        var used = await chat.PressesAsync(both, "Använd min text");
        Assert.AreEqual("Sofias text", used.Input("text.goals"));
        Assert.AreEqual("Sofias text", await chat.TextOfAsync("goals"));
        CollectionAssert.DoesNotContain(used.Buttons.ToList(), "Visa undanlagd text");
    }

    [TestMethod]
    public async Task A_text_from_an_outdated_card_can_be_thrown_away()
    {
        await using var chat = await Chat.StartAsync();
        var old = await chat.SaysAsync("2.4");
        await chat.PressesAsync(await chat.SaysAsync("2.4", Sample.Bo), "Klart, spara och nästa", Sample.Bo, ("text.goals", "Bos text"));
        var both = await chat.PressesAsync(old, "Klart, spara och nästa", ("text.goals", "Sofias text"));

        var page = await chat.PressesAsync(both, "Släng den undanlagda texten");
        StringAssert.Contains(page.Words, "Den undanlagda texten är slängd. Den sparade texten gäller.");
        Assert.AreEqual("Bos text", page.Input("text.goals"));
        CollectionAssert.DoesNotContain(page.Buttons.ToList(), "Visa undanlagd text");
        Assert.AreEqual("Bos text", await chat.TextOfAsync("goals"));

        StringAssert.Contains(
            (await chat.PressesAsync(both, "Släng den undanlagda texten")).Words,
            "Det finns ingen undanlagd text för avsnittet."
        );
        StringAssert.Contains(
            (await chat.PressesAsync(both, "Släng den undanlagda texten", Sample.Rita)).Words,
            "Bara projektledaren eller ersättaren"
        );
    }

    [TestMethod]
    public async Task A_text_set_aside_later_than_the_card_is_not_thrown_away_unread()
    {
        await using var chat = await Chat.StartAsync();
        var old = await chat.SaysAsync("2.4");
        await chat.PressesAsync(await chat.SaysAsync("2.4", Sample.Bo), "Klart, spara och nästa", Sample.Bo, ("text.goals", "Bos text"));
        var both = await chat.PressesAsync(old, "Klart, spara och nästa", ("text.goals", "Sofias text"));
        await chat.PressesAsync(old, "Klart, spara och nästa", ("text.goals", "Sofias andra text"));

        await chat.PressesAsync(both, "Släng den undanlagda texten");
        Assert.AreEqual("Sofias andra text", (await chat.ReportAsync()).AsideOf("goals").Single().Text);

        var again = await chat.PressesAsync(both, "Släng den undanlagda texten");
        StringAssert.Contains(again.Words, "Inget är slängt.");
        StringAssert.Contains(again.Words, "Sofias andra text");

        await chat.PressesAsync(again, "Släng den undanlagda texten");
        Assert.IsEmpty((await chat.ReportAsync()).SetAside);
    }

    [TestMethod]
    public async Task Two_writers_texts_set_aside_stand_beside_each_other_each_with_its_name()
    {
        await using var chat = await Chat.StartAsync();
        var (sofias, bos) = (await chat.SaysAsync("2.4"), await chat.SaysAsync("2.4", Sample.Bo));
        await chat.DoAsync(Sample.Sofia, new SaveSections([new SectionInput("goals", "Den sparade texten", true, null)]));
        await chat.PressesAsync(sofias, "Klart, spara och nästa", ("text.goals", "Det Sofia skrev"));

        var card = await chat.PressesAsync(bos, "Klart, spara och nästa", Sample.Bo, ("text.goals", "Det Bo skrev"));
        StringAssert.Matches(
            card.Words,
            new Regex(
                "Din text till avsnitt 2.4.*Det Bo skrev.*Text av Sofia Lind till avsnitt 2.4.*Det Sofia skrev",
                RegexOptions.Singleline
            )
        );
        Assert.AreEqual(1, card.Buttons.Count(b => b == "Släng den undanlagda texten"), "nobody throws away what another has written");

        await chat.PressesAsync(card, "Släng den undanlagda texten", Sample.Bo);
        var mine = await chat.PressesAsync(await chat.SaysAsync("2.4"), "Visa undanlagd text");
        StringAssert.Matches(mine.Words, new Regex("Din text till avsnitt 2.4.*Det Sofia skrev", RegexOptions.Singleline));
        await chat.PressesAsync(mine, "Använd min text");
        Assert.AreEqual("Det Sofia skrev", await chat.TextOfAsync("goals"));
    }

    [TestMethod]
    public async Task Thirty_thousand_characters_survive_to_the_byte_and_can_be_added_to_or_replaced()
    {
        await using var chat = await Chat.StartAsync();
        var text = string.Concat(Enumerable.Repeat("Åäö 👩‍🏫 \"citat\" <b>\n\n1. punkt\t\n", 1_100))[..30_000];
        await chat.PressesAsync(await chat.SaysAsync("2.1"), "Klart, spara och nästa", ("text.activities", text));
        Assert.AreEqual(text, await chat.TextOfAsync("activities"));

        var card = await chat.SaysAsync("2.1");
        StringAssert.Contains(card.Words, "Här visas början; hela är sparad.");
        Assert.IsNull(card.Input("text.activities"));
        await chat.PressesAsync(card, "Klart, spara och nästa");
        Assert.AreEqual(text, await chat.TextOfAsync("activities"), "turning the page changed a text that the card could not hold");

        await chat.PressesAsync(card, "Klart, spara och nästa", ("add.activities", "Till sist."));
        Assert.AreEqual(text + "\n\nTill sist.", await chat.TextOfAsync("activities"));
        await chat.PressesAsync(card, "Klart, spara och nästa", ("add.activities", "Till sist."));
        Assert.AreEqual(text + "\n\nTill sist.", await chat.TextOfAsync("activities"), "a second press added the text twice");

        var replace = await chat.PressesAsync(await chat.SaysAsync("2.1"), "Ersätt hela texten");
        Assert.AreEqual("", replace.Input("new.activities"));
        StringAssert.Contains((await chat.PressesAsync(replace, "Ersätt texten")).Words, "Den gamla är kvar.");
        await chat.PressesAsync(replace, "Ersätt texten", ("new.activities", "Kort och bra."));
        Assert.AreEqual("Kort och bra.", await chat.TextOfAsync("activities"));
    }

    [TestMethod]
    [DataRow("220105", "2022-01-05")]
    [DataRow("2022-01-05", "2022-01-05")]
    [DataRow("2022 01 05", "2022-01-05")]
    [DataRow("5 januari 2022", "2022-01-05")]
    public async Task Dates_are_understood_as_people_write_them(string typed, string saved)
    {
        await using var chat = await Chat.StartAsync();
        await chat.PressesAsync(await chat.SaysAsync("3"), "Spara", ("text.reportDate", typed));
        Assert.AreEqual(saved, await chat.TextOfAsync("reportDate"));
    }

    [TestMethod]
    public async Task A_date_that_cannot_be_read_stays_in_the_input_and_the_rest_is_saved()
    {
        await using var chat = await Chat.StartAsync();
        var card = await chat.PressesAsync(
            await chat.SaysAsync("3"),
            "Spara",
            ("text.reportDate", "14 dagar"),
            ("text.submitterName", "Sofia Lind, projektledare")
        );
        StringAssert.Contains(card.Words, "Jag förstod inte datumet 14 dagar. Skriv till exempel 2026-04-14 eller 14 april 2026.");
        Assert.AreEqual("14 dagar", card.Input("text.reportDate"));
        Assert.AreEqual("", await chat.TextOfAsync("reportDate"));
        Assert.AreEqual("Sofia Lind, projektledare", await chat.TextOfAsync("submitterName"));
    }

    [TestMethod]
    public async Task Empty_sections_are_pointed_out_before_the_steering_group_is_asked()
    {
        await using var chat = await Chat.StartAsync();
        StringAssert.Contains((await chat.SaysAsync("skicka")).Words, "Rapporten är tom.");
        await chat.PressesAsync(await chat.SaysAsync("2.1"), "Klart, spara och nästa", ("text.activities", "Något"));
        var question = await chat.SaysAsync("skicka till styrgruppen");
        StringAssert.Contains(question.Words, "Avsnitten 2.2, 2.3, 2.4 och 2.5 är tomma.");
        StringAssert.Contains((await chat.PressesAsync(question, "Skicka ändå")).Words, "Skickad till styrgruppen");
        StringAssert.Contains(
            (await chat.PressesAsync(await chat.SaysAsync("rapport"), "Lämna in")).Words,
            "är tomma och behöver skrivas innan rapporten går att lämna in"
        );
    }

    [TestMethod]
    public async Task Two_presses_on_send_ask_the_steering_group_once()
    {
        await using var chat = await Chat.StartAsync();
        await chat.PressesAsync(await chat.SaysAsync("2.1"), "Klart, spara och nästa", ("text.activities", "Något"));
        var question = await chat.SaysAsync("skicka");
        var answers = await Task.WhenAll(chat.PressesAsync(question, "Skicka ändå"), chat.PressesAsync(question, "Skicka ändå"));
        foreach (var answer in answers)
        {
            StringAssert.Contains(answer.Words, "Skickad till styrgruppen");
        }

        Assert.HasCount(1, (await chat.ReportAsync()).Rounds);
    }

    [TestMethod]
    public async Task A_submitted_report_cannot_be_changed_and_says_so()
    {
        await using var chat = await Chat.StartAsync();
        var old = await chat.SaysAsync("2.1");
        foreach (var (section, text) in Sample.Texts)
        {
            await chat.DoAsync(Sample.Sofia, new SaveSections([new SectionInput(section, text, true, null)]));
        }

        var question = await chat.SaysAsync("lämna in");
        StringAssert.Contains(question.Words, "Styrgruppen har inte fått rapporten");
        await chat.PressesAsync(question, "Lämna in ändå");
        var stored = chat.Stored();
        var refused = await chat.PressesAsync(old, "Klart, spara och nästa", ("text.activities", "För sent"));
        StringAssert.Contains(refused.Words, "kan inte ändras längre");
        StringAssert.Contains(refused.Words, "För sent");
        StringAssert.Contains((await chat.PressesAsync(question, "Lämna in ändå")).Words, "Rapporten är inlämnad");
        Assert.AreEqual(stored, chat.Stored());
    }
}
