using FinsamBot.Core.Interventions;
using FinsamBot.Teams.Protocol;
using Kept = FinsamBot.Core.Interventions.ConversationReference;

namespace FinsamBot.Teams.Conversation;

/// <summary>Keeps where a person's own chat with the bot is. Written only when something is new.</summary>
internal sealed class ContactBook(Register register)
{
    /// <summary>True when the person could not be reached before.</summary>
    public async Task<bool> KeepAsync(Turn turn, Guest guest, CancellationToken cancellation)
    {
        var (seen, isNew) = (ReferenceOf(turn), false);
        await register.ChangeContactAsync(
            guest.Person.Id,
            contact =>
            {
                // Decided anew after a conflict: only the one who wrote first meets the person for the first time.
                isNew = contact.Conversation is null;
                return contact.Conversation == seen ? [] : [new ConversationKept(seen)];
            },
            guest.Stamp,
            cancellation);
        return isNew;
    }

    public Task LoseAsync(Guest guest, CancellationToken cancellation) => register.ChangeContactAsync(
        guest.Person.Id, contact => contact.Conversation is null ? [] : [new ConversationLost("removed")], guest.Stamp, cancellation);

    private static Kept ReferenceOf(Turn turn)
    {
        var (reference, activity) = (turn.Reference, turn.Activity);
        return new Kept(
            reference.ServiceUrl, reference.ConversationId, reference.TenantId, reference.UserId ?? "", reference.BotId ?? "", activity.ChannelId ?? "");
    }
}
