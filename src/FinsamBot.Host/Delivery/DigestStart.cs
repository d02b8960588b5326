using FinsamBot.Domain.Office;
using FinsamBot.Runtime.Handlers;
using FinsamBot.Runtime.Streams;

namespace FinsamBot.Host.Delivery;

/// <summary>The first start of the program begins the office's weekly digests.</summary>
internal sealed class DigestStart(OfficeHandler office, DamageList damage, TimeProvider clock) : IHostedService
{
    /// <summary>A damaged stream keeps the digests from beginning, not the program from starting.</summary>
    public Task StartAsync(CancellationToken cancellationToken) =>
        damage.PassOverAsync(
            OfficeState.Stream,
            async () =>
            {
                await office.BeginAsync(clock.GetUtcNow(), cancellationToken);
                return OfficeState.None;
            }
        );

    public Task StopAsync(CancellationToken cancellationToken) => Task.CompletedTask;
}
