using System.Text;
using FinsamBot.Domain.Events;
using FinsamBot.Domain.Forms;
using FinsamBot.Domain.People;
using FinsamBot.Runtime.Streams;

namespace FinsamBot.Runtime.Handlers;

/// <summary>
/// Forgets people: the key goes first, then the streams say so. Whatever is interrupted in between is finished by the next look, and a
/// store that was taken back from a copy hears again of whom there are no keys any more.
/// </summary>
public sealed class Forgetting(
    AssociationDirectory directory,
    TemplateCatalogue forms,
    PersonKeys keys,
    IStreamStore streams,
    IBlobStore blobs
)
{
    /// <summary>Copies of what rounds asked about hold addresses; each is made again from its report when somebody looks.</summary>
    private const string Copies = "asked/";

    /// <summary>Why the person is not forgotten; null when it is.</summary>
    public async Task<Refusal?> HandleAsync(PersonId person, PersonId actor, DateTimeOffset now, CancellationToken cancellation)
    {
        var request = RequestOf(person, actor, now);
        if (AssociationRules.On(await directory.AssociationAsync(cancellation), forms, request).Refusal is { } refusal)
        {
            return refusal;
        }

        await keys.DestroyAsync(person, now, cancellation);
        await SayAsync(request, person, cancellation);
        return null;
    }

    /// <summary>Goes on with what was interrupted. How many people the streams did not know to be forgotten.</summary>
    public async Task<int> ResumeAsync(DateTimeOffset now, CancellationToken cancellation)
    {
        var (forgotten, told) = (await keys.ForgottenAsync(cancellation), 0);
        foreach (var person in forgotten)
        {
            var known = (await directory.AssociationAsync(cancellation)).People.GetValueOrDefault(person);
            var contact = await directory.ContactAsync(person, cancellation);
            if (known is { IsForgotten: false } || !contact.IsForgotten)
            {
                await keys.DestroyAsync(person, now, cancellation);
                await SayAsync(RequestOf(person, PersonId.Bot, now), person, cancellation);
                told++;
            }
        }

        return told;
    }

    /// <summary>Streams and blobs in which one of these texts still stands in the clear: what was stored before there were keys, what is
    /// filed, and mails as they came.</summary>
    public async Task<IReadOnlyList<string>> RemainsAsync(IEnumerable<string> texts, CancellationToken cancellation)
    {
        var (wanted, found) = (texts.Where(t => t.Length > 0).Select(Encoding.UTF8.GetBytes).ToList(), new List<string>());
        await foreach (var stream in streams.ListAsync("", cancellation))
        {
            if (Holds((await streams.ReadAsync(stream, 0, cancellation)).Lines, wanted))
            {
                found.Add(stream.Value);
            }
        }

        await foreach (var blob in blobs.ListAsync("", cancellation))
        {
            if (Holds(await blobs.GetAsync(blob, cancellation), wanted))
            {
                found.Add(blob.Value);
            }
        }

        return found;
    }

    private static bool Holds(ReadOnlyMemory<byte> content, List<byte[]> wanted) => wanted.Exists(w => content.Span.IndexOf(w) >= 0);

    private static AssociationRequest RequestOf(PersonId person, PersonId actor, DateTimeOffset now) =>
        new(new ForgetPerson(person), actor, $"forget/{person}", now);

    private async Task SayAsync(AssociationRequest request, PersonId person, CancellationToken cancellation)
    {
        var stamp = new Stamp(request.Now, request.Actor.Value, request.CommandId);
        await directory.AssociationCommands.HandleAsync(
            Association.Stream,
            stamp,
            state => AssociationRules.On(state, forms, request),
            cancellation
        );
        await directory.HandleAsync(person, new ForgetContact(person), stamp, cancellation);
        await foreach (var copy in blobs.ListAsync(Copies, cancellation))
        {
            await blobs.DeleteAsync(copy, cancellation);
        }
    }
}
