using System.Globalization;
using FinsamBot.Domain.Office.Overviews;
using FinsamBot.Domain.Office.Searching;
using FinsamBot.Web.Pages;

namespace FinsamBot.Web.Office.Searching;

/// <summary>Where a reader can look: only what the reader may see is offered.</summary>
internal sealed record SearchChoices(
    IReadOnlyList<(string Value, string Says)> Interventions,
    IReadOnlyList<(string Value, string Says)> Years,
    IReadOnlyList<(string Value, string Says)> Forms,
    IReadOnlyList<(string Value, string Says)> Sections
)
{
    public static SearchChoices Of(Voice voice, SearchableReports searchable, Func<InterventionStanding, bool> maySee)
    {
        var seen = searchable.Overview.Interventions.Where(maySee).ToList();
        var reports = seen.SelectMany(i => i.Reports.Where(r => r.IsOpened)).ToList();
        var forms = reports.Select(r => r.Form).Distinct().ToList();
        return new SearchChoices(
            [.. seen.Select(i => (i.Intervention.Id.Value, i.Intervention.Name)).OrderBy(i => i.Name, OfficeTexts.ByName)],
            [
                .. reports
                    .Select(r => r.Period.End.Year)
                    .Distinct()
                    .OrderDescending()
                    .Select(y => y.ToString(CultureInfo.InvariantCulture))
                    .Select(y => (y, y)),
            ],
            [.. forms.DistinctBy(f => f.Id).Select(f => (f.Id, f.Name.In(voice.Language)))],
            [
                .. forms
                    .SelectMany(f => f.Sections.Append(f.SteeringGroupPlace))
                    .Where(s => s.IsLong)
                    .DistinctBy(s => s.Id)
                    .Select(s => (s.Id, Says: $"{s.Number} {s.Label.In(voice.Language)}"))
                    .OrderBy(s => s.Says, StringComparer.Ordinal),
            ]
        );
    }
}
