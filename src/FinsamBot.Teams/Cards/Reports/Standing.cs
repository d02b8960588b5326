using AdaptiveCards;
using FinsamBot.Domain.Agenda;
using FinsamBot.Domain.Calendar;
using FinsamBot.Domain.Office;
using FinsamBot.Domain.Reports.Rounds;
using static FinsamBot.Teams.Cards.Vocabulary;

namespace FinsamBot.Teams.Cards.Reports;

/// <summary>How far a report has come, in one word; colour only underlines the word.</summary>
internal static class Standing
{
    public static string WordFor(Reader to, ReportView view) => to["Standing_" + KeyOf(to, view)];

    /// <summary>The word, and what it means in days: Påbörjad. Rapporten ska lämnas in tisdag 14 april, om åtta arbetsdagar.</summary>
    public static AdaptiveElement LineFor(Reader to, ReportView view) => Line(WordRun(to, view), Run(Rest(to, view)));

    public static string SentenceFor(Reader to, ReportView view) => WordFor(to, view) + Rest(to, view);

    private static string Rest(Reader to, ReportView view) =>
        view.Report.Submission is { } submission
            ? $" {to.Near(StockholmTime.DayOf(submission.At), view)}.{CameAfter(to, view)}"
            : ". "
                + string.Join(' ', new[] { Risk(to, view), to.Due(view), LetterWords.Waiting(view, to.Language) }.Where(s => s.Length > 0));

    private static string CameAfter(Reader to, ReportView view)
    {
        var moved = view.CameAfter;
        var pages = view.Template.Pages.Where(p => p.Sections.Any(moved.Contains)).Select(to.Name).ToList();
        return pages.Count > 0 ? " " + to["Standing_CameAfter", to.List(pages)] : "";
    }

    /// <summary>For whoever waits for the report. Who writes it reads how far it has come, and is reminded of the days.</summary>
    private static bool IsAtRisk(Reader to, ReportView view) => view.IsAtRisk && !to.MayWrite(view);

    /// <summary>Why it is at risk: which day has passed, and what is not written.</summary>
    private static string Risk(Reader to, ReportView view)
    {
        if (!IsAtRisk(to, view))
        {
            return "";
        }

        var written = OfficeWords.Of(Unwritten.Of(view), to.Language);
        return view.Plan.SendBy is { } send ? to["Risk_NotSent", to.Near(send, view)] + " " + written : written;
    }

    /// <summary>No green: on a white card it is too pale to read.</summary>
    private static AdaptiveTextRun WordRun(Reader to, ReportView view) =>
        Run(WordFor(to, view), bold: true, color: view.IsLate ? AdaptiveTextColor.Attention : AdaptiveTextColor.Default);

    private static string KeyOf(Round round, ReportView view)
    {
        if (view.MissingAnswers.Count > 0)
        {
            return "Waiting";
        }

        if (view.ReturnedBy.Count > 0)
        {
            return "Returned";
        }

        return round.Silent.Any() ? "Enough" : "Answered";
    }

    private static string KeyOf(Reader to, ReportView view)
    {
        if (view.Report.Submission is not null)
        {
            return "Submitted";
        }

        if (view.IsLate)
        {
            return "Late";
        }

        if (view.Report is { OpenCorrection: not null, OpenRound: null })
        {
            return "Correcting";
        }

        if (view.Report.CurrentRound is { } round)
        {
            return KeyOf(round, view);
        }

        if (IsAtRisk(to, view))
        {
            return "AtRisk";
        }

        if (NextStep.Of(view).Kind is var step && step != StepKind.Write)
        {
            return step == StepKind.Submit ? "ReadyToSubmit" : "Ready";
        }

        return view.HasText ? "Started" : "NotStarted";
    }
}
