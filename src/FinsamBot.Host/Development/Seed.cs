using FinsamBot.Core.Calendar;
using FinsamBot.Core.Interventions;
using FinsamBot.Core.Streams;

namespace FinsamBot.Host.Development;

/// <summary>Sets up the invented association the first time. Each step looks at what is there, so a start that was cut off is finished by the next one.</summary>
internal sealed class Seed(Register register, InterventionDesk interventions, TimeProvider clock, ILogger<Seed> log) : IHostedService
{
    public async Task StartAsync(CancellationToken cancellationToken)
    {
        var now = clock.GetUtcNow();
        var invented = InventedAssociation.Interventions(StockholmTime.DayOf(now)).ToList();
        if ((await register.InterventionsAsync(cancellationToken)).Count == invented.Count)
        {
            return;
        }

        var stamp = new Stamp(now, PersonId.Bot.Value, "seed");
        await register.ChangeAssociationAsync(a => a.IsFounded ? [] : [.. InventedAssociation.Association()], stamp, cancellationToken);
        foreach (var (id, command) in invented)
        {
            await interventions.HandleAsync(id, new InterventionRequest(command, PersonId.Bot, $"seed/{id}", now), cancellationToken);
        }

        log.Seeded();
    }

    public Task StopAsync(CancellationToken cancellationToken) => Task.CompletedTask;
}
