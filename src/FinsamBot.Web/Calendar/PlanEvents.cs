using System.Globalization;
using FinsamBot.Domain.Agenda;
using FinsamBot.Domain.Interventions;
using FinsamBot.Domain.Planning;
using FinsamBot.Domain.Text;
using FinsamBot.Web.Pages;

namespace FinsamBot.Web.Calendar;

/// <summary>The days of an intervention's plan as events with Swedish names. An event is known by its report and what it is about, never by
/// its day.</summary>
internal static class PlanEvents
{
    private const string Domain = "@finsambot";

    private static readonly Voice Swedish = new(Language.Swedish);

    public static IEnumerable<PlanEvent> Of(InterventionView view, int firstYear, int lastYear)
    {
        var revision = view.Intervention.Revision.With(view.Circumstances.Association.Revision);
        var reports = PlanWindow.Reports(view, firstYear, lastYear).SelectMany(p => OfReport(view, p, revision));
        var meetings = view.Intervention.Meetings.Values.Select(m => OfMeeting(view, m, revision));
        return reports.Concat(meetings).Where(e => e.Day.Year >= firstYear && e.Day.Year <= lastYear);
    }

    private static IEnumerable<PlanEvent> OfReport(InterventionView view, PlannedReport planned, Revision revision)
    {
        var plan = planned.Plan;
        (string Kind, DateOnly? Day)[] days =
        [
            ("opens", plan.WritingOpens),
            ("send", plan.SendBy),
            ("close", plan.AnswersClose),
            ("signatures", plan.SignaturesOpen),
            ("due", plan.Due),
        ];
        return from entry in days
            where entry.Day is not null
            select new PlanEvent(
                $"{planned.Id.Intervention}-{planned.Id.Name}-{entry.Kind}{Domain}",
                Swedish.Say($"Event_{entry.Kind}", Form(planned), view.Intervention.Name),
                Description(plan),
                entry.Day!.Value,
                null,
                revision
            );
    }

    private static PlanEvent OfMeeting(InterventionView view, Meeting meeting, Revision revision) =>
        new(
            string.Create(CultureInfo.InvariantCulture, $"{view.Intervention.Id}-meeting-{meeting.Day:yyyy-MM-dd}{Domain}"),
            Swedish.Say("Event_meeting", view.Intervention.Name),
            "",
            meeting.Day,
            meeting.At,
            revision
        );

    private static string Description(ReportPlan plan)
    {
        string?[] lines =
        [
            Swedish.Say("Event_period", Days.Period(plan.Period, Language.Swedish)),
            plan is { SendBy: { } send, AnswersClose: { } close }
                ? Swedish.Say("Event_days", Full(plan.WritingOpens), Full(send), Full(close), plan.ReadingDays, Full(plan.Due))
                : Swedish.Say("Event_daysAlone", Full(plan.WritingOpens), Full(plan.Due)),
            plan.Shortage is { } shortage ? PlanWords.Of(shortage, Language.Swedish) : null,
            .. plan.Reasons.Select(r => PlanWords.Of(r, Language.Swedish)),
        ];
        return string.Join('\n', lines.OfType<string>());
    }

    private static string Form(PlannedReport planned) => planned.Template.Name.Sv.ToLowerInvariant();

    private static string Full(DateOnly day) => Days.Full(day, Language.Swedish);
}
