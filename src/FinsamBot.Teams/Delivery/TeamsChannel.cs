using FinsamBot.Domain.Agenda;
using FinsamBot.Domain.Deliveries;
using FinsamBot.Domain.People;
using FinsamBot.Runtime.Delivery;
using FinsamBot.Teams.Conversation;
using FinsamBot.Teams.Protocol.Activities;
using FinsamBot.Teams.Protocol.Outbound;
using ConversationReference = FinsamBot.Teams.Protocol.Activities.ConversationReference;
using Outcome = FinsamBot.Domain.Deliveries.SendOutcome;
using Posting = FinsamBot.Teams.Protocol.Outbound.SendOutcome;

namespace FinsamBot.Teams.Delivery;

/// <summary>Posts notices in people's personal chats. Teams cannot recognise a repetition, so what may have arrived is never posted
/// again.</summary>
internal sealed class TeamsChannel(ConnectorClient connector, LinkTo link) : IChannel
{
    public ChannelKind Kind => ChannelKind.Teams;

    public int Abreast => connector.Abreast;

    /// <summary>Where there is a chat, all that has a card is said there.</summary>
    public static Way Way { get; } = Way.OfChats(Notices.Has) with { Silences = NoCard.Why };

    public ContactCommand NoteLost(string reason) => new LoseConversation(reason);

    public async Task<Outcome> SendAsync(DeliveryRequest request, RecordHandle record, CancellationToken cancellation)
    {
        if (request.Before is not null)
        {
            return new Outcome.Unknown("InterruptedBefore");
        }

        if (request.To.Conversation is not { } chat)
        {
            return new Outcome.Refused("NoConversation", Unreachable: true);
        }

        if (Notices.Of(request, link) is not { } notice)
        {
            return new Outcome.Refused("NoCardForThis");
        }

        var reference = new ConversationReference(chat.ServiceUrl, chat.ConversationId, chat.TenantId, "personal", chat.BotId, chat.UserId);
        var message = new Answer.Shown(notice).ToMessage();
        return await UpdateAsync(request.Item, reference, message, cancellation)
            ?? OutcomeOf(await connector.DeliverToConversationAsync(reference, message, cancellation));
    }

    /// <summary>
    /// Puts the card in the place of an earlier one; null when it has to be a message of its own. An update that is repeated does no harm,
    /// and one whose message the person has deleted is of no use unless it is news.
    /// </summary>
    private async Task<Outcome?> UpdateAsync(
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

        var outcome = OutcomeOf(await connector.UpdateActivityAsync(reference, earlier, message, cancellation));
        return outcome switch
        {
            Outcome.Sent => new Outcome.Sent(earlier),
            Outcome.Refused { Unreachable: false } when !item.IsChatOnly => null,
            _ => outcome,
        };
    }

    private static Outcome OutcomeOf(Posting posting) =>
        posting switch
        {
            Posting.Posted posted => new Outcome.Sent(posted.Id ?? ""),
            Posting.TryLater later => new Outcome.TryLater(later.Until, later.Code),
            Posting.Refused refused => new Outcome.Refused(refused.Code, IsUnreachable(refused.Meaning)),
            Posting.Unknown unknown => new Outcome.Unknown(unknown.Reason),
            _ => throw new ArgumentOutOfRangeException(nameof(posting)),
        };

    private static bool IsUnreachable(RefusalMeaning meaning) =>
        meaning
            is RefusalMeaning.BlockedByUser
                or RefusalMeaning.NotInstalled
                or RefusalMeaning.BotNotInConversation
                or RefusalMeaning.BotDisabledByAdmin
                or RefusalMeaning.ConversationGone;
}
