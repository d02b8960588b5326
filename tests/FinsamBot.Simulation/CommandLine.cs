using System.Globalization;
using FinsamBot.Simulation.Faults;

namespace FinsamBot.Simulation;

/// <summary>The program: runs seeds and prints what happened, or plants the faults and prints which were found.</summary>
internal static class CommandLine
{
    private const string Usage = """
        dotnet run --project tests/FinsamBot.Simulation -- --seeds N --years Y [--seed S] [--stop] [--threads T] [--trace]
        dotnet run --project tests/FinsamBot.Simulation -- --mutants [--only NAME] [--seeds N]
        """;

    public static int Run(string[] args)
    {
        if (args.Contains("--mutants"))
        {
            return PlantedRun.Run(
                Value(args, "--only"),
                int.Parse(Value(args, "--seeds") ?? "40", CultureInfo.InvariantCulture),
                Console.Out
            );
        }

        if (
            !int.TryParse(Value(args, "--seeds") ?? "1", CultureInfo.InvariantCulture, out var seeds)
            || seeds < 1
            || !int.TryParse(Value(args, "--years") ?? "1", CultureInfo.InvariantCulture, out var years)
            || years is < 1 or > 10
            || !ulong.TryParse(Value(args, "--seed") ?? "1", CultureInfo.InvariantCulture, out var first)
            || !int.TryParse(Value(args, "--threads") ?? "0", CultureInfo.InvariantCulture, out var threads)
        )
        {
            Console.Error.WriteLine(Usage);
            return 2;
        }

        var trace = args.Contains("--trace");
        var outcome = Simulator.Run(
            new Order(seeds, years, first, args.Contains("--stop"), trace ? 1 : threads),
            trace ? Console.Out : null
        );
        Print(outcome);
        return outcome.IsClean ? 0 : 1;
    }

    private static string? Value(string[] args, string name) =>
        Array.IndexOf(args, name) is var at && at >= 0 && at + 1 < args.Length ? args[at + 1] : null;

    private static void Print(Outcome outcome)
    {
        foreach (var (name, count) in outcome.Tally.Counts)
        {
            Console.WriteLine($"{count, 12:N0}  {name}");
        }

        foreach (var finding in outcome.Findings)
        {
            Console.WriteLine($"VIOLATION seed {finding.Seed} {finding.What}");
            Console.WriteLine($"    {finding.Replay}");
        }

        foreach (var missing in outcome.Missing)
        {
            Console.WriteLine($"NEVER HAPPENED {missing}");
        }

        Console.WriteLine($"violations {outcome.Findings.Count}, trace {outcome.TraceHash}");
        Console.WriteLine(
            string.Create(
                CultureInfo.InvariantCulture,
                $"{outcome.Order.Seeds} seeds x {outcome.Order.Years} years in {outcome.Took.TotalSeconds:0.0} s: "
                    + $"{outcome.YearsPerSecond:0.0} virtual years per second"
            )
        );
    }
}
