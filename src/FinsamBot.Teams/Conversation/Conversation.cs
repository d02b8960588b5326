using FinsamBot.Domain.Text;
using FinsamBot.Runtime.Streams;
using FinsamBot.Teams.Asking;
using FinsamBot.Teams.Cards;
using FinsamBot.Teams.Files;
using FinsamBot.Teams.General;
using FinsamBot.Teams.Protocol.Activities;
using FinsamBot.Teams.Protocol.Files;
using FinsamBot.Teams.Protocol.Inbound;
using FinsamBot.Teams.Protocol.Outbound;

namespace FinsamBot.Teams.Conversation;

/// <summary>
/// Everything a person does in Teams arrives here: who it is, what is wanted, and the answer, posted in the chat or given to the button
/// that was pressed. What is acknowledged is stored; a reply that does not reach the chat can be asked for again.
/// </summary>
internal sealed class Conversation(
    CallerBook callers,
    ContactBook contacts,
    Lexicon lexicon,
    Gatekeeper gatekeeper,
    Greeting greeting,
    GroupTalk groups,
    SentFiles sentFiles,
    IncomingFiles files,
    ConnectorClient connector
)
{
    private const string CardAction = "adaptiveCard/action";

    /// <summary>Who asks for something damaged hears so in words. Everything else goes on as if nothing were.</summary>
    public async Task<TurnAnswer> HandleAsync(Turn turn, CancellationToken cancellation)
    {
        try
        {
            return await RouteAsync(turn, cancellation);
        }
        catch (BrokenStreamException e)
        {
            var said = new Answer.Said(BrokenStreamWords.Of(e, await callers.LanguageAsync(turn, cancellation)));
            return turn.Activity.Type == ActivityTypes.Invoke ? said.ToInvokeAnswer() : await PostAsync(turn, said, cancellation);
        }
    }

    private Task<TurnAnswer> RouteAsync(Turn turn, CancellationToken cancellation) =>
        turn.Activity switch
        {
            { Type: ActivityTypes.Invoke, Name: CardAction } a => AnswerButtonAsync(turn, lexicon.OfInvoke(a.Value), cancellation),
            { Type: ActivityTypes.Invoke } => Task.FromResult(TurnAnswer.NotImplemented),
            { Type: ActivityTypes.Message, Value: not null } a => PostAsync(turn, lexicon.OfSubmit(a.Value), cancellation),
            { Type: ActivityTypes.Message } a when files.Of(a) is [var file, ..] => ReadAsync(turn, file, cancellation),
            { Type: ActivityTypes.Message } a => PostAsync(turn, lexicon.OfWords(a), cancellation),
            { Type: ActivityTypes.InstallationUpdate, Action: "remove" } => LeaveAsync(turn, cancellation),
            { Type: ActivityTypes.InstallationUpdate, Action: "add" } => ArriveAsync(turn, greetsStrangers: true, cancellation),
            { Type: ActivityTypes.ConversationUpdate } a when AddsBot(a) => ArriveAsync(turn, greetsStrangers: false, cancellation),
            _ => NoticeAsync(turn, cancellation),
        };

    private async Task<TurnAnswer> AnswerButtonAsync(Turn turn, Intent intent, CancellationToken cancellation) =>
        (await AnswerAsync(turn, intent, cancellation)).ToInvokeAnswer();

    private async Task<TurnAnswer> PostAsync(Turn turn, Intent intent, CancellationToken cancellation) =>
        await PostAsync(turn, await AnswerAsync(turn, intent, cancellation), cancellation);

    private async Task<TurnAnswer> PostAsync(Turn turn, Answer reply, CancellationToken cancellation)
    {
        await connector.SendToConversationAsync(turn.Reference, reply.ToMessage(), cancellation);
        return TurnAnswer.Done;
    }

    private async Task<TurnAnswer> ReadAsync(Turn turn, IncomingFile file, CancellationToken cancellation)
    {
        if (await callers.FindAsync(turn, cancellation) is not { } caller || !IsPersonal(turn.Activity))
        {
            return await PostAsync(turn, Stranger(turn), cancellation);
        }

        await contacts.KeepAsync(turn, caller, cancellation);
        var said = new TaskCompletionSource(TaskCreationOptions.RunContinuationsAsynchronously);
        try
        {
            return await PostAsync(turn, new Answer.Shown(await sentFiles.ReadAsync(file, caller, TellAsync, cancellation)), cancellation);
        }
        finally
        {
            said.SetResult();
        }

        // However fast the reading was: what came of the file is told after the word that it is being read.
        async Task TellAsync(Card card, CancellationToken limit)
        {
            await said.Task.WaitAsync(limit);
            await connector.SendToConversationAsync(turn.Reference, new Answer.Shown(card).ToMessage(), limit);
        }
    }

    private async Task<Answer> AnswerAsync(Turn turn, Intent intent, CancellationToken cancellation)
    {
        if (await callers.FindAsync(turn, cancellation) is not { } caller)
        {
            return Stranger(turn);
        }

        if (!IsPersonal(turn.Activity))
        {
            return await groups.AnswerAsync(intent, caller, cancellation);
        }

        await contacts.KeepAsync(turn, caller, cancellation);
        return new Answer.Shown(
            intent is Intent.NotUnderstood
                ? Greeting.Help(caller, Notice.Bad(caller.Reader["Help_NotUnderstood"]))
                : await gatekeeper.AnswerAsync(intent, caller, cancellation)
        );
    }

    /// <summary>Teams tells of an installation in two activities, in any order: who keeps the new reference greets, so there is one
    /// greeting.</summary>
    private async Task<TurnAnswer> ArriveAsync(Turn turn, bool greetsStrangers, CancellationToken cancellation)
    {
        if (await callers.FindAsync(turn, cancellation) is not { } caller)
        {
            return greetsStrangers ? await PostAsync(turn, Stranger(turn), cancellation) : TurnAnswer.Done;
        }

        var isNew = IsPersonal(turn.Activity) && await contacts.KeepAsync(turn, caller, cancellation);
        return isNew
            ? await PostAsync(turn, new Answer.Shown(await greeting.GreetAsync(caller, cancellation)), cancellation)
            : TurnAnswer.Done;
    }

    private async Task<TurnAnswer> LeaveAsync(Turn turn, CancellationToken cancellation)
    {
        if (IsPersonal(turn.Activity) && await callers.FindAsync(turn, cancellation) is { } caller)
        {
            await contacts.LoseAsync(caller, cancellation);
        }

        return TurnAnswer.Done;
    }

    /// <summary>Anything else says nothing to the bot but where the person can be reached.</summary>
    private async Task<TurnAnswer> NoticeAsync(Turn turn, CancellationToken cancellation)
    {
        if (IsPersonal(turn.Activity) && await callers.FindAsync(turn, cancellation) is { } caller)
        {
            await contacts.KeepAsync(turn, caller, cancellation);
        }

        return TurnAnswer.Done;
    }

    /// <summary>The account's id goes only to its owner: it is what the office needs to register the person.</summary>
    private static Answer.Said Stranger(Turn turn) =>
        new(
            !IsPersonal(turn.Activity) ? Texts.Get(Language.Swedish, "Chat_Private")
            : turn.Activity.From?.AadObjectId is { Length: > 0 } id ? Texts.Get(Language.Swedish, "Chat_Stranger", id)
            : Texts.Get(Language.Swedish, "Chat_StrangerNoId")
        );

    /// <summary>Some clients leave out the type of a personal chat; none leaves it out of a group.</summary>
    private static bool IsPersonal(Activity activity) =>
        activity.Conversation is { ConversationType: "personal" } or { ConversationType: null or "", IsGroup: not true };

    private static bool AddsBot(Activity activity) => activity.MembersAdded?.Any(m => m.Id == activity.Recipient?.Id) == true;
}
