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
                {SignalMark.Show(StandingOf(view), voice["State_" + StateOf(view)])}
                <p class="lead">{Status(voice, view)}</p>
                {Html.When(view.Report.Registry.CaseNumber is not null, () => CaseNumber(voice, view))}
                {Html.When(view.Report.Submission is null, () => Html.Of($"""<p class="aside">{voice["ReadingWhere"]}</p>"""))}
                {new ReportBody(voice, view) { SteeringGroup = SteeringGroupAnswers.Show(voice, view) }.Show()}
                {FiledDocuments.Minutes(voice, view.Report, path)}
                {AttachedDocuments.Show(voice, view.Report, path)}
                {FiledDocuments.Show(voice, view.Report, path)}
                """
            )
        );

    private static Html CaseNumber(Voice voice, ReportView view) =>
        Facts.List(Facts.Row(voice["CaseNumber"], view.Report.Registry.CaseNumber!));

    private static Signal StandingOf(ReportView view) =>
        StateOf(view) switch
        {
            "Late" => Signal.Late,
            "Submitted" or "Registered" or "TakenIn" => Signal.Done,
            "WithSteeringGroup" => Signal.Waiting,
            _ => Signal.ToDo,
        };

    /// <summary>The report's state as a key of one word.</summary>
    private static string StateOf(ReportView view) =>
        view.Report switch
        {
            { OpenCorrection: not null } => "Correcting",
            { TakenIn: not null } => "TakenIn",
            { Registry.Registration: not null } => "Registered",
            { Submission: not null } => "Submitted",
            _ when view is { IsLate: true, IsResting: false } => "Late",
            var report => $"{report.Status}",
        };

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

        var due =
            RestWords.Of(view, voice.Language)
            ?? voice.Say(view.IsLate ? "ReadingDuePassed" : "ReadingDue", voice.Day(view.DueDate, view.Today));
        return voice.Say($"ReadingStatus_{view.Report.Status}", view.Report.Submission is { } submission ? Day(submission.At) : due);

        string Day(DateTimeOffset at) => voice.Day(StockholmTime.DayOf(at), view.Today);
    }
}
