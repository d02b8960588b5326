using FinsamBot.Domain.Office;
using FinsamBot.Runtime.Delivery;
using FinsamBot.Runtime.Handlers;
using FinsamBot.Runtime.Retention;
using FinsamBot.Runtime.Streams;

namespace FinsamBot.Host.Delivery;

/// <summary>Walks over the store once at start, beside everything else, and then now and then: what was lost is put back, what is damaged
/// is named.</summary>
internal sealed class PatrolWorker(
    Patrol patrol,
    Sweep sweep,
    Forgetting forgetting,
    DamageList damage,
    TimeProvider clock,
    DeliveryOptions options,
    ILogger<PatrolWorker> log
) : BackgroundService
{
    private static readonly TimeSpan Pause = TimeSpan.FromMilliseconds(5);

    /// <summary>A prober should not wait longer; a large store is walked over in minutes.</summary>
    private static readonly TimeSpan LongestWait = TimeSpan.FromSeconds(2);

    private readonly TaskCompletionSource _first = new(TaskCreationOptions.RunContinuationsAsynchronously);
    private readonly HashSet<Damage> _told = [];

    /// <summary>Returns when the first walk is done, or after two seconds: what is known then is known.</summary>
    public async Task AwaitFirstAsync(CancellationToken cancellation) =>
        await Task.WhenAny(_first.Task, Task.Delay(LongestWait, clock, cancellation));

    /// <summary>Stores on disk answer without ever yielding, so the walk gets a thread of its own.</summary>
    protected override Task ExecuteAsync(CancellationToken stoppingToken) => Task.Run(() => ForeverAsync(stoppingToken), stoppingToken);

    private async Task ForeverAsync(CancellationToken stopping)
    {
        while (!stopping.IsCancellationRequested)
        {
            var done = await WalkAsync(stopping);
            await Task.Delay(done ? options.Patrol : options.Interval, clock, stopping);
        }
    }

    private async Task<bool> WalkAsync(CancellationToken stopping)
    {
        try
        {
            await forgetting.ResumeAsync(clock.GetUtcNow(), stopping);
            var result = await patrol.RunAsync(mend: true, () => Task.Delay(Pause, clock, stopping), stopping);
            log.Patrolled(result.Streams, result.Planned);
            Tell();
            _first.TrySetResult();
            log.Swept(await sweep.RunAsync(clock.GetUtcNow(), stopping));
            return true;
        }
        catch (Exception e) when (!stopping.IsCancellationRequested)
        {
            // The edge of the process: whatever went wrong, the next walk must come.
            log.PatrolFailed(e);
            return false;
        }
    }

    private void Tell()
    {
        foreach (var found in damage.All.Where(_told.Add))
        {
            log.Damaged(found.Kind, found.Name, found.Reason);
        }
    }
}
