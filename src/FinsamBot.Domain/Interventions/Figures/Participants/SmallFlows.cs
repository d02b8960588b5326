namespace FinsamBot.Domain.Interventions.Figures.Participants;

/// <summary>
/// Masks counts so small that persons could be recognised by them, in a table of times that follow each other: from 1 up to below a limit.
/// 0 is nobody, and is shown. A masked count may not be worked out from the others either: women + men + those without a gender = all, at
/// the beginning + new - exited = at the end, and who was there at the end of a time is there at the beginning of the next. So others are
/// masked beside it where that is needed. Whoever reads knows that a masked count is at least 1; every masked count has at least two
/// possible values then.
/// <para>It is for what is published or shown over several interventions: the quarters' figures on pages, in files and on cards. Who writes
/// a report, and the office that has it, see what is registered: a report's own documents and the page of one intervention mask
/// nothing.</para>
/// <para>Each table is safe in itself. What two tables say together is not looked at: the same quarter over different interventions, or a
/// quarter beside the year's totals in the annual appendix.</para>
/// </summary>
public static class SmallFlows
{
    /// <param name="times">In order, each beginning where the one before it ends.</param>
    /// <param name="limit">Counts from 1 to below this are masked; 0 shows everything.</param>
    public static IReadOnlyList<ShownFlow> Mask(IReadOnlyList<ParticipantFlow> times, int limit)
    {
        ArgumentNullException.ThrowIfNull(times);
        ArgumentOutOfRangeException.ThrowIfNegative(limit);
        var table = new FlowTable(times);
        var small = table.Cells.Where(c => table[c] > 0 && table[c] < limit).ToList();
        var (masked, safe) = (small.ToHashSet(), new HashSet<FlowCell>());
        foreach (var cell in small.Where(c => !safe.Contains(c)))
        {
            var move = CheapestMove(table, cell, masked);
            masked.UnionWith(move);
            safe.UnionWith(move);
        }

        ShownHeadcount Count(int time, FlowCount count)
        {
            int? Shown(FlowGender gender) => new FlowCell(time, count, gender) is var cell && masked.Contains(cell) ? null : table[cell];
            return new(Shown(FlowGender.Women), Shown(FlowGender.Men), Shown(FlowGender.Unsplit), Shown(FlowGender.All));
        }

        return
        [
            .. times.Select(
                (_, t) =>
                    new ShownFlow(
                        Count(t, FlowCount.Opening),
                        Count(t, FlowCount.New),
                        Count(t, FlowCount.Exited),
                        Count(t, FlowCount.Closing)
                    )
            ),
        ];
    }

    /// <summary>The counts of a move of a count above 0, itself included. Best is one that leaves every end equal to the beginning it
    /// equals for one of its genders, as a reader may take it to be; there is always one that does so where they are equal for every
    /// gender. Who is counted has come from somewhere and is somewhere, so that there may be one more; where older papers say otherwise,
    /// and more have left than there were, everything of the time is masked.</summary>
    private static IReadOnlyList<FlowCell> CheapestMove(FlowTable table, FlowCell cell, IReadOnlySet<FlowCell> masked) =>
        Cheapest(table, cell, masked, pair => time => table.Continues(time, pair.One) || table.Continues(time, pair.Other))
        ?? Cheapest(table, cell, masked, _ => table.Continues)
        ?? [.. table.Cells.Where(c => c.Time == cell.Time && table[c] != 0)];

    private static IReadOnlyList<FlowCell>? Cheapest(
        FlowTable table,
        FlowCell cell,
        IReadOnlySet<FlowCell> masked,
        Func<FlowPair, Func<int, bool>> continues
    ) =>
        FlowPair
            .Every.Where(p => p.Has(cell.Gender))
            .Select(p => new FlowMoves(table, p, continues(p), masked).Cheapest(cell))
            .OfType<FlowWay>()
            .MinBy(w => w.Cost)
            ?.Cells;
}
