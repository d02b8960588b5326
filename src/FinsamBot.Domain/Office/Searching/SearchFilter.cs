using FinsamBot.Domain.Events;
using FinsamBot.Domain.Office.Overviews;

namespace FinsamBot.Domain.Office.Searching;

/// <summary>In which reports somebody looks for words. Null: in all of the kind.</summary>
/// <param name="Year">Of the last day of the report's period.</param>
/// <param name="Form">The id of a form.</param>
/// <param name="Section">The id of a section: only what stands there is found.</param>
public sealed record SearchFilter(InterventionId? Intervention, int? Year, string? Form, string? Section)
{
    public static SearchFilter None { get; } = new(null, null, null, null);

    internal bool Wants(ReportStanding report) =>
        (Intervention is null || report.Id.Intervention == Intervention)
        && (Year is null || report.Period.End.Year == Year)
        && (Form is null || report.Id.Template == Form);
}
