using System.Text.Json.Nodes;
using FinsamBot.Domain.Calendar;
using FinsamBot.Domain.Events;
using FinsamBot.Domain.Forms;
using FinsamBot.Domain.Interventions;
using FinsamBot.Domain.People;
using FinsamBot.Domain.Reports;
using FinsamBot.Testing.Reports;

namespace FinsamBot.Edges.Tests.Teams.Conversation;

/// <summary>Numbers that are none, and what else can stand in an input: a kind answer, and what was typed stays.</summary>
[TestClass]
public sealed class BadFigureTests
{
    private static readonly (string Id, string Value)[] Counted =
    [
        ("flow.opening.women", "6"),
        ("flow.opening.men", "8"),
        ("flow.new.women", "3"),
        ("flow.new.men", "2"),
        ("flow.exited.women", "1"),
        ("flow.exited.men", "1"),
    ];

    private static readonly (string Id, string Value)[] Post =
    [
        ("post.organisation", "Älvbacka kommun"),
        ("post.role", "coach"),
        ("post.percent", "80"),
    ];

    [TestMethod]
    [DataRow("goal.target", "ganska många", "Jag förstod inte siffran ”ganska många”.")]
    [DataRow("goal.target", "-5", "Jag förstod inte siffran")]
    [DataRow("goal.target", "10000000000", "Jag förstod inte siffran")]
    [DataRow("goal.target", "50-60 %", "Jag förstod inte siffran")]
    [DataRow("goal.target", "60-50", "Målet behöver en siffra.")]
    [DataRow("goal.target", "150 %", "En andel kan inte vara mer än 100 procent.")]
    [DataRow("goal.count", "de flesta", "Jag förstod inte ”de flesta”.")]
    [DataRow("goal.count", "-1 av 5", "Jag förstod inte ”-1 av 5”.")]
    [DataRow("goal.count", "156 av 75", "delen är större än det hela")]
    [DataRow("goal.count", "999999999", "Ett antal är 0 eller mer, och högst 100000.")]
    [DataRow("goal.status", "NotMeasurable", "Skriv varför målet inte kan mätas")]
    [DataRow("goal.text", "  ", "Det står ingenting här än.")]
    public async Task A_goal_that_cannot_be_is_shown_again(string input, string typed, string reason)
    {
        await using var chat = await Chat.StartAsync();
        var form = await chat.PressesAsync(await chat.SaysAsync("2.4"), "Lägg till ett mål");
        var stored = chat.Stored();
        var refused = await chat.PressesAsync(
            form,
            "Spara",
            [.. new[] { ("goal.text", "Ett mål"), ("goal.forecast", "Går bra") }.Where(t => t.Item1 != input), (input, typed)]
        );
        StringAssert.Contains(refused.Words, reason);
        Assert.AreEqual(typed.Trim(), refused.Input(input));
        Assert.AreEqual("Går bra", refused.Input("goal.forecast"));
        Assert.AreEqual(stored, chat.Stored());
    }

    [TestMethod]
    [DataRow("deviation.text", "", "Det står ingenting här än.")]
    [DataRow("deviation.day", "", "Skriv vilken dag det gäller.")]
    [DataRow("deviation.day", "31 februari 2026", "Jag förstod inte datumet 31 februari 2026.")]
    [DataRow("deviation.amount", "mycket", "Jag förstod inte beloppet ”mycket”.")]
    [DataRow("deviation.amount", "10000000000", "Jag förstod inte beloppet")]
    public async Task A_deviation_that_cannot_be_is_shown_again(string input, string typed, string reason)
    {
        await using var chat = await Chat.StartAsync();
        var form = await chat.PressesAsync(await chat.SaysAsync("2.2"), "Lägg till en avvikelse");
        var refused = await chat.PressesAsync(
            form,
            "Spara",
            [
                .. new[]
                {
                    ("deviation.text", "Coachen slutade"),
                    ("deviation.day", "2026-03-03"),
                    ("deviation.action", "Rekrytering"),
                }.Where(t => t.Item1 != input),
                (input, typed),
            ]
        );
        StringAssert.Contains(refused.Words, reason);
        Assert.AreEqual(typed, refused.Input(input) ?? "");
        Assert.AreEqual("Rekrytering", refused.Input("deviation.action"));
        Assert.IsTrue((await chat.ReportAsync()).Figures.IsEmpty);
    }

