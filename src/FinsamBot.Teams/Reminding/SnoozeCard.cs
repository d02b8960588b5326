using FinsamBot.Domain.Agenda;
using FinsamBot.Domain.Calendar;
using FinsamBot.Domain.Text;
using FinsamBot.Teams.Cards;
using static FinsamBot.Teams.Cards.Vocabulary;

namespace FinsamBot.Teams.Reminding;

/// <summary>When to be reminded instead: the next working day, Monday, or a day of one's own.</summary>
internal static class SnoozeCard
{
    /// <param name="report">The one whose reminders wait; null for all that the reader writes.</param>
    /// <param name="latest">Later than that no reminder can wait.</param>
    public static Card Of(Reader to, ReportView? report, DateOnly today, DateOnly latest, WorkCalendar calendar, Notice? notice = null)
    {
        var tomorrow = calendar.Add(today, 1);
        var monday = calendar.OnOrAfter(today.AddDays((((int)DayOfWeek.Monday - (int)today.DayOfWeek + 6) % 7) + 1));
        var soon = new[] { tomorrow, monday }.Distinct().Where(d => d <= latest).Select(d => About(On(to, d, today))).ToList();
        var chosen = About(Button.To(RemindingVerbs.Snooze, to["Do_Remind"]).With(Fields.Said, "").WithInputs());
        return Card.Of(
            to,
            to["Snooze_Title"],
            [
                notice?.ToBox(),
                Heading(to["Snooze_Title"]),
                report is null ? null : Strong(report.Intervention.Name),
                Say(to["Snooze_Latest", Days.Near(latest, today, to.Language)]),
                soon.Count == 0 ? null : Buttons([soon[0].Main(), .. soon.Skip(1)]),
                DayInput(Fields.ChosenDay, to["Snooze_Day"], Days.Iso(today.AddDays(1)), Days.Iso(latest)),
                Buttons(soon.Count == 0 ? chosen.Main() : chosen),
            ]
        );

        Button About(Button button) => report is null ? button : button.About(report.Id);

        static Button On(Reader to, DateOnly day, DateOnly today) =>
            Button
                .To(RemindingVerbs.Snooze, to["Do_RemindOn", day == today.AddDays(1) ? to["Day_Tomorrow"] : Days.Weekday(day, to.Language)])
                .With(Fields.Day, Days.Iso(day));
    }
}
