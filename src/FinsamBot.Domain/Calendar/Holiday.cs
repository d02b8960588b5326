namespace FinsamBot.Domain.Calendar;

/// <summary>A named day of one year. Two may fall on the same date: Kristi himmelsfärdsdag of 2008 is första maj.</summary>
public readonly record struct Holiday(DateOnly Day, NamedDay Name, HolidayKind Kind)
{
    /// <summary>Nobody works, whatever the organisation decides.</summary>
    public bool IsFree => Kind is HolidayKind.PublicHoliday or HolidayKind.Eve;
}
