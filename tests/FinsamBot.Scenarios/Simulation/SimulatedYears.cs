using FinsamBot.Simulation;
using FinsamBot.Simulation.Faults;
using FinsamBot.Testing;

namespace FinsamBot.Scenarios.Simulation;

/// <summary>Virtual years of hosts that die, stores that lose answers and people who come late. Heavy: nothing else runs beside it.</summary>
[TestClass]
[DoNotParallelize]
public sealed class SimulatedYears
{
    private const int Worlds = 1000;

    /// <summary>Enough for every planted fault; most are found in the first world, the rare ones in a world that stands beside them.</summary>
    private const int WorldsPerFault = 150;

    [TestMethod]
    public void A_thousand_years_without_a_violation_in_which_everything_happens()
    {
        var outcome = Simulator.Run(new Order(Worlds, 1));

        Assert.AreEqual("", string.Join('\n', outcome.Findings.Select(f => $"seed {f.Seed}: {f.What}\n  {f.Replay}")));
        Assert.AreEqual("", string.Join('\n', outcome.Missing), "These never happened.");
    }

    [TestMethod]
    public void The_same_seed_is_the_same_year()
    {
        var order = new Order(3, 1, 4711);

        Assert.AreEqual(Simulator.Run(order).TraceHash, Simulator.Run(order with { Threads = 1 }).TraceHash);
        Assert.AreNotEqual(Simulator.Run(order).TraceHash, Simulator.Run(order with { First = 4712 }).TraceHash);
    }

    /// <summary>A third of the list, which takes minutes, most of them of the compiler; all of it is tried by <c>--mutants</c> (see the README of the simulation).</summary>
    [TestMethod]
    public void Every_third_planted_fault_is_found()
    {
        var trials = PlantedRun.All(Repository.Root, WorldsPerFault, every: 3);

        Assert.IsGreaterThanOrEqualTo(40, trials.Count);
        Assert.AreEqual("", string.Join('\n', trials.Where(t => t.By is null).Select(t => $"{t.Fault.Name} {t.Problem}")), "These survived.");
    }
}
