namespace FinsamBot.Domain.Calendar;

/// <summary>What people call a run of free days.</summary>
public enum BreakName
{
    /// <summary>Påsken.</summary>
    Easter,

    /// <summary>Days with juldagen among them, however far they reach.</summary>
    Christmas,

    /// <summary>Midsommar.</summary>
    Midsummer,

    /// <summary>Semesterveckorna.</summary>
    Vacation,

    /// <summary>Any other holidays, such as första maj beside a weekend.</summary>
    Holidays,

    /// <summary>Days with nyårsdagen among them and not juldagen.</summary>
    NewYear,

    /// <summary>Days with trettondedag jul among them and not nyårsdagen.</summary>
    Epiphany,
}

/// <summary>Days in a row on which nobody can be expected to read: longer than a weekend. A letter sent just before them is easily
/// forgotten.</summary>
public readonly record struct Break(DateOnly First, DateOnly Last)
{
    /// <summary>A long weekend of three days is not a break; four days are.</summary>
    public const int Shortest = 4;

    private const int Longest = 14;

    public int Length => Last.DayNumber - First.DayNumber + 1;

    public BreakName Name
    {
        get
        {
            if (Length > Longest)
            {
                return BreakName.Vacation;
            }

            if (Holds(Easter.SundayOf(First.Year)))
            {
                return BreakName.Easter;
            }

            if (Holds(new DateOnly(First.Year, 12, 25)))
            {
                return BreakName.Christmas;
            }

            if (Holds(new DateOnly(Last.Year, 1, 1)))
            {
                return BreakName.NewYear;
            }

            if (Holds(new DateOnly(Last.Year, 1, 6)))
            {
                return BreakName.Epiphany;
            }

            return First.Month == 6 && Last.Month == 6 && Last.Day is >= 20 and <= 26 && First.DayOfWeek >= DayOfWeek.Thursday
                ? BreakName.Midsummer
                : BreakName.Holidays;
        }
    }

    private bool Holds(DateOnly day) => day >= First && day <= Last;
}
