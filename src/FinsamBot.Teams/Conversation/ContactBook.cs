using FinsamBot.Domain.People;
using FinsamBot.Runtime.Handlers;
using FinsamBot.Teams.Protocol.Inbound;
using Kept = FinsamBot.Domain.People.ConversationReference;

namespace FinsamBot.Teams.Conversation;

/// <summary>Keeps where a person's own chat with the bot is. Written only when something is new.</summary>
internal sealed class ContactBook(AssociationDirectory directory)
{
    /// <summary>True when the person could not be reached before.</summary>
    public async Task<bool> KeepAsync(Turn turn, Guest guest, CancellationToken cancellation) =>
        await HandleAsync(guest, new KeepConversation(ReferenceOf(turn)), cancellation) is { Before.Conversation: null };

    public Task LoseAsync(Guest guest, CancellationToken cancellation) => HandleAsync(guest, new LoseConversation("removed"), cancellation);

    /// <summary>Who writes to the bot is answered, also when what is known of the way to that person is damaged.</summary>
    private Task<ContactReply?> HandleAsync(Guest guest, ContactCommand command, CancellationToken cancellation) =>
        directory.Damage.PassOverAsync(
            guest.Person.Id.Stream,
            async () => await directory.HandleAsync(guest.Person.Id, command, guest.Stamp, cancellation)
        );

    private static Kept ReferenceOf(Turn turn)
    {
        var (reference, activity) = (turn.Reference, turn.Activity);
        return new Kept(
            reference.ServiceUrl,
            reference.ConversationId,
            reference.TenantId,
            reference.UserId ?? "",
            reference.BotId ?? "",
            activity.ChannelId ?? ""
        );
    }
}
