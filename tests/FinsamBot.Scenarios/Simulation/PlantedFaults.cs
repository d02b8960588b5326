using FinsamBot.Simulation.Faults;
using FinsamBot.Testing;

namespace FinsamBot.Scenarios.Simulation;

/// <summary>Small bugs, put into a copy of the rules, that the simulated years must notice. Heavy: nothing else runs beside it.</summary>
[TestClass]
[DoNotParallelize]
public sealed class PlantedFaults
{
    /// <summary>Enough for every planted fault; most are found in the first world, the rare ones in a world that stands beside
    /// them.</summary>
    private const int WorldsPerFault = 150;

    /// <summary>One of two dozen in the quick run; all are compiled there too.</summary>
    [TestMethod]
    public void Each_planted_fault_is_found()
    {
        var trials = PlantedRun.All(Repository.Root, WorldsPerFault, every: Effort.Of(72, 1));

        Assert.IsGreaterThanOrEqualTo(Effort.Of(2, 125), trials.Count);
        Assert.AreEqual("", string.Join('\n', trials.Where(t => t.By is null).Select(t => t.Fault.Name)), "These survived.");
    }

    [TestMethod]
    public void Renaming_private_methods_and_moving_files_breaks_no_planted_fault()
    {
        var faults = PlantedFault.Load();

        var files = FaultySource.Of(Repository.Root).WithPrivateMethodsRenamed().Plant(faults);

        Assert.IsTrue(files.Values.Sum(text => text.Split("global::Planted.Number == ").Length - 1) == faults.Count);
        StringAssert.Contains(string.Concat(files.Values), "IsOvertakenRenamed");
    }

    [TestMethod]
    public void A_fault_whose_words_are_gone_is_named()
    {
        var lost = new PlantedFault("nothing is where it was", "Attempt.Apply", "before.Never()", "");

        var refusal = Assert.ThrowsExactly<InvalidOperationException>(() => FaultySource.Of(Repository.Root).Plant([lost]));

        StringAssert.Contains(
            refusal.Message,
            "'nothing is where it was': its words must stand exactly once in Attempt.Apply, and stand nowhere"
        );
    }
}
