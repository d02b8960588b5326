using FinsamBot.Domain.Calendar;
using FinsamBot.Domain.Forms;
using FinsamBot.Domain.Interventions;
using FinsamBot.Domain.People;
using FinsamBot.Domain.Planning;
using FinsamBot.Domain.Text;
using FinsamBot.Teams.Planning;
using DomainTexts = FinsamBot.Domain.Text.Texts;

namespace FinsamBot.Teams.Cards.Reports;

/// <summary>Sentences about planned days that several cards share.</summary>
internal static class PlanPhrases
{
    /// <summary>2026-04-14, as buttons carry days.</summary>
    /// <summary>kvartalsrapporten; the final report's own name likewise.</summary>
    public static string TheReport(this Reader to, ReportTemplate template)
    {
        var name = template.Name.In(to.Language).ToLowerInvariant();
        return to.Language == Language.English ? name
            : name.EndsWith("rapport", StringComparison.Ordinal) ? name + "en"
            : to["The_Report"];
    }

    /// <summary>onsdag 25 mars kl. 9.00</summary>
    public static string At(this Reader to, Meeting meeting, DateOnly today) =>
        meeting.At is { } clock ? Days.At(meeting.Day, clock, today, to.Language) : Days.Near(meeting.Day, today, to.Language);

    /// <summary>Styrgruppen behöver få den senast onsdag 25 mars, för påsken tar fyra dagar.</summary>
    public static string SendByAndWhy(this Reader to, ReportPlan plan, DateOnly today)
    {
        var day = Days.Near(plan.SendBy!.Value, today, to.Language);
        return plan.Break switch
        {
            null => to["Plan_SendBy", day],
            { Name: BreakName.Vacation } gap => to["Plan_SendByVacation", day, DomainTexts.Of(gap.Name, to.Language)],
            { } gap => to["Plan_SendByBreak", day, DomainTexts.Of(gap.Name, to.Language), Numbers.InWords(FreeDays(gap), to.Language)],
        };
    }

    /// <summary>As people count them: the half day before a holiday is no day off.</summary>
    private static int FreeDays(Break gap) =>
        gap.Length - (SwedishHolidays.IsHalf(gap.First) ? 1 : 0) - (SwedishHolidays.IsHalf(gap.Last) ? 1 : 0);

    /// <summary>What else the writer should know of the plan: figures that are preliminary, a meeting, days that are missing.</summary>
    public static IEnumerable<string> Besides(this Reader to, ReportPlan plan, DateOnly today)
    {
        if (plan.IsPreliminary)
        {
            yield return to["Plan_Preliminary"];
        }

        foreach (var hurry in plan.Reasons.OfType<PlanReason.LittleTimeToWrite>())
        {
            yield return PlanWords.Of(hurry, to.Language);
        }

        if (plan.Meeting is { } meeting)
        {
            yield return to["Plan_Meeting", to.At(meeting, today)];
        }

        if (plan.Shortage is { } shortage)
        {
            yield return PlanWords.Of(shortage, to.Language);
        }
    }

    /// <summary>Flytta till 25 mars: when the steering group gets too few days, and an earlier day would help that has not
    /// passed.</summary>
    public static Button? MoveButton(this Reader to, ReportId report, ReportPlan plan, DateOnly today, WorkCalendar calendar) =>
        plan.Shortage?.SendBy is { } day && day >= today && calendar.IsWorkingDay(day)
            ? Button
                .To(PlanningVerbs.SendDay, to["Do_MoveTo", Days.DayAndMonth(day, to.Language)])
                .About(report)
                .With(Fields.Day, Days.Iso(day))
            : null;

    /// <summary>Those who are away today and have this reader stand in.</summary>
    public static IReadOnlyList<(Person Away, DateOnly Last)> StandsInFor(this Reader to, Circumstances circumstances, DateOnly today) =>
        [
            .. from contact in circumstances.Contacts
            where circumstances.Intervention.MayWrite(contact.Key)
            let absence = contact.Value.AwayOn(today)
            where absence is not null && absence.StandIn == to.Id
            orderby contact.Key.Value
            select (circumstances.PersonOf(contact.Key), absence.Last),
        ];
}
