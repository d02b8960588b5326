using System.Collections.Immutable;
using FinsamBot.Domain.Events;

namespace FinsamBot.Domain.People;

/// <summary>
/// The store was taken back from a copy. What was sent between the copy and that moment is known to nobody here: what was to be sent
/// before the moment is held back, and the office says of each whether it goes out after all.
/// </summary>
/// <param name="From">When the copy was begun.</param>
/// <param name="At">When it was taken back.</param>
public sealed record Restoration(DateTimeOffset From, DateTimeOffset At)
{
    /// <summary>What the office has said, by agenda key: whether it goes out.</summary>
    public ImmutableDictionary<string, bool> Settled { get; init; } = ImmutableDictionary<string, bool>.Empty;

    /// <summary>Nothing that was due before it leaves by itself.</summary>
    public bool Concerns(DateTimeOffset dueAt) => dueAt < At;

    internal static Restoration? Evolve(Restoration? state, EventRecord record) =>
        record.Event switch
        {
            StoreRestored e => new Restoration(e.From, record.Stamp.At),
            HeldBackSettled e => state is null
                ? null
                : state with
                {
                    Settled = state.Settled.SetItems(e.Keys.Select(k => KeyValuePair.Create(k, e.Send))),
                },
            _ => state,
        };

    internal static IReadOnlyList<Event> Settle(Restoration? state, SettleHeldBack settle)
    {
        string[] news = state is null ? [] : [.. settle.Keys.Distinct().Where(k => !state.Settled.ContainsKey(k))];
        return news.Length == 0 ? [] : [new HeldBackSettled(news, settle.Send)];
    }
}

/// <summary>The store holds what a copy held that was begun at <paramref name="From"/>; what happened after that is not known.</summary>
public sealed record StoreRestored(DateTimeOffset From) : Event;

/// <summary>The office has said what becomes of messages that a restoration held back.</summary>
/// <param name="Keys">Of the agenda.</param>
/// <param name="Send">False: they are neither sent nor shown any more.</param>
public sealed record HeldBackSettled(IReadOnlyList<string> Keys, bool Send) : Event;

/// <summary>Notes that the store was taken back from a copy.</summary>
public sealed record NoteRestored(DateTimeOffset From) : AssociationCommand;

/// <summary>Says what becomes of messages that a restoration holds back. What was said once is not taken back: it may have left.</summary>
public sealed record SettleHeldBack(IReadOnlyList<string> Keys, bool Send) : AssociationCommand;
