using FinsamBot.Domain.Calendar;
using FinsamBot.Testing.Reports;

namespace FinsamBot.Edges.Tests.Teams.Conversation;

/// <summary>Days on which nobody works besides the holidays, said by the office in the chat. It is Thursday 2 April 2026.</summary>
[TestClass]
public sealed class ClosedDayStoryTests
{
    private static readonly DateOnly Closed = new(2026, 6, 5);

    [TestMethod]
    public async Task A_day_is_closed_and_opened_again_after_the_office_has_seen_what_it_leads_to()
    {
        await using var chat = await OfficeAsync();
        var shown = await chat.SaysAsync("lägg till stängd dag 5 juni", Sample.Rita);
        StringAssert.Contains(shown.Words, "Förbundet har stängt fredag 5 juni 2026.");
        Assert.DoesNotContain(Closed, (await AssociationAsync(chat)).Calendar.ClosedDays);

        var done = await chat.PressesAsync(shown, "Lägg till stängd dag", Sample.Rita);
        StringAssert.Contains(done.Words, "Klart. Förbundet har stängt fredag 5 juni 2026.");
        Assert.Contains(Closed, (await AssociationAsync(chat)).Calendar.ClosedDays);

        StringAssert.Contains((await chat.SaysAsync("stängda dagar", Sample.Rita)).Words, "5 juni");
        shown = await chat.SaysAsync("ta bort stängd dag 5 juni", Sample.Rita);
        await chat.PressesAsync(shown, "Ta bort stängd dag", Sample.Rita);
        Assert.DoesNotContain(Closed, (await AssociationAsync(chat)).Calendar.ClosedDays);
    }

    [TestMethod]
    public async Task An_authority_is_closed_on_days_of_its_own()
    {
        await using var chat = await OfficeAsync();
        var shown = await chat.SaysAsync("lägg till stängd dag den 5 juni för försäkringskassan", Sample.Rita);
        StringAssert.Contains(shown.Words, "Försäkringskassan har stängt fredag 5 juni 2026.");
        await chat.PressesAsync(shown, "Lägg till stängd dag", Sample.Rita);

        var association = await AssociationAsync(chat);
        Assert.Contains(Closed, association.MemberCalendars["Försäkringskassan"].ClosedDays);
        Assert.DoesNotContain(Closed, association.Calendar.ClosedDays);
    }

    [TestMethod]
    [DataRow("lägg till stängd dag", "Skriv vilken dag det gäller")]
    [DataRow("lägg till stängd dag 31 juni", "31 juni")]
    [DataRow("lägg till stängd dag 5 juni för Polisen", "Jag hittar ingen myndighet som heter")]
    [DataRow("lägg till stängd dag 3 april", "är redan en ledig dag")]
    [DataRow("ta bort stängd dag 5 juni", "är ingen stängd dag")]
    public async Task What_cannot_be_says_why_and_changes_nothing(string said, string why)
    {
        await using var chat = await OfficeAsync();
        var before = (await AssociationAsync(chat)).Calendar;

        StringAssert.Contains((await chat.SaysAsync(said, Sample.Rita)).Words, why);
        Assert.AreEqual(before, (await AssociationAsync(chat)).Calendar);
    }

    [TestMethod]
    [DataRow("klämdag 15 maj", "Förbundet har stängt fredag 15 maj 2026.", false)]
    [DataRow("lägg till klämdag 15 maj", "Förbundet har stängt fredag 15 maj 2026.", false)]
    [DataRow("klämdag 5 juni", "Förbundet har stängt fredag 5 juni 2026.", true)]
    public async Task A_bridge_day_is_closed_like_any_day_and_one_that_is_none_is_said(string said, string shown, bool isOther)
    {
        await using var chat = await OfficeAsync();
        var card = await chat.SaysAsync(said, Sample.Rita);
        StringAssert.Contains(card.Words, shown);
        Assert.AreEqual(isOther, card.Words.Contains("inte ensam mellan två lediga dagar", StringComparison.Ordinal));

        await chat.PressesAsync(card, "Lägg till stängd dag", Sample.Rita);
        Assert.HasCount(1, (await AssociationAsync(chat)).Calendar.ClosedDays);
    }

