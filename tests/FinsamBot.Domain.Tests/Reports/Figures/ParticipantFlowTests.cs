using FinsamBot.Domain.Interventions.Figures.Participants;

namespace FinsamBot.Domain.Tests.Reports.Figures;

/// <summary>Parts are added to the whole only where it does not hold them already.</summary>
[TestClass]
public sealed class ParticipantFlowTests
{
    [TestMethod]
    public void A_whole_that_its_parts_make_up_is_counted_once()
    {
        ParticipantFlow[] flows = [Flow("", 20), Flow("Lag Norr", 12), Flow("Lag Söder", 8)];

        Assert.AreEqual(Flow("", 20), ParticipantFlow.Sum(flows));
    }

    [TestMethod]
    public void Parts_beside_the_whole_are_added()
    {
        Assert.AreEqual(Flow("", 26), ParticipantFlow.Sum([Flow("", 20), Flow("Lag Norr", 6)]));
        Assert.AreEqual(Flow("", 20), ParticipantFlow.Sum([Flow("Lag Norr", 12), Flow("Lag Söder", 8)]));
    }

    private static ParticipantFlow Flow(string unit, int women) => new(unit, new Headcount(women, 0), new Headcount(women, 0), default);
}
