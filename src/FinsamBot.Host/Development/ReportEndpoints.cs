using FinsamBot.Domain.Agenda;
using FinsamBot.Domain.Forms;
using FinsamBot.Domain.Office;
using FinsamBot.Domain.Office.Overviews;
using FinsamBot.Domain.People;
using FinsamBot.Domain.Reports;
using FinsamBot.Host.Startup;
using FinsamBot.Runtime.Delivery;
using FinsamBot.Runtime.Handlers;
using FinsamBot.Runtime.Overviews;

namespace FinsamBot.Host.Development;

/// <summary>
/// <c>GET /dev/people</c> and <c>GET /dev/reports</c>: what the store holds, without the texts. <c>GET /dev/overview</c>: the facts of the
/// office's overview. <c>GET /dev/health</c>: what of the store cannot be used.
/// </summary>
internal static class ReportEndpoints
{
    public static void MapRegister(this IEndpointRouteBuilder dev)
    {
        dev.MapGet("/people", PeopleAsync);
        dev.MapGet("/reports", ReportsAsync);
        dev.MapGet("/overview", OverviewAsync);
        dev.MapGet("/health", HealthAsync);
    }

    private static async Task<HealthReport> HealthAsync(AssociationDirectory directory, Patrol patrol, CancellationToken cancellation)
    {
        if (!await Health.AnswersAsync(directory, cancellation))
        {
            return HealthReport.Unavailable;
        }

        await patrol.RunAsync(mend: false, () => Task.CompletedTask, cancellation);
        return HealthReport.Of(directory.Damage.All);
    }

    private static async Task<IEnumerable<PersonRow>> PeopleAsync(AssociationDirectory directory, CancellationToken cancellation)
    {
        var association = await directory.AssociationAsync(cancellation);
        var interventions = await directory.InterventionsAsync(cancellation);
        return association
            .People.Values.OrderBy(p => p.Id.Value, StringComparer.Ordinal)
            .Select(p => new PersonRow(
                p.Id.Value,
                p.Name,
                [
                    .. association
                        .Roles.Where(r => r.Person == p.Id)
                        .Select(r => r.Role)
                        .Concat(interventions.SelectMany(i => i.Roles).Where(r => r.Person == p.Id).Select(r => r.Role))
                        .Distinct()
                        .Order(),
                ],
                p.TeamsObjectId,
                p.Mail,
                [
                    .. interventions.SelectMany(i =>
                        i.Roles.Where(r => r.Person == p.Id).Select(r => new PlaceRow(i.Id.Value, i.Name, r.Role))
                    ),
                ]
            ));
    }

    private static async Task<IEnumerable<ReportRow>> ReportsAsync(
        AssociationDirectory directory,
        ReportHandler handler,
        TimeProvider clock,
        CancellationToken cancellation
    )
    {
        var rows = new List<ReportRow>();
        foreach (var intervention in await directory.InterventionsAsync(cancellation))
        {
            foreach (var opened in intervention.Opened)
            {
                var id = intervention.ReportFor(opened);
                if (
                    await directory.Damage.PassOverAsync(id.Stream, () => handler.FindAsync(id, clock.GetUtcNow(), cancellation)) is
                    { } view
                )
                {
                    rows.Add(Row(view));
                }
            }
        }

        return rows;
    }

    private static async Task<OverviewFacts> OverviewAsync(OverviewProjection projection, CancellationToken cancellation)
    {
        var overview = await projection.FreshAsync(cancellation);
        return new OverviewFacts(
            overview.Today,
            [
                .. overview.Interventions.SelectMany(i =>
                    i.Reports.Select(r => new StandingRow(
                        r.Id.ToString(),
                        i.Intervention.Name,
                        i.Intervention.Owner,
                        r.Period.ToString(),
                        r.Stage,
                        r.Due,
                        r.HandedInOn,
                        r.CaseNumber,
                        [.. r.Lines.Select(l => new ConcernRow(l.Concern, l.Due, [.. l.WaitsFor.Select(p => p.Id.Value)]))]
                    ))
                ),
            ],
            [.. ComingDay.Of(overview).Select(d => new ComingRow(d.Day, d.Kind, d.Intervention.Id.Value, d.Report?.Id.ToString()))]
        );
    }

    private static ReportRow Row(ReportView view) =>
        new(
            view.Id.ToString(),
            view.Intervention.Id.Value,
            view.Template.Id,
            view.Period.ToString(),
            view.Report.Status,
            view.DueDate,
            [.. view.Template.Sections.Select(s => new SectionRow(s.Id, s.Number, Length(view, s)))]
        );

    /// <summary>Characters; for the steering group's section the sum of what its members wrote.</summary>
    private static int Length(ReportView view, TemplateSection section) =>
        section.FilledBy == FilledBy.SteeringGroup
            ? view.Report.CurrentRound?.Answers.Values.Sum(a => a.Text.Length) ?? 0
            : view.Report.TextOf(section.Id).Text.Length;

    internal sealed record PersonRow(
        string Id,
        string Name,
        IReadOnlyList<Role> Roles,
        string? TeamsObjectId,
        string? Mail,
        IReadOnlyList<PlaceRow> Interventions
    );

    internal sealed record PlaceRow(string Id, string Name, Role Role);

    internal sealed record OverviewFacts(DateOnly Today, IReadOnlyList<StandingRow> Reports, IReadOnlyList<ComingRow> Coming);

    internal sealed record StandingRow(
        string Id,
        string Intervention,
        string Owner,
        string Period,
        ReportStage Stage,
        DateOnly Due,
        DateOnly? HandedIn,
        string? CaseNumber,
        IReadOnlyList<ConcernRow> WaitsFor
    );

    internal sealed record ConcernRow(OfficeConcern Concern, DateOnly Due, IReadOnlyList<string> People);

    internal sealed record ComingRow(DateOnly Day, ComingKind Kind, string Intervention, string? Report);

    internal sealed record ReportRow(
        string Id,
        string Intervention,
        string Template,
        string Period,
        ReportStatus Status,
        DateOnly DueDate,
        IReadOnlyList<SectionRow> Sections
    );

    internal sealed record SectionRow(string Id, string Number, int Length);
}
