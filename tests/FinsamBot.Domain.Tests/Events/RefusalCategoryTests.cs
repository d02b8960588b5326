using FinsamBot.Domain.Events;

namespace FinsamBot.Domain.Tests.Events;

[TestClass]
public sealed class RefusalCategoryTests
{
    public static IEnumerable<RefusalReason> Reasons => Enum.GetValues<RefusalReason>();

    [TestMethod]
    [DynamicData(nameof(Reasons))]
    public void Every_reason_has_a_category(RefusalReason reason) =>
        Assert.IsTrue(Enum.IsDefined(new Refusal(reason).Category), $"{reason}");

    [TestMethod]
    public void No_category_has_grown_into_the_next() => Assert.AreEqual(Enum.GetNames<RefusalReason>().Length, Reasons.Distinct().Count());

    [TestMethod]
    [DataRow(RefusalReason.OnlyOfficeDecides, RefusalCategory.NotAllowed)]
    [DataRow(RefusalReason.AlreadySubmitted, RefusalCategory.NotNow)]
    [DataRow(RefusalReason.FileNotSigned, RefusalCategory.NotUnderstood)]
    [DataRow(RefusalReason.NoSuchReport, RefusalCategory.Gone)]
    [DataRow(RefusalReason.AnswerTooLong, RefusalCategory.TooLarge)]
    [DataRow(RefusalReason.EnoughForToday, RefusalCategory.TryLater)]
    public void A_reason_belongs_to_the_category_it_stands_below(RefusalReason reason, RefusalCategory category) =>
        Assert.AreEqual(category, new Refusal(reason).Category);
}
