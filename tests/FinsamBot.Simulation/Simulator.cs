using System.Collections.Concurrent;
using System.Diagnostics;
using System.Runtime.CompilerServices;
using FinsamBot.Domain.Events;
using FinsamBot.Domain.Interventions.Log;
using FinsamBot.Domain.Interventions.Monthly;
using FinsamBot.Domain.Interventions.Questionnaires;
using FinsamBot.Domain.People;
using FinsamBot.Domain.Reports;
using FinsamBot.Domain.Reports.Attachments;
using FinsamBot.Domain.Reports.Disposal;
using FinsamBot.Runtime.Streams;
using FinsamBot.Simulation.Stage;

namespace FinsamBot.Simulation;

/// <summary>What to simulate.</summary>
/// <param name="First">The first seed.</param>
/// <param name="StopAtFirst">Ends at the first violation instead of running every seed.</param>
public sealed record Order(int Seeds, int Years, ulong First = 1, bool StopAtFirst = false, int Threads = 0);

/// <summary>A world that saw what must never be.</summary>
public sealed record Finding(ulong Seed, string Rule, string What, int Years)
{
    /// <summary>Runs that world again, the same way.</summary>
    public string Replay => $"dotnet run --project tests/FinsamBot.Simulation -- --seeds 1 --years {Years} --seed {Seed} --trace";
}

/// <summary>How a run ended.</summary>
/// <param name="Missing">Kinds of faults, harms and events that never happened; only asked for of a long run.</param>
/// <param name="TraceHash">Over the traces of all seeds, in their order.</param>
public sealed record Outcome(
    Order Order,
    IReadOnlyList<Finding> Findings,
    IReadOnlyList<string> Missing,
    Tally Tally,
    string TraceHash,
    TimeSpan Took
)
{
    public bool IsClean => Findings.Count == 0 && Missing.Count == 0;

    public double YearsPerSecond => Order.Seeds * Order.Years / Took.TotalSeconds;
}

/// <summary>Runs worlds beside each other, each of them single-threaded.</summary>
public static class Simulator
{
    /// <summary>With so many seeds everything that can happen must have happened.</summary>
    public const int LongRun = 100;

    /// <summary>They stand in streams of before, and nobody writes them any more.</summary>
    private static readonly Type[] OnlyRead = [typeof(SignInCodeRequested), typeof(SignInCodeTried)];

    /// <summary>There are no copies of the store here, and no keys of people: stories of whole hosts live through these.</summary>
    private static readonly Type[] Elsewhere = [typeof(StoreRestored), typeof(HeldBackSettled), typeof(PersonForgotten)];

    /// <summary>Nobody here keeps a log, writes letters about it, counts questionnaires, asks for the board's paper or attaches files:
    /// years of these are told beside the rules themselves.</summary>
    private static readonly Type[] ToldApart =
    [
        typeof(LogEntryNoted),
        typeof(LogEntryStruck),
        typeof(LogMailAnswered),
        typeof(MonthlyLetterSent),
        typeof(MonthlyLettersTurned),
        typeof(MonthlyLetterReplied),
        typeof(BoardDaySet),
        typeof(QuestionnairesCounted),
        typeof(AttachmentAdded),
        typeof(AttachmentRemoved),
        typeof(KeptDisposed),
    ];

    public static Outcome Run(Order order, TextWriter? listener = null)
    {
        ArgumentNullException.ThrowIfNull(order);
        var watch = Stopwatch.StartNew();
        var (hashes, findings, tally, gate) = (new string[order.Seeds], new List<Finding>(), new Tally(), new Lock());
        var options = new ParallelOptions { MaxDegreeOfParallelism = order.Threads > 0 ? order.Threads : Environment.ProcessorCount };
        // One at a time: a world taken in advance would wait for a long one before it, while the other core has nothing to do.
        Parallel.ForEach(
            Partitioner.Create(Enumerable.Range(0, order.Seeds), EnumerablePartitionerOptions.NoBuffering),
            options,
            (n, loop) =>
            {
                var seed = order.First + (ulong)n;
                var (counts, hash, finding) = One(seed, order.Years, listener);
                hashes[n] = hash;
                lock (gate)
                {
                    tally.Add(counts);
                    findings.AddRange(finding is null ? [] : [finding]);
                }

                if (finding is not null && order.StopAtFirst)
                {
                    loop.Stop();
                }
            }
        );
        var trace = Convert.ToHexStringLower(
            System.Security.Cryptography.SHA256.HashData(System.Text.Encoding.ASCII.GetBytes(string.Concat(hashes)))
        );
        return new Outcome(
            order,
            [.. findings.OrderBy(f => f.Seed)],
            order.Seeds >= LongRun ? Missing(tally) : [],
            tally,
            trace,
            watch.Elapsed
        );
    }

    private static (Tally Tally, string Hash, Finding? Finding) One(ulong seed, int years, TextWriter? listener)
    {
        World? world = null;
        try
        {
            world = new World(seed, years, listener);
            world.Run();
            return (world.Tally, world.Hash, null);
        }
        catch (Exception e)
        {
            // Whatever a world ends with, the other seeds go on and the finding says which one it was.
            return (
                world?.Tally ?? new Tally(),
                "broken",
                new Finding(seed, (e as ViolationException)?.Rule ?? "exception", e is ViolationException ? e.Message : e.ToString(), years)
            );
        }
        finally
        {
            world?.Dispose();
        }
    }

    /// <summary>Kinds of faults and harms, and events under the names they are stored with, that never happened.</summary>
    private static List<string> Missing(Tally tally)
    {
        var faults = Enum.GetNames<FaultKind>().Select(n => $"fault/{n}");
        var harms = Enum.GetNames<HarmKind>().Select(n => $"harm/{n}");
        var events = typeof(Event)
            .Assembly.GetTypes()
            .Where(t => t.IsSubclassOf(typeof(Event)) && !t.IsAbstract)
            .Except([.. OnlyRead, .. Elsewhere, .. ToldApart])
            .Select(t => $"event/{EventNames.Of((Event)RuntimeHelpers.GetUninitializedObject(t))}");
        return [.. faults.Concat(harms).Concat(events).Where(n => tally[n] == 0).Order(StringComparer.Ordinal)];
    }
}
