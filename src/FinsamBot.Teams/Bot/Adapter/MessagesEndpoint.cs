using FinsamBot.Teams.Bot.Inbound;
using Microsoft.AspNetCore.Http;
using Microsoft.Bot.Builder;
using Microsoft.Extensions.Logging;

namespace FinsamBot.Teams.Bot.Adapter;

/// <summary>One request to the bot's endpoint, from authentication to the HTTP answer.</summary>
internal sealed class MessagesEndpoint(
    BotFrameworkAuthentication authentication,
    RecentActivities recent,
    RecentPresses presses,
    TeamsAdapter adapter,
    BotOptions options,
    TimeProvider clock,
    ILogger<MessagesEndpoint> log
)
{
    private readonly TimeSpan _cut = options.TurnCut;

    public async Task HandleAsync(HttpContext context, IBot bot)
    {
        var verdict = await authentication.AuthenticateAsync(context);
        if (verdict is not Verdict.Authenticated { Activity: var activity, CommandId: var id })
        {
            var (status, reason) = (Verdict.Rejected)verdict;
            Log.Refused(log, status, reason);
            context.Response.StatusCode = status;
            return;
        }

        await WriteAsync(context.Response, await AnswerAsync(new Turn(activity, presses.NameOf(activity, id)), id, bot));
    }

    /// <param name="delivered">The activity's own command id; the turn goes by another where it repeats a press.</param>
    private async Task<TurnAnswer> AnswerAsync(Turn turn, string delivered, IBot bot)
    {
        var started = clock.GetTimestamp();
        try
        {
            var answer = turn.CommandId == delivered ? OnceAsync(turn, bot) : recent.AnswerAsync(delivered, () => OnceAsync(turn, bot));
            return await answer.WaitAsync(_cut, clock)
                ?? (clock.GetElapsedTime(started) < _cut ? FailedTurn.Error(turn.Activity) : FailedTurn.TimedOut(turn.Activity));
        }
        catch (TimeoutException)
        {
            Log.TurnCut(log, turn.CommandId);
            return FailedTurn.TimedOut(turn.Activity);
        }
    }

    private Task<TurnAnswer?> OnceAsync(Turn turn, IBot bot) =>
        recent.AnswerAsync(turn.CommandId, () => Task.Run(() => RunAsync(turn, bot)));

    // On a thread of its own, so that the wait begins at once and the limit holds, whatever the bot does before its first await. Not
    // bound to the request: if the channel hangs up, the turn still ends properly, and its repetition finds the answer.
    private async Task<TurnAnswer?> RunAsync(Turn turn, IBot bot)
    {
        using var limit = new CancellationTokenSource(_cut, clock);
        try
        {
            return await adapter.ProcessAsync(turn, bot, limit.Token);
        }
        catch (Exception failure)
        {
            Log.TurnFailed(log, turn.CommandId, failure);
            return null;
        }
    }

    private static ValueTask WriteAsync(HttpResponse response, TurnAnswer answer)
    {
        response.StatusCode = answer.Status;
        response.ContentLength = answer.Body.Length;
        if (answer.Body.IsEmpty)
        {
            return ValueTask.CompletedTask;
        }

        response.ContentType = "application/json; charset=utf-8";
        return new ValueTask(response.BodyWriter.WriteAsync(answer.Body).AsTask());
    }
}
