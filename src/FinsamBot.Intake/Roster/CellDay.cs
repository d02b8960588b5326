using System.Globalization;
using FinsamBot.Domain.Calendar;
using FinsamBot.Domain.Text;
using FinsamBot.Intake.Tables;
using FinsamBot.Intake.Tables.Sheets;
using FinsamBot.Runtime.Enrolling;

namespace FinsamBot.Intake.Roster;

/// <summary>Reads a day from a cell: a real date, or a date as Swedes write it. What could be another day is asked about.</summary>
internal static class CellDay
{
    private const int FirstYear = 1990;
    private const int LastYear = 2100;

    private static readonly string[] Midnights = [" 00:00:00", " 00:00", "T00:00:00"];

    private static readonly string[] OtherForms =
    [
        "d/M yyyy",
        "d/M-yyyy",
        "d/M/yyyy",
        "d.M.yyyy",
        "d.M yyyy",
        "d-M-yyyy",
        "yyyy-M-d",
        "yyyy/M/d",
        "yyyy.M.d",
        "d/M -yy",
        "d/M yy",
        "d/M-yy",
        "d/M/yy",
        "d.M.yy",
        "M/d/yyyy",
    ];

    public static (DateOnly? Day, Mistake? Mistake) Of(TableCell cell, FilePlace at) =>
        cell.Kind switch
        {
            CellKind.Day when cell.Day is { } day && IsNear(day) => (day, null),
            CellKind.Day => (null, new Mistake(MistakeKind.ImpossibleDay, at, cell.Raw.Length > 0 ? cell.Raw : cell.Text)),
            CellKind.Number => Numeric(cell, at),
            _ => Written(cell.Text, at),
        };

    /// <summary>20260414 is a date; 46000 may be one that lost its format.</summary>
    private static (DateOnly? Day, Mistake? Mistake) Numeric(TableCell cell, FilePlace at)
    {
        if (cell.Text.Length >= 6 && SwedishDate.TryParse(cell.Text, out var written) && IsNear(written))
        {
            return (written, null);
        }

        return CellValues.DayOf(cell.Number) is { } day && IsNear(day)
            ? (null, new Mistake(MistakeKind.DayAsNumber, at, cell.Text, Days.Iso(day)))
            : (null, new Mistake(MistakeKind.ImpossibleDay, at, cell.Text));
    }

    private static (DateOnly? Day, Mistake? Mistake) Written(string text, FilePlace at) =>
        SwedishDate.TryParse(WithoutMidnight(text), out var day) && IsNear(day)
            ? (day, null)
            : (null, new Mistake(MistakeKind.UnreadableDay, at, text, Guess(text) is { } guess ? Days.Iso(guess) : null));

    /// <summary>Some programs write a day as its first instant.</summary>
    private static string WithoutMidnight(string text) =>
        Array.Find(Midnights, m => text.EndsWith(m, StringComparison.Ordinal)) is { } midnight ? text[..^midnight.Length] : text;

    private static DateOnly? Guess(string text) =>
        DateOnly.TryParseExact(text.Trim(), OtherForms, CultureInfo.InvariantCulture, DateTimeStyles.AllowWhiteSpaces, out var day)
        && IsNear(day)
            ? day
            : null;

    private static bool IsNear(DateOnly day) => day.Year is >= FirstYear and <= LastYear;
}
