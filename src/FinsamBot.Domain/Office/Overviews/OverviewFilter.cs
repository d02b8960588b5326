using FinsamBot.Domain.Events;
using FinsamBot.Domain.Interventions;

namespace FinsamBot.Domain.Office.Overviews;

/// <summary>What of the overview somebody wants to see. Null: all of the kind.</summary>
/// <param name="Form">The id of a form.</param>
/// <param name="Person">Somebody with a role in the intervention.</param>
/// <param name="Year">Of the last day of the report's period.</param>
public sealed record OverviewFilter(string? Owner, string? Form, PersonId? Person, ReportStage? Stage, int? Year)
{
    public static OverviewFilter None { get; } = new(null, null, null, null, null);

    public bool IsEmpty => this == None;

    /// <summary>Also interventions are chosen by their reports.</summary>
    public bool ChoosesReports => Form is not null || Stage is not null || Year is not null;

    internal bool Wants(Intervention intervention) =>
        (Owner is null || intervention.Owner == Owner)
        && (Person is not { } person || intervention.Roles.Any(r => r.Person == person) || intervention.Substitutes.ContainsValue(person));

    internal bool Wants(ReportStanding report) =>
        (Form is null || report.Id.Template == Form)
        && (Stage is null || report.Stage == Stage)
        && (Year is null || report.Period.End.Year == Year);
}
