namespace FinsamBot.Web.Calendar;

/// <summary>
/// Europe/Stockholm for calendars, as the European Union has it since 1996 (directive 2000/84/EC): summer time from the last Sunday in
/// March to the last Sunday in October, at 01.00 UTC.
/// </summary>
internal static class StockholmZone
{
    public const string Name = "Europe/Stockholm";

    public static void Write(ContentLines lines)
    {
        lines.Add("BEGIN", "VTIMEZONE").Add("TZID", Name);
        Write(lines, "DAYLIGHT", "CEST", "+0100", "+0200", "19960331T020000", month: 3);
        Write(lines, "STANDARD", "CET", "+0200", "+0100", "19961027T030000", month: 10);
        lines.Add("END", "VTIMEZONE");
    }

    private static void Write(ContentLines lines, string kind, string name, string from, string to, string first, int month) =>
        lines
            .Add("BEGIN", kind)
            .Add("TZNAME", name)
            .Add("TZOFFSETFROM", from)
            .Add("TZOFFSETTO", to)
            .Add("DTSTART", first)
            .Add("RRULE", $"FREQ=YEARLY;BYMONTH={month};BYDAY=-1SU")
            .Add("END", kind);
}
