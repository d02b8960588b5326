using Polly;
using Polly.Retry;

namespace FinsamBot.Mail.Graph;

/// <summary>
/// Repeats requests that may be repeated, within one delivery's time: a delivery must end before its claim does, else two programs might
/// send the same letter. Only this repeats; the SDK's own retries are not used.
/// </summary>
internal sealed class GraphPatience(TimeProvider clock)
{
    /// <summary>No request is begun later than this after the delivery, or its sending, began.</summary>
    public static readonly TimeSpan Longest = TimeSpan.FromSeconds(60);

    private const int MaxRetries = 4;

    private DateTimeOffset _end = clock.GetUtcNow() + Longest;

    public bool IsOver => clock.GetUtcNow() >= _end;

    public DateTimeOffset Now => clock.GetUtcNow();

    /// <summary>Begins anew: the wait for a place in the sending windows is not the requests' time.</summary>
    public void Renew() => _end = Now + Longest;

    /// <summary>The call's answer, or why there is none after all repetitions.</summary>
    /// <param name="again">After which failures the call may be repeated without being done twice.</param>
    public async Task<GraphReply<T>> TryAsync<T>(
        Func<FailureKind, bool> again,
        Func<CancellationToken, Task<T>> call,
        CancellationToken cancellation
    )
    {
        GraphFailure? failure = null;
        try
        {
            return new GraphReply<T>(await Pipeline(again).ExecuteAsync(async token => await call(token), cancellation), null);
        }
        catch (Exception e) when (!cancellation.IsCancellationRequested && (failure = GraphFailure.Of(e, Now)) is not null)
        {
            return new GraphReply<T>(default, failure);
        }
    }

    private ResiliencePipeline Pipeline(Func<FailureKind, bool> again) =>
        new ResiliencePipelineBuilder { TimeProvider = clock }
            .AddRetry(
                new RetryStrategyOptions
                {
                    MaxRetryAttempts = MaxRetries,
                    BackoffType = DelayBackoffType.Exponential,
                    Delay = TimeSpan.FromSeconds(1),
                    UseJitter = true,
                    ShouldHandle = args => ValueTask.FromResult(MayRepeat(args.Outcome.Exception, again)),
                    DelayGenerator = args => ValueTask.FromResult(Wait(args.Outcome.Exception)),
                }
            )
            .Build();

    private bool MayRepeat(Exception? exception, Func<FailureKind, bool> again) =>
        exception is not null
        && GraphFailure.Of(exception, Now) is { } failure
        && again(failure.Kind)
        && (failure.RetryAt ?? Now) < _end
        && !IsOver;

    /// <summary>What Graph asks for; null leaves it to the growing delay.</summary>
    private TimeSpan? Wait(Exception? exception) =>
        exception is not null && GraphFailure.Of(exception, Now)?.RetryAt is { } at ? at - Now : null;
}

/// <summary>An answer of Graph, or why there is none.</summary>
internal readonly record struct GraphReply<T>(T? Value, GraphFailure? Failure);
