using System.Collections.Immutable;
using FinsamBot.Core.Delivery;

namespace FinsamBot.Core.Agenda;

/// <summary>Through which channel an item goes: Teams where the person can be reached there, else mail, also after Teams said no.</summary>
internal static class Routing
{
    /// <summary>The item with its channel and key, or null when it is settled or cannot reach anybody.</summary>
    public static AgendaItem? Route(AgendaItem item, ImmutableDictionary<string, Attempt> deliveries)
    {
        var attempt = deliveries.GetValueOrDefault(item.Key);
        if (item.Channel == ChannelKind.Teams && (attempt is null ? item.To.Conversation is null : attempt is { State: AttemptState.Refused, Channel: ChannelKind.Teams }))
        {
            item = item with { Channel = ChannelKind.Mail, Key = attempt is null ? item.Key : item.Key + "/mail" };
            attempt = deliveries.GetValueOrDefault(item.Key);
        }

        if (attempt is { IsSettled: true })
        {
            return null;
        }

        // A try under way stays in the channel it was begun in.
        var channel = attempt?.Channel ?? item.Channel;
        return channel == ChannelKind.Mail && string.IsNullOrWhiteSpace(item.To.Mail) ? null : item with { Channel = channel };
    }
}
