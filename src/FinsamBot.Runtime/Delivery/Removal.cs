using FinsamBot.Domain.Deliveries;
using FinsamBot.Domain.Events;
using FinsamBot.Domain.Office;
using FinsamBot.Domain.People;
using FinsamBot.Runtime.Handlers;

namespace FinsamBot.Runtime.Delivery;

/// <summary>
/// A person has removed the bot: mail takes over. The news may be late, and Teams takes posts for who is gone: what was posted since goes
/// by mail too.
/// </summary>
public sealed class Removal(AssociationDirectory directory, Obligations obligations)
{
    /// <summary>Reports of an intervention in which something may have been posted lately.</summary>
    private const int Recent = 4;

    public async Task NoteAsync(PersonId person, LoseConversation removed, Stamp stamp, CancellationToken cancellation)
    {
        ArgumentNullException.ThrowIfNull(removed);
        await directory.Damage.PassOverAsync(person.Stream, async () => await directory.HandleAsync(person, removed, stamp, cancellation));
        if (removed.SaidAt is { } at && (await directory.ContactAsync(person, cancellation)).Conversation is null)
        {
            foreach (var stream in await StreamsAsync(person, cancellation))
            {
                await directory.Damage.PassOverAsync(stream, () => TakeBackAsync(stream, person, at, stamp, cancellation));
            }
        }
    }

    /// <summary>All that may owe the person something.</summary>
    private async Task<IReadOnlyList<StreamName>> StreamsAsync(PersonId person, CancellationToken cancellation)
    {
        var streams = new List<StreamName> { OfficeState.Stream };
        foreach (var intervention in await directory.InterventionsAsync(cancellation))
        {
            if (intervention.Roles.Any(r => r.Person == person))
            {
                streams.Add(intervention.Id.Stream);
                streams.AddRange(intervention.Opened.TakeLast(Recent).Select(o => intervention.ReportFor(o).Stream));
            }
        }

        return streams;
    }

    private async Task<IObligation?> TakeBackAsync(
        StreamName stream,
        PersonId person,
        DateTimeOffset since,
        Stamp stamp,
        CancellationToken cancellation
    )
    {
        if (obligations.Of(stream) is not { } obligation || await obligation.ViewAsync(stamp.At, cancellation) is not { } view)
        {
            return null;
        }

        var unseen = view.Deliveries.Where(d =>
            d.Value is { State: AttemptState.Sent } sent && sent.Channel == ChannelKind.Teams && sent.To == person.Value && sent.At >= since
        );
        foreach (var (key, _) in unseen)
        {
            await obligation.HandleAsync(new TakeBackDelivery(key), $"unseen/{stamp.Command}", stamp.At, cancellation);
        }

        return obligation;
    }
}
