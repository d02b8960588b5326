using System.Collections.Immutable;
using FinsamBot.Domain.Deliveries;
using FinsamBot.Domain.People;

namespace FinsamBot.Domain.Agenda;

/// <summary>Whether something that is open may be sent, as far as a restoration is concerned.</summary>
internal enum RestorationDoubt
{
    /// <summary>It has not been sent.</summary>
    None,

    /// <summary>It may have been sent.</summary>
    HeldBack,

    /// <summary>It may have been sent, and the office wants no more of it.</summary>
    Dropped,
}

/// <summary>
/// What was due before the store was taken back from a copy may have been sent after the copy was made, and nothing here says so. Whatever
/// it is, and whichever way it would go: it waits for the office's word.
/// </summary>
internal static class RestorationDoubts
{
    /// <param name="key">Of the item as it was planned, before it was sent another way.</param>
    public static RestorationDoubt Of(Restoration? restored, string key, AgendaItem routed, ImmutableDictionary<string, Attempt> deliveries)
    {
        if (restored?.Concerns(routed.DueAt) != true || IsLookedFor(deliveries.GetValueOrDefault(routed.Key), routed.Key))
        {
            return RestorationDoubt.None;
        }

        return restored.Settled.TryGetValue(key, out var send) || restored.Settled.TryGetValue(routed.Key, out send)
            ? send
                ? RestorationDoubt.None
                : RestorationDoubt.Dropped
            : RestorationDoubt.HeldBack;
    }

    /// <summary>It was under way when the copy was made, in a message of its own: its channel looks for that before it sends anything,
    /// and finds it whenever it left.</summary>
    private static bool IsLookedFor(Attempt? attempt, string key) => attempt is { IsOpenEnded: true } && attempt.Letter == key;
}
