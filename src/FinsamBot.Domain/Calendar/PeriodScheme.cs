using System.Text.Json.Serialization;

namespace FinsamBot.Domain.Calendar;

/// <summary>
/// The periods an intervention reports on: a first one of any length, then one every <paramref name="Months"/> months, until the
/// intervention ends (open end: for ever). Or a list of periods agreed one by one. Or one for the whole time: the final report's.
/// </summary>
/// <param name="Months">3 for quarters, 6 for half years.</param>
/// <param name="Listed">Irregular periods, in order and without overlap; they take the place of the regular ones.</param>
/// <param name="Whole">One period from the first day to the last; none as long as no end is decided.</param>
public sealed record PeriodScheme(
    DateOnly FirstStart,
    DateOnly FirstEnd,
    DateOnly? EndsOn = null,
    [property: JsonIgnore(Condition = JsonIgnoreCondition.WhenWritingDefault)] int Months = 0,
    [property: JsonIgnore(Condition = JsonIgnoreCondition.WhenWritingNull)] IReadOnlyList<ReportingPeriod>? Listed = null,
    [property: JsonIgnore(Condition = JsonIgnoreCondition.WhenWritingDefault)] bool Whole = false
)
{
    private const int Quarter = 3;

    /// <summary>All periods in order. Ends are always counted from the first one, so that a short month never makes them drift.</summary>
    public IEnumerable<ReportingPeriod> All() =>
        this switch
        {
            { Whole: true } => EndsOn is { } last && last >= FirstStart ? [new ReportingPeriod(FirstStart, last)] : [],
            { Listed: { } listed } => listed.Where(p => !(p.Start > EndsOn)).Select(p => new ReportingPeriod(p.Start, Clip(p.End))),
            _ => Regular(),
        };

    /// <summary>The period that holds the day; null before the first and after the last.</summary>
    public ReportingPeriod? Holding(DateOnly day) => All().TakeWhile(p => p.Start <= day).FirstOrDefault(p => p.End >= day);

    public bool Equals(PeriodScheme? other) =>
        other is not null
        && (FirstStart, FirstEnd, EndsOn, Months, Whole) == (other.FirstStart, other.FirstEnd, other.EndsOn, other.Months, other.Whole)
        && (Listed ?? []).SequenceEqual(other.Listed ?? []);

    public override int GetHashCode() => HashCode.Combine(FirstStart, FirstEnd, EndsOn, Months, Whole);

    private IEnumerable<ReportingPeriod> Regular()
    {
        var (start, end) = (FirstStart, Clip(FirstEnd));
        for (var n = 1; end >= start; n++)
        {
            yield return new ReportingPeriod(start, end);
            start = end.AddDays(1);
            end = Clip(EndOfMonth(FirstEnd.AddMonths((Months == 0 ? Quarter : Months) * n)));
            if (EndsOn is { } last && start > last)
            {
                yield break;
            }
        }
    }

    private DateOnly Clip(DateOnly end) => EndsOn is { } last && end > last ? last : end;

    private static DateOnly EndOfMonth(DateOnly day) => new(day.Year, day.Month, DateTime.DaysInMonth(day.Year, day.Month));
}
