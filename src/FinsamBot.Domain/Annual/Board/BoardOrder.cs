using FinsamBot.Domain.Calendar;

namespace FinsamBot.Domain.Annual.Board;

/// <summary>Which quarter a paper is about.</summary>
/// <param name="SmallestShown">Counts of participants below it are masked; 0: all are shown; null: as the association has chosen.</param>
public sealed record BoardOrder(ReportingPeriod Quarter, int? SmallestShown = null);
