using FinsamBot.Domain.Events;
using FinsamBot.Domain.People;

namespace FinsamBot.Runtime.Handlers;

/// <summary>Makes accounts known that somebody has proved: administrators whom the settings name, and people in the register who had none
/// yet.</summary>
public sealed class NewcomerHandler(
    AssociationDirectory directory,
    AssociationHandler associations,
    NamedAdministrators named,
    NewPersonId newId
)
{
    /// <summary>Whether it is worth asking who an unknown account is.</summary>
    public async Task<bool> AwaitsAnybodyAsync(CancellationToken cancellation) =>
        Newcomers.AreAwaited(await directory.AssociationAsync(cancellation), named);

    /// <summary>True when the account is somebody's now.</summary>
    public async Task<bool> MeetAsync(ProvenAccount account, string commandId, DateTimeOffset now, CancellationToken cancellation)
    {
        var association = await directory.AssociationAsync(cancellation);
        if (Newcomers.Of(association, named, account, newId()) is not { } command)
        {
            return false;
        }

        var request = new AssociationRequest(command, PersonId.Bot, commandId + "/met", now);
        return (await associations.HandleAsync(request, cancellation)).Changed;
    }
}
