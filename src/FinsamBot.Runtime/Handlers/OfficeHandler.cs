using FinsamBot.Domain.Agenda;
using FinsamBot.Domain.Deliveries;
using FinsamBot.Domain.Events;
using FinsamBot.Domain.Forms;
using FinsamBot.Domain.Interventions;
using FinsamBot.Domain.Interventions.Figures;
using FinsamBot.Domain.Office;
using FinsamBot.Domain.People;
using FinsamBot.Domain.Reports;
using FinsamBot.Runtime.Due;
using FinsamBot.Runtime.Streams;

namespace FinsamBot.Runtime.Handlers;

/// <summary>The office's list and its weekly digest.</summary>
public sealed class OfficeHandler(
    EventLog log,
    AssociationDirectory directory,
    DueIndex due,
    TemplateCatalogue templates,
    ReportHandler reports
)
{
    /// <summary>Reports further back than this in an intervention are handed in, or known for long.</summary>
    private const int Recent = 40;

    private readonly ObligationCommands<OfficeState> _office = new(new(log, OfficeState.None, OfficeState.Evolve), due);
    private readonly CircumstancesReader _circumstances = new(directory, templates);

    /// <summary>Begins the weekly digests; nothing happens when they have begun.</summary>
    public Task BeginAsync(DateTimeOffset now, CancellationToken cancellation) =>
        _office.HandleAsync(
            OfficeState.Stream,
            new Stamp(now, PersonId.Bot.Value, "digests"),
            ViewsAsync(now),
            view => view.State.BeginDigests(),
            cancellation
        );

    public async Task<OfficeView> ViewAsync(DateTimeOffset now, CancellationToken cancellation)
    {
        var state = await _office.ReadAsync(OfficeState.Stream, cancellation);
        return (await ViewsAsync(now)(state, cancellation))(state);
    }

    /// <summary>What every open report waits for, latest first.</summary>
    public async Task<IReadOnlyList<OfficeLine>> ListAsync(DateTimeOffset now, CancellationToken cancellation)
    {
        var views = new List<ReportView>();
        foreach (var intervention in await directory.InterventionsAsync(cancellation))
        {
            foreach (var opened in intervention.Opened.TakeLast(Recent))
            {
                var id = intervention.ReportFor(opened);
                if (await directory.Damage.PassOverAsync(id.Stream, () => UnfinishedAsync(id, now, cancellation)) is { } view)
                {
                    views.Add(view);
                }
            }
        }

        return OfficeList.Of(views);
    }

    /// <summary>All that has happened to a report, oldest first, with the figures that were registered for it in its intervention; empty
    /// when there is none of that id.</summary>
    public async Task<IReadOnlyList<EventRecord>> EventsAsync(ReportId report, CancellationToken cancellation)
    {
        var own = (await log.ReadAsync(report.Stream, Cursor.Start, cancellation)).Events;
        if (own.Select(e => e.Event).OfType<ReportOpened>().FirstOrDefault() is not { } opened)
        {
            return own;
        }

        var whole = await directory.Damage.PassOverAsync(
            report.Intervention.Stream,
            async () => (IReadOnlyList<EventRecord>?)(await log.ReadAsync(report.Intervention.Stream, Cursor.Start, cancellation)).Events
        );
        var figures = whole?.Where(e => e.Event is FigureEvent figure && figure.Period == opened.Period) ?? [];
        return [.. own.Concat(figures).OrderBy(e => e.Stamp.At)];
    }

    /// <summary>What could not be read, as the office is told of it: by name of what it is, as far as the register knows one.</summary>
    public async Task<IReadOnlyList<DamageLine>> DamageAsync(CancellationToken cancellation) =>
        DamageAmong(await directory.InterventionsAsync(cancellation));

    /// <summary>The same, for whoever has read the interventions.</summary>
    public IReadOnlyList<DamageLine> DamageAmong(IReadOnlyList<Intervention> interventions) =>
        DamageLine.Of(directory.Damage.All, interventions, templates);

    /// <summary>Most are filed: the list has nothing of them, and need not know what they depend on.</summary>
    private async Task<ReportView?> UnfinishedAsync(ReportId id, DateTimeOffset now, CancellationToken cancellation)
    {
        var report = await reports.ReadAsync(id, cancellation);
        return report.IsOpened && !FilingItems.IsFiled(report) ? await reports.ViewAsync(report, now, cancellation) : null;
    }

    /// <summary>Takes a step of a send to the office, and reads the list for what is about to be sent.</summary>
    internal async Task<Handled<OfficeView>> HandleAsync(
        DeliveryCommand command,
        string commandId,
        DateTimeOffset now,
        CancellationToken cancellation
    )
    {
        var handled = await _office.HandleAsync(OfficeState.Stream, command, commandId, now, ViewsAsync(now), cancellation);
        return command is not ClaimDelivery || !handled.Changed
            ? handled
            : handled with
            {
                After = handled.After with { Lines = await ListAsync(now, cancellation), Damage = await DamageAsync(cancellation) },
            };
    }

    private Func<OfficeState, CancellationToken, Task<Func<OfficeState, OfficeView>>> ViewsAsync(DateTimeOffset now) =>
        async (_, cancellation) =>
        {
            var association = await directory.AssociationAsync(cancellation);
            var administrators = association.Roles.Where(r => r.Role == Role.Administrator).Select(r => r.Person);
            var circumstances = new Circumstances(
                association,
                Intervention.None,
                templates.All.First(),
                await _circumstances.ContactsAsync(administrators, cancellation)
            )
            {
                Ways = directory.Ways,
            };
            return state => new OfficeView(state, circumstances, [], now);
        };
}
