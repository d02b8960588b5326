using FinsamBot.Domain.Agenda;
using FinsamBot.Domain.Interventions;
using FinsamBot.Domain.Planning;
using FinsamBot.Domain.Text;
using FinsamBot.Web.Markup;
using FinsamBot.Web.Pages;

namespace FinsamBot.Web.Calendar;

/// <summary>A person's plan, report by report, and how to have it in one's own calendar.</summary>
internal static class PlanPage
{
    /// <param name="calendar">The address of the file, as a calendar is to ask for it.</param>
    public static Html Show(Voice voice, YearPlan plan, Uri calendar, string path) =>
        new Layout(voice, voice["PlanTitle"], path, plan.Association).Around(
            Html.Of(
                $"""
                <h1>{voice.Say("PlanHeading", plan.Person.Name)}</h1>
                <p class="lead">{voice.Say("PlanWhat", plan.FirstYear, plan.LastYear)}</p>
                {Html.When(!plan.IsWhole, () => PageNotice.Aside(voice["PlanNotWhole"]))}
                {Html.When(plan.Interventions.Count == 0, () => PageNotice.Aside(voice["PlanNone"]))}
                {plan.Interventions.Select((v, i) => Intervention(voice, plan, v, i))}
                {Subscribing(voice, calendar)}
                """
            )
        );

    private static Html Subscribing(Voice voice, Uri calendar) =>
        Html.Of(
            $"""
            <section aria-labelledby="prenumerera">
            <h2 id="prenumerera">{voice["SubscribeTitle"]}</h2>
            <p>{voice["SubscribeWhy"]}</p>
            <ol>
            <li>{voice["SubscribeCopy"]}<br><code>{calendar.AbsoluteUri}</code></li>
            <li>{voice["SubscribeOpen"]}</li>
            <li>{voice["SubscribePaste"]}</li>
            </ol>
            <p>{voice["SubscribeDelay"]}</p>
            <h3>{voice["DownloadTitle"]}</h3>
            <p>{voice["DownloadWhy"]}</p>
            <p><a class="button" href="{calendar.AbsoluteUri}" download="rapportplan.ics">{voice["Download"]}</a></p>
            <p class="aside">{voice["PlanPrivate"]}</p>
            </section>
            """
        );

    private static Html Intervention(Voice voice, YearPlan plan, InterventionView view, int number)
    {
        var reports = PlanWindow.Reports(view, plan.FirstYear, plan.LastYear).ToList();
        var next = Next(plan, reports);
        return Html.Of(
            $"""
            <section aria-labelledby="insats{number}">
            <h2 id="insats{number}">{view.Intervention.Name}</h2>
            {Html.When(reports.Count == 0, () => Html.Of($"<p>{voice["PlanNoReports"]}</p>"))}
            {reports.Select(r => Report(voice, r, next))}
            {Meetings(voice, plan, view)}
            </section>
            """
        );
    }

    /// <summary>The first day that lies ahead is the one to look at.</summary>
    private static DateOnly? Next(YearPlan plan, IReadOnlyList<PlannedReport> reports) =>
        reports.SelectMany(r => DaysOf(r.Plan)).Select(d => d.Day).Where(d => d >= plan.Today).Order().FirstOrDefault();

    private static IReadOnlyList<(string Label, DateOnly? Day)> DaysOf(ReportPlan plan) =>
        [("PlanOpens", plan.WritingOpens), ("PlanSend", plan.SendBy), ("PlanClose", plan.AnswersClose), ("PlanDue", plan.Due)];

    private static Html Report(Voice voice, PlannedReport report, DateOnly? next) =>
        Html.Of(
            $"""
            <div class="planned">
            <h3>{report.Template.Name.In(voice.Language)} <span class="whole">{report.Plan.Period.ToString()}</span></h3>
            <dl class="days">{DaysOf(report.Plan).Select(d => Day(voice, voice[d.Label], d.Day, d.Day is not null && d.Day == next))}</dl>
            {Why(voice, report.Plan).Select(w => Html.Of($"<p>{w}</p>"))}
            </div>
            """
        );

    private static Html Day(Voice voice, string label, DateOnly? day, bool isNext)
    {
        var shown = day is { } known ? Days.Iso(known) : voice["PlanNotAsked"];
        return isNext
            ? Html.Of($"""<div class="next"><dt><strong>{voice["PlanNext"]}</strong> {label}</dt><dd>{shown}</dd></div>""")
            : Html.Of($"""<div><dt>{label}</dt><dd>{shown}</dd></div>""");
    }

    private static IEnumerable<string> Why(Voice voice, ReportPlan plan) =>
        [
            .. plan.Shortage is { } shortage ? [PlanWords.Of(shortage, voice.Language)] : Array.Empty<string>(),
            .. plan.Reasons.Select(r => PlanWords.Of(r, voice.Language)),
            .. plan.SignaturesOpen is { } day ? [voice.Say("PlanSignatures", Days.Full(day, voice.Language))] : Array.Empty<string>(),
        ];

    private static Html Meetings(Voice voice, YearPlan plan, InterventionView view)
    {
        var meetings = view.Intervention.Meetings.Values.Where(m => m.Day >= plan.Today && m.Day.Year <= plan.LastYear).ToList();
        return Html.When(
            meetings.Count > 0,
            () =>
                Html.Of(
                    $"""
                    <h3>{voice["PlanMeetings"]}</h3>
                    <ul>{meetings.Select(m => Html.Of($"<li>{At(voice, plan, m)}</li>"))}</ul>
                    """
                )
        );
    }

    private static string At(Voice voice, YearPlan plan, Meeting meeting) =>
        meeting.At is { } clock ? Days.At(meeting.Day, clock, plan.Today, voice.Language) : voice.Day(meeting.Day, plan.Today);
}
