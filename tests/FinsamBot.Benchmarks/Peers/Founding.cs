using FinsamBot.Domain.Calendar;
using FinsamBot.Domain.Events;
using FinsamBot.Domain.Interventions;
using FinsamBot.Domain.People;
using FinsamBot.Domain.Reports;
using FinsamBot.Runtime.Handlers;
using FinsamBot.Testing.Reports;
using Microsoft.Extensions.Hosting;

namespace FinsamBot.Benchmarks.Peers;

/// <summary>Before the first request: the invented association, and an intervention with an open report for each lane of the
/// load.</summary>
internal sealed class Founding(AssociationDirectory directory, ReportHandler handler, TimeProvider clock) : IHostedService
{
    // It ends long after any run, so nothing falls due meanwhile.
    private static readonly ReportingPeriod Period = new(new DateOnly(2026, 1, 1), new DateOnly(2099, 12, 31));

    public static ReportId ReportOf(int lane) => new(new InterventionId($"insats-{lane}"), "kvartalsrapport", Period.End);

    public async Task StartAsync(CancellationToken cancellationToken)
    {
        var stamp = new Stamp(clock.GetUtcNow(), "seed", "seed");
        var lanes = Enumerable.Range(0, Load.Lanes).ToList();
        await directory.ChangeAssociationAsync(
            _ =>
                [
                    new AssociationDetailsSet(Sample.Association.Details),
                    .. Sample.Association.People.Values.Select(p => new PersonRegistered(p)),
                    .. lanes.Select(lane => new InterventionRegistered(ReportOf(lane).Intervention)),
                ],
            stamp,
            cancellationToken
        );
        foreach (var lane in lanes)
        {
            await BeginAsync(ReportOf(lane), stamp, cancellationToken);
        }
    }

    public Task StopAsync(CancellationToken cancellationToken) => Task.CompletedTask;

    private async Task BeginAsync(ReportId report, Stamp stamp, CancellationToken cancellation)
    {
        var like = Sample.Intervention;
        await directory.ChangeInterventionAsync(
            report.Intervention,
            _ =>
                [
                    new InterventionBegun(
                        report.Intervention,
                        like.Name,
                        like.Owner,
                        like.Reportings[0].Template,
                        new PeriodScheme(Period.Start, Period.End)
                    ),
                    .. like.Roles.Select(r => new RoleGiven(r.Person, r.Role)),
                ],
            stamp,
            cancellation
        );
        var open = new Request(new OpenReport(Period), PersonId.Bot, "open-" + report.Intervention, stamp.At);
        if ((await handler.HandleAsync(report, open, cancellation)).Refusal is { } refusal)
        {
            throw new InvalidOperationException($"{report} was not opened: {refusal.Reason}");
        }
    }
}
