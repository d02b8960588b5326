using FinsamBot.Domain.Events;
using FinsamBot.Domain.People;
using FinsamBot.Domain.Reports;
using FinsamBot.Testing.Reports;

namespace FinsamBot.Edges.Tests.Teams.Conversation;

/// <summary>Somebody is away and somebody else takes over. It is Thursday 2 April 2026.</summary>
[TestClass]
public sealed class AwayStoryTests
{
    private static readonly PersonId Nils = new("nils");

    [TestMethod]
    public async Task A_stand_in_writes_and_hands_in_while_the_lead_is_away_and_not_after()
    {
        await using var chat = await StartAsync();
        var noted = await chat.SaysAsync("Jag är borta 7–10 april, Nils tar över");
        StringAssert.Contains(noted.Words, "Du är borta 7 april–10 april 2026. Nils Åker tar över.\nNils får veta det av mig");
        StringAssert.Contains((await chat.SaysAsync("2.1", Nils)).Words, "Du har ingen roll i någon insats än.", "not before");
        StringAssert.Contains((await chat.SaysAsync("plan", Nils)).Words, "Vägen vidare", "but what is coming can be seen");

        chat.Clock.Advance(TimeSpan.FromDays(5));
        var card = await chat.SaysAsync("2.1", Nils);
        card = await chat.PressesAsync(card, "Klart, spara och nästa", Nils, ("text.activities", "Nils text"));
        StringAssert.Contains(card.Words, "Sparat.");
        Assert.AreEqual("Nils text", await chat.TextOfAsync("activities"));
        StringAssert.Contains((await chat.SaysAsync("2.1")).Words, "2.1 Aktiviteter", "the lead may still write");

        chat.Clock.Advance(TimeSpan.FromDays(5));
        StringAssert.Contains(
            (await chat.PressesAsync(card, "Klart, spara och nästa", Nils, ("text.deviations", "för sent"))).Words,
            "Du har ingen roll i den här insatsen."
        );
        Assert.AreEqual("", await chat.TextOfAsync("deviations"));
    }

    [TestMethod]
    public async Task A_stand_in_hands_in()
    {
        await using var chat = await StartAsync();
        await chat.SaysAsync("borta 2026-04-07 till 2026-04-10 Nils");
        chat.Clock.Advance(TimeSpan.FromDays(5));
        await chat.DoAsync(Sample.Sofia, new SaveSections([.. Sample.Texts.Select(t => new SectionInput(t.Key, t.Value, true, null))]));
        var card = await chat.PressesAsync(await chat.SaysAsync("lämna in", Nils), "Lämna in ändå", Nils);
        StringAssert.Contains(card.Words, "Rapporten är inlämnad");
        Assert.AreEqual(Nils, (await chat.ReportAsync()).Submission!.By);
    }

    [TestMethod]
    public async Task Without_a_name_the_only_deputy_takes_over()
    {
        await using var chat = await Chat.StartAsync();
        StringAssert.Contains((await chat.SaysAsync("I am away 1-15 July")).Words, "Bo Ek tar över.");
        Assert.AreEqual(new DateOnly(2026, 7, 15), (await AbsencesAsync(chat)).Single().Last);

        StringAssert.Contains((await chat.SaysAsync("jag är tillbaka")).Words, "Välkommen tillbaka");
        Assert.IsEmpty(await AbsencesAsync(chat));
        StringAssert.Contains((await chat.SaysAsync("jag är tillbaka")).Words, "Ingen frånvaro är inlagd för dig.");
    }

    [TestMethod]
    public async Task A_first_name_that_two_people_have_is_asked_about()
    {
        await using var chat = await StartAsync();
        await chat.RegisterAsync(new Person(new("bo-alm"), "Bo Alm", "Älvbacka kommun", "bo.alm@alvbacka.example.se", null));
        var ask = await chat.SaysAsync("jag är borta 1–15 juli, Bo tar över");
        StringAssert.Contains(ask.Words, "Vem tar över?");
        Assert.IsEmpty(await AbsencesAsync(chat));
        StringAssert.Contains((await chat.PressesAsync(ask, "Bo Alm tar över")).Words, "Du är borta 1 juli–15 juli 2026. Bo Alm tar över.");
        Assert.AreEqual(new PersonId("bo-alm"), (await AbsencesAsync(chat)).Single().StandIn);
        StringAssert.Contains(
            (await chat.SaysAsync("jag är borta 1–15 juli, bo ek tar över")).Words,
            "Bo Ek tar över.",
            "the whole name tells them apart"
        );
    }

    [TestMethod]
    public async Task A_name_that_nobody_has_is_refused_and_others_are_offered()
    {
        await using var chat = await Chat.StartAsync();
        var ask = await chat.SaysAsync("jag är borta 1–15 juli, Kalle tar över");
        StringAssert.Contains(ask.Words, "Kalle finns inte i registret.");
        CollectionAssert.Contains(ask.Buttons.ToList(), "Bo Ek tar över");
        Assert.IsEmpty(await AbsencesAsync(chat));
    }

    [TestMethod]
    [DataRow("jag är borta", "Skriv vilka dagar")]
    [DataRow("borta 15–1 juli, Bo tar över", "Slutet onsdag 1 juli 2026 ligger före början onsdag 15 juli 2026.")]
    [DataRow("borta 31 februari, Bo tar över", "Jag förstod inte datumet 31 februari.")]
    [DataRow("borta 2025-01-01 till 2025-01-05, Bo tar över", "har varit eller ligger mer än ett år fram")]
    [DataRow("borta 1–15 juli 2029, Bo tar över", "har varit eller ligger mer än ett år fram")]
    [DataRow("borta 1–15 juli, Sofia tar över", "Du kan inte ta över för dig själv.")]
    public async Task Days_and_names_that_cannot_be_are_refused_with_a_reason(string said, string reason)
    {
        await using var chat = await Chat.StartAsync();
        StringAssert.Contains((await chat.SaysAsync(said)).Words, reason);
        Assert.IsEmpty(await AbsencesAsync(chat));
    }

    [TestMethod]
    public async Task A_stand_in_who_is_also_away_is_refused()
    {
        await using var chat = await StartAsync();
        await chat.SaysAsync("jag är borta 5–10 juli, Nils tar över", Sample.Bo);
        StringAssert.Contains(
            (await chat.SaysAsync("jag är borta 1–15 juli, Bo tar över")).Words,
            "Bo är också borta, söndag 5 juli 2026 till fredag 10 juli 2026."
        );
        StringAssert.Contains(
            (await chat.SaysAsync("jag är borta 1–15 juli, Rita tar över", Sample.Rita)).Words,
            "Du skriver inga rapporter, så ingen behöver ta över."
        );
        Assert.IsEmpty(await AbsencesAsync(chat));
    }

    private static async Task<Chat> StartAsync()
    {
        var chat = await Chat.StartAsync();
        await chat.RegisterAsync(new Person(Nils, "Nils Åker", "Älvbacka kommun", "nils.aker@alvbacka.example.se", "object-nils"));
        return chat;
    }

    private static async Task<IReadOnlyList<Absence>> AbsencesAsync(Chat chat) =>
        (await chat.Directory.ContactAsync(Sample.Sofia, CancellationToken.None)).Absences;
}
