namespace FinsamBot.Core.Reports;

/// <summary>The periods an intervention reports on: a first one of any length, then quarters, until the intervention ends (open end: for ever).</summary>
public sealed record PeriodScheme(DateOnly FirstStart, DateOnly FirstEnd, DateOnly? EndsOn = null)
{
    private const int MonthsBetween = 3;

    /// <summary>All periods in order. Ends are always counted from the first one, so that a short month never makes them drift.</summary>
    public IEnumerable<ReportingPeriod> All()
    {
        var (start, end) = (FirstStart, Clip(FirstEnd));
        for (var n = 1; end >= start; n++)
        {
            yield return new ReportingPeriod(start, end);
            start = end.AddDays(1);
            end = Clip(EndOfMonth(FirstEnd.AddMonths(MonthsBetween * n)));
            if (EndsOn is { } last && start > last)
            {
                yield break;
            }
        }
    }

    /// <summary>The period that holds the day; null before the first and after the last.</summary>
    public ReportingPeriod? Holding(DateOnly day) => All().TakeWhile(p => p.Start <= day).FirstOrDefault(p => p.End >= day);

    private DateOnly Clip(DateOnly end) => EndsOn is { } last && end > last ? last : end;

    private static DateOnly EndOfMonth(DateOnly day) => new(day.Year, day.Month, DateTime.DaysInMonth(day.Year, day.Month));
}
