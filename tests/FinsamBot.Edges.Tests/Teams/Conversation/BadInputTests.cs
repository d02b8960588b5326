using System.Text.Json;
using System.Text.Json.Nodes;
using FinsamBot.Domain.Reports;
using FinsamBot.Edges.Tests.Teams.Bot;
using FinsamBot.Testing.Reports;
using Microsoft.Bot.Schema;

namespace FinsamBot.Edges.Tests.Teams.Conversation;

/// <summary>Whatever a client sends: a clear answer, no exception, and no change.</summary>
[TestClass]
public sealed class BadInputTests
{
    public static IEnumerable<object[]> Data() =>
        [
            ["page.save", "null"],
            ["page.save", "\"text\""],
            ["page.save", "[1,2]"],
            ["page.save", "{}"],
            ["page.save", """{"fb.report":"vagen-vidare/kvartalsrapport-2026-03-31"}"""],
            ["page.save", """{"fb.report":"vagen-vidare/kvartalsrapport-2026-03-31","fb.page":"activities"}"""],
            ["page.save", """{"fb.report":"vagen-vidare/kvartalsrapport-2026-03-31","fb.page":"finns-inte","text.activities":"x"}"""],
            ["page.save", """{"fb.report":"vagen-vidare/kvartalsrapport-2026-03-31","fb.page":"goals","text.activities":"annan sida"}"""],
            [
                "page.save",
                """{"fb.report":"vagen-vidare/kvartalsrapport-2026-03-31","fb.page":"steeringGroupAnalysis","text.steeringGroupAnalysis":"x"}""",
            ],
            ["page.save", """{"fb.report":"vagen-vidare/kvartalsrapport-2026-03-31","fb.page":"activities","text.activities":5}"""],
            ["page.save", """{"fb.report":"vagen-vidare/kvartalsrapport-2026-03-31","fb.page":"activities","text.activities":{"a":1}}"""],
            [
                "page.save",
                """{"fb.report":"vagen-vidare/kvartalsrapport-2026-03-31","fb.page":"activities","text.activities":"halv \ud83d"}""",
            ],
            [
                "page.save",
                """{"fb.report":"vagen-vidare/kvartalsrapport-2026-03-31","fb.page":"activities","fb.in.activities":"replacement"}""",
            ],
            ["page.save", """{"fb.report":"annan-insats/kvartalsrapport-2026-03-31","fb.page":"activities","text.activities":"x"}"""],
            ["page.save", """{"fb.report":"../../etc/passwd","fb.page":"activities","text.activities":"x"}"""],
            ["page.save", """{"fb.report":["vagen-vidare/kvartalsrapport-2026-03-31"],"text.activities":"x"}"""],
            ["page.show", """{"fb.report":"vagen-vidare/kvartalsrapport-2026-03-31","fb.page":17}"""],
            [
                "page.useSetAside",
                """{"fb.report":"vagen-vidare/kvartalsrapport-2026-03-31","fb.page":"activities","fb.section":"activities"}""",
            ],
            ["page.useSetAside", """{"fb.report":"vagen-vidare/kvartalsrapport-2026-03-31","fb.page":"activities","fb.section":"goals"}"""],
            [
                "page.discardSetAside",
                """{"fb.report":"vagen-vidare/kvartalsrapport-2026-03-31","fb.page":"activities","fb.section":"activities"}""",
            ],
            ["page.discardSetAside", """{"fb.report":"vagen-vidare/kvartalsrapport-2026-03-31","fb.page":"activities"}"""],
            ["report.overview", """{"fb.report":"vagen-vidare/kvartalsrapport-2026-13-31"}"""],
            ["report.overview", """{"fb.report":"vagen-vidare/slutrapport-2026-03-31"}"""],
            ["send.now", """{"fb.report":"vagen-vidare/kvartalsrapport-2026-03-31"}"""],
            ["send.now", """{"fb.report":"vagen-vidare/kvartalsrapport-2026-03-31","fb.rounds":"0","fb.anyway":"true"}"""],
            ["send.now", """{"fb.report":"vagen-vidare/kvartalsrapport-2026-03-31","fb.rounds":"-1"}"""],
            ["send.now", """{"fb.report":"vagen-vidare/kvartalsrapport-2026-03-31","fb.rounds":99999999999}"""],
            ["submit.now", """{"fb.report":"vagen-vidare/kvartalsrapport-2026-03-31","fb.anyway":"kanske"}"""],
            ["speak", """{"fb.language":"Klingon"}"""],
            ["delete.everything", "{}"],
            [null!, "{}"],
        ];

    [TestMethod]
    [DynamicData(nameof(Data))]
    public async Task Strange_card_data_gets_a_clear_answer_and_changes_nothing(string? verb, string data)
    {
        await using var chat = await Chat.StartAsync();
        var stored = chat.Stored();
        var payload = "{\"action\":{\"verb\":" + JsonSerializer.Serialize(verb) + ",\"data\":" + data + "}}";
        var activity = chat.Invoke(verb, null).With(a => a.Value = ActivityParts.ValueOf(payload));
        var seen = await chat.DeliverAsync(activity);
        Assert.IsGreaterThan(20, seen.Words.Length);
        Assert.AreEqual(stored, chat.Stored());
    }

