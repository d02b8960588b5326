using System.Collections.Concurrent;
using FinsamBot.Domain.Events;
using FinsamBot.Runtime.Delivery;
using FinsamBot.Runtime.Handlers;

namespace FinsamBot.Host.Delivery;

/// <summary>
/// The program's one loop: looks at what is due every interval, and at once at a stream whose need somebody is waiting for. It holds
/// nothing that must not be lost: what is owed stands in the streams, so a killed process goes on where it was.
/// </summary>
public sealed class DeliveryWorker(
    DeliveryLoop loop,
    PlanHandler plans,
    TimeProvider clock,
    DeliveryOptions options,
    ILogger<DeliveryWorker> log
) : BackgroundService
{
    private readonly SemaphoreSlim _pass = new(1, 1);
    private readonly SemaphoreSlim _wake = new(0, 1);
    private readonly ConcurrentQueue<StreamName> _woken = new();

    /// <summary>Has the stream looked at soon, also while a long pass is under way. Cheap, and harmless to call often.</summary>
    public void Wake(StreamName stream)
    {
        _woken.Enqueue(stream);
        try
        {
            _wake.Release();
        }
        catch (SemaphoreFullException)
        {
            // Somebody has woken it already.
        }
    }

    /// <summary>Runs <paramref name="before"/>, finishes what was left half done, and runs a whole pass, with no other pass in between. The
    /// keys that were delivered.</summary>
    public async Task<IReadOnlyList<string>> RunPassAsync(Action? before, CancellationToken cancellation)
    {
        await _pass.WaitAsync(cancellation);
        try
        {
            before?.Invoke();
            await plans.ResumeAsync(cancellation);
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

    protected override Task ExecuteAsync(CancellationToken stoppingToken) =>
        Task.WhenAll(
            ForeverAsync(() => PassAsync(stoppingToken), stoppingToken),
            ForeverAsync(() => AnswerAsync(stoppingToken), stoppingToken)
        );

    private async Task PassAsync(CancellationToken stopping)
    {
        await RunPassAsync(null, stopping);
        await Task.Delay(options.Interval, clock, stopping);
    }

    private async Task AnswerAsync(CancellationToken stopping)
    {
        await _wake.WaitAsync(stopping);
        while (_woken.TryDequeue(out var stream))
        {
            await loop.RunAsync(stream, stopping);
        }
    }

    private async Task ForeverAsync(Func<Task> work, CancellationToken stopping)
    {
        while (!stopping.IsCancellationRequested)
        {
            try
            {
                await work();
            }
            catch (Exception e) when (!stopping.IsCancellationRequested)
            {
                // The edge of the process: whatever went wrong, the next pass must come. Not at once, or a lasting fault would spin.
                log.PassFailed(e);
                await Task.Delay(options.Interval, clock, stopping);
            }
        }
    }
}
