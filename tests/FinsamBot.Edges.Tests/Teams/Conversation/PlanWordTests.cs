using System.Text.Json.Nodes;
using FinsamBot.Testing.Reports;

namespace FinsamBot.Edges.Tests.Teams.Conversation;

/// <summary>What people write about days, and what no calendar holds.</summary>
[TestClass]
public sealed class PlanWordTests
{
    [TestMethod]
    [DataRow("plan", "Planen")]
    [DataRow("Planen", "Planen")]
    [DataRow("DATUM", "Planen")]
    [DataRow("kalender", "Planen")]
    [DataRow("visa planen", "Planen")]
    [DataRow("calendar", "Planen")]
    [DataRow("plan vägen", "Planen")]
    [DataRow("påminn mig", "När ska jag påminna dig?")]
    [DataRow("paminn mig senare", "När ska jag påminna dig?")]
    [DataRow("påminn mig på torsdag", "Jag påminner dig torsdag 9 april")]
    [DataRow("snooza till måndag", "Jag påminner dig tisdag 7 april")]
    [DataRow("snooze until 8 April", "Jag påminner dig onsdag 8 april")]
    [DataRow("remind me on Thursday", "Jag påminner dig torsdag 9 april")]
    [DataRow("påminn mig 14 april", "Jag påminner dig tisdag 14 april")]
    [DataRow("1–15 juli är jag borta och Bo tar över", "Din frånvaro är noterad")]
    [DataRow("Bo tar over 1-15 juli", "Din frånvaro är noterad")]
    [DataRow("I am away 1-15 July, Bo takes over", "Din frånvaro är noterad")]
    [DataRow("jag är på semester vecka 28–30", "Din frånvaro är noterad")]
    [DataRow("I'm back", "Ingen frånvaro är inlagd för dig.")]
    [DataRow("mote 25 maj kl 9", "Mötet är inlagt")]
    [DataRow("styrgruppen möts 25 maj", "Mötet är inlagt")]
    [DataRow("vi har styrgruppsmöte? nej, möte 25 maj 9.30", "Styrgruppen möts måndag 25 maj kl. 9.30.")]
    public async Task A_sentence_gives_its_card(string said, string seen)
    {
        await using var chat = await Chat.StartAsync();
        StringAssert.Contains((await chat.SaysAsync(said)).Words, seen);
    }

    [TestMethod]
    [DataRow("påminn mig 31 februari", "Jag förstod inte datumet 31 februari.")]
    [DataRow("påminn mig 14 dagar", "Jag förstod inte datumet 14 dagar.")]
    [DataRow("påminn mig torsdag 10 april", "10 april är en fredag. Menade du fredag 10 april eller torsdag 9 april?")]
    [DataRow("påminn mig i dag", "är inte en dag framåt")]
    [DataRow("påminn mig 1 juni", "Så länge kan påminnelsen inte vänta. Längst till tisdag 14 april 2026.")]
    [DataRow("möte", "Skriv vilken dag")]
    [DataRow("möte 31 februari", "Jag förstod inte datumet 31 februari.")]
    [DataRow(
        "möte 6 juni kl. 9",
        "Lördag 6 juni 2026 är ingen arbetsdag. Närmaste arbetsdagar är fredag 5 juni 2026 och måndag 8 juni 2026."
    )]
    [DataRow("möte 2026-03-25", "har redan varit")]
    [DataRow("möte 25 maj kl. 25", "Jag förstod inte klockslaget.")]
    [DataRow("ställ in mötet 25 maj", "Inget möte är inlagt måndag 25 maj 2026.")]
    [DataRow("slutdatum vägen vidare 2027-06-30", "Det här bestämmer kansliet.")]
    public async Task Days_that_cannot_be_are_refused_with_a_reason_and_nothing_changes(string said, string reason)
    {
        await using var chat = await Chat.StartAsync();
        var stored = chat.Stored();
        StringAssert.Contains((await chat.SaysAsync(said)).Words, reason);
        Assert.AreEqual(stored, chat.Stored());
    }

    [TestMethod]
    [DataRow("slutdatum vägen vidare", "Skriv insatsen och dagen")]
    [DataRow("slutdatum vägen vidare 31 februari", "Jag förstod inte datumet 31 februari.")]
    [DataRow("slutdatum vägen vidare 2025-01-01", "ligger före början")]
    [DataRow("slutdatum vägen vidare tills vidare", "har redan det slutdatumet")]
    public async Task The_office_too_is_told_what_cannot_be(string said, string reason)
    {
        await using var chat = await Chat.StartAsync();
        await chat.AdministratesAsync(Sample.Rita);
        var stored = chat.Stored();
        StringAssert.Contains((await chat.SaysAsync(said, Sample.Rita)).Words, reason);
        Assert.AreEqual(stored, chat.Stored());
    }

    [TestMethod]
    [DataRow("reminders.wait", "{\"fb.report\":\"../../etc\",\"fb.day\":\"2026-04-09\"}")]
    [DataRow("reminders.wait", "{\"fb.report\":\"annan/kvartalsrapport-2026-03-31\",\"fb.day\":\"2026-04-09\"}")]
    [DataRow("reminders.wait", "{\"fb.report\":\"vagen-vidare/kvartalsrapport-2026-03-31\",\"fb.said\":\"\",\"day\":17}")]
    [DataRow("report.promise", "{\"fb.day\":\"2026-04-09\"}")]
    [DataRow("plan.sendDay", "{\"fb.report\":\"vagen-vidare/kvartalsrapport-2026-03-31\",\"fb.day\":\"2026-13-09\"}")]
    [DataRow("plan.sendDay", "{\"fb.report\":\"vagen-vidare/kvartalsrapport-2026-03-30\",\"fb.day\":\"2026-04-09\"}")]
    [DataRow("plan.sendDay", "{\"fb.report\":\"annan/kvartalsrapport-2026-03-31\",\"fb.day\":\"2026-04-09\"}")]
    [DataRow("away.note", "{\"fb.day\":\"2026-07-15\",\"fb.last\":\"2026-07-01\",\"fb.person\":\"bo\"}")]
    [DataRow("away.note", "{\"fb.day\":\"2026-07-01\",\"fb.last\":\"2026-07-15\",\"fb.person\":\"ingen\"}")]
    [DataRow("meeting.enter", "{\"fb.intervention\":\"annan\",\"fb.said\":\"25 maj\"}")]
    [DataRow("meeting.cancel", "{\"fb.intervention\":\"vagen-vidare\",\"fb.said\":\"🙂\"}")]
    [DataRow("intervention.moveEnd", "{\"fb.intervention\":\"vagen-vidare\",\"fb.day\":\"\"}")]
    [DataRow("intervention.moveEnd", "{\"fb.intervention\":\"../x\",\"fb.day\":\"2027-01-01\"}")]
    public async Task Strange_data_gets_a_clear_answer_and_changes_nothing(string verb, string data)
    {
        await using var chat = await Chat.StartAsync();
        var stored = chat.Stored();
        var card = await chat.SendsAsync(verb, JsonNode.Parse(data));
        Assert.AreNotEqual("", card.Words);
        Assert.AreEqual(stored, chat.Stored());
        Assert.IsEmpty((await chat.Directory.ContactAsync(Sample.Sofia, CancellationToken.None)).Absences);
    }
}
