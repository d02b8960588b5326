namespace FinsamBot.Domain.Interventions.Figures.Participants;

/// <summary>
/// What else a table could say, with every sum kept: one more or one less all along a way that people take. They come or are there, stay
/// over some times, and leave or are there still; or they come in one way instead of another. The change is made for one gender and against
/// another, or together with all. None of the counts it changes can be worked out where all of them are masked.
/// </summary>
/// <param name="continues">Whether who is there at the end of a time is the beginning of the next, for this pair.</param>
/// <param name="masked">What is masked already costs nothing.</param>
internal sealed class FlowMoves(FlowTable table, FlowPair pair, Func<int, bool> continues, IReadOnlySet<FlowCell> masked)
{
    /// <summary>A sum is dearer than its parts, and any of them than how large it is.</summary>
    private const int DearSum = 10;

    private const int PerCell = 10_000;

    /// <summary>The cheapest move that changes a count, with its cost; null when the counts allow none. The count is one of the
    /// pair's.</summary>
    public FlowWay? Cheapest(FlowCell cell) =>
        new[] { 1, -1 }.Select(by => Through(cell.Time, cell.Count, by)).OfType<FlowWay>().MinBy(w => w.Cost);

    /// <summary>Where two times are one, the end of the first is the beginning of the second.</summary>
    private FlowWay? Through(int time, FlowCount count, int by)
    {
        if (count == FlowCount.Opening && time > 0 && continues(time - 1))
        {
            return Through(time - 1, FlowCount.Closing, by);
        }

        if (count == FlowCount.Closing && continues(time))
        {
            return FlowWay.Join(Before(time, by), Stay(time, by), After(time + 1, by));
        }

        var flow = IsIn(count) ? by : -by;
        return FlowWay.Join(
            Step(time, count, by),
            Least([.. Doors(time, count).Select(d => Step(time, d, Leaving(d, flow))), Later(time, flow), Earlier(time, -flow)])
        );
    }

    /// <summary>Who comes into a time leaves it by a door of that time or stays on.</summary>
    private FlowWay? After(int time, int flow) =>
        Least([.. Doors(time, null).Select(d => Step(time, d, Leaving(d, flow))), Later(time, flow)]);

    /// <summary>Who stays on has come in by a door of that time or was there before.</summary>
    private FlowWay? Before(int time, int flow) =>
        Least([.. Doors(time, null).Select(d => Step(time, d, -Leaving(d, flow))), Earlier(time, flow)]);

    private FlowWay? Later(int time, int flow) => continues(time) ? FlowWay.Join(Stay(time, flow), After(time + 1, flow)) : null;

    private FlowWay? Earlier(int time, int flow) =>
        time > 0 && continues(time - 1) ? FlowWay.Join(Stay(time - 1, flow), Before(time - 1, flow)) : null;

    /// <summary>At the end of a time and at the beginning of the next.</summary>
    private FlowWay? Stay(int time, int by) => FlowWay.Join(Step(time, FlowCount.Closing, by), Step(time + 1, FlowCount.Opening, by));

    /// <summary>Where people come from outside the table or go there.</summary>
    private IEnumerable<FlowCount> Doors(int time, FlowCount? except) =>
        Enum.GetValues<FlowCount>()
            .Where(c =>
                c != except && (c != FlowCount.Opening || time == 0 || !continues(time - 1)) && (c != FlowCount.Closing || !continues(time))
            );

    /// <summary>How a door changes when so many more come to it from inside.</summary>
    private static int Leaving(FlowCount door, int flow) => IsIn(door) ? -flow : flow;

    private static bool IsIn(FlowCount count) => count is FlowCount.Opening or FlowCount.New;

    /// <summary>Null where a count would be masked and less than 1.</summary>
    private FlowWay? Step(int time, FlowCount count, int by)
    {
        FlowCell[] cells = [new(time, count, pair.One), new(time, count, pair.Other)];
        int[] changed = [table[cells[0]] + by, table[cells[1]] + (pair.Other == FlowGender.All ? by : -by)];
        return Array.TrueForAll(cells, c => table[c] > 0) && Array.TrueForAll(changed, c => c > 0)
            ? new FlowWay(cells.Sum(CostOf), cells)
            : null;
    }

    private int CostOf(FlowCell cell) =>
        masked.Contains(cell) ? 0 : (PerCell * (cell.Gender == FlowGender.All ? DearSum : 1)) + Math.Min(table[cell], PerCell - 1);

    private static FlowWay? Least(IEnumerable<FlowWay?> ways) => ways.OfType<FlowWay>().MinBy(w => w.Cost);
}

/// <summary>Two genders that a move changes: against each other, or the second with the first where it is all.</summary>
internal readonly record struct FlowPair(FlowGender One, FlowGender Other)
{
    public static IReadOnlyList<FlowPair> Every { get; } =
    [
        new(FlowGender.Women, FlowGender.Men),
        new(FlowGender.Women, FlowGender.Unsplit),
        new(FlowGender.Men, FlowGender.Unsplit),
        new(FlowGender.Women, FlowGender.All),
        new(FlowGender.Men, FlowGender.All),
        new(FlowGender.Unsplit, FlowGender.All),
    ];

    public bool Has(FlowGender gender) => One == gender || Other == gender;
}

/// <summary>Counts that change together, and what masking them costs.</summary>
internal sealed record FlowWay(long Cost, IReadOnlyList<FlowCell> Cells)
{
    /// <summary>Null where a part of it is.</summary>
    public static FlowWay? Join(params IReadOnlyList<FlowWay?> parts) =>
        parts.Any(p => p is null) ? null : new FlowWay(parts.Sum(p => p!.Cost), [.. parts.SelectMany(p => p!.Cells)]);
}
