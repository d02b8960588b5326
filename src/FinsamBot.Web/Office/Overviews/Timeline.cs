using FinsamBot.Domain.Calendar;
using FinsamBot.Domain.Office.Overviews;
using FinsamBot.Domain.Text;
using FinsamBot.Web.Markup;

namespace FinsamBot.Web.Office.Overviews;

/// <summary>Interventions and periods as a table. On a telephone each intervention is a card; the roles keep it a table to those who
/// hear it.</summary>
internal static class Timeline
{
    public static Html Show(Glance at)
    {
        var quarters = at.Shown.Quarters(at.Filter.Year);
        return Html.Of(
            $"""
            <section aria-labelledby="perioder">
            <h2 id="perioder">{at.Voice.Office("Overview_Timeline")}</h2>
            {Choices.Show(at, OfficePaths.Start)}
            {Html.When(
                at.Shown.Interventions.Count == 0,
                () => Html.Of($"<p>{at.Voice.Office("Overview_Nothing")} {Choices.ShowAll(at, OfficePaths.Start)}</p>")
            )}
            {Html.When(at.Shown.Interventions.Count > 0, () => Table(at, quarters))}
            <p class="row files">
            <a href="{at.Below(OfficePaths.OverviewCsv)}">{at.Voice.Office("Overview_Csv")}</a>
            <a href="{at.Below(OfficePaths.OverviewWorkbook)}">{at.Voice.Office("Overview_Workbook")}</a>
            </p>
            </section>
            """
        );
    }

    private static Html Table(Glance at, IReadOnlyList<ReportingPeriod> quarters)
    {
        var rows = at.Shown.Interventions.Where(i => IsShown(at, i, quarters)).OrderBy(i => i.Intervention.Name, OfficeTexts.ByName);
        var hasOlder = at.Shown.Interventions.Any(i => Older(i, quarters).Count > 0);
        return Html.Of(
            $"""
            <table class="timeline" role="table" aria-labelledby="perioder">
            <thead role="rowgroup"><tr role="row">
            <th scope="col" role="columnheader">{at.Voice.Office("Overview_Intervention")}</th>
            {Html.When(hasOlder, () => Html.Of($"""<th scope="col" role="columnheader">{at.Voice.Office("Overview_Older")}</th>"""))}
            {quarters.Select(q => Html.Of($"""<th scope="col" role="columnheader">{Days.Months(q, at.Voice.Language)}</th>"""))}
            </tr></thead>
            <tbody role="rowgroup">
            {rows.Select(i => Row(at, i, quarters, hasOlder))}
            </tbody>
            </table>
            """
        );
    }

    /// <summary>What ended before the first quarter, and has nothing left to do, is found by its year.</summary>
    private static bool IsShown(Glance at, InterventionStanding standing, IReadOnlyList<ReportingPeriod> quarters) =>
        !(standing.Intervention.EndsOn < quarters[0].Start)
        || at.Filter.ChoosesReports
        || standing.Reports.Any(r => r.Lines.Count > 0 || quarters.Any(q => q.Contains(r.Period.End)));

    /// <summary>Reports from before the first quarter that are not finished.</summary>
    private static IReadOnlyList<ReportStanding> Older(InterventionStanding standing, IReadOnlyList<ReportingPeriod> quarters) =>
        [.. standing.Reports.Where(r => r.Lines.Count > 0 && r.Period.End < quarters[0].Start)];

    private static Html Row(Glance at, InterventionStanding standing, IReadOnlyList<ReportingPeriod> quarters, bool hasOlder)
    {
        var intervention = standing.Intervention;
        var leads = Domain.Text.Texts.List([.. intervention.Writers().Select(at.NameOf)], at.Voice.Language);
        return Html.Of(
            $"""
            <tr role="row">
            <th scope="row" role="rowheader"><a href="{at.Of(intervention)}">{intervention.Name}</a>
            <span>{(leads.Length > 0 ? leads : at.Voice.Office("State_NoLead"))}</span></th>
            {Html.When(hasOlder, () => Cell(at, at.Voice.Office("Overview_Older"), standing, Older(standing, quarters)))}
            {quarters.Select(q =>
                Cell(at, Days.Months(q, at.Voice.Language), standing, [.. standing.Reports.Where(r => q.Contains(r.Period.End))])
            )}
            </tr>
            """
        );
    }

    private static Html Cell(Glance at, string heading, InterventionStanding standing, IReadOnlyList<ReportStanding> reports)
    {
        var usual = standing.Intervention.Reportings[0].Template.Id;
        var isEmpty = Html.When(reports.Count == 0, () => Html.Of($""" class="none" """));
        return Html.Of(
            $"""
            <td role="cell"{isEmpty}><span class="heading" aria-hidden="true">{heading}</span>
            {reports.Select(r => Report(at, r, isNamed: reports.Count > 1 || r.Id.Template != usual))}</td>
            """
        );
    }

    /// <param name="isNamed">It is not the only one of the quarter, or of another form than the usual.</param>
    private static Html Report(Glance at, ReportStanding report, bool isNamed)
    {
        var (voice, word) = (at.Voice, StageWords.Of(report.Stage, at.Voice.Language));
        var day = report.Stage switch
        {
            ReportStage.HandedIn or ReportStage.Registered => voice.Office("Overview_HandedIn", at.Call.Day(report.HandedInOn!.Value)),
            ReportStage.WithSteeringGroup when report.AnswerBy is { } by => voice.Office("Overview_AnswerBy", at.Call.Day(by)),
            ReportStage.Excused or ReportStage.TakenIn or ReportStage.Paused => "",
            _ => voice.Office("Overview_DueBy", at.Call.Day(report.Due)),
        };
        return Html.Of(
            $"""
            <a class="stage {StageMark.Look(report.Stage)}" href="{at.Of(report)}">{StageMark.Sign(report.Stage)}<strong>{word}</strong></a>
            {Html.When(isNamed, () => Html.Of($"<span>{report.Form.Name.In(voice.Language)}</span>"))}
            {Html.When(day.Length > 0, () => Html.Of($"<span>{day}</span>"))}
            """
        );
    }
}
