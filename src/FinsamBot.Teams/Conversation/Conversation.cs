using FinsamBot.Runtime.Streams;
using FinsamBot.Teams.Asking;
using FinsamBot.Teams.Bot.Activities;
using FinsamBot.Teams.Bot.Inbound;
using FinsamBot.Teams.General;
using Microsoft.Bot.Builder;
using Microsoft.Bot.Builder.Teams;
using Microsoft.Bot.Schema;

namespace FinsamBot.Teams.Conversation;

/// <summary>
/// Everything a person does in Teams arrives here: who it is, what is wanted, and the answer, posted in the chat or given to the button
/// that was pressed. What is acknowledged is stored; a reply that does not reach the chat can be asked for again.
/// </summary>
/// <remarks>Invokes and news of a conversation are taken whole: the SDK's own dispatch of them answers in English, or throws at a field
/// of another kind.</remarks>
internal sealed class Conversation(
    CallerBook callers,
    Strangers strangers,
    ContactBook contacts,
    Lexicon lexicon,
    Replies replies,
    Greeting greeting,
    GroupTalk groups,
    Enclosures enclosures
) : TeamsActivityHandler
{
    private const string CardAction = "adaptiveCard/action";

    /// <summary>Who asks for something damaged hears so in words. Everything else goes on as if nothing were.</summary>
    public override async Task OnTurnAsync(ITurnContext turnContext, CancellationToken cancellationToken = default)
    {
        ArgumentNullException.ThrowIfNull(turnContext);
        try
        {
            await base.OnTurnAsync(turnContext, cancellationToken);
        }
        catch (BrokenStreamException e)
        {
            var said = new Answer.Said(BrokenStreamWords.Of(e, await callers.LanguageAsync(TurnOf(turnContext), cancellationToken)));
            await SayAsync(turnContext, said, cancellationToken);
        }
    }

    protected override Task OnMessageActivityAsync(ITurnContext<IMessageActivity> turnContext, CancellationToken cancellationToken) =>
        HearAsync(turnContext, cancellationToken);

    /// <summary>A pressed button. No other invoke is ours.</summary>
    protected override async Task<InvokeResponse> OnInvokeActivityAsync(
        ITurnContext<IInvokeActivity> turnContext,
        CancellationToken cancellationToken
    )
    {
        var turn = TurnOf(turnContext);
        return turn.Activity.Name == CardAction
            ? (await AnswerAsync(turn, lexicon.OfInvoke(turn.Activity.Value), cancellationToken)).ToInvokeResponse()
            : new InvokeResponse { Status = 501 };
    }

    /// <summary>Installed or removed; an upgrade says nothing but where the person can be reached.</summary>
    protected override Task OnInstallationUpdateActivityAsync(
        ITurnContext<IInstallationUpdateActivity> turnContext,
        CancellationToken cancellationToken
    ) =>
        turnContext.Activity.Action switch
        {
            "add" => ArriveAsync(turnContext, greetsStrangers: true, cancellationToken),
            "remove" => LeaveAsync(turnContext, cancellationToken),
            _ => NoticeAsync(turnContext, cancellationToken),
        };

    protected override Task OnConversationUpdateActivityAsync(
        ITurnContext<IConversationUpdateActivity> turnContext,
        CancellationToken cancellationToken
    ) =>
        TurnOf(turnContext).Activity switch
        {
            var activity when IsBotAmong(activity.MembersAdded, activity) => ArriveAsync(
                turnContext,
                greetsStrangers: false,
                cancellationToken
            ),
            var activity when IsBotAmong(activity.MembersRemoved, activity) => LeaveAsync(turnContext, cancellationToken),
            _ => NoticeAsync(turnContext, cancellationToken),
        };

    /// <summary>What somebody has changed, or has taken back and put there again, is answered as what it now says.</summary>
    protected override Task OnMessageUpdateActivityAsync(
        ITurnContext<IMessageUpdateActivity> turnContext,
        CancellationToken cancellationToken
    ) =>
        TurnOf(turnContext).Activity is { Text.Length: > 0 } activity && TeamsData.IsReworded(activity)
            ? HearAsync(turnContext, cancellationToken)
            : NoticeAsync(turnContext, cancellationToken);

    protected override Task OnMessageDeleteActivityAsync(
        ITurnContext<IMessageDeleteActivity> turnContext,
        CancellationToken cancellationToken
    ) => NoticeAsync(turnContext, cancellationToken);

    protected override Task OnMessageReactionActivityAsync(
        ITurnContext<IMessageReactionActivity> turnContext,
        CancellationToken cancellationToken
    ) => NoticeAsync(turnContext, cancellationToken);

    protected override Task OnEventActivityAsync(ITurnContext<IEventActivity> turnContext, CancellationToken cancellationToken) =>
        NoticeAsync(turnContext, cancellationToken);

    protected override Task OnTypingActivityAsync(ITurnContext<ITypingActivity> turnContext, CancellationToken cancellationToken) =>
        NoticeAsync(turnContext, cancellationToken);

    protected override Task OnEndOfConversationActivityAsync(
        ITurnContext<IEndOfConversationActivity> turnContext,
        CancellationToken cancellationToken
    ) => NoticeAsync(turnContext, cancellationToken);

    protected override Task OnUnrecognizedActivityTypeAsync(ITurnContext turnContext, CancellationToken cancellationToken) =>
        NoticeAsync(turnContext, cancellationToken);

    private static Turn TurnOf(ITurnContext context) => context.TurnState.Get<Turn>();

    private static async Task SayAsync(ITurnContext context, Answer answer, CancellationToken cancellation) =>
        await context.SendActivityAsync(
            context.Activity.Type == ActivityTypes.Invoke
                ? new Activity { Type = ActivityTypesEx.InvokeResponse, Value = answer.ToInvokeResponse() }
                : answer.ToMessage(),
            cancellation
        );

    /// <summary>A pressed button of a client without Universal Actions, a file, or words.</summary>
    private async Task HearAsync(ITurnContext context, CancellationToken cancellation)
    {
        var turn = TurnOf(context);
        var isPress = Lexicon.IsPress(turn.Activity);
        var intent = isPress ? lexicon.OfSubmit(turn.Activity.Value) : lexicon.OfWords(turn.Activity);
        if (isPress || !await enclosures.TakeAsync(context, turn, intent, cancellation))
        {
            await SayAsync(context, await AnswerAsync(turn, intent, cancellation), cancellation);
        }
    }

    private async Task<Answer> AnswerAsync(Turn turn, Intent intent, CancellationToken cancellation)
    {
        if (await callers.FindAsync(turn, cancellation) is not { } caller)
        {
            return await strangers.AnswerAsync(turn, cancellation);
        }

        if (!Place.IsPersonal(turn.Activity))
        {
            return await groups.AnswerAsync(intent, caller, cancellation);
        }

        await contacts.KeepAsync(turn, caller, isInstallation: false, cancellation);
        return new Answer.Shown(await replies.OfAsync(intent, caller, cancellation));
    }

    /// <summary>Teams tells of an installation in two activities, in any order: who keeps the new reference greets, so there is one
    /// greeting.</summary>
    private async Task ArriveAsync(ITurnContext context, bool greetsStrangers, CancellationToken cancellation)
    {
        var turn = TurnOf(context);
        if (await callers.FindAsync(turn, cancellation) is not { } caller)
        {
            if (greetsStrangers)
            {
                await SayAsync(context, await strangers.AnswerAsync(turn, cancellation), cancellation);
            }
        }
        else if (Place.IsPersonal(turn.Activity) && await contacts.KeepAsync(turn, caller, isInstallation: true, cancellation))
        {
            await SayAsync(context, new Answer.Shown(await greeting.GreetAsync(caller, cancellation)), cancellation);
        }
    }

    private async Task LeaveAsync(ITurnContext context, CancellationToken cancellation)
    {
        var turn = TurnOf(context);
        if (Place.IsPersonal(turn.Activity) && await callers.FindAsync(turn, cancellation) is { } caller)
        {
            await contacts.LoseAsync(turn, caller, cancellation);
        }
    }

    /// <summary>Anything else says nothing to the bot but where the person can be reached.</summary>
    private async Task NoticeAsync(ITurnContext context, CancellationToken cancellation)
    {
        var turn = TurnOf(context);
        if (Place.IsPersonal(turn.Activity) && await callers.FindAsync(turn, cancellation) is { } caller)
        {
            await contacts.KeepAsync(turn, caller, isInstallation: false, cancellation);
        }
    }

    private static bool IsBotAmong(IList<ChannelAccount>? members, Activity activity) =>
        members?.Any(m => m?.Id == activity.Recipient?.Id) == true;
}
