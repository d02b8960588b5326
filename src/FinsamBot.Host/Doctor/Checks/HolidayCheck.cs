using FinsamBot.Domain.Calendar;

namespace FinsamBot.Host.Doctor.Checks;

/// <summary>Reminders are planned two years ahead: there must be holidays for them.</summary>
internal static class HolidayCheck
{
    private const string Name = "holidays";
    private const int Ahead = 2;

    /// <summary>No Swedish year has fewer that are red.</summary>
    private const int Fewest = 13;

    public static Task<IReadOnlyList<Diagnosis>> LookAsync(DoctorVisit visit, CancellationToken cancellation)
    {
        var year = visit.Now.Year;
        var isKnown =
            year >= SwedishHolidays.LawKnownFrom
            && year + Ahead <= SwedishHolidays.LastYear
            && WorkCalendar.Swedish.NamedDaysOf(year + Ahead).Count >= Fewest;
        return Task.FromResult<IReadOnlyList<Diagnosis>>([
            isKnown ? Diagnosis.Fine(Name, "Doctor_Holidays_Fine", year + Ahead) : Diagnosis.Wrong(Name, "Doctor_Holidays_Unknown", year),
        ]);
    }
}
