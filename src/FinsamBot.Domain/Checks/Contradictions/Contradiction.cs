namespace FinsamBot.Domain.Checks.Contradictions;

public enum ContradictionKind
{
    /// <summary>The parts that are named leave some of the whole unexplained, or are more than it.</summary>
    PartsDoNotAddUp,

    /// <summary>The text and a table give different numbers for the same thing.</summary>
    TextAgainstTable,

    /// <summary>The difference of two running totals is not the number in the table.</summary>
    RunningTotal,

    /// <summary>A percentage does not follow from the numbers it is counted on.</summary>
    Percentage,

    /// <summary>Women and men are given for one count and not for another.</summary>
    GenderMissing,

    /// <summary>Fewer are listed than are said to be.</summary>
    FewerListed,

    /// <summary>The report is dated before the period it reports on has ended.</summary>
    DateBeforePeriodEnd,

    /// <summary>A row of a table is not the sum of its parts.</summary>
    RowSum,

    /// <summary>The total of a table is not the sum of its rows.</summary>
    TableTotal,

    /// <summary>The same people seem to be counted in two places.</summary>
    CountedTwice,

    /// <summary>Two days are given for the same beginning.</summary>
    StartDates,

    /// <summary>A stretch of time in words is not as long as the period.</summary>
    Duration,

    /// <summary>The text tells of a deviation that the list of deviations does not have.</summary>
    DeviationNotListed,
}

/// <summary>Two things in a report that cannot both be right. Only pointed out: which one is wrong, the writer knows.</summary>
/// <param name="Where">The section, chapter or table, as people name it.</param>
/// <param name="Stands">What stands there, in its own words.</param>
/// <param name="Against">What it disagrees with, in short.</param>
public sealed record Contradiction(ContradictionKind Kind, string Where, string Stands, string Against);
