using AdaptiveCards;
using FinsamBot.Domain.Agenda;

namespace FinsamBot.Teams.Cards.Reports;

/// <summary>What every card about a report begins with: what to do, and close beneath it whose report it is, for which days, and under
/// which case number.</summary>
internal static class Head
{
    public static IEnumerable<AdaptiveElement> Of(Reader to, string title, ReportView view) =>
        Vocabulary.Opening(title, view.Intervention.Name, [to.Period(view), .. CaseNumber(to, view)]);

    /// <summary>With the form's name, for who sees reports of several forms.</summary>
    public static IEnumerable<AdaptiveElement> WithForm(Reader to, string title, ReportView view) =>
        Vocabulary.Opening(title, view.Intervention.Name, [view.Template.Name.In(to.Language), to.Period(view), .. CaseNumber(to, view)]);

    /// <summary>Of what is about all of an intervention's reports.</summary>
    public static IEnumerable<AdaptiveElement> Of(string title, InterventionView view) => Vocabulary.Opening(title, view.Intervention.Name);

    private static IEnumerable<string> CaseNumber(Reader to, ReportView view) =>
        view.Report.Registry.Registration is { } entry ? [to["Head_CaseNumber", entry.CaseNumber]] : [];
}
