namespace FinsamBot.Core.Calendar;

/// <summary>What people call a run of free days.</summary>
public enum BreakName
{
    /// <summary>Påsken.</summary>
    Easter,

    /// <summary>Jul och nyår, to trettondedag jul.</summary>
    Christmas,

    /// <summary>Midsommar.</summary>
    Midsummer,

    /// <summary>Semesterveckorna.</summary>
    Vacation,

    /// <summary>Any other holidays, such as första maj beside a weekend.</summary>
    Holidays,
}

/// <summary>Days in a row on which nobody can be expected to read: longer than a weekend. A letter sent just before them is easily forgotten.</summary>
public readonly record struct Break(DateOnly First, DateOnly Last)
{
    /// <summary>A long weekend of three days is not a break; four days are.</summary>
    public const int Shortest = 4;

    private const int Longest = 14;

    public int Length => Last.DayNumber - First.DayNumber + 1;

    public BreakName Name =>
        Length > Longest ? BreakName.Vacation
        : Holds(Easter.SundayOf(First.Year)) ? BreakName.Easter
        : First.Month == 12 || (First.Month == 1 && First.Day <= 6) ? BreakName.Christmas
        : First.Month == 6 && Last.Month == 6 && Last.Day is >= 20 and <= 26 && First.DayOfWeek >= DayOfWeek.Thursday ? BreakName.Midsummer
        : BreakName.Holidays;

    private bool Holds(DateOnly day) => day >= First && day <= Last;
}
