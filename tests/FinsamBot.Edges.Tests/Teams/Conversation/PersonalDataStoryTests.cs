using System.Text.Json.Nodes;
using FinsamBot.Domain.Reports;
using FinsamBot.Domain.Reports.Rounds;
using FinsamBot.Testing.Reports;

namespace FinsamBot.Edges.Tests.Teams.Conversation;

/// <summary>Personal data on the way out, as the writer meets it.</summary>
[TestClass]
public sealed class PersonalDataStoryTests
{
    private const string Number = "Deltagaren 811228-9874 har börjat sin praktik.";
    private const string Story = "En av deltagarna hade varit hemlös i två år.";

    [TestMethod]
    public async Task A_personal_number_has_to_go_and_what_else_is_told_may_stand()
    {
        await using var chat = await WrittenAsync(("activities", Number), ("goals", Story));
        var card = await chat.SaysAsync("skicka");
        StringAssert.Contains(card.Words, "I avsnitt 2.1 står något som ser ut som ett personnummer.");
        Assert.DoesNotContain("Skicka till styrgruppen", card.Buttons);

        card = await chat.PressesAsync(card, "Visa de två ställena");
        StringAssert.Contains(card.Words, "2.1: Deltagaren ••••••-•••• har börjat sin praktik.");
        StringAssert.Contains(card.Words, "2.4: " + Story);
        Assert.DoesNotContain("Skicka ändå", card.Buttons);

        card = await chat.PressesAsync(card, "Ändra 2.1");
        await chat.PressesAsync(card, "Klart, spara och nästa", ("text.activities", "En deltagare har börjat sin praktik."));
        card = await chat.PressesAsync(await chat.SaysAsync("skicka"), "Visa stället");
        card = await chat.PressesAsync(card, "Skicka ändå");
        StringAssert.Contains(card.Words, "Skickad till styrgruppen");
        Assert.HasCount(1, (await chat.ReportAsync()).AcceptedFindings);

        card = await chat.PressesAsync(await chat.SaysAsync("lämna in"), "Lämna in ändå");
        StringAssert.Contains(card.Words, "Rapporten är inlämnad");
    }

    [TestMethod]
    public async Task What_was_written_after_the_card_was_shown_is_not_accepted_by_it()
    {
        await using var chat = await WrittenAsync(("goals", Story));
        var shown = await chat.PressesAsync(await chat.SaysAsync("skicka"), "Visa stället");
        await chat.DoAsync(Sample.Bo, new SaveSections([new SectionInput("deviations", "Hon dömdes till fängelse.", true, null)]));

        var card = await chat.PressesAsync(shown, "Skicka ändå");

        StringAssert.Contains(card.Words, "2.2: Hon dömdes till fängelse.");
        Assert.IsNull((await chat.ReportAsync()).CurrentRound);
        StringAssert.Contains((await chat.PressesAsync(card, "Skicka ändå")).Words, "Skickad till styrgruppen");
    }

    [TestMethod]
    public async Task A_member_says_it_otherwise_before_the_report_is_handed_in()
    {
        await using var chat = await WrittenAsync();
        await chat.DoAsync(Sample.Sofia, new SendToSteeringGroup(false));
        await chat.DoAsync(Sample.Anna, new AnswerReview(1, AnswerKind.Analysis, Number, "code"));

        var card = await chat.PressesAsync(await chat.SaysAsync("lämna in"), "Visa stället");

        StringAssert.Contains(card.Words, "Det står i svaret från Anna Berg (Arbetsförmedlingen).");
        Assert.DoesNotContain("Lämna in ändå", card.Buttons);
        await chat.DoAsync(Sample.Anna, new AnswerReview(1, AnswerKind.Analysis, "Bra arbete.", "code"));
        card = await chat.PressesAsync(await chat.SaysAsync("lämna in"), "Lämna in ändå");
        StringAssert.Contains(card.Words, "Rapporten är inlämnad");
    }

    [TestMethod]
    public async Task An_old_card_cannot_send_past_the_check()
    {
        await using var chat = await WrittenAsync();
        var old = await chat.SaysAsync("skicka");
        await chat.DoAsync(Sample.Bo, new SaveSections([new SectionInput("goals", Number, true, null)]));

        var card = await chat.PressesAsync(old, "Skicka till styrgruppen");

        StringAssert.Contains(card.Words, "Personuppgifter i texten");
        Assert.IsNull((await chat.ReportAsync()).CurrentRound);
    }

    [TestMethod]
    public async Task A_card_that_is_no_longer_true_offers_the_step_itself()
    {
        await using var chat = await WrittenAsync(("goals", Story));
        var old = await chat.SaysAsync("skicka");
        await chat.DoAsync(Sample.Bo, new SaveSections([new SectionInput("goals", "Tio av tolv har en plan.", true, null)]));

        Assert.Contains("Skicka till styrgruppen", (await chat.PressesAsync(old, "Visa stället")).Buttons);
        StringAssert.Contains((await chat.PressesAsync(old, "Visa stället", Sample.Rita)).Words, "Bara projektledaren eller ersättaren");
        StringAssert.Contains(
            (await chat.SendsAsync("places.show", new JsonObject { ["fb.report"] = Chat.Report.ToString(), ["fb.step"] = "help" })).Words,
            "knapp"
        );
    }

    private static async Task<Chat> WrittenAsync(params (string Section, string Text)[] instead)
    {
        var chat = await Chat.StartAsync();
        foreach (var (section, text) in Sample.Texts.Select(t => (t.Key, t.Value)).Concat(instead))
        {
            await chat.DoAsync(Sample.Sofia, new SaveSections([new SectionInput(section, text, true, null)]));
        }

        return chat;
    }
}
