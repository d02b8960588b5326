using FinsamBot.Domain.Calendar;
using FinsamBot.Domain.Forms;

namespace FinsamBot.Domain.Interventions;

/// <summary>An intervention whose last day is known owes a final report (slutrapport) for its whole time, without anybody asking for
/// it.</summary>
public static class FinalReport
{
    /// <summary>The id of its form.</summary>
    public const string Form = "slutrapport";

    /// <summary>
    /// What is to be added; null when it is owed already, when no end is known, or when it lies in the past: what ended before it came here
    /// was reported elsewhere. A part of an intervention is reported in the whole.
    /// </summary>
    /// <param name="templates">Which forms there are; an association without a final report's form owes none.</param>
    internal static ReportingAdded? Owed(Intervention intervention, TemplateCatalogue templates, DateOnly today) =>
        intervention is { Exists: true, Parent: null, EndsOn: { } last }
        && last >= today
        && intervention.ReportingOf(Form) is null
        && templates.Latest(Form) is { } form
            ? new ReportingAdded(new Reporting(form.Ref, new PeriodScheme(intervention.StartsOn, last, last, Whole: true)))
            : null;
}
