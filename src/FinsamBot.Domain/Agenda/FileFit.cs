using FinsamBot.Domain.Reports.TakingIn;
using FinsamBot.Domain.Text;

namespace FinsamBot.Domain.Agenda;

/// <summary>Whether a file is about the report that it could fill.</summary>
public static class FileFit
{
    private const int LongestQuote = 60;

    private static readonly TextSource Source = new(typeof(Texts));

    /// <summary>However the name is spelt: capitals, accents, blanks and signs say nothing.</summary>
    public static bool IsNamed(ReportView view, UnderstoodReport understood)
    {
        ArgumentNullException.ThrowIfNull(view);
        ArgumentNullException.ThrowIfNull(understood);
        return Letters(view.Intervention.Name) == Letters(understood.Intervention);
    }

    /// <summary>Of the reports in a file the one that is about this one, else the only one; null when none is meant.</summary>
    public static UnderstoodReport? Best(IReadOnlyList<UnderstoodReport> reports, ReportView view)
    {
        ArgumentNullException.ThrowIfNull(reports);
        var named = reports.Where(r => IsNamed(view, r)).ToList();
        return named.Find(r => r.Period == view.Period) ?? named.FirstOrDefault() ?? (reports.Count == 1 ? reports[0] : null);
    }

    /// <summary>What the file says otherwise than the report, as sentences. What it does not say is no contradiction.</summary>
    public static IReadOnlyList<string> Misfits(UnderstoodReport understood, ReportView view, Language language)
    {
        ArgumentNullException.ThrowIfNull(understood);
        ArgumentNullException.ThrowIfNull(view);
        var misfits = new List<string>();
        if (understood.Form.Id != view.Template.Id)
        {
            misfits.Add(Source.Get(language, "File_OtherForm"));
        }

        if (understood.Intervention.Trim().Length > 0 && !IsNamed(view, understood))
        {
            var quoted = CleanText.Line(understood.Intervention, LongestQuote);
            misfits.Add(Source.Get(language, "File_OtherIntervention", quoted, view.Intervention.Name));
        }

        if (understood.Period is { } period && period != view.Period)
        {
            misfits.Add(Source.Get(language, "File_OtherPeriod", Days.Period(period, language), Days.Period(view.Period, language)));
        }

        return misfits;
    }

    private static string Letters(string name) => string.Concat(BareLetters.Of(name).Where(char.IsLetterOrDigit));
}
