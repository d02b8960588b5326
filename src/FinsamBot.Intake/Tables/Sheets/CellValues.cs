using System.Globalization;
using FinsamBot.Domain.Text;
using FinsamBot.Intake.Reading;

namespace FinsamBot.Intake.Tables.Sheets;

/// <summary>What the value of a cell means: a text by its number, a day by the style and the calendar of the file.</summary>
internal sealed class CellValues(IReadOnlyList<string> shared, SheetStyles styles, bool is1904)
{
    /// <summary>Between the two calendars of spreadsheet programs, 1900 and 1904.</summary>
    private const int Since1904 = 1_462;

    /// <summary>The year 1900 was no leap year, and Excel thinks it was: up to here nobody knows which day is meant.</summary>
    private const int LastDoubtful = 60;

    private const int LastDay = 2_958_465;

    private static readonly DateOnly Zero = new(1899, 12, 30);

    /// <param name="type">The attribute <c>t</c>; null for a number.</param>
    /// <param name="value">What stands in <c>v</c>, or the words of <c>is</c>.</param>
    public TableCell? Of(int column, string? type, string? style, string value) =>
        type switch
        {
            "s" => Text(column, SharedAt(value)),
            "str" => Text(column, CellText.Of(SheetText.Decoded(value))),
            "inlineStr" => Text(column, value),
            "e" => new TableCell(column, CellKind.Error, value),
            "b" => Text(column, value is "1" or "true" ? "TRUE" : "FALSE"),
            "d" => Written(column, value),
            _ => Numeric(column, styles.Of(style), value),
        };

    /// <summary>The day of a serial number; null for one of which nobody knows the day.</summary>
    public static DateOnly? DayOf(double serial) =>
        serial is > LastDoubtful and < LastDay + 1 ? Zero.AddDays((int)Math.Floor(serial)) : null;

    private static TableCell? Text(int column, string text) => text.Length == 0 ? null : new TableCell(column, CellKind.Text, text);

    /// <summary>A number that no text has: the file is damaged, and any text would be a guess.</summary>
    private string SharedAt(string value) =>
        int.TryParse(value, NumberStyles.None, CultureInfo.InvariantCulture, out var at) && at < shared.Count
            ? shared[at]
            : throw new UnreadableFileException(ImportRefusalReason.Damaged);

    private static TableCell? Written(int column, string value)
    {
        var day = value.Length >= 10 && Days.TryIso(value.AsSpan(0, 10), out var read) ? read : (DateOnly?)null;
        return day is null ? Text(column, CellText.Of(value)) : new TableCell(column, CellKind.Day, Days.Iso(day.Value)) { Day = day };
    }

    private TableCell? Numeric(int column, NumberFormat format, string value)
    {
        var raw = value.Trim();
        if (!double.TryParse(raw, NumberStyles.Float, CultureInfo.InvariantCulture, out var number) || !double.IsFinite(number))
        {
            return Text(column, CellText.Of(value));
        }

        if (!format.IsDay)
        {
            return new TableCell(column, CellKind.Number, Shown(number, format)) { Number = number, Raw = raw };
        }

        var serial = is1904 && number >= 0 ? number + Since1904 : number;
        return DayOf(serial) is { } day
            ? new TableCell(column, CellKind.Day, Days.Iso(day))
            {
                Day = day,
                Number = number,
                Raw = raw,
            }
            : new TableCell(column, CellKind.Day, raw) { Number = number, Raw = raw };
    }

    /// <summary>All digits, and the zeros in front that the style shows.</summary>
    private static string Shown(double number, NumberFormat format) =>
        Math.Abs(number) < 1e15 && number == Math.Floor(number)
            ? ((long)number).ToString("D" + Math.Max(1, format.Digits), CultureInfo.InvariantCulture)
            : number.ToString(Math.Abs(number) < 1e28 ? "0.###############" : "R", CultureInfo.InvariantCulture);
}
