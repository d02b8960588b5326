using FinsamBot.Domain.Events;
using FinsamBot.Domain.People;
using FinsamBot.Domain.Text;
using FinsamBot.Testing.Reports;

namespace FinsamBot.Domain.Tests.People;

[TestClass]
public sealed class ContactTests
{
    [TestMethod]
    public void Nobody_has_a_chat_before_writing_and_everybody_speaks_Swedish()
    {
        Assert.IsNull(Contact.None.Conversation);
        Assert.AreEqual(Language.Swedish, Contact.None.Language);
    }

    [TestMethod]
    public void The_latest_conversation_counts_until_it_is_lost_and_the_language_stays()
    {
        var reference = Sample.InTeams(Sample.Sofia).Conversation!;
        var moved = reference with { ServiceUrl = "https://smba.trafficmanager.net/amer/" };

        var contact = After(new ConversationKept(reference), new LanguageChosen(Language.English), new ConversationKept(moved));
        Assert.AreEqual(moved, contact.Conversation);

        contact = Contact.Evolve(contact, new EventRecord(4, default, new ConversationLost("blocked")));
        Assert.IsNull(contact.Conversation);
        Assert.AreEqual(Language.English, contact.Language);
    }

    private static Contact After(params Event[] events) =>
        events.Aggregate(Contact.None, (state, e) => Contact.Evolve(state, new EventRecord(1, default, e)));
}