    [TestMethod]
    public async Task Bridge_days_and_vacation_weeks_hold_every_year_until_they_are_opened_again()
    {
        await using var chat = await OfficeAsync();
        var shown = await chat.SaysAsync("semesterstängt v. 28–31", Sample.Rita);
        StringAssert.Contains(shown.Words, "Förbundet har semesterstängt vecka 28–31 varje år.");
        Assert.AreEqual(DayPolicy.Works, (await AssociationAsync(chat)).Calendar.VacationDays);
        StringAssert.Contains(
            (await chat.PressesAsync(shown, "Ändra kalendern", Sample.Rita)).Words,
            "Klart. Förbundet har semesterstängt"
        );
        var calendar = (await AssociationAsync(chat)).Calendar;
        Assert.AreEqual((DayPolicy.Free, new VacationWeeks(28, 31)), (calendar.VacationDays, calendar.Vacation));

        shown = await chat.SaysAsync("stängt på klämdagar", Sample.Rita);
        StringAssert.Contains(shown.Words, "Förbundet har stängt på alla klämdagar.");
        await chat.PressesAsync(shown, "Ändra kalendern", Sample.Rita);
        Assert.AreEqual(DayPolicy.Free, (await AssociationAsync(chat)).Calendar.BridgeDays);
        StringAssert.Contains((await chat.SaysAsync("stängda dagar", Sample.Rita)).Words, "alla klämdagar och vecka 28–31 varje år");
        StringAssert.Contains((await chat.SaysAsync("stängt på klämdagar", Sample.Rita)).Words, "Så är det redan.");

        foreach (var said in new[] { "öppet på klämdagar", "ta bort semesterstängt" })
        {
            await chat.PressesAsync(await chat.SaysAsync(said, Sample.Rita), "Ändra kalendern", Sample.Rita);
        }

        Assert.AreEqual(WorkCalendar.Swedish, (await AssociationAsync(chat)).Calendar);
    }

    [TestMethod]
    public async Task An_authority_has_vacation_weeks_of_its_own()
    {
        await using var chat = await OfficeAsync();
        var shown = await chat.SaysAsync("semesterstängt vecka 27 till 30 för försäkringskassan", Sample.Rita);
        StringAssert.Contains(shown.Words, "Försäkringskassan har semesterstängt vecka 27–30 varje år.");
        await chat.PressesAsync(shown, "Ändra kalendern", Sample.Rita);
        shown = await chat.SaysAsync("klämdagar stängda för Försäkringskassan", Sample.Rita);
        await chat.PressesAsync(shown, "Ändra kalendern", Sample.Rita);

        var association = await AssociationAsync(chat);
        var theirs = association.MemberCalendars["Försäkringskassan"];
        Assert.AreEqual((new VacationWeeks(27, 30), DayPolicy.Free), (theirs.Vacation, theirs.BridgeDays));
        Assert.AreEqual(WorkCalendar.Swedish, association.Calendar);
    }

    [TestMethod]
    [DataRow("semesterstängt", "Skriv vilka veckor det gäller")]
    [DataRow("semesterstängt v. 20–40", "Skriv vilka veckor det gäller")]
    [DataRow("semesterstängt v. 31–28", "Skriv vilka veckor det gäller")]
    [DataRow("semesterstängt v. 60", "Skriv vilka veckor det gäller")]
    [DataRow("semesterstängt v. 28–31 för Polisen", "Jag hittar ingen myndighet som heter")]
    [DataRow("öppet på klämdagar", "Så är det redan.")]
    [DataRow("klämdag 14 maj", "är redan en ledig dag")]
    public async Task What_cannot_be_of_a_year_says_why_and_changes_nothing(string said, string why)
    {
        await using var chat = await OfficeAsync();

        StringAssert.Contains((await chat.SaysAsync(said, Sample.Rita)).Words, why);
        Assert.AreEqual(WorkCalendar.Swedish, (await AssociationAsync(chat)).Calendar);
    }

    private static async Task<Chat> OfficeAsync()
    {
        var chat = await Chat.StartAsync();
        await chat.AdministratesAsync(Sample.Rita);
        return chat;
    }

    private static ValueTask<Domain.People.Association> AssociationAsync(Chat chat) =>
        chat.Directory.AssociationAsync(CancellationToken.None);
}
