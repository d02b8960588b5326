using System.Collections.Immutable;
using FinsamBot.Domain.Deliveries;
using FinsamBot.Domain.People;

namespace FinsamBot.Domain.Agenda;

/// <summary>
/// Through which channel an item goes: the first in which it can be said and the person is reached. Where it was refused, and where it may
/// have arrived, the next one takes it: nobody can look into a chat, and a post is never repeated.
/// </summary>
internal static class Routing
{
    /// <summary>The item with its channel and key, or null when it is settled.</summary>
    /// <param name="attempt">What became of it so far.</param>
    public static AgendaItem? Route(AgendaItem item, Attempt? attempt, ImmutableDictionary<string, Attempt> deliveries, Ways ways)
    {
        if (attempt is null)
        {
            return Begun(item, ways.First(item.Channel, item.GetType(), item.To));
        }

        var routed = item;
        while (attempt is { State: AttemptState.Refused or AttemptState.Unknown } && Onwards(item, attempt, ways) is { } next)
        {
            routed = item with
            {
                Channel = next.Channel,
                Key = item.Key + next.Ending,
                MayHaveArrived = routed.MayHaveArrived || attempt.State == AttemptState.Unknown,
            };
            attempt = deliveries.GetValueOrDefault(routed.Key);
        }

        if (attempt is { IsSettled: true })
        {
            return null;
        }

        // A try under way stays in the channel it was begun in.
        return attempt is null || attempt.Channel == routed.Channel ? routed : routed with { Channel = attempt.Channel };
    }

    /// <summary>Neither a chat nor an address: nothing can be sent now.</summary>
    public static bool ReachesNobody(AgendaItem routed, Ways ways) => routed.Channel == ways.Last.Channel && !ways.Last.Reaches(routed.To);

    private static AgendaItem? Begun(AgendaItem item, Way? way)
    {
        if (way is null || (item.IsChatOnly && way.Channel != item.Channel))
        {
            return null;
        }

        return way.Channel == item.Channel ? item : item with { Channel = way.Channel };
    }

    private static Way? Onwards(AgendaItem item, Attempt attempt, Ways ways) =>
        item.IsChatOnly ? null : ways.After(attempt.Channel, item.Channel, item.GetType(), item.To);
}
