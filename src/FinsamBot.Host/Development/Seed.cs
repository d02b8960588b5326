using FinsamBot.Core.Agenda;
using FinsamBot.Core.Calendar;
using FinsamBot.Core.Interventions;
using FinsamBot.Core.Streams;

namespace FinsamBot.Host.Development;

/// <summary>Sets up the invented association the first time. Each step looks at what is there, so a start that was cut off is finished by the next one.</summary>
internal sealed class Seed(Register register, DueIndex due, TimeProvider clock, ILogger<Seed> log) : IHostedService
{
    public async Task StartAsync(CancellationToken cancellationToken)
    {
        var now = clock.GetUtcNow();
        var stamp = new Stamp(now, PersonId.Bot.Value, "seed");
        if ((await register.AssociationAsync(cancellationToken)).IsFounded && (await register.InterventionsAsync(cancellationToken)).Count > 0)
        {
            return;
        }

        await register.ChangeAssociationAsync(a => a.IsFounded ? [] : [.. InventedAssociation.Association()], stamp, cancellationToken);
        foreach (var (id, events) in InventedAssociation.Interventions(StockholmTime.DayOf(now)))
        {
            var planned = events.Aggregate(Intervention.None, (state, e) => Intervention.Evolve(state, new EventRecord(1, stamp, e)));
            await due.PutAsync(id.Stream, InterventionAgenda.Next(planned)!.Value, cancellationToken);
            await register.ChangeInterventionAsync(id, i => i.Exists ? [] : events, stamp, cancellationToken);
        }

        // Last: an association with registered interventions is a finished seed.
        await register.ChangeAssociationAsync(
            a => a.Interventions.IsEmpty ? [.. InventedAssociation.Interventions(StockholmTime.DayOf(now)).Select(i => new InterventionRegistered(i.Id))] : [],
            stamp,
            cancellationToken);
        log.Seeded();
    }

    public Task StopAsync(CancellationToken cancellationToken) => Task.CompletedTask;
}
