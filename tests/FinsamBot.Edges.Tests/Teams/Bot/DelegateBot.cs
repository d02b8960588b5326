using FinsamBot.Teams.Bot.Activities;
using FinsamBot.Teams.Bot.Inbound;
using Microsoft.Bot.Builder;
using Microsoft.Bot.Schema;

namespace FinsamBot.Edges.Tests.Teams.Bot;

/// <summary>What a test does with a turn, and the answer its invoke gets.</summary>
internal delegate Task<TurnAnswer> TurnHandler(Turn turn, CancellationToken cancellation);

/// <summary>The smallest bot there is.</summary>
internal sealed class DelegateBot(TurnHandler handler) : IBot
{
    public async Task OnTurnAsync(ITurnContext turnContext, CancellationToken cancellationToken = default)
    {
        var turn = turnContext.TurnState.Get<Turn>();
        var answer = await handler(turn, cancellationToken);
        if (turn.Activity.Type == ActivityTypes.Invoke)
        {
            var response = new InvokeResponse { Status = answer.Status, Body = answer.Body.IsEmpty ? null : new FinishedJson(answer.Body) };
            await turnContext.SendActivityAsync(
                new Activity { Type = ActivityTypesEx.InvokeResponse, Value = response },
                cancellationToken
            );
        }
    }
}

/// <summary>A bot that is one function of the SDK's turn context.</summary>
internal sealed class CallbackBot(BotCallbackHandler handler) : IBot
{
    public Task OnTurnAsync(ITurnContext turnContext, CancellationToken cancellationToken = default) =>
        handler(turnContext, cancellationToken);
}
