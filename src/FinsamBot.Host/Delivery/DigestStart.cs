using FinsamBot.Core.Office;

namespace FinsamBot.Host.Delivery;

/// <summary>The first start of the program begins the office's weekly digests.</summary>
internal sealed class DigestStart(OfficeDesk office, TimeProvider clock) : IHostedService
{
    public Task StartAsync(CancellationToken cancellationToken) => office.BeginAsync(clock.GetUtcNow(), cancellationToken);

    public Task StopAsync(CancellationToken cancellationToken) => Task.CompletedTask;
}