    [TestMethod]
    [DataRow("flow.new.women", "tolv", "Nya under perioden: kvinnor: ”tolv” är inget heltal.")]
    [DataRow("flow.new.men", "1.5", "”1.5” är inget heltal.")]
    [DataRow("flow.new.men", "", "Nya under perioden: män: skriv ett tal. Skriv 0 om det inte var någon.")]
    [DataRow("flow.new.men", "-3", "Ett antal är 0 eller mer")]
    [DataRow("flow.new.men", "1000000000", "är inget heltal")]
    [DataRow("flow.new.men", "999999999", "Ett antal är 0 eller mer, och högst 100000.")]
    [DataRow("flow.exited.women", "10", "Fler har avslutats än som har varit med")]
    public async Task A_count_that_cannot_be_is_shown_again(string input, string typed, string reason)
    {
        await using var chat = await ChatOfAsync("halvarsrapport");
        var form = await chat.PressesAsync(await chat.SaysAsync("deltagare"), "Fyll i antal deltagare");
        var refused = await chat.PressesAsync(form, "Spara", [.. Counted.Where(c => c.Id != input), (input, typed)]);
        StringAssert.Contains(refused.Words, reason);
        Assert.AreEqual(typed, refused.Input(input) ?? "");
        Assert.AreEqual("6", refused.Input("flow.opening.women"));
        StringAssert.Contains(
            (await chat.PressesAsync(refused, "Spara", Counted)).Words,
            "14 (6 kvinnor, 8 män) vid periodens början, 5 (3 kvinnor, 2 män) nya, 2 (1 kvinna, 1 man) avslutade, 17 (8 kvinnor, 9 "
                + "män) kvar"
        );
    }

    [TestMethod]
    [DataRow("post.percent", "åttio", "Procent av heltid: ”åttio” är inget heltal.")]
    [DataRow("post.percent", "0", "En tjänst anges i procent av heltid, mellan 1 och 1000.")]
    [DataRow("post.percent", "", "Skriv hur många procent av heltid tjänsten är.")]
    [DataRow("post.organisation", "", "Organisation: skriv något här.")]
    public async Task A_post_that_cannot_be_is_shown_again(string input, string typed, string reason)
    {
        await using var chat = await ChatOfAsync("slutrapport");
        var form = await chat.PressesAsync(await chat.SaysAsync("resurser"), "Lägg till en tjänst");
        var refused = await chat.PressesAsync(form, "Spara", [.. Post.Where(c => c.Id != input), (input, typed)]);
        StringAssert.Contains(refused.Words, reason);
        Assert.AreEqual(typed, refused.Input(input) ?? "");
        var saved = await chat.PressesAsync(refused, "Spara", [.. Post, ("post.percent", "80 %"), ("post.funding", "coFunded")]);
        StringAssert.Contains(saved.Words, "Sparat. Älvbacka kommun: 80 % coach, medfinansierad");
    }

    [TestMethod]
    public async Task A_text_that_is_far_too_long_is_refused_and_shown()
    {
        await using var chat = await Chat.StartAsync();
        foreach (
            var (page, add, input) in new[]
            {
                ("2.4", "Lägg till ett mål", "goal.text"),
                ("2.2", "Lägg till en avvikelse", "deviation.action"),
                ("2.4", "Lägg till ett mål", "goal.target"),
            }
        )
        {
            var form = await chat.PressesAsync(await chat.SaysAsync(page), add);
            var refused = await chat.PressesAsync(
                form,
                "Spara",
                [.. page == "2.2" ? [("deviation.text", "x")] : Array.Empty<(string, string)>(), (input, new string('å', 30_000))]
            );
            StringAssert.Contains(refused.Words, "åååå");
            StringAssert.Contains(refused.Words, "Det är inte sparat:");
        }

        Assert.IsTrue((await chat.ReportAsync()).Figures.IsEmpty);
    }

