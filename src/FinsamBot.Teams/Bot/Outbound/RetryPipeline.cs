using Polly;
using Polly.Retry;

namespace FinsamBot.Teams.Bot.Outbound;

/// <summary>Repeats an attempt that says it may be repeated: few times, with growing jittered pauses, or the pause Teams asks
/// for.</summary>
internal static class RetryPipeline
{
    public static ResiliencePipeline<PostAttempt> Build(BotOptions options, TimeProvider clock)
    {
        var connector = options.Connector;
        return new ResiliencePipelineBuilder<PostAttempt> { TimeProvider = clock }
            .AddRetry(
                new RetryStrategyOptions<PostAttempt>
                {
                    MaxRetryAttempts = connector.MaxRetries,
                    BackoffType = DelayBackoffType.Exponential,
                    UseJitter = true,
                    Delay = connector.FirstPause,
                    MaxDelay = connector.WaitBudget > TimeSpan.Zero ? connector.WaitBudget : connector.FirstPause,
                    ShouldHandle = static arguments => ValueTask.FromResult(arguments.Outcome.Result.MayRepeat),
                    DelayGenerator = static arguments => ValueTask.FromResult(arguments.Outcome.Result.Pause),
                }
            )
            .Build();
    }
}
