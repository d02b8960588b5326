using FinsamBot.Domain.Events;
using FinsamBot.Domain.People;

namespace FinsamBot.Domain.Tests.People;

/// <summary>News of one chat in any order: what counts is when they happened by the channel's clock.</summary>
[TestClass]
public sealed class ContactOrderTests
{
    private static readonly DateTimeOffset Now = new(2026, 4, 7, 9, 0, 0, TimeSpan.Zero);
    private static readonly ConversationReference Chat = new("https://smba.example.se/", "a:1", "t", "29:sofia", "28:bot", "msteams");

    [TestMethod]
    public void Whatever_the_order_in_which_they_arrive_the_last_installation_or_removal_counts()
    {
        var news = new ContactCommand[] { Installed(1), Removed(2), Installed(3), Removed(4), Installed(5) };
        for (var many = 1; many <= news.Length; many++)
        {
            foreach (var order in Orders([.. news.Take(many)]))
            {
                var contact = order.Aggregate(Contact.None, Then);
                Assert.AreEqual(many % 2 == 1, contact.Conversation is not null, string.Join(", ", order));
                Assert.AreEqual(many % 2 == 0, contact.Lost is not null);
            }
        }
    }

    [TestMethod]
    public void What_is_told_twice_is_written_once()
    {
        var contact = Then(Then(Contact.None, Installed(1)), Removed(2));

        Assert.IsEmpty(ContactRules.Decide(contact, Removed(2), Now).Events);
        Assert.IsEmpty(ContactRules.Decide(contact, Installed(1), Now).Events);
        Assert.IsEmpty(ContactRules.Decide(Then(contact, Installed(3)), Installed(3), Now).Events);
    }

    [TestMethod]
    public void A_program_that_removes_and_installs_for_ever_fills_no_stream_and_a_removal_is_always_taken()
    {
        var contact = Contact.None;
        var written = 0;
        for (var n = 1; n <= 500; n++)
        {
            var decided = ContactRules.Decide(contact, n % 2 == 1 ? Installed(n) : Removed(n), Now);
            written += decided.Events.Count;
            contact = Fold(contact, decided);
        }

        Assert.IsLessThan(60, written);
        Assert.IsNotEmpty(ContactRules.Decide(contact with { Conversation = Chat }, Removed(501), Now).Events);
    }

    private static KeepConversation Installed(int minute) => new(Chat) { SaidAt = Now.AddMinutes(minute), IsInstallation = true };

    private static LoseConversation Removed(int minute) => new("removed") { SaidAt = Now.AddMinutes(minute) };

    private static Contact Then(Contact contact, ContactCommand command) => Fold(contact, ContactRules.Decide(contact, command, Now));

    private static Contact Fold(Contact contact, Decision decision) =>
        decision.Events.Aggregate(contact, (c, e) => Contact.Evolve(c, new EventRecord(1, new Stamp(Now, "sofia", "c"), e)));

    private static IEnumerable<ContactCommand[]> Orders(ContactCommand[] of) =>
        of.Length == 0
            ?
            [
                [],
            ]
            : of.SelectMany((first, i) => Orders([.. of.Where((_, n) => n != i)]).Select(rest => (ContactCommand[])[first, .. rest]));
}
