using FinsamBot.Domain.Deliveries;

namespace FinsamBot.Runtime.Streams;

/// <summary>Something is under way in a channel that this program has not: another version of it, or another setting, began it.</summary>
public sealed class NoSuchChannelException(ChannelKind channel) : Exception($"Nothing here sends by {channel}.")
{
    public ChannelKind Channel { get; } = channel;
}
