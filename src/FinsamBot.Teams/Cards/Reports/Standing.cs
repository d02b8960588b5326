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
    public static AdaptiveElement LineFor(Reader to, ReportView view) => Status(ToneOf(to, view), WordFor(to, view), Rest(to, view));

    public static string SentenceFor(Reader to, ReportView view) =>
        WordFor(to, view) + (view.Report.Submission is null ? ". " : " ") + Rest(to, view);

    private static string Rest(Reader to, ReportView view) =>
        view.Report.Submission is { } submission
            ? $"{to.Near(StockholmTime.DayOf(submission.At), view)}.{CameAfter(to, view)}"
            : string.Join(
                ' ',
                new[] { Risk(to, view), SendBy(to, view), to.Due(view), LetterWords.Waiting(view, to.Language) }.Where(s => s.Length > 0)
            );

    /// <summary>The day that the writer owns, before the one that everybody knows of.</summary>
    private static string SendBy(Reader to, ReportView view)
    {
        var isOurs = to.MayWrite(view) && !view.IsLate && !view.IsResting && view.Report.CurrentRound is null;
        if (!isOurs || view.Plan.SendBy is not { } day || day < view.Today)
        {
            return "";
        }

        return day == view.Today ? to["Standing_SendToday"] : to["Standing_SendBy", to.Near(day, view) + to.InDays(day, view)];
    }

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

    private static Tone ToneOf(Reader to, ReportView view) =>
        KeyOf(to, view) switch
        {
            "Submitted" => Tone.Done,
            "Late" => Tone.Late,
            "AtRisk" or "Returned" => Tone.Heed,
            "Waiting" or "Resting" => Tone.Waiting,
            "NotStarted" => Tone.Open,
            "Started" or "Correcting" => Tone.Going,
            _ => Tone.Ready,
        };

    private static string KeyOf(Round round, ReportView view)
    {
        if (view.ReturnedBy.Count > 0)
        {
            return "Returned";
        }

        if (view.MissingAnswers.Count > 0)
        {
            return "Waiting";
        }

        return round.Silent.Any() ? "Enough" : "Answered";
    }

    private static string KeyOf(Reader to, ReportView view)
    {
        if (view.Report.Submission is not null)
        {
            return "Submitted";
        }

        if (view.IsResting)
        {
            return "Resting";
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
