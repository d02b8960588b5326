using FinsamBot.Core.Delivery;
using Microsoft.Extensions.Options;

namespace FinsamBot.Host.Delivery;

/// <summary>
/// The program's one loop: looks at what is due every interval, and at once when something has just been asked for. It holds nothing in memory: what is
/// owed stands in the streams, so a killed process goes on where it was.
/// </summary>
public sealed class DeliveryWorker(DeliveryLoop loop, TimeProvider clock, IOptions<DeliveryOptions> options, ILogger<DeliveryWorker> log)
    : BackgroundService
{
    private readonly SemaphoreSlim _pass = new(1, 1);
    private readonly SemaphoreSlim _wake = new(0, 1);

    /// <summary>Starts a pass soon. Cheap, and harmless to call often.</summary>
    public void Wake()
    {
        try
        {
            _wake.Release();
        }
        catch (SemaphoreFullException)
        {
            // Somebody has woken it already.
        }
    }

    /// <summary>Runs <paramref name="before"/> and then a whole pass, with no other pass in between. Returns the keys that were delivered.</summary>
    public async Task<IReadOnlyList<string>> RunPassAsync(Action? before, CancellationToken cancellation)
    {
        await _pass.WaitAsync(cancellation);
        try
        {
            before?.Invoke();
            return await loop.RunAsync(cancellation);
        }
        finally
        {
            _pass.Release();
        }
    }

    public override void Dispose()
    {
        _pass.Dispose();
        _wake.Dispose();
        base.Dispose();
    }

    protected override async Task ExecuteAsync(CancellationToken stoppingToken)
    {
        while (!stoppingToken.IsCancellationRequested)
        {
            try
            {
                await RunPassAsync(null, stoppingToken);
            }
            catch (Exception e) when (!stoppingToken.IsCancellationRequested)
            {
                // The edge of the process: whatever went wrong, the next pass must come.
                log.PassFailed(e);
            }

            await WaitAsync(stoppingToken);
        }
    }

    private async Task WaitAsync(CancellationToken stopping)
    {
        using var enough = CancellationTokenSource.CreateLinkedTokenSource(stopping);
        var interval = Task.Delay(options.Value.Interval, clock, enough.Token);
        var woken = _wake.WaitAsync(enough.Token);
        await Task.WhenAny(interval, woken);
        await enough.CancelAsync();
    }
}
