using FinsamBot.Domain.Events;
using FinsamBot.Domain.Forms;
using FinsamBot.Domain.People;
using FinsamBot.Runtime.Handlers;

namespace FinsamBot.Runtime.Backups;

/// <summary>Says in the association's stream that the store was taken back from a copy. Said apart from its other commands: nothing else is
/// there yet that could be planned anew.</summary>
public sealed class RestorationNote(AssociationDirectory directory, TemplateCatalogue forms)
{
    /// <summary>Nothing happens when it is said already.</summary>
    internal Task NoteAsync(DateTimeOffset from, DateTimeOffset now, CancellationToken cancellation)
    {
        var request = new AssociationRequest(new NoteRestored(from), PersonId.Bot, $"restored/{from.UtcTicks}", now);
        return directory.AssociationCommands.HandleAsync(
            Association.Stream,
            new Stamp(now, PersonId.Bot.Value, request.CommandId),
            state => AssociationRules.On(state, forms, request),
            cancellation
        );
    }
}
