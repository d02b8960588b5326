using System.CommandLine;
using System.Globalization;
using System.Text.Json;
using FinsamBot.Domain.Calendar;
using FinsamBot.Domain.Text;
using FinsamBot.Host.Tool.Line;

namespace FinsamBot.Host.Tool;

/// <summary><c>holidays YEAR [--json]</c>: the named days of a year: date, weekday, name, kind. Exit 1 for what is not a year.</summary>
internal static class Holidays
{
    private static readonly Argument<string> Year = new("year");

    public static ToolCommand Command { get; } = new("holidays", RunAsync, Year, Switches.Json);

    private static async Task<int> RunAsync(ToolRun run)
    {
        if (YearIn(run.Typed.GetRequiredValue(Year)) is not { } year)
        {
            return await run.RefuseAsync("Holidays_Year", SwedishHolidays.FirstYear, SwedishHolidays.LastYear);
        }

        if (year < SwedishHolidays.LawKnownFrom)
        {
            await run.Errors.WriteLineAsync(run.Text("Holidays_Old", SwedishHolidays.LawKnownFrom));
        }

        var days = WorkCalendar.Swedish.NamedDaysOf(year);
        await run.Out.WriteLineAsync(run.Json ? JsonSerializer.Serialize(days.Select(Entry.Of), ToolJson.Readable) : Table(run, days));
        return ExitCode.Done;
    }

    private static int? YearIn(string text) =>
        int.TryParse(text, NumberStyles.None, CultureInfo.InvariantCulture, out var year)
        && year is >= SwedishHolidays.FirstYear and <= SwedishHolidays.LastYear
            ? year
            : null;

    private static string Table(ToolRun run, IEnumerable<Holiday> days) =>
        ToolTable.Of(
            run.Terminal,
            [run.Text("Column_Date"), run.Text("Column_Weekday"), run.Text("Column_Name"), run.Text("Column_Kind")],
            days.Select(d =>
                (string[])
                    [Days.Iso(d.Day), Days.Weekday(d.Day, run.Language), Texts.Of(d.Name, run.Language), Texts.Of(d.Kind, run.Language)]
            )
        );

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
