using FinsamBot.Domain.Text;
using FinsamBot.Runtime.Delivery;
using FinsamBot.Runtime.Handlers;
using FinsamBot.Runtime.Streams;
using FinsamBot.Teams.Asking;
using FinsamBot.Teams.Bot.Inbound;
using FinsamBot.Teams.Cards;

namespace FinsamBot.Teams.Conversation;

/// <summary>Knows people by their accounts in Teams.</summary>
internal sealed class CallerBook(AssociationDirectory directory, Newcoming newcoming, LinkTo link, TimeProvider clock)
{
    /// <summary>Who wrote; null when the register does not know that account, and nobody is awaited who it might be.</summary>
    public async Task<Caller?> FindAsync(Turn turn, CancellationToken cancellation) =>
        await KnownAsync(turn, cancellation)
        ?? (await newcoming.MeetAsync(turn, cancellation) ? await KnownAsync(turn, cancellation) : null);

    /// <summary>The language of who wrote; Swedish when even that cannot be read.</summary>
    public async Task<Language> LanguageAsync(Turn turn, CancellationToken cancellation)
    {
        try
        {
            return (await KnownAsync(turn, cancellation))?.Reader.Language ?? Language.Swedish;
        }
        catch (BrokenStreamException)
        {
            return Language.Swedish;
        }
    }

    private async Task<Caller?> KnownAsync(Turn turn, CancellationToken cancellation)
    {
        var association = await directory.AssociationAsync(cancellation);
        if (
            turn.Activity.From?.AadObjectId is not { Length: > 0 } objectId
            || !association.ByTeamsObjectId.TryGetValue(objectId, out var id)
        )
        {
            return null;
        }

        var contact = await directory.ContactAsync(id, cancellation);
        return new Caller(association.People[id], association, new Reader(id, contact.Language, link), turn.EffectId, clock.GetUtcNow());
    }
}
