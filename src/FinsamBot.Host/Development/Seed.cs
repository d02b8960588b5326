using FinsamBot.Domain.Calendar;
using FinsamBot.Domain.Events;
using FinsamBot.Domain.Interventions;
using FinsamBot.Domain.People;
using FinsamBot.Runtime.Handlers;

namespace FinsamBot.Host.Development;

/// <summary>Sets up the invented association the first time. Each step looks at what is there, so a start that was cut off is finished by
/// the next one.</summary>
internal sealed class Seed(
    AssociationDirectory directory,
    AssociationHandler association,
    InterventionHandler interventions,
    TimeProvider clock,
    ILogger<Seed> log
) : IHostedService
{
    public async Task StartAsync(CancellationToken cancellationToken)
    {
        var now = clock.GetUtcNow();
        var invented = InventedAssociation.Interventions(StockholmTime.DayOf(now)).ToList();
        await directory.Damage.PassOverAsync(Association.Stream, () => SetUpAsync(invented, now, cancellationToken));
    }

    public Task StopAsync(CancellationToken cancellationToken) => Task.CompletedTask;

    /// <summary>Null when everything is there already; what is there and damaged is left to whoever repairs it.</summary>
    private async Task<Association?> SetUpAsync(
        List<(InterventionId Id, BeginIntervention Command)> invented,
        DateTimeOffset now,
        CancellationToken cancellationToken
    )
    {
        if ((await directory.AssociationAsync(cancellationToken)).Interventions.Count == invented.Count)
        {
            return null;
        }

        var found = new AssociationRequest(InventedAssociation.Association(), PersonId.Bot, "seed", now);
        await association.HandleAsync(found, cancellationToken);
        foreach (var (id, command) in invented)
        {
            await interventions.HandleAsync(id, new InterventionRequest(command, PersonId.Bot, $"seed/{id}", now), cancellationToken);
        }

        log.Seeded();
        return await directory.AssociationAsync(cancellationToken);
    }
}
