using System.Text.Json.Serialization;
using FinsamBot.Domain.Calendar;

namespace FinsamBot.Domain.Planning;

/// <summary>
/// When something is due, counted from an anchor: the last day of a period or of an intervention. No law sets these days; each association
/// has its own routine, so the rule is data. Always computed from the anchor, never from an earlier result, so that month ends do not
/// drift.
/// </summary>
[JsonPolymorphic(TypeDiscriminatorPropertyName = "rule")]
[JsonDerivedType(typeof(DaysAfter), "daysAfter")]
[JsonDerivedType(typeof(WorkingDayAfter), "workingDayAfter")]
[JsonDerivedType(typeof(MonthsAfter), "monthsAfter")]
[JsonDerivedType(typeof(FixedDates), "fixedDates")]
public abstract record DueRule
{
    /// <summary>The day itself, before <see cref="WhenClosed"/> has had its say.</summary>
    public abstract DateOnly DayFor(DateOnly anchor, WorkCalendar calendar);

    /// <summary>Whether the rule gives a day after its anchor for every anchor, within a year and a half.</summary>
    [JsonIgnore]
    public abstract bool CanBeMet { get; }
}

/// <summary>So many calendar days after the anchor.</summary>
public sealed record DaysAfter(int Days) : DueRule
{
    private const int Longest = 366;

    [JsonIgnore]
    public override bool CanBeMet => Days is > 0 and <= Longest;

    public override DateOnly DayFor(DateOnly anchor, WorkCalendar calendar) => anchor.AddDays(Days);
}

/// <summary>The Nth working day after the anchor.</summary>
public sealed record WorkingDayAfter(int Nth) : DueRule
{
    private const int Longest = 250;

    [JsonIgnore]
    public override bool CanBeMet => Nth is > 0 and <= Longest;

    public override DateOnly DayFor(DateOnly anchor, WorkCalendar calendar)
    {
        ArgumentNullException.ThrowIfNull(calendar);
        return calendar.Add(anchor, Nth);
    }
}

/// <summary>
/// The same day number so many months later, or the last day of a shorter month: 31 January gives 28 or 29 February. The way of counting of
/// lag (1930:173) 1 §, and the rule of the final report: within one month after the intervention has ended.
/// </summary>
public sealed record MonthsAfter(int Months) : DueRule
{
    private const int Longest = 18;

    [JsonIgnore]
    public override bool CanBeMet => Months is > 0 and <= Longest;

    public override DateOnly DayFor(DateOnly anchor, WorkCalendar calendar) => anchor.AddMonths(Months);
}

/// <summary>The first of these dates of the year after the anchor, such as 15 January and 15 August.</summary>
public sealed record FixedDates(IReadOnlyList<MonthAndDay> Dates) : DueRule
{
    [JsonIgnore]
    public override bool CanBeMet => Dates.Count > 0 && Dates.All(d => d.Exists);

    public override DateOnly DayFor(DateOnly anchor, WorkCalendar calendar) =>
        Enumerable.Range(anchor.Year, 2).SelectMany(year => Dates.Select(d => d.In(year))).Where(d => d > anchor).Min();

    public bool Equals(FixedDates? other) => other is not null && Dates.SequenceEqual(other.Dates);

    public override int GetHashCode() => Dates.Count;
}

/// <summary>A date without a year; 29 February is the 28th in a common year.</summary>
public readonly record struct MonthAndDay(int Month, int Day)
{
    private const int LeapYear = 2024;

    [JsonIgnore]
    public bool Exists => Month is >= 1 and <= 12 && Day >= 1 && Day <= DateTime.DaysInMonth(LeapYear, Month);

    public DateOnly In(int year) => new(year, Month, Math.Min(Day, DateTime.DaysInMonth(year, Month)));
}
