using FinsamBot.Edges.Tests.Intake;

namespace FinsamBot.Edges.Tests.Bounds;

/// <summary>What one thing from outside may cost: two seconds of the processor and 64 MB ever allocated, so that no peak exceeds
/// them.</summary>
internal static class Frugal
{
    private const long MostBytes = 64 * 1024 * 1024;
    private const int Tries = 3;

    private static readonly TimeSpan Longest = TimeSpan.FromSeconds(2);

    /// <summary>Runs the work once; again only where it seemed too dear, since a collection or a compilation may have come in
    /// between.</summary>
    public static void Run(string what, Action work)
    {
        var cost = ReadingCost.Of(work);
        for (var n = 1; n < Tries && !IsWithin(cost); n++)
        {
            cost = ReadingCost.Of(work);
        }

        Assert.IsTrue(IsWithin(cost), $"{what} took {cost.Time} and {cost.Bytes} bytes.");
    }

    private static bool IsWithin(ReadingCost cost) => cost.Time <= Longest && cost.Bytes <= MostBytes;
}
