namespace FinsamBot.Domain.Interventions.Figures;

/// <summary>An intervention, or a part of it, and the days it ran.</summary>
/// <param name="Unit">Empty: the intervention itself.</param>
/// <param name="Last">Null: no end is decided.</param>
public sealed record UnitTime(string Unit, string Name, DateOnly First, DateOnly? Last);

/// <summary>What a new report begins with because others know it.</summary>
/// <param name="Figures">Stand in plans from before figures were the intervention's own; else empty.</param>
/// <param name="Times">The intervention's days, then those of its parts.</param>
public sealed record Carried(ReportFigures Figures, IReadOnlyList<UnitTime> Times)
{
    public static Carried Nothing { get; } = new(ReportFigures.None, []);
}
