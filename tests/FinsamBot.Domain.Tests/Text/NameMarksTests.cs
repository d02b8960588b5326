using FinsamBot.Domain.Events;
using FinsamBot.Domain.People;
using FinsamBot.Domain.Text;

namespace FinsamBot.Domain.Tests.Text;

/// <summary>Where somebody is forgotten, each reads so in the own language.</summary>
[TestClass]
public sealed class NameMarksTests
{
    private static readonly string Name = Person.Forgotten(new PersonId("p1")).Name;

    [TestMethod]
    public void A_forgotten_person_is_one_in_both_languages()
    {
        Assert.AreEqual("Anna Berg och [glömd person]", Texts.List(["Anna Berg", Name], Language.Swedish));
        Assert.AreEqual("Anna Berg and [forgotten person]", Texts.List(["Anna Berg", Name], Language.English));
        Assert.AreEqual("[forgotten person]", Texts.List([Name], Language.English));
        StringAssert.Contains(Texts.Of(new Refusal(RefusalReason.NoSuchPerson, Name), Language.English), "[forgotten person]");
    }

    [TestMethod]
    public void So_is_a_name_that_cannot_be_read() =>
        Assert.AreEqual("By [unreadable name].", NameMarks.In($"By {Person.UnreadableName}.", Language.English));
}
