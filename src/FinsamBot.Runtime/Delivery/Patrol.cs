using FinsamBot.Domain.Events;
using FinsamBot.Domain.Office;
using FinsamBot.Runtime.Due;
using FinsamBot.Runtime.Streams;

namespace FinsamBot.Runtime.Delivery;

/// <summary>Looks at one kind of stored thing and notes in the <see cref="DamageList"/> what of it cannot be used. Declared by whoever
/// stores it.</summary>
public delegate Task FindDamage(DamageList damage, CancellationToken cancellation);

/// <summary>What a walk over the whole store came to.</summary>
/// <param name="Missing">Entries that the due index had lost.</param>
/// <param name="Planned">Those that were put back.</param>
/// <param name="DueNow">What may be sent at once when they are back.</param>
public sealed record PatrolResult(int Streams, int Missing, int Planned, int DueNow)
{
    /// <summary>What was found missing and not put back.</summary>
    internal IReadOnlyList<(StreamName Stream, DateTimeOffset At)> Lost { get; init; } = [];
}

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
    /// <param name="walked">Told after each stream how many of how many are done.</param>
    public async Task<PatrolResult> RunAsync(bool mend, Func<Task> pause, CancellationToken cancellation, Action<int, int>? walked = null)
    {
        ArgumentNullException.ThrowIfNull(pause);
        var before = damage.All;
        var planned = await PlannedAsync(before, cancellation);
        foreach (var find in others)
        {
            await find(damage, cancellation);
        }

        var names = await Verification.NamesAsync(streams, blobs, cancellation);
        var (missing, dueNow, done) = (new List<(StreamName Stream, DateTimeOffset At)>(), 0, 0);
        foreach (var page in names.Chunk(Page))
        {
            foreach (var stream in page)
            {
                if (await MissingAsync(stream, planned, cancellation) is { } entry)
                {
                    missing.Add((stream, entry.At));
                    dueNow += entry.DueNow;
                    await (mend ? due.PutAsync(stream, entry.At, cancellation) : Task.CompletedTask);
                }

                walked?.Invoke(++done, names.Count);
            }

            await pause();
        }

        var found = new PatrolResult(names.Count, missing.Count, mend ? missing.Count : 0, dueNow);
        return mend ? found : found with { Lost = missing };
    }

    /// <summary>Puts back what a walk that only looked has found missing.</summary>
    public async Task<PatrolResult> MendAsync(PatrolResult looked, CancellationToken cancellation)
    {
        ArgumentNullException.ThrowIfNull(looked);
        foreach (var (stream, at) in looked.Lost)
        {
            await due.PutAsync(stream, at, cancellation);
        }

        return looked with
        {
            Planned = looked.Lost.Count,
            Lost = [],
        };
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

    /// <summary>When the stream is to be looked at, and what is due by then, if the index has nothing that leads to it in time.</summary>
    private async Task<(DateTimeOffset At, int DueNow)?> MissingAsync(
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
        return planned.TryGetValue(stream, out var entry) && (entry <= at || DueIndex.SameEntry(entry, at)) ? null : (at, view.Due().Count);
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
