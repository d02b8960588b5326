using System.Globalization;
using FinsamBot.Domain.Calendar;
using FinsamBot.Domain.Forms;

namespace FinsamBot.Domain.Interventions;

/// <summary>
/// An intervention that was begun on an older version of a form gets the one issued last at its next period, without anybody asking for it.
/// What is opened keeps the form it was opened with, and the first report has the form that the office chose.
/// </summary>
internal static class LaterForm
{
    /// <summary>
    /// The first form to be replaced; null when none is. A version is named by the year it is meant for, so it is not used for periods that
    /// end before that year; a version named otherwise is taken by the office alone.
    /// </summary>
    public static ReportingAdded? Owed(Intervention intervention, TemplateCatalogue templates)
    {
        foreach (var reporting in intervention.Reportings)
        {
            var form = reporting.Template;
            var isFirst = intervention.Opened.All(o => o.Template != form.Id);
            if (
                !isFirst
                && templates.Latest(form.Id) is { } latest
                && IsLater(latest.Version, form.Version)
                && IsFor(latest.Version, intervention.Unopened(reporting).FirstOrDefault())
            )
            {
                return new ReportingAdded(reporting with { Template = latest.Ref });
            }
        }

        return null;
    }

    private static bool IsFor(string version, ReportingPeriod? next) => YearOf(version) is { } year && year <= next?.End.Year;

    private static bool IsLater(string version, string than) => YearOf(version) is { } one && YearOf(than) is { } other && one > other;

    private static int? YearOf(string version) =>
        version.Length == 4 && int.TryParse(version, NumberStyles.None, CultureInfo.InvariantCulture, out var year) ? year : null;
}
