using FinsamBot.Domain.Agenda;
using FinsamBot.Domain.Deliveries;
using FinsamBot.Domain.People;
using FinsamBot.Runtime.Delivery;
using FinsamBot.Teams.Bot.Outbound;
using FinsamBot.Teams.Conversation;
using Microsoft.Bot.Schema;
using ConversationReference = Microsoft.Bot.Schema.ConversationReference;
using Kept = FinsamBot.Domain.People.ConversationReference;

namespace FinsamBot.Teams.Delivery;

/// <summary>Posts notices in people's personal chats. Teams cannot recognise a repetition, so what may have arrived is never posted
/// again.</summary>
internal sealed class TeamsChannel(ConnectorClient connector, LinkTo link) : IChannel
{
    private readonly BarredPeople _barred = new();

    public ChannelKind Kind => ChannelKind.Teams;

    public int Abreast => connector.Abreast;

    /// <summary>Where there is a chat, all that has a card is said there.</summary>
    public static Way Way { get; } = Way.OfChats(Notices.Has) with { Silences = NoCard.Why };

    public ContactCommand NoteLost(string reason) => new LoseConversation(reason);

    public async Task<SendOutcome> SendAsync(DeliveryRequest request, RecordHandle record, CancellationToken cancellation)
    {
        if (request.Before is not null)
        {
            return new SendOutcome.Unknown("InterruptedBefore");
        }

        if (request.To.Conversation is not { } chat)
        {
            return new SendOutcome.Refused("NoConversation", Unreachable: true);
        }

        if (Notices.Of(request, link) is not { } notice)
        {
            return new SendOutcome.Refused("NoCardForThis");
        }

        var reference = ReferenceOf(chat);
        var message = new Answer.Shown(notice).ToMessage();
        return await UpdateAsync(request.Item, reference, message, cancellation)
            ?? await PostAsync(request, reference, message, cancellation);
    }

    private async Task<SendOutcome> PostAsync(
        DeliveryRequest request,
        ConversationReference reference,
        Activity message,
        CancellationToken cancellation
    )
    {
        var posting = await connector.DeliverToConversationAsync(reference, message, cancellation);
        return OutcomeOf(posting, _barred.Note(request, posting));
    }

    /// <summary>
    /// Puts the card in the place of an earlier one; null when it has to be a message of its own. An update that is repeated does no harm,
    /// and one whose message the person has deleted is of no use unless it is news.
    /// </summary>
    private async Task<SendOutcome?> UpdateAsync(
        AgendaItem item,
        ConversationReference reference,
        Activity message,
        CancellationToken cancellation
    )
    {
        if (item is not RoundStanding { Updates: { Length: > 0 } earlier })
        {
            return null;
        }

        var outcome = OutcomeOf(await connector.UpdateActivityAsync(reference, earlier, message, cancellation), isBarred: false);
        return outcome switch
        {
            SendOutcome.Sent => new SendOutcome.Sent(earlier),
            SendOutcome.Refused { Unreachable: false } when !item.IsChatOnly => null,
            _ => outcome,
        };
    }

    private static ConversationReference ReferenceOf(Kept chat) =>
        new()
        {
            ServiceUrl = chat.ServiceUrl,
            ChannelId = chat.ChannelId,
            Conversation = new ConversationAccount(id: chat.ConversationId, conversationType: "personal", tenantId: chat.TenantId),
            Bot = new ChannelAccount(chat.BotId),
            User = new ChannelAccount(chat.UserId),
        };

    private static SendOutcome OutcomeOf(PostOutcome posting, bool isBarred) =>
        posting switch
        {
            PostOutcome.Posted posted => new SendOutcome.Sent(posted.Id ?? ""),
            PostOutcome.TryLater later => new SendOutcome.TryLater(later.Until, later.Code),
            PostOutcome.Refused refused => new SendOutcome.Refused(refused.Code, isBarred || IsUnreachable(refused.Meaning)),
            PostOutcome.Unknown unknown => new SendOutcome.Unknown(unknown.Reason),
            _ => throw new ArgumentOutOfRangeException(nameof(posting)),
        };

    private static bool IsUnreachable(RefusalMeaning meaning) =>
        meaning
            is RefusalMeaning.BlockedByUser
                or RefusalMeaning.NotInstalled
                or RefusalMeaning.BotNotInConversation
                or RefusalMeaning.PersonNotInConversation
                or RefusalMeaning.BotDisabledByAdmin
                or RefusalMeaning.ConversationGone;
}
