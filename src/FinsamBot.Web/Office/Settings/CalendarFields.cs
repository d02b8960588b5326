using System.Globalization;
using FinsamBot.Domain.Calendar;
using FinsamBot.Domain.Text;
using FinsamBot.Web.Office.Fields;
using FinsamBot.Web.Pages;

namespace FinsamBot.Web.Office.Settings;

/// <summary>When an organisation works, beyond what holds for everybody.</summary>
internal static class CalendarFields
{
    private const string Closed = "stangt";
    private const string Bridge = "klamdagar";
    private const string Vacation = "semester";
    private const string FirstWeek = "vecka-fran";
    private const string LastWeek = "vecka-till";
    private const int WeeksOfYear = 53;

    public static IReadOnlyList<Field> Of(Voice voice, WorkCalendar calendar)
    {
        var weeks = calendar.Vacation ?? VacationWeeks.July;
        return
        [
            new LinesField(Closed, voice.Office("Days_Closed"), string.Join('\n', calendar.ClosedDays.Select(Days.Iso)))
            {
                Hint = voice.Office("Days_ClosedHint"),
                IsOptional = true,
            },
            new TickField(Bridge, voice.Office("Days_Bridge"), calendar.BridgeDays == DayPolicy.Free),
            new TickField(Vacation, voice.Office("Days_Vacation"), calendar.VacationDays == DayPolicy.Free),
            Week(FirstWeek, voice.Office("Days_FirstWeek"), weeks.First),
            Week(LastWeek, voice.Office("Days_LastWeek"), weeks.Last),
        ];
    }

    public static WorkCalendar Read(Filled filled, Voice voice)
    {
        var first = filled.Number(FirstWeek, voice.Office("Days_FirstWeek"), 1, WeeksOfYear);
        var most = Math.Min(WeeksOfYear, first + VacationWeeks.MostWeeks - 1);
        var last = filled.Number(LastWeek, voice.Office("Days_LastWeek"), first, most);
        return new WorkCalendar
        {
            ClosedDays = [.. filled.DaysOf(Closed)],
            BridgeDays = filled.IsTicked(Bridge) ? DayPolicy.Free : DayPolicy.Works,
            VacationDays = filled.IsTicked(Vacation) ? DayPolicy.Free : DayPolicy.Works,
            Vacation = new VacationWeeks(first, last),
        };
    }

    private static TextField Week(string name, string label, int week) =>
        new(name, label, week.ToString(CultureInfo.InvariantCulture)) { Longest = 2, Look = "tiny" };
}
