using FinsamBot.Domain.Events;
using FinsamBot.Domain.People;
using FinsamBot.Domain.Text;

namespace FinsamBot.Domain.Tests.People;

[TestClass]
public sealed class ContactRulesTests
{
    private static readonly DateTimeOffset Now = new(2026, 4, 7, 9, 0, 0, TimeSpan.Zero);
    private static readonly ConversationReference Chat = new("https://smba.example.se/", "a:1", "t", "29:sofia", "28:bot", "msteams");
    private static readonly Absence Away = new(new DateOnly(2026, 4, 6), new DateOnly(2026, 4, 10), new PersonId("bo"), Now);

    [TestMethod]
    public void What_is_known_already_is_written_no_second_time()
    {
        var known = Contact.None with { Conversation = Chat, Language = Language.English, Absences = [Away] };

        Assert.AreEqual("ConversationKept", Written(Contact.None, new KeepConversation(Chat)));
        Assert.AreEqual("", Written(known, new KeepConversation(Chat)));
        Assert.AreEqual("ConversationKept", Written(known, new KeepConversation(Chat with { ServiceUrl = "https://smba2.example.se/" })));
        Assert.AreEqual("LanguageChosen", Written(Contact.None, new ChooseLanguage(Language.English)));
        Assert.AreEqual("", Written(known, new ChooseLanguage(Language.English)));
        Assert.AreEqual("AwayNoted", Written(Contact.None, new NoteAbsence(Away)));
        Assert.AreEqual("", Written(known, new NoteAbsence(Away)));
        Assert.AreEqual("ConversationLost", Written(known, new LoseConversation("removed")));
        Assert.AreEqual("", Written(Contact.None, new LoseConversation("removed")));
    }

    [TestMethod]
    public void A_program_that_flips_chat_or_language_for_ever_fills_no_stream()
    {
        var busy = Contact.None with { Changes = (DateOnly.FromDateTime(Now.UtcDateTime), 50) };

        Assert.AreEqual("", Written(busy, new KeepConversation(Chat)));
        Assert.AreEqual("", Written(busy, new ChooseLanguage(Language.English)));
        Assert.AreEqual("LanguageChosen", Written(busy, new ChooseLanguage(Language.English), Now.AddDays(1)));
    }

    [TestMethod]
    public void Who_is_back_ends_the_absence_of_today_or_the_next_one()
    {
        var later = Away with { First = new DateOnly(2026, 5, 4), Last = new DateOnly(2026, 5, 8) };
        var contact = Contact.None with { Absences = [Away, later] };

        Assert.AreEqual(new AwayCancelled(Away.First), ContactRules.Decide(contact, new EndAbsence(), Now).Events.Single());
        Assert.AreEqual(new AwayCancelled(later.First), ContactRules.Decide(contact, new EndAbsence(), Now.AddDays(10)).Events.Single());
    }

    [TestMethod]
    public void Who_is_not_away_is_told_so()
    {
        var past = Contact.None with { Absences = [Away] };

        Assert.AreEqual(RefusalReason.NotAway, ContactRules.Decide(past, new EndAbsence(), Now.AddDays(10)).Refusal?.Reason);
        Assert.AreEqual(RefusalReason.NotAway, ContactRules.Decide(Contact.None, new EndAbsence(), Now).Refusal?.Reason);
    }

    private static string Written(Contact contact, ContactCommand command, DateTimeOffset? at = null) =>
        string.Join(", ", ContactRules.Decide(contact, command, at ?? Now).Events.Select(e => e.GetType().Name));
}
