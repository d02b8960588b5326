using FinsamBot.Domain.Planning;

namespace FinsamBot.Domain.Tests.Planning;

/// <summary>Calendar programs take a plan as newer only when its number grows; its time must never go back.</summary>
[TestClass]
public sealed class RevisionTests
{
    private static readonly DateTimeOffset Noon = new(2026, 4, 1, 12, 0, 0, TimeSpan.Zero);

    [TestMethod]
    [DataRow(1, 1, DisplayName = "decided later")]
    [DataRow(0, 0, DisplayName = "in the same moment")]
    [DataRow(-1, 0, DisplayName = "by a clock that was behind")]
    public void Each_decision_gives_the_next_number_and_a_time_that_never_goes_back(int hours, int expectedHours)
    {
        var next = new Revision(4, Noon).Next(Noon.AddHours(hours));

        Assert.AreEqual(new Revision(5, Noon.AddHours(expectedHours)), next);
    }

    [TestMethod]
    public void A_plan_made_from_two_things_grows_with_either_and_has_the_time_of_the_later()
    {
        var (early, late) = (new Revision(4, Noon), new Revision(3, Noon.AddHours(2)));

        Assert.AreEqual(new Revision(7, Noon.AddHours(2)), early.With(late));
        Assert.AreEqual(new Revision(7, Noon.AddHours(2)), late.With(early));
    }
}
