using FinsamBot.Core.Calendar;
using FinsamBot.Core.Reports;
using FinsamBot.Core.Wording;
using FinsamBot.Web.Markup;
using FinsamBot.Web.Pages;

namespace FinsamBot.Web.Reading;

/// <summary>The whole report as it stands, to read.</summary>
internal static class ReadingPage
{
    public static Html Show(Voice voice, ReportView view, string path)
    {
        var title = $"{view.Template.Name.In(voice.Language)}: {view.Intervention.Name}";
        return new Layout(voice, title, path, view.Circumstances.Association.Details.Name).Around(Html.Of($"""
            <h1>{title}</h1>
            <p class="period">{Days.Period(view.Period, voice.Language)}</p>
            {Notice.Aside(Status(voice, view))}
            {new ReportBody(voice, view) { SteeringGroup = SteeringGroupAnswers.Show(voice, view) }.Show()}
            {Registry.FiledDocuments.Show(voice, view.Report, path)}
            """));
    }

    private static string Status(Voice voice, ReportView view)
    {
        var day = view.Report.Submission is { } submission ? StockholmTime.DayOf(submission.At) : view.DueDate;
        return voice.Say($"ReadingStatus_{view.Report.Status}", voice.Day(day, view.Today));
    }
}
