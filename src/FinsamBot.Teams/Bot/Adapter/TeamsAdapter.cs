using System.Buffers;
using FinsamBot.Teams.Bot.Activities;
using FinsamBot.Teams.Bot.Inbound;
using FinsamBot.Teams.Bot.Outbound;
using Microsoft.Bot.Builder;
using Microsoft.Bot.Connector;
using Microsoft.Bot.Schema;
using ConnectorClient = FinsamBot.Teams.Bot.Outbound.ConnectorClient;

namespace FinsamBot.Teams.Bot.Adapter;

/// <summary>
/// The SDK's extension point over our own wire: middleware, turn contexts and proactive turns are the SDK's; who is let in, where answers
/// go and how they are paced are ours. What is sent through a turn context is answered at best with an id: deliveries, whose outcome is
/// data, call <see cref="ConnectorClient"/> themselves.
/// </summary>
internal sealed class TeamsAdapter(ConnectorClient connector, SdkConnectors connectors) : BotAdapter
{
    /// <summary>Runs one authenticated turn through middleware and bot.</summary>
    /// <returns>What the channel is answered; of an invoke what the bot answered, or 501 if it did not.</returns>
    public async Task<TurnAnswer> ProcessAsync(Turn turn, IBot bot, CancellationToken cancellation)
    {
        var context = ContextOf(turn.Activity);
        context.TurnState.Set(turn);
        await RunPipelineAsync(context, bot.OnTurnAsync, cancellation);
        return turn.Activity.Type != ActivityTypes.Invoke ? TurnAnswer.Done
            : context.TurnState.Get<InvokeResponse>() is { } response ? AnswerOf(response)
            : TurnAnswer.NotImplemented;
    }

    /// <summary>A turn that nobody's activity begins, in a conversation known from an earlier one.</summary>
    public override Task ContinueConversationAsync(
        string botId,
        ConversationReference reference,
        BotCallbackHandler callback,
        CancellationToken cancellationToken
    )
    {
        ArgumentNullException.ThrowIfNull(reference);
        return RunPipelineAsync(ContextOf(reference.GetContinuationActivity()), callback, cancellationToken);
    }

    /// <summary>Messages go at the end of the conversation. The answer to an invoke is kept until the turn has ended; traces are for
    /// emulators.</summary>
    public override async Task<ResourceResponse[]> SendActivitiesAsync(
        ITurnContext turnContext,
        Activity[] activities,
        CancellationToken cancellationToken
    )
    {
        ArgumentNullException.ThrowIfNull(turnContext);
        ArgumentNullException.ThrowIfNull(activities);
        var responses = new ResourceResponse[activities.Length];
        for (var at = 0; at < activities.Length; at++)
        {
            responses[at] = await SendAsync(turnContext, activities[at], cancellationToken);
        }

        return responses;
    }

    public override async Task<ResourceResponse> UpdateActivityAsync(
        ITurnContext turnContext,
        Activity activity,
        CancellationToken cancellationToken
    ) => ResponseOf(await connector.UpdateActivityAsync(activity.GetConversationReference(), activity.Id, activity, cancellationToken));

    public override Task DeleteActivityAsync(
        ITurnContext turnContext,
        ConversationReference reference,
        CancellationToken cancellationToken
    ) =>
        turnContext
            .TurnState.Get<IConnectorClient>()
            .Conversations.DeleteActivityAsync(reference.Conversation.Id, reference.ActivityId, cancellationToken);

    /// <summary>Never disposed: it would take the kept connector with it, and holds nothing else.</summary>
    private TurnContext ContextOf(Activity activity)
    {
        var context = new TurnContext(this, activity);
        if (connectors.For(activity.ServiceUrl) is { } client)
        {
            context.TurnState.Set(client);
        }

        return context;
    }

    private async Task<ResourceResponse> SendAsync(ITurnContext context, Activity activity, CancellationToken cancellation)
    {
        if (activity is { Type: ActivityTypesEx.InvokeResponse, Value: InvokeResponse response })
        {
            context.TurnState.Set(response);
            return new ResourceResponse();
        }

        return activity.Type == ActivityTypes.Trace
            ? new ResourceResponse()
            : ResponseOf(await connector.SendToConversationAsync(activity.GetConversationReference(), activity, cancellation));
    }

    private static ResourceResponse ResponseOf(PostOutcome outcome) => new((outcome as PostOutcome.Posted)?.Id);

    private static TurnAnswer AnswerOf(InvokeResponse response)
    {
        if (response.Body is null)
        {
            return new TurnAnswer(response.Status);
        }

        var body = new ArrayBufferWriter<byte>(1024);
        ActivitySerializer.Write(body, response.Body);
        return new TurnAnswer(response.Status, body.WrittenMemory);
    }
}
