using System.Globalization;

namespace FinsamBot.Web.Calendar;

/// <summary>A plan as an iCalendar object (RFC 5545, with the calendar's name and refresh interval of RFC 7986). The same plan gives the
/// same bytes.</summary>
internal static class CalendarFile
{
    /// <summary>Plans change rarely; a calendar that asks twice a day is never far behind.</summary>
    private const string AskAgainAfter = "PT12H";

    public static string Write(string name, IEnumerable<PlanEvent> events)
    {
        var lines = new ContentLines()
            .Add("BEGIN", "VCALENDAR")
            .Add("VERSION", "2.0")
            .Add("PRODID", "-//FinsamBot//Rapportplan//SV")
            .Add("CALSCALE", "GREGORIAN")
            .Add("METHOD", "PUBLISH")
            .AddText("NAME", name)
            .AddText("X-WR-CALNAME", name)
            .Add("X-WR-TIMEZONE", StockholmZone.Name)
            .Add("REFRESH-INTERVAL;VALUE=DURATION", AskAgainAfter)
            .Add("X-PUBLISHED-TTL", AskAgainAfter);
        StockholmZone.Write(lines);
        foreach (var planned in events)
        {
            Write(lines, planned);
        }

        return lines.Add("END", "VCALENDAR").ToString();
    }

    private static void Write(ContentLines lines, PlanEvent planned)
    {
        lines
            .Add("BEGIN", "VEVENT")
            .AddText("UID", planned.Uid)
            .Add("DTSTAMP", Utc(planned.Revision.At))
            .Add("LAST-MODIFIED", Utc(planned.Revision.At))
            .Add("SEQUENCE", planned.Revision.Number.ToString(CultureInfo.InvariantCulture));
        if (planned.At is { } clock)
        {
            lines
                .Add(
                    $"DTSTART;TZID={StockholmZone.Name}",
                    planned.Day.ToDateTime(clock).ToString("yyyyMMdd'T'HHmmss", CultureInfo.InvariantCulture)
                )
                .Add("DURATION", "PT1H");
        }
        else
        {
            lines
                .Add("DTSTART;VALUE=DATE", Date(planned.Day))
                .Add("DTEND;VALUE=DATE", Date(planned.Day.AddDays(1)))
                .Add("TRANSP", "TRANSPARENT");
        }

        lines.AddText("SUMMARY", planned.Summary).AddText("DESCRIPTION", planned.Description).Add("END", "VEVENT");
    }

    private static string Date(DateOnly day) => day.ToString("yyyyMMdd", CultureInfo.InvariantCulture);

    private static string Utc(DateTimeOffset instant) => instant.UtcDateTime.ToString("yyyyMMdd'T'HHmmss'Z'", CultureInfo.InvariantCulture);
}
