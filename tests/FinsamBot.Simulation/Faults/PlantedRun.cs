using System.Collections.Concurrent;
using System.Diagnostics;
using System.Globalization;

namespace FinsamBot.Simulation.Faults;

/// <summary>What became of a planted fault.</summary>
/// <param name="By">The violation that gave it away; null: it survived.</param>
/// <param name="Problem">Why it could not be tried: it does not compile.</param>
public sealed record Trial(PlantedFault Fault, string? By, TimeSpan Took, string? Problem = null);

/// <summary>Plants one fault after another in Core and lets the simulation look for it, in a process of its own.</summary>
public static class PlantedRun
{
    private const string Program = "FinsamBot.Simulation.dll";
    private static readonly TimeSpan Limit = TimeSpan.FromMinutes(5);

    /// <param name="seeds">Worlds that may pass before a fault counts as not found.</param>
    /// <param name="every">Tries each n-th fault of the list, for whoever has little time. Each one's place in the source is looked for all the same.</param>
    public static IReadOnlyList<Trial> All(string root, int seeds, string? only = null, Action<Trial>? done = null, int every = 1)
    {
        var planted = PlantedFault.Load().Select(f => (Fault: f, Source: f.PlantIn(root))).ToList();
        var tried = planted.Where((p, n) => n % every == 0 && (only is null || p.Fault.Name.Contains(only, StringComparison.OrdinalIgnoreCase))).ToList();
        var compiler = CoreCompiler.Of(root);
        var folder = Directory.CreateTempSubdirectory("finsambot-planted-");
        var trials = new Trial[tried.Count];
        try
        {
            Control(compiler, root, Path.Combine(folder.FullName, "control"));
            var oneByOne = Partitioner.Create(Enumerable.Range(0, tried.Count), EnumerablePartitionerOptions.NoBuffering);
            Parallel.ForEach(oneByOne, new ParallelOptions { MaxDegreeOfParallelism = Environment.ProcessorCount }, n =>
            {
                trials[n] = Try(compiler, tried[n].Fault, tried[n].Source, Path.Combine(folder.FullName, n.ToString(CultureInfo.InvariantCulture)), seeds);
                done?.Invoke(trials[n]);
            });
        }
        finally
        {
            folder.Delete(recursive: true);
        }

        return trials;
    }

    internal static int Run(string? only, int seeds, TextWriter output)
    {
        var watch = Stopwatch.StartNew();
        var gate = new Lock();
        var trials = All(Root(AppContext.BaseDirectory), seeds, only, trial =>
        {
            lock (gate)
            {
                output.WriteLine($"{(trial.By is null ? "SURVIVED" : "found")} ({trial.Took.TotalSeconds:0.0} s) {trial.Fault.Name}: {trial.By ?? trial.Problem}");
            }
        });
        var survived = trials.Count(t => t.By is null);
        output.WriteLine($"{trials.Count - survived} of {trials.Count} planted faults found in {watch.Elapsed.TotalSeconds:0} s");
        return survived == 0 && trials.Count > 0 ? 0 : 1;
    }

    /// <summary>Compiled the same way without a fault, Core must pass: else every fault would seem to be found.</summary>
    private static void Control(CoreCompiler compiler, string root, string folder)
    {
        const string Any = "src/FinsamBot.Core/Delivery/Attempt.cs";
        var control = Try(compiler, new PlantedFault("control", Any, "", ""), File.ReadAllText(Path.Combine(root, Any)), folder, 2);
        if (control.By is not null || control.Problem is not null)
        {
            throw new InvalidOperationException($"Without a planted fault Core should pass: {control.By ?? control.Problem}");
        }
    }

    private static Trial Try(CoreCompiler compiler, PlantedFault fault, string source, string folder, int seeds)
    {
        var watch = Stopwatch.StartNew();
        Directory.CreateDirectory(folder);
        foreach (var file in Directory.EnumerateFiles(AppContext.BaseDirectory, "FinsamBot.Simulation.*"))
        {
            File.Copy(file, Path.Combine(folder, Path.GetFileName(file)));
        }

        if (compiler.Compile(fault.File, source, folder) is { } errors)
        {
            return new Trial(fault, null, watch.Elapsed, "does not compile: " + errors.Split('\n').FirstOrDefault(l => l.Contains("error", StringComparison.Ordinal)));
        }

        var (code, output) = ChildProgram.Run(
            folder, Limit, Path.Combine(folder, Program), "--seeds", seeds.ToString(CultureInfo.InvariantCulture), "--seed", fault.Seed.ToString(CultureInfo.InvariantCulture), "--years", "1", "--stop", "--threads", "1");
        var sign = output.Split('\n').FirstOrDefault(l => l.StartsWith("VIOLATION", StringComparison.Ordinal));
        return new Trial(fault, code == 1 ? sign : null, watch.Elapsed);
    }

    /// <summary>The folder above that holds the solution.</summary>
    private static string Root(string from) =>
        File.Exists(Path.Combine(from, "FinsamBot.sln")) ? from : Root(Path.GetDirectoryName(from.TrimEnd(Path.DirectorySeparatorChar)) ?? throw new DirectoryNotFoundException("No folder above holds FinsamBot.sln."));
}
