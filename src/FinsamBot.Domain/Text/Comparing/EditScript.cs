namespace FinsamBot.Domain.Text.Comparing;

/// <summary>What became of something from one text to another.</summary>
public enum Mark
{
    Kept,
    Added,
    Removed,
}

/// <summary>
/// The shortest way from one sequence to another, as kept, removed and added items (Myers' greedy algorithm). Ours, because DiffPlex 1.9.0
/// has no limit: 10,000 words in reverse order took it 2.6 s, and 20,000 took it 10.4 s.
/// </summary>
public static class EditScript
{
    /// <summary>
    /// Null when more than <paramref name="limit"/> items differ. Takes time in proportion to the lengths times the limit, and memory in
    /// proportion to the lengths and the limit squared.
    /// </summary>
    public static List<(Mark Mark, T Item)>? Between<T>(IReadOnlyList<T> before, IReadOnlyList<T> after, int limit)
        where T : IEquatable<T>
    {
        var head = 0;
        while (head < before.Count && head < after.Count && before[head].Equals(after[head]))
        {
            head++;
        }

        var tail = 0;
        while (tail < before.Count - head && tail < after.Count - head && before[^(tail + 1)].Equals(after[^(tail + 1)]))
        {
            tail++;
        }

        var (old, young) = (before.Skip(head).SkipLast(tail).ToList(), after.Skip(head).SkipLast(tail).ToList());
        return Furthest(old, young, limit) is not { } trace
            ? null
            :
            [
                .. after.Take(head).Select(i => (Mark.Kept, i)),
                .. Walk(old, young, trace),
                .. after.Skip(after.Count - tail).Select(i => (Mark.Kept, i)),
            ];
    }

    /// <summary>For each number of edits, how far into the old sequence each diagonal reaches; the last entry reaches both ends.</summary>
    private static List<int[]>? Furthest<T>(List<T> old, List<T> young, int limit)
        where T : IEquatable<T>
    {
        var trace = new List<int[]>();
        for (var edits = 0; edits <= limit; edits++)
        {
            var reach = new int[(2 * edits) + 1];
            trace.Add(reach);
            for (var diagonal = -edits; diagonal <= edits; diagonal += 2)
            {
                var x = edits == 0 ? 0 : Step(trace[edits - 1], edits, diagonal).X;
                while (x < old.Count && x - diagonal < young.Count && x - diagonal >= 0 && old[x].Equals(young[x - diagonal]))
                {
                    x++;
                }

                reach[diagonal + edits] = x;
                if (x >= old.Count && x - diagonal >= young.Count)
                {
                    return trace;
                }
            }
        }

        return null;
    }

    /// <summary>Where a diagonal is entered: down from the one above (an addition), or right from the one below (a removal).</summary>
    private static (int X, bool IsAddition) Step(int[] before, int edits, int diagonal)
    {
        int At(int of) => Math.Abs(of) <= edits - 1 ? before[of + edits - 1] : -1;
        var (down, right) = (At(diagonal + 1), At(diagonal - 1));
        return diagonal == -edits || (diagonal != edits && right < down) ? (down, true) : (right + 1, false);
    }

    private static IEnumerable<(Mark Mark, T Item)> Walk<T>(List<T> old, List<T> young, List<int[]> trace)
    {
        var steps = new List<(Mark, T)>();
        var (x, y) = (old.Count, young.Count);
        for (var edits = trace.Count - 1; edits > 0; edits--)
        {
            var (entered, isAddition) = Step(trace[edits - 1], edits, x - y);
            while (x > entered)
            {
                steps.Add((Mark.Kept, old[--x]));
                y--;
            }

            steps.Add(isAddition ? (Mark.Added, young[--y]) : (Mark.Removed, old[--x]));
        }

        while (x > 0)
        {
            steps.Add((Mark.Kept, old[--x]));
        }

        return Enumerable.Reverse(steps);
    }
}
