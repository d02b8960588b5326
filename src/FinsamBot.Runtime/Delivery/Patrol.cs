using FinsamBot.Domain.Events;
using FinsamBot.Domain.Office;
using FinsamBot.Runtime.Due;
using FinsamBot.Runtime.Streams;

namespace FinsamBot.Runtime.Delivery;

/// <summary>Looks at one kind of stored thing and notes in the <see cref="DamageList"/> what of it cannot be used. Declared by whoever
/// stores it.</summary>
public delegate Task FindDamage(DamageList damage, CancellationToken cancellation);

/// <summary>What a walk over the whole store came to.</summary>
/// <param name="Planned">Entries of the due index that were missing.</param>
public sealed record PatrolResult(int Streams, int Planned);

/// <summary>
/// Walks over everything that is stored: verifies every stream against its chain and head, puts back what the due index has lost, and names
/// what cannot be used. What the due index knows is derived from the streams: after a restore, or with none of it left, the reminders come
/// all the same.
/// </summary>
/// <param name="others">What besides streams and the index is looked at.</param>
public sealed class Patrol(
    IStreamStore streams,
    IBlobStore blobs,
    DueIndex due,
    Obligations obligations,
    DamageList damage,
    TimeProvider clock,
    IEnumerable<FindDamage> others
)
{
    /// <summary>Streams between two pauses.</summary>
    private const int Page = 50;

    /// <param name="mend">Whether to put back what is missing, or only to look.</param>
    /// <param name="pause">Awaited after every page, so that people are served meanwhile.</param>
    public async Task<PatrolResult> RunAsync(bool mend, Func<Task> pause, CancellationToken cancellation)
    {
        ArgumentNullException.ThrowIfNull(pause);
        var before = damage.All;
        var planned = await PlannedAsync(before, cancellation);
        foreach (var find in others)
        {
            await find(damage, cancellation);
        }

        var (names, put) = (await Verification.NamesAsync(streams, blobs, cancellation), 0);
        foreach (var page in names.Chunk(Page))
        {
            foreach (var stream in page)
            {
                if (await MissingAsync(stream, planned, cancellation) is not { } next || !mend)
                {
                    continue;
                }

                await due.PutAsync(stream, next, cancellation);
                put++;
            }

            await pause();
        }

        return new PatrolResult(names.Count, put);
    }

    /// <summary>The first entry of each stream. What was no entry and is gone is named no more.</summary>
    private async Task<Dictionary<StreamName, DateTimeOffset>> PlannedAsync(IReadOnlyList<Damage> before, CancellationToken cancellation)
    {
        foreach (var stray in before.Where(d => d.Kind == DamageKind.DueEntry))
        {
            damage.Clear(stray.Kind, stray.Name);
        }

        var planned = new Dictionary<StreamName, DateTimeOffset>();
        await foreach (var entry in due.AllAsync(cancellation))
        {
            planned.TryAdd(entry.Stream, entry.Minute);
        }

        return planned;
    }

    /// <summary>When the stream is to be looked at, if the index has nothing that leads to it in time.</summary>
    private async Task<DateTimeOffset?> MissingAsync(
        StreamName stream,
        Dictionary<StreamName, DateTimeOffset> planned,
        CancellationToken cancellation
    )
    {
        var (_, fault) = await Verification.CheckAsync(streams, blobs, stream, cancellation);
        Note(stream, fault);
        var now = clock.GetUtcNow();
        var view =
            fault is { IsReadable: false } || obligations.Of(stream) is not { } obligation
                ? null
                : await damage.PassOverAsync(stream, () => obligation.ViewAsync(now, cancellation));
        if (view?.Next() is not { } next)
        {
            return null;
        }

        var at = next < now ? now : next;
        return planned.TryGetValue(stream, out var entry) && (entry <= at || DueIndex.SameEntry(entry, at)) ? null : at;
    }

    private void Note(StreamName stream, ChainFault? fault)
    {
        foreach (var kind in new[] { DamageKind.Stream, DamageKind.Chain })
        {
            if (fault is not null && fault.IsReadable == (kind == DamageKind.Chain))
            {
                damage.Note(new Damage(kind, stream.Value, FormattableString.Invariant($"event {fault.Sequence}: {fault.Reason}")));
            }
            else
            {
                damage.Clear(kind, stream.Value);
            }
        }
    }
}
