using System.Collections.Concurrent;
using System.Diagnostics;
using System.Globalization;
using System.Reflection;

namespace FinsamBot.Simulation.Faults;

/// <summary>What became of a planted fault.</summary>
/// <param name="By">The violation that gave it away; null: it survived.</param>
public sealed record Trial(PlantedFault Fault, string? By, TimeSpan Took);

/// <summary>Plants all faults in one copy of the rules and of what runs them, and lets the simulation look for each, in a process of its
/// own that runs with that one.</summary>
public static class PlantedRun
{
    private const string Program = "FinsamBot.Simulation.dll";
    private static readonly TimeSpan Limit = TimeSpan.FromMinutes(15);

    /// <param name="seeds">Worlds that may pass before a fault counts as not found.</param>
    /// <param name="every">Tries each n-th fault of the list, for whoever has little time. All are planted and compiled.</param>
    public static IReadOnlyList<Trial> All(string root, int seeds, string? only = null, Action<Trial>? done = null, int every = 1)
    {
        var planted = PlantedFault.Load();
        var tried = planted
            .Index()
            .Where(p => p.Index % every == 0 && (only is null || p.Item.Name.Contains(only, StringComparison.OrdinalIgnoreCase)))
            .ToList();
        var folder = Directory.CreateTempSubdirectory("finsambot-planted-");
        var trials = new Trial[tried.Count];
        try
        {
            Compile(root, planted, folder.FullName);
            Control(folder.FullName);
            var oneByOne = Partitioner.Create(Enumerable.Range(0, tried.Count), EnumerablePartitionerOptions.NoBuffering);
            Parallel.ForEach(
                oneByOne,
                new ParallelOptions { MaxDegreeOfParallelism = Environment.ProcessorCount },
                n =>
                {
                    var watch = Stopwatch.StartNew();
                    trials[n] = new Trial(
                        tried[n].Item,
                        Try(folder.FullName, tried[n].Index + 1, tried[n].Item.Seed, seeds),
                        watch.Elapsed
                    );
                    done?.Invoke(trials[n]);
                }
            );
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
        var trials = All(
            Root(AppContext.BaseDirectory),
            seeds,
            only,
            trial =>
            {
                lock (gate)
                {
                    output.WriteLine(
                        $"{(trial.By is null ? "SURVIVED" : "found")} ({trial.Took.TotalSeconds:0.0} s) {trial.Fault.Name}: {trial.By}"
                    );
                }
            }
        );
        var survived = trials.Count(t => t.By is null);
        output.WriteLine($"{trials.Count - survived} of {trials.Count} planted faults found in {watch.Elapsed.TotalSeconds:0} s");
        return survived == 0 && trials.Count > 0 ? 0 : 1;
    }

    /// <summary>The simulation and what it needs, with a copy of the planted projects that holds every fault.</summary>
    private static void Compile(string root, IReadOnlyList<PlantedFault> faults, string folder)
    {
        foreach (var file in Needed(Assembly.Load(Path.GetFileNameWithoutExtension(Program))))
        {
            File.Copy(file, Path.Combine(folder, Path.GetFileName(file)));
        }

        File.Copy(
            Path.Combine(AppContext.BaseDirectory, Path.ChangeExtension(Program, ".runtimeconfig.json")),
            Path.Combine(folder, Path.ChangeExtension(Program, ".runtimeconfig.json"))
        );
        var planted = FaultySource.Of(root).Plant(faults);
        foreach (var project in ProjectCompiler.Planted)
        {
            if (ProjectCompiler.Of(root, project).Compile(planted, MemberSwitch.Source, folder) is { } errors)
            {
                throw new InvalidOperationException(
                    $"A planted fault does not compile, so change planted.json. The file named below is the fault.\n{errors}"
                );
            }
        }
    }

    /// <summary>The files of an assembly and of all that it refers to, as far as they lie beside this program.</summary>
    private static HashSet<string> Needed(Assembly first)
    {
        var (needed, left) = (new HashSet<string>(StringComparer.Ordinal), new Stack<Assembly>([first]));
        while (left.TryPop(out var assembly))
        {
            if (
                Path.GetDirectoryName(assembly.Location) == Path.TrimEndingDirectorySeparator(AppContext.BaseDirectory)
                && needed.Add(assembly.Location)
            )
            {
                assembly.GetReferencedAssemblies().ToList().ForEach(a => left.Push(Assembly.Load(a)));
            }
        }

        return needed;
    }

    /// <summary>Compiled the same way and run without a fault, the program must pass: else every fault would seem to be found.</summary>
    private static void Control(string folder)
    {
        if (Try(folder, 0, 1, 2) is { } violation)
        {
            throw new InvalidOperationException($"Without a planted fault the program should pass: {violation}");
        }
    }

    /// <summary>The violation that gave the fault away, or null.</summary>
    private static string? Try(string folder, int number, ulong seed, int seeds)
    {
        string[] order =
        [
            Path.Combine(folder, Program),
            "--seeds",
            Text(seeds),
            "--seed",
            Text(seed),
            "--years",
            "1",
            "--stop",
            "--threads",
            "1",
        ];
        var (code, output) = ChildProgram.Run(folder, Limit, order, (MemberSwitch.Variable, Text(number)));
        if (code is not (0 or 1 or null))
        {
            throw new InvalidOperationException($"The simulation did not run: {output}");
        }

        return code == 1 ? output.Split('\n').FirstOrDefault(l => l.StartsWith("VIOLATION", StringComparison.Ordinal)) : null;
    }

    private static string Text(IFormattable number) => number.ToString(null, CultureInfo.InvariantCulture);

    /// <summary>The folder above that holds the solution.</summary>
    private static string Root(string from) =>
        File.Exists(Path.Combine(from, "FinsamBot.sln"))
            ? from
            : Root(
                Path.GetDirectoryName(from.TrimEnd(Path.DirectorySeparatorChar))
                    ?? throw new DirectoryNotFoundException("No folder above holds FinsamBot.sln.")
            );
}
