using System.Text.Json.Nodes;
using FinsamBot.Domain.Interventions.Figures.Deviations;

namespace FinsamBot.Edges.Tests.Teams.Conversation;

/// <summary>Days and numbers as one client or another sends what was picked or typed: right, or refused with the old value kept.</summary>
[TestClass]
public sealed class TypedInputTests
{
    private static readonly DateOnly Old = new(2026, 3, 3);

    [TestMethod]
    [DataRow("2026-03-14")]
    [DataRow("2026-03-14T00:00:00")]
    [DataRow("2026-03-14T00:00")]
    [DataRow("2026-03-14 00:00:00")]
    [DataRow("2026-03-14T00:00:00Z")]
    [DataRow("2026-03-13T23:00:00.000Z", DisplayName = "midnight in Stockholm, in the time of the world")]
    [DataRow("2026-03-14T00:00:00+01:00")]
    [DataRow("2026-3-14")]
    [DataRow("2026/03/14")]
    [DataRow("03/14/2026")]
    [DataRow("14/03/2026")]
    [DataRow("14-03-2026")]
    [DataRow("14.3.2026")]
    [DataRow("3/14/2026 12:00:00 AM")]
    [DataRow(" 2026-03-14 ")]
    public async Task A_day_that_is_certain_is_right_however_it_is_written(string sent)
    {
        await using var chat = await Chat.StartAsync();

        StringAssert.Contains((await ResaveAsync(chat, "deviation.day", sent)).Words, "Sparat.");
        Assert.AreEqual(new DateOnly(2026, 3, 14), (await DeviationAsync(chat)).On);
    }

    [TestMethod]
    [DataRow("04/03/2026", DisplayName = "day and month may be swapped")]
    [DataRow("3-4-2026")]
    [DataRow("2026-14-03")]
    [DataRow("2026-02-31T00:00:00")]
    [DataRow("31/31/2026")]
    [DataRow("00/00/0000")]
    [DataRow("1773442800000")]
    [DataRow("")]
    [DataRow(null)]
    public async Task A_day_that_is_not_certain_is_refused_and_the_old_one_stays(string? sent)
    {
        await using var chat = await Chat.StartAsync();

        Assert.DoesNotContain("Sparat.", (await ResaveAsync(chat, "deviation.day", sent)).Words);
        Assert.AreEqual(Old, (await DeviationAsync(chat)).On);
    }

    [TestMethod]
    [DataRow("2026-04-20T00:00:00", "måndag 20 april")]
    [DataRow("04/20/2026", "måndag 20 april")]
    [DataRow("2026-04-19T22:00:00Z", "måndag 20 april")]
    [DataRow("04/05/2026", "Jag förstod inte datumet 04/05/2026.")]
    [DataRow("", "Välj en dag först")]
    [DataRow(null, "Välj en dag först")]
    public async Task A_promised_day_likewise(string? sent, string said)
    {
        await using var chat = await Chat.StartAsync();
        var data = new JsonObject
        {
            ["fb.report"] = Chat.Report.ToString(),
            ["fb.said"] = "",
            ["day"] = sent,
        };

        StringAssert.Contains((await chat.SendsAsync("report.promise", data)).Words, said);
    }

    [TestMethod]
    [DataRow("\"1 234\"", 1234)]
    [DataRow("\"1\u00A0234\"", 1234)]
    [DataRow("\"1\u202F234\"", 1234)]
    [DataRow("1234", 1234)]
    [DataRow("1234.0", 1234)]
    [DataRow("1.234e3", 1234)]
    [DataRow("\"12,5\"", null)]
    [DataRow("\"12.5\"", null)]
    [DataRow("12.5", null)]
    [DataRow("1.234", null)]
    [DataRow("\"1,234\"", null)]
    [DataRow("1e30", null)]
    [DataRow("true", null)]
    [DataRow("[12]", null)]
    public async Task An_amount_is_right_or_refused(string sent, int? amount)
    {
        await using var chat = await Chat.StartAsync();

        var seen = await ResaveAsync(chat, "deviation.amount", JsonNode.Parse(sent));

        // What is no number at all is as if nothing had been typed: the amount may be left out.
        var isNothing = sent is "true" or "[12]";
        Assert.AreEqual(amount is not null || isNothing, seen.Words.Contains("Sparat.", StringComparison.Ordinal), seen.Words);
        Assert.AreEqual(isNothing ? null : amount ?? 40_000, (await DeviationAsync(chat)).Amount);
    }

    /// <summary>A saved deviation is opened, one input is sent in another shape, and it is saved again.</summary>
    private static async Task<Seen> ResaveAsync(Chat chat, string input, JsonNode? sent)
    {
        var form = await chat.PressesAsync(await chat.SaysAsync("2.2"), "Lägg till en avvikelse");
        var page = await chat.PressesAsync(
            form,
            "Spara",
            ("deviation.text", "Coachen slutade"),
            ("deviation.day", "2026-03-03"),
            ("deviation.amount", "40000")
        );
        var number = (await DeviationAsync(chat)).Number;
        var opened = await chat.SendsAsync(
            "entry.show",
            new JsonObject
            {
                ["fb.report"] = Chat.Report.ToString(),
                ["fb.section"] = page.Button("Lägg till en avvikelse")["data"]!["fb.section"]!.ToString(),
                ["fb.entry"] = $"{number}",
            }
        );
        var data = opened.DataOf("Spara", []);
        if (sent is null)
        {
            data.Remove(input);
        }
        else
        {
            data[input] = sent.DeepClone();
        }

        return await chat.SendsAsync("entry.save", data);
    }

    private static async Task<Deviation> DeviationAsync(Chat chat) => (await chat.ReportAsync()).Figures.Deviations.Single();
}
