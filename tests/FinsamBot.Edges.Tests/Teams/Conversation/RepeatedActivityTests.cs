using FinsamBot.Domain.Reports;
using FinsamBot.Testing.Reports;

namespace FinsamBot.Edges.Tests.Teams.Conversation;

/// <summary>Teams may deliver the same activity again, to another instance too, which has never seen it: one effect, the same kind of
/// answer.</summary>
[TestClass]
public sealed class RepeatedActivityTests
{
    [TestMethod]
    public async Task A_save_delivered_four_times_is_one_save()
    {
        await using var chat = await Chat.StartAsync();
        var page = await chat.SaysAsync("2.1");
        await RepeatAsync(
            chat,
            "page.save",
            page,
            "Klart, spara och nästa",
            [("text.activities", "En gång")],
            "Sparat. 2.2 Avvikelser är nästa avsnitt."
        );
        Assert.AreEqual(1, (await chat.ReportAsync()).TextOf("activities").Revision);
    }

    [TestMethod]
    public async Task An_addition_delivered_four_times_is_added_once()
    {
        await using var chat = await Chat.StartAsync();
        var text = new string('å', 30_000);
        await chat.DoAsync(Sample.Sofia, new SaveSections([new SectionInput("activities", text, true, null)]));
        await RepeatAsync(
            chat,
            "page.save",
            await chat.SaysAsync("2.1"),
            "Klart, spara och nästa",
            [("add.activities", "Mer")],
            "Sparat. 2.2 Avvikelser är nästa avsnitt."
        );
        Assert.AreEqual(text + "\n\nMer", await chat.TextOfAsync("activities"));
    }

    [TestMethod]
    public async Task A_save_over_an_outdated_card_delivered_four_times_asks_the_same_question()
    {
        await using var chat = await Chat.StartAsync();
        var old = await chat.SaysAsync("2.4");
        await chat.DoAsync(Sample.Bo, new SaveSections([new SectionInput("goals", "Bos text", true, null)]));
        await RepeatAsync(
            chat,
            "page.save",
            old,
            "Klart, spara och nästa",
            [("text.goals", "Sofias text")],
            "Läs texterna och välj vilken som ska gälla."
        );
        Assert.AreEqual("Bos text", await chat.TextOfAsync("goals"));
    }

    [TestMethod]
    public async Task A_send_and_a_submission_delivered_four_times_happen_once()
    {
        await using var chat = await Chat.StartAsync();
        foreach (var (section, text) in Sample.Texts)
        {
            await chat.DoAsync(Sample.Sofia, new SaveSections([new SectionInput(section, text, true, null)]));
        }

        await RepeatAsync(chat, "send.now", await chat.SaysAsync("skicka"), "Skicka till styrgruppen", [], "Skickad till styrgruppen");
        await RepeatAsync(chat, "submit.now", await chat.SaysAsync("lämna in"), "Lämna in ändå", [], "Rapporten är inlämnad");
        Assert.HasCount(1, (await chat.ReportAsync()).Rounds);
    }

    private static async Task RepeatAsync(Chat chat, string verb, Seen card, string title, (string, string)[] typed, string seen)
    {
        var activity = chat.Invoke(verb, card.DataOf(title, typed));
        StringAssert.Contains((await chat.DeliverAsync(activity)).Words, seen);
        var stored = chat.Stored();
        for (var delivery = 2; delivery <= 4; delivery++)
        {
            StringAssert.Contains((await chat.DeliverAsync(activity)).Words, seen, $"delivery {delivery}");
        }

        Assert.AreEqual(stored, chat.Stored());
    }
}
