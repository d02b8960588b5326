using FinsamBot.Domain.Agenda;
using FinsamBot.Domain.Reports.TakingIn;
using FinsamBot.Domain.Text;
using FinsamBot.Teams.Cards;
using FinsamBot.Teams.Spoken;

namespace FinsamBot.Teams.Files;

/// <summary>Whether a file is about the report that it could fill.</summary>
internal static class FileFit
{
    public static bool IsNamed(ReportView view, UnderstoodReport understood) =>
        SpokenWords.Fold(view.Intervention.Name) == SpokenWords.Fold(understood.Intervention);

    /// <summary>What the file says otherwise than the report, as sentences. What it does not say is no contradiction.</summary>
    public static IReadOnlyList<string> Misfits(Reader to, UnderstoodReport understood, ReportView view)
    {
        var misfits = new List<string>();
        if (understood.Intervention.Trim().Length > 0 && !IsNamed(view, understood))
        {
            misfits.Add(to["File_OtherIntervention", Notice.Quote(understood.Intervention), view.Intervention.Name]);
        }

        if (understood.Period is { } period && period != view.Period)
        {
            misfits.Add(to["File_OtherPeriod", Days.Period(period, to.Language), Days.Period(view.Period, to.Language)]);
        }

        return misfits;
    }
}
