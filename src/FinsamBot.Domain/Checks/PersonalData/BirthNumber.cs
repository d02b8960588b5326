namespace FinsamBot.Domain.Checks.PersonalData;

/// <summary>
/// What ten or twelve digits say when they are read as a Swedish personal number (personnummer, folkbokföringslagen 18 §): a day of birth,
/// three digits and a control digit by the Luhn rule over the ten. A coordination number (samordningsnummer) has 60 added to its day.
/// </summary>
internal static class BirthNumber
{
    private const int AddedToDay = 60;
    private const int FirstYear = 1850;
    private const int LastYear = 2049;

    /// <summary>Nobody who takes part in an intervention was born later: a date of these years beside four digits is a date and something
    /// else.</summary>
    private const int FirstRecentYear = 2015;

    /// <summary>Two-digit years up to this one may mean recent years.</summary>
    private const int LastRecentYear = 25;

    /// <summary>Null when the digits name nobody.</summary>
    public static FindingKind? KindOf(ReadOnlySpan<Digit> digits)
    {
        var (month, day) = (Two(digits, digits.Length - 8), Two(digits, digits.Length - 6));
        var isCoordination = day >= AddedToDay;
        var birthday = isCoordination ? day - AddedToDay : day;
        return
            HasControlDigit(digits[^10..])
            && digits[^4..].ContainsAnyExcept(0)
            && (IsDay(digits, month, birthday) || (isCoordination && IsUnknownDay(month, birthday)))
            ? isCoordination
                ? FindingKind.CoordinationNumber
                : FindingKind.PersonalNumber
            : null;
    }

    /// <summary>Whether digits in front of a letter and three more could be those of an interim number.</summary>
    public static bool IsDay(ReadOnlySpan<Digit> date) =>
        date.Length is 6 or 8
        && IsDay([.. date, default, default, default, default], Two(date, date.Length - 4), Two(date, date.Length - 2));

    public static bool IsRecent(ReadOnlySpan<Digit> digits) =>
        digits.Length == 12
            ? (Two(digits, 0) * 100) + Two(digits, 2) >= FirstRecentYear
            : Two(digits, 0) is >= FirstRecentYear % 100 and <= LastRecentYear;

    private static bool IsDay(ReadOnlySpan<Digit> digits, int month, int day) =>
        digits.Length == 12
            ? (Two(digits, 0) * 100) + Two(digits, 2) is >= FirstYear and <= LastYear and var year && Exists(year, month, day)
            : Exists(1900 + Two(digits, 0), month, day) || Exists(2000 + Two(digits, 0), month, day);

    /// <summary>Where the day of birth is not known, zeros stand for what is missing.</summary>
    private static bool IsUnknownDay(int month, int day) => day == 0 && month <= 12;

    private static bool Exists(int year, int month, int day) =>
        month is >= 1 and <= 12 && day >= 1 && day <= DateTime.DaysInMonth(year, month);

    private static int Two(ReadOnlySpan<Digit> digits, int at) => (digits[at].Value * 10) + digits[at + 1].Value;

    private static bool HasControlDigit(ReadOnlySpan<Digit> ten)
    {
        var sum = 0;
        for (var i = 0; i < ten.Length; i++)
        {
            var weighted = ten[i].Value * (i % 2 == 0 ? 2 : 1);
            sum += weighted > 9 ? weighted - 9 : weighted;
        }

        return sum % 10 == 0;
    }

    private static bool ContainsAnyExcept(this ReadOnlySpan<Digit> digits, int value)
    {
        foreach (var digit in digits)
        {
            if (digit.Value != value)
            {
                return true;
            }
        }

        return false;
    }
}
