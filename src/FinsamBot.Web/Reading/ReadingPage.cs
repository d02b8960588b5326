using FinsamBot.Domain.Agenda;
using FinsamBot.Domain.Calendar;
using FinsamBot.Web.Markup;
using FinsamBot.Web.Pages;

namespace FinsamBot.Web.Reading;

/// <summary>The whole report as it stands, to read.</summary>
internal static class ReadingPage
{
    public static Html Show(Voice voice, ReportView view, string path) =>
        new ReportPage(voice, view, ReportPage.TitleOf(voice, view), path).Around(
            Html.Of(
                $"""
                {PageNotice.Aside(Status(voice, view))}
                {new ReportBody(voice, view) { SteeringGroup = SteeringGroupAnswers.Show(voice, view) }.Show()}
                {FiledDocuments.Show(voice, view.Report, path)}
                """
            )
        );

    private static string Status(Voice voice, ReportView view)
    {
        if (view.Report.OpenCorrection is { } correction)
        {
            return voice.Say("ReadingCorrected", Day(correction.At), Day(view.Report.FirstSubmission!.At));
        }

        if (view.Report.TakenIn is not null)
        {
            return voice.Say("ReadingTakenIn", Day(view.Report.Submission!.At));
        }

        var due = voice.Say(view.IsLate ? "ReadingDuePassed" : "ReadingDue", voice.Day(view.DueDate, view.Today));
        return voice.Say($"ReadingStatus_{view.Report.Status}", view.Report.Submission is { } submission ? Day(submission.At) : due);

        string Day(DateTimeOffset at) => voice.Day(StockholmTime.DayOf(at), view.Today);
    }
}
