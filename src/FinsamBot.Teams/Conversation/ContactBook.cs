using FinsamBot.Domain.Events;
using FinsamBot.Domain.People;
using FinsamBot.Runtime.Handlers;
using FinsamBot.Teams.Protocol.Inbound;
using Kept = FinsamBot.Domain.People.ConversationReference;

namespace FinsamBot.Teams.Conversation;

/// <summary>Keeps where a person's own chat with the bot is. Written only when something is new.</summary>
internal sealed class ContactBook(AssociationDirectory directory)
{
    /// <summary>True when the person could not be reached before.</summary>
    public async Task<bool> KeepAsync(Turn turn, Guest guest, CancellationToken cancellation)
    {
        var (seen, isNew) = (ReferenceOf(turn), false);
        await ChangeAsync(
            guest,
            contact =>
            {
                // Decided anew after a conflict: only the one who wrote first meets the person for the first time.
                isNew = contact.Conversation is null;
                return contact.Conversation == seen || !contact.MayChange(guest.Now) ? [] : [new ConversationKept(seen)];
            },
            cancellation
        );
        return isNew;
    }

    public Task LoseAsync(Guest guest, CancellationToken cancellation) =>
        ChangeAsync(guest, contact => contact.Conversation is null ? [] : [new ConversationLost("removed")], cancellation);

    /// <summary>Who writes to the bot is answered, also when what is known of the way to that person is damaged.</summary>
    private async Task ChangeAsync(Guest guest, Func<Contact, IReadOnlyList<Event>> decide, CancellationToken cancellation) =>
        await directory.Damage.PassOverAsync(
            guest.Person.Id.Stream,
            async () =>
            {
                await directory.ChangeContactAsync(guest.Person.Id, decide, guest.Stamp, cancellation);
                return guest;
            }
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
