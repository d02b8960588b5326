using FinsamBot.Domain.Agenda;
using FinsamBot.Domain.Interventions;
using FinsamBot.Domain.Planning;
using FinsamBot.Domain.Text;
using FinsamBot.Web.Markup;
using FinsamBot.Web.Pages;

namespace FinsamBot.Web.Calendar;

/// <summary>A person's plan as a table, and how to have it in one's own calendar.</summary>
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
        return Html.Of(
            $"""
            <section aria-labelledby="insats{number}">
            <h2 id="insats{number}">{view.Intervention.Name}</h2>
            {(reports.Count == 0 ? Html.Of($"<p>{voice["PlanNoReports"]}</p>") : Table(voice, reports, number))}
            {Meetings(voice, plan, view)}
            </section>
            """
        );
    }

    private static readonly string[] Columns = ["PlanReport", "PlanOpens", "PlanSend", "PlanClose", "PlanDue"];

    private static Html Table(Voice voice, IReadOnlyList<PlannedReport> reports, int number) =>
        Html.Of(
            $"""
            <div class="wide" role="group" aria-labelledby="insats{number}" tabindex="0">
            <table class="plan">
            <thead><tr>{Columns.Select(c => Html.Of($"""<th scope="col">{voice[c]}</th>"""))}</tr></thead>
            {reports.Select(r => Rows(voice, r))}
            </table>
            </div>
            """
        );

    private static Html Rows(Voice voice, PlannedReport report)
    {
        var plan = report.Plan;
        DateOnly?[] days = [plan.WritingOpens, plan.SendBy, plan.AnswersClose, plan.Due];
        var (name, why) = (report.Template.Name.In(voice.Language), string.Join(' ', Why(voice, plan)));
        return Html.Of(
            $"""
            <tbody>
            <tr><th scope="rowgroup">{name} {plan.Period.ToString()}</th>{days.Select(d => Day(voice, d))}</tr>
            {Html.When(why.Length > 0, () => Html.Of($"""<tr class="why"><td colspan="5">{why}</td></tr>"""))}
            </tbody>
            """
        );
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

    private static Html Day(Voice voice, DateOnly? day) =>
        day is { } known ? Html.Of($"<td>{Days.Iso(known)}</td>") : Html.Of($"<td>{voice["PlanNotAsked"]}</td>");
}
