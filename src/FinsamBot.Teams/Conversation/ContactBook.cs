using FinsamBot.Domain.People;
using FinsamBot.Runtime.Delivery;
using FinsamBot.Runtime.Handlers;
using FinsamBot.Teams.Asking;
using FinsamBot.Teams.Bot.Inbound;
using Kept = FinsamBot.Domain.People.ConversationReference;

namespace FinsamBot.Teams.Conversation;

/// <summary>Keeps where a person's own chat with the bot is. Written only when something is new.</summary>
internal sealed class ContactBook(AssociationDirectory directory, Removal removal)
{
    /// <summary>True when the person could not be reached before.</summary>
    /// <param name="isInstallation">The turn tells that the bot was installed; else somebody merely spoke.</param>
    public async Task<bool> KeepAsync(Turn turn, Caller caller, bool isInstallation, CancellationToken cancellation)
    {
        var keep = new KeepConversation(ReferenceOf(turn)) { SaidAt = turn.Activity.Timestamp, IsInstallation = isInstallation };
        return await HandleAsync(caller, keep, cancellation) is { Before.Conversation: null, After.Conversation: not null };
    }

    public Task LoseAsync(Turn turn, Caller caller, CancellationToken cancellation) =>
        removal.NoteAsync(
            caller.Person.Id,
            new LoseConversation("removed") { SaidAt = turn.Activity.Timestamp },
            caller.Stamp,
            cancellation
        );

    /// <summary>Who writes to the bot is answered, also when what is known of the way to that person is damaged.</summary>
    private Task<ContactReply?> HandleAsync(Caller caller, ContactCommand command, CancellationToken cancellation) =>
        directory.Damage.PassOverAsync(
            caller.Person.Id.Stream,
            async () => await directory.HandleAsync(caller.Person.Id, command, caller.Stamp, cancellation)
        );

    private static Kept ReferenceOf(Turn turn)
    {
        var reference = turn.Reference;
        return new Kept(
            reference.ServiceUrl,
            reference.Conversation.Id,
            reference.Conversation.TenantId,
            reference.User?.Id ?? "",
            reference.Bot?.Id ?? "",
            reference.ChannelId ?? ""
        );
    }
}
