using FinsamBot.Mail.Replies;

namespace FinsamBot.Host.Delivery;

/// <summary>Reads our mailbox every interval. How far it was read stands in the storage, so a killed process goes on where it
/// was.</summary>
internal sealed class MailWorker(MailReading reading, TimeProvider clock, DeliveryOptions options, ILogger<MailWorker> log)
    : BackgroundService
{
    protected override async Task ExecuteAsync(CancellationToken stoppingToken)
    {
        while (!stoppingToken.IsCancellationRequested)
        {
            await ReadAsync(stoppingToken);
            await Task.Delay(options.Interval, clock, stoppingToken);
        }
    }

    private async Task ReadAsync(CancellationToken stopping)
    {
        try
        {
            await reading.ReadAsync(stopping);
        }
        catch (Exception e) when (!stopping.IsCancellationRequested)
        {
            // The edge of the process: whatever went wrong, the next reading must come. What was not taken is handed over again then.
            log.ReadingFailed(e);
        }
    }
}
