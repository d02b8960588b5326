using System.Diagnostics;
using FinsamBot.Domain.Checks.PersonalData;
using FinsamBot.Testing.PersonalData;

namespace FinsamBot.Benchmarks.PersonalNumbers;

/// <summary>How many personal numbers the check finds among a million invented cases, and what else it takes for one. Fails outside the
/// promised limits.</summary>
internal static class NumberRun
{
    private const int Seed = 20260402;
    private const double LeastFound = 99.9;
    private const double MostFalse = 0.1;

    public static int Run(int count)
    {
        var (found, numbers, wrong, characters, watch) = (0, 0, 0, 0L, new Stopwatch());
        var missed = new Dictionary<(bool, string), int>();
        foreach (var batch in NumberCases.Seeded(Seed, count).Chunk(10_000))
        {
            watch.Start();
            var says = batch.Select(c => PersonalDataCheck.Numbers(c.Text).Count > 0).ToList();
            watch.Stop();
            for (var i = 0; i < batch.Length; i++)
            {
                characters += batch[i].Text.Length;
                numbers += batch[i].IsNumber ? 1 : 0;
                found += batch[i].IsNumber && says[i] ? 1 : 0;
                wrong += !batch[i].IsNumber && says[i] ? 1 : 0;
                if (says[i] != batch[i].IsNumber)
                {
                    missed[(batch[i].IsNumber, batch[i].Kind)] = missed.GetValueOrDefault((batch[i].IsNumber, batch[i].Kind)) + 1;
                }
            }
        }

        var (foundShare, falseShare) = (100.0 * found / numbers, 100.0 * wrong / (count - numbers));
        Console.WriteLine(
            $"{count:N0} cases: {foundShare:F4} % of {numbers:N0} numbers found, {falseShare:F4} % of {count - numbers:N0} others "
                + $"taken for one"
        );
        Console.WriteLine(
            $"numbers alone: {characters / watch.Elapsed.TotalSeconds / 1e6:F1} million characters per second; whole check: "
                + $"{WholeCheck():F1} million"
        );
        foreach (var ((isNumber, kind), times) in missed.OrderByDescending(m => m.Value))
        {
            Console.WriteLine($"  {(isNumber ? "not found" : "wrongly found")}, {kind}: {times:N0}");
        }

        return foundShare >= LeastFound && falseShare <= MostFalse ? 0 : 1;
    }

    /// <summary>Every kind of finding over reports of 20,000 characters; million characters per second.</summary>
    private static double WholeCheck()
    {
        var report = string.Join('\n', NumberCases.Seeded(Seed, 500).Select(c => c.Text))[..20_000];
        var watch = Stopwatch.StartNew();
        for (var n = 0; n < 50; n++)
        {
            _ = PersonalDataCheck.Of(report);
        }

        return 50.0 * report.Length / watch.Elapsed.TotalSeconds / 1e6;
    }
}
