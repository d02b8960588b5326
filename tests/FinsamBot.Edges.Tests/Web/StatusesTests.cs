using FinsamBot.Domain.Events;
using FinsamBot.Web.Pages;

namespace FinsamBot.Edges.Tests.Web;

[TestClass]
public sealed class StatusesTests
{
    public static IEnumerable<RefusalReason> Reasons => Enum.GetValues<RefusalReason>();

    [TestMethod]
    [DynamicData(nameof(Reasons))]
    public void Every_reason_to_refuse_is_answered_with_a_status_that_says_no(RefusalReason reason) =>
        Assert.IsInRange(400, 499, Statuses.Of(new Refusal(reason).Category));

    [TestMethod]
    public void Each_category_has_a_status_of_its_own() =>
        Assert.AreSequenceEqual([403, 409, 400, 410, 413, 429], Enum.GetValues<RefusalCategory>().Select(Statuses.Of));
}
