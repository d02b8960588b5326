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

    private static async Task<Chat> OfficeAsync()
    {
        var chat = await Chat.StartAsync();
        await chat.AdministratesAsync(Sample.Rita);
        return chat;
    }

    private static ValueTask<Domain.People.Association> AssociationAsync(Chat chat) =>
        chat.Directory.AssociationAsync(CancellationToken.None);
}
