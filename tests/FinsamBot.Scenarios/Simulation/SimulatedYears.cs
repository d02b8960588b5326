using FinsamBot.Simulation;
using FinsamBot.Testing;

namespace FinsamBot.Scenarios.Simulation;

/// <summary>Virtual years of hosts that die, stores that lose answers and people who come late. Heavy: nothing else runs beside
/// it.</summary>
[TestClass]
[DoNotParallelize]
public sealed class SimulatedYears
{
    /// <summary>A thousand in the whole run.</summary>
    [TestMethod]
    public void Years_without_a_violation_in_which_everything_happens()
    {
        var outcome = Simulator.Run(new Order(Effort.Of(120, 1000), 1));

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
}
