using FinsamBot.Core.Delivery;
using FinsamBot.Teams.Conversation;
using FinsamBot.Teams.Protocol;
using Outcome = FinsamBot.Core.Delivery.SendOutcome;
using Posting = FinsamBot.Teams.Protocol.SendOutcome;

namespace FinsamBot.Teams.Delivery;

/// <summary>Posts notices in people's personal chats. Teams cannot recognise a repetition, so what may have arrived is never posted again.</summary>
internal sealed class TeamsChannel(ConnectorClient connector, LinkTo link) : IChannel
{
    public ChannelKind Kind => ChannelKind.Teams;

    public int Abreast => connector.Abreast;

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

        var reference = new Protocol.ConversationReference(chat.ServiceUrl, chat.ConversationId, chat.TenantId, "personal", chat.BotId, chat.UserId);
        return OutcomeOf(await connector.DeliverToConversationAsync(reference, new Answer.Shown(notice).ToMessage(), cancellation));
    }

    private static Outcome OutcomeOf(Posting posting) => posting switch
    {
        Posting.Posted posted => new Outcome.Sent(posted.Id ?? ""),
        Posting.TryLater later => new Outcome.TryLater(later.Until, later.Code),
        Posting.Refused refused => new Outcome.Refused(refused.Code, IsUnreachable(refused.Meaning)),
        Posting.Unknown unknown => new Outcome.Unknown(unknown.Reason),
        _ => throw new ArgumentOutOfRangeException(nameof(posting)),
    };

    private static bool IsUnreachable(RefusalMeaning meaning) => meaning is RefusalMeaning.BlockedByUser or RefusalMeaning.NotInstalled
        or RefusalMeaning.BotNotInConversation or RefusalMeaning.BotDisabledByAdmin or RefusalMeaning.ConversationGone;
}
