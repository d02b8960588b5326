namespace FinsamBot.Domain.Calendar;

/// <summary>What a named day means for work.</summary>
public enum HolidayKind
{
    /// <summary>Allmän helgdag by law: free.</summary>
    PublicHoliday,

    /// <summary>Midsommarafton, julafton and nyårsafton: equal to a Sunday in lag (1930:173) 2 § and semesterlagen (1977:480):
    /// free.</summary>
    Eve,

    /// <summary>A working day that many municipalities shorten by collective agreement or local custom. No law; opening hours
    /// differ.</summary>
    HalfDay,

    /// <summary>Klämdag: a single working day between free days. A working day unless the organisation decides otherwise.</summary>
    BridgeDay,
}