    [TestMethod]
    [DataRow("entry.save", """{"fb.report":"vagen-vidare/kvartalsrapport-2026-03-31","fb.section":"goals"}""")]
    [DataRow("entry.save", """{"fb.report":"vagen-vidare/kvartalsrapport-2026-03-31","fb.section":"goals","goal.text":["x"]}""")]
    [DataRow("entry.save", """{"fb.report":"vagen-vidare/kvartalsrapport-2026-03-31","fb.section":"activities","goal.text":"x"}""")]
    [DataRow(
        "entry.save",
        """{"fb.report":"vagen-vidare/kvartalsrapport-2026-03-31","fb.section":"goals","fb.entry":"m99","goal.text":"x"}"""
    )]
    [DataRow("entry.save", """{"fb.report":"../../etc","fb.section":"goals","goal.text":"x"}""")]
    [DataRow("entry.show", """{"fb.report":"vagen-vidare/kvartalsrapport-2026-03-31","fb.section":"goals","fb.entry":"m99"}""")]
    [DataRow("entry.show", """{"fb.report":"vagen-vidare/kvartalsrapport-2026-03-31"}""")]
    [DataRow("entry.remove", """{"fb.report":"vagen-vidare/kvartalsrapport-2026-03-31","fb.section":"deviations","fb.entry":"tolv"}""")]
    [DataRow("entry.askRemove", """{"fb.report":"vagen-vidare/kvartalsrapport-2026-03-31","fb.section":"goals"}""")]
    [DataRow(
        "page.save",
        """{"fb.report":"vagen-vidare/kvartalsrapport-2026-03-31","fb.page":"goals","fb.go":"entry","fb.section":"goals","fb.entry":"m99","fb.in.goals":"whole"}"""
    )]
    [DataRow(
        "page.save",
        """{"fb.report":"vagen-vidare/kvartalsrapport-2026-03-31","fb.page":"goals","fb.go":"entry","fb.in.goals":"whole"}"""
    )]
    [DataRow("deviation.note", """{"deviation.text":"x","intervention":"annan-insats"}""")]
    public async Task Strange_card_data_gets_a_clear_answer_and_changes_nothing(string verb, string data)
    {
        await using var chat = await Chat.StartAsync();
        var stored = chat.Stored();
        Assert.IsGreaterThan(20, (await chat.SendsAsync(verb, JsonNode.Parse(data))).Words.Length);
        Assert.AreEqual(stored, chat.Stored());
    }

    /// <summary>Sofia leads an intervention that reports with another form as well, of which one is open.</summary>
    private static async Task<Chat> ChatOfAsync(string form)
    {
        var chat = await Chat.StartAsync(opened: false);
        var isFinal = form == "slutrapport";
        var (start, end) = (new DateOnly(2025, 7, 1), new DateOnly(2025, 12, 31));
        var scheme = isFinal
            ? new PeriodScheme(start, end, new DateOnly(2026, 3, 31), Whole: true)
            : new PeriodScheme(start, end, Months: 6);
        var template = TemplateCatalogue.BuiltIn.All.Last(t => t.Id == form).Ref;
        var id = new InterventionId("stegen");
        var stamp = new Stamp(chat.Clock.GetUtcNow(), "seed", "seed-stegen");
        await chat.Directory.ChangeAssociationAsync(_ => [new InterventionRegistered(id)], stamp, CancellationToken.None);
        await chat.Directory.ChangeInterventionAsync(
            id,
            _ => [new InterventionBegun(id, "Stegen", "Älvbacka kommun", template, scheme), new RoleGiven(Sample.Sofia, Role.Lead)],
            stamp,
            CancellationToken.None
        );
        var period = isFinal ? new ReportingPeriod(start, new DateOnly(2026, 3, 31)) : new ReportingPeriod(start, end);
        Assert.IsNull((await chat.DoAsync(PersonId.Bot, new OpenReport(period), new ReportId(id, form, period.End))).Refusal);
        return chat;
    }
}
