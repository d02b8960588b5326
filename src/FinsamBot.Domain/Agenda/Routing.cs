using System.Collections.Immutable;
using FinsamBot.Domain.Deliveries;

namespace FinsamBot.Domain.Agenda;

/// <summary>
/// Through which channel an item goes: Teams where the person can be reached there, else mail, also after Teams said no. What may have
/// arrived in Teams goes by mail too: nobody can look there, and a post is never repeated.
/// </summary>
internal static class Routing
{
    /// <summary>The item with its channel and key, or null when it is settled.</summary>
    /// <param name="attempt">What became of it so far.</param>
    public static AgendaItem? Route(AgendaItem item, Attempt? attempt, ImmutableDictionary<string, Attempt> deliveries)
    {
        if (item.Channel == ChannelKind.Teams && GoesByMail(item, attempt))
        {
            item = item with
            {
                Channel = ChannelKind.Mail,
                Key = attempt is null ? item.Key : item.Key + "/mail",
                MayHaveArrived = attempt is { State: AttemptState.Unknown },
            };
            attempt = deliveries.GetValueOrDefault(item.Key);
        }

        if (attempt is { IsSettled: true } || item is { IsChatOnly: true, Channel: ChannelKind.Mail })
        {
            return null;
        }

        // A try under way stays in the channel it was begun in.
        return attempt is null || attempt.Channel == item.Channel ? item : item with { Channel = attempt.Channel };
    }

    private static bool GoesByMail(AgendaItem item, Attempt? attempt) =>
        attempt is null
            ? item.To.Conversation is null
            : attempt is { State: AttemptState.Refused or AttemptState.Unknown, Channel: ChannelKind.Teams };

    /// <summary>Neither a chat nor an address: nothing can be sent now.</summary>
    public static bool ReachesNobody(AgendaItem routed) => routed.Channel == ChannelKind.Mail && string.IsNullOrWhiteSpace(routed.To.Mail);
}
