using FinsamBot.Domain.Agenda;
using FinsamBot.Domain.Office.History;
using FinsamBot.Domain.Office.Overviews;
using FinsamBot.Domain.Text;
using FinsamBot.Runtime.Delivery;
using FinsamBot.Web.Addresses;
using FinsamBot.Web.Markup;
using FinsamBot.Web.Office.Overviews;
using FinsamBot.Web.Pages;
using FinsamBot.Web.Reading;

namespace FinsamBot.Web.Office.Reports;

/// <summary>How a report stands, its days and documents, what it waits for with the ways on, and everything that has happened to
/// it.</summary>
internal static class OfficeReport
{
    public static PageResult Show(Glance at, ReportView view, IReadOnlyList<HistoryLine> history)
    {
        var (voice, report) = (at.Voice, ReportStanding.Of(view));
        var title = voice.Office("Report_Title", view.Template.Name.In(voice.Language), view.Intervention.Name);
        var reading = at.Links(new PageLink.Reading(view.Id, at.Call.Actor.Id)).AbsolutePath;
        return new OfficeFrame(at.Call, OfficePaths.Of(view.Id), title).Around(
            Html.Of(
                $"""
                <p class="period">{Days.Period(report.Period, voice.Language)}</p>
                <p>{StageMark.Mark(voice, report.Stage)}</p>
                {Known(at, view, report)}
                {Waits(at, view, report)}
                {AttachedDocuments.Show(voice, view.Report, reading)}
                {FiledDocuments.Minutes(voice, view.Report, reading)}
                {FiledDocuments.Show(voice, view.Report, reading)}
                <p class="row">
                <a class="button second" href="{at.Reading(report.Id)}">{voice.Office("Overview_Read")}</a>
                {Html.When(view.TakesMinutesFrom(at.Call.Actor.Id), () => Minutes(at, view))}
                </p>
                {HistoryList.Show(voice, at.Whole.Today, history)}
                """
            )
        );
    }

    private static Html Minutes(Glance at, ReportView view)
    {
        var address = at.Voice.In(at.Links, new PageLink.Minutes(view.Id, at.Call.Actor.Id));
        return Html.Of($"""<a class="button second" href="{address}">{at.Voice["MinutesRegister"]}</a>""");
    }

    private static Html Known(Glance at, ReportView view, ReportStanding report)
    {
        var (voice, plan, writers) = (at.Voice, report.Plan, view.Intervention.Writers().Select(at.NameOf).ToList());
        return Facts.List(
            Facts.Row(
                voice.Office("Overview_Intervention"),
                Html.Of($"""<a href="{at.Of(view.Intervention)}">{view.Intervention.Name}</a>""")
            ),
            Facts.Row(
                voice.Office("Report_Writers"),
                writers.Count == 0 ? voice.Office("State_NoLead") : Domain.Text.Texts.List(writers, voice.Language)
            ),
            Html.When(plan.SendBy is not null, () => Facts.Row(voice.Office("Report_SendBy"), at.Call.Day(plan.SendBy!.Value))),
            Html.When(report.AnswerBy is not null, () => Facts.Row(voice.Office("Report_AnswerBy"), at.Call.Day(report.AnswerBy!.Value))),
            Facts.Row(voice.Office("Report_LastDay"), at.Call.Day(report.Due)),
            Html.When(
                report.HandedInOn is not null,
                () => Facts.Row(voice.Office("Report_HandedInOn"), at.Call.Day(report.HandedInOn!.Value))
            ),
            Html.When(report.CaseNumber is not null, () => Facts.Row(voice.Office("Report_CaseNumber"), report.CaseNumber!))
        );
    }

    private static Html Waits(Glance at, ReportView view, ReportStanding report) =>
        Html.When(
            report.Lines.Count > 0,
            () =>
                Html.Of(
                    $"""
                    <section aria-labelledby="vantar">
                    <h2 id="vantar">{at.Voice.Office("Overview_Waiting")}</h2>
                    <ul class="listed">{report.Lines.Select(l =>
                        WaitingLines.OfReport(at, new WaitingLine(view.Intervention, report, l))
                    )}</ul>
                    </section>
                    """
                )
        );
}
