using System.Globalization;
using System.Text.Json;
using FinsamBot.Domain.Calendar;
using FinsamBot.Domain.Text;

namespace FinsamBot.Host.Tool;

/// <summary><c>-- holidays YEAR [--json]</c>: the named days of a year, one a line: date, weekday, name, kind. Exit 1 for what is not a
/// year.</summary>
internal static class Holidays
{
    public static async Task<int> RunAsync(ToolRun run)
    {
        if (run.Arguments is not [var text] || YearIn(text) is not { } year)
        {
            return await run.RefuseAsync(
                "Skriv: holidays ÅR [--json], till exempel holidays 2026. "
                    + $"Året är ett tal från {SwedishHolidays.FirstYear} till {SwedishHolidays.LastYear}."
            );
        }

        if (year < SwedishHolidays.LawKnownFrom)
        {
            await run.Errors.WriteLineAsync(
                $"Obs: före {SwedishHolidays.LawKnownFrom} visas reglerna från {SwedishHolidays.LawKnownFrom}, inte dåtidens helgdagar."
            );
        }

        var days = WorkCalendar.Swedish.NamedDaysOf(year);
        await run.Out.WriteLineAsync(
            run.Json
                ? JsonSerializer.Serialize(days.Select(Entry.Of), ToolJson.Readable)
                : string.Join(Environment.NewLine, days.Select(Line))
        );
        return 0;
    }

    private static int? YearIn(string text) =>
        int.TryParse(text, NumberStyles.None, CultureInfo.InvariantCulture, out var year)
        && year is >= SwedishHolidays.FirstYear and <= SwedishHolidays.LastYear
            ? year
            : null;

    private static string Line(Holiday day)
    {
        var (name, kind) = (Texts.Of(day.Name, Language.Swedish), Texts.Of(day.Kind, Language.Swedish));
        return $"{Days.Iso(day.Day)}  {Days.Weekday(day.Day, Language.Swedish), -7}  {name, -33}  {kind}";
    }

    /// <param name="Kind">publicHoliday, eve, halfDay or bridgeDay.</param>
    private sealed record Entry(string Date, string Name, string NameInEnglish, string Kind)
    {
        public static Entry Of(Holiday day) =>
            new(
                Days.Iso(day.Day),
                Texts.Of(day.Name, Language.Swedish),
                Texts.Of(day.Name, Language.English),
                JsonNamingPolicy.CamelCase.ConvertName(day.Kind.ToString())
            );
    }
}
