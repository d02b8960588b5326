using FinsamBot.Domain.Events;
using FinsamBot.Domain.Interventions;
using FinsamBot.Domain.Interventions.Figures;
using FinsamBot.Domain.Reports;
using FinsamBot.Runtime.Streams;

namespace FinsamBot.Runtime.Handlers;

/// <summary>Copies figures that reports keep in their own streams into the ledger of their intervention, where later reports go on from
/// them. Done again it changes nothing.</summary>
internal sealed class Takeover(CommandHandler<Report> reports, AssociationDirectory directory)
{
    /// <summary>Before a report is opened: of all other reports of its intervention and, for a final report, of the parts.</summary>
    public async Task<Carried> BeforeAsync(ReportId id, Stamp stamp, CancellationToken cancellation)
    {
        var intervention = await directory.InterventionAsync(id.Intervention, cancellation);
        var isFinal = intervention.IsFinal(id.Template);
        var parts = isFinal ? await directory.PartsAsync(id.Intervention, cancellation) : [];
        foreach (var own in parts.Prepend(intervention))
        {
            foreach (var opened in own.Opened.Where(o => own.ReportFor(o) != id))
            {
                await OfAsync(own, opened, stamp, cancellation);
            }
        }

        return new Carried(ReportFigures.None, isFinal ? [intervention.Time(""), .. parts.Select(p => p.Time(p.Name))] : []);
    }

    /// <summary>What is damaged cannot be taken over; the report that is about to begin does not wait for it.</summary>
    public async Task OfAsync(Intervention intervention, OpenedPeriod opened, Stamp stamp, CancellationToken cancellation)
    {
        var stream = intervention.ReportFor(opened).Stream;
        var report = await directory.Damage.PassOverAsync(stream, async () => await reports.ReadAsync(stream, cancellation));
        if (report is { KeepsFigures: true })
        {
            await directory.InterventionCommands.HandleAsync(
                intervention.Id.Stream,
                stamp,
                state => InterventionRules.TakeOver(state, opened, report.Figures),
                cancellation
            );
        }
    }
}