    [TestMethod]
    [DataRow("null")]
    [DataRow("[]")]
    [DataRow("7")]
    [DataRow("""{"action":null}""")]
    [DataRow("""{"action":"x"}""")]
    [DataRow("""{"action":{"verb":{"a":1},"data":{}}}""")]
    public async Task A_payload_that_is_no_button_is_refused_in_words(string value)
    {
        await using var chat = await Chat.StartAsync();
        StringAssert.Contains(
            (await chat.DeliverAsync(chat.Invoke(null, null).With(a => a.Value = ActivityParts.ValueOf(value)))).Words,
            "Den knappen känner jag inte till."
        );
    }

    [TestMethod]
    public async Task An_unknown_invoke_is_answered_with_501()
    {
        await using var chat = await Chat.StartAsync();
        var answer = await chat.AnswerAsync(
            chat.ActivityOf()
                .With(a =>
                {
                    a.Type = ActivityTypes.Invoke;
                    a.Name = "composeExtension/query";
                })
        );
        Assert.AreEqual(501, answer.Status);
    }

    [TestMethod]
    public async Task An_input_left_out_because_it_was_emptied_empties_the_section()
    {
        await using var chat = await Chat.StartAsync();
        await chat.DoAsync(Sample.Sofia, new SaveSections([new SectionInput("goals", "Ett mål", true, null)]));
        var data = (await chat.SaysAsync("2.4")).DataOf("Klart, spara och nästa", []);
        data.Remove("text.goals");
        StringAssert.Contains((await chat.SendsAsync("page.save", data)).Words, "Sparat.");
        Assert.AreEqual("", await chat.TextOfAsync("goals"));
    }

    [TestMethod]
    public async Task A_card_whose_inputs_were_all_lost_on_the_way_wipes_nothing()
    {
        await using var chat = await Chat.StartAsync();
        await chat.DoAsync(Sample.Sofia, new SaveSections([new SectionInput("goals", "Ett mål", true, null)]));
        var data = (await chat.SaysAsync("2.4")).DataOf("Klart, spara och nästa", []);
        data.Remove("text.goals");
        data.Remove("came");
        StringAssert.Contains((await chat.SendsAsync("page.save", data)).Words, "Det som är sparat står kvar.");
        Assert.AreEqual("Ett mål", await chat.TextOfAsync("goals"));
    }

    [TestMethod]
    public async Task A_text_without_its_revision_is_set_aside_rather_than_written_over_another()
    {
        await using var chat = await Chat.StartAsync();
        await chat.DoAsync(Sample.Sofia, new SaveSections([new SectionInput("goals", "Ett mål", true, null)]));
        var data = new JsonObject
        {
            ["fb.report"] = Chat.Report.ToString(),
            ["fb.page"] = "goals",
            ["text.goals"] = "Ett annat",
        };
        StringAssert.Contains((await chat.SendsAsync("page.save", data)).Words, "Ett annat");
        Assert.AreEqual("Ett mål", await chat.TextOfAsync("goals"));
        Assert.AreEqual("Ett annat", (await chat.ReportAsync()).AsideOf("goals").Single().Text);
    }

    [TestMethod]
    public async Task A_text_of_more_than_100000_characters_is_refused_and_the_saved_one_stays()
    {
        await using var chat = await Chat.StartAsync();
        var refused = await chat.PressesAsync(
            await chat.SaysAsync("2.1"),
            "Klart, spara och nästa",
            ("text.activities", new string('å', 100_001))
        );
        StringAssert.Contains(refused.Words, "längre än 100000 tecken");
        StringAssert.Contains(refused.Words, "Det är inte sparat:");
        Assert.AreEqual("", refused.Input("text.activities"));
        Assert.AreEqual("", await chat.TextOfAsync("activities"));
    }

    [TestMethod]
    public async Task A_client_without_universal_actions_gets_the_next_card_as_a_message()
    {
        await using var chat = await Chat.StartAsync();
        var data = (await chat.SaysAsync("2.1")).DataOf("Klart, spara och nästa", [("text.activities", "Skrivet på en gammal telefon")]);
        var posts = chat.Connector.Received.Count;
        var seen = await chat.DeliverAsync(
            chat.ActivityOf()
                .With(a =>
                {
                    a.Type = ActivityTypes.Message;
                    a.Value = ActivityParts.ValueOf(data.ToJsonString());
                })
        );
        StringAssert.Contains(seen.Words, "Sparat. 2.2 Avvikelser är nästa avsnitt.");
        Assert.HasCount(posts + 1, chat.Connector.Received);
        Assert.AreEqual("Skrivet på en gammal telefon", await chat.TextOfAsync("activities"));
    }
}
