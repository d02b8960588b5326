using System.Text.Json.Serialization;
using FinsamBot.Domain.Events;

namespace FinsamBot.Domain.Deliveries;

/// <summary>Something that happened to one item of the agenda. A delivery is recorded where its need is recorded.</summary>
/// <param name="Key">The agenda item's stable key.</param>
public abstract record DeliveryEvent(string Key) : Event;

/// <summary>This instance is about to send. Until <paramref name="ClaimEnds"/> no other instance touches the item; after that the sender is
/// taken for dead.</summary>
/// <param name="Letter">The key of the message the item travels in with others; null when it is the item's own.</param>
/// <param name="About">Null in streams of then: the key alone said it.</param>
public sealed record DeliveryStarted(
    string Key,
    ChannelKind Channel,
    string To,
    DateTimeOffset ClaimEnds,
    [property: JsonIgnore(Condition = JsonIgnoreCondition.WhenWritingNull)] string? Letter = null,
    [property: JsonIgnore(Condition = JsonIgnoreCondition.WhenWritingNull)] Subject? About = null
) : DeliveryEvent(Key);

/// <summary>The channel has made something ready (a draft) that can be found again under the handle.</summary>
public sealed record DeliveryPrepared(string Key, string Handle) : DeliveryEvent(Key);

/// <param name="Receipt">What the channel calls what was sent: a message id or an activity id.</param>
public sealed record DeliverySent(string Key, string Receipt) : DeliveryEvent(Key);

public sealed record DeliveryPostponed(string Key, DateTimeOffset Until, string Reason) : DeliveryEvent(Key);

public sealed record DeliveryRefused(string Key, string Reason) : DeliveryEvent(Key)
{
    /// <summary>The channel had taken it, for somebody who was not there any more.</summary>
    public const string Unseen = "Unseen";
}

/// <summary>Nobody can tell whether it arrived. It is not repeated: the next reminder, a letter or the office's list settles it.</summary>
public sealed record DeliveryUnknown(string Key, string Reason) : DeliveryEvent(Key)
{
    /// <summary>The sender died, and nobody needs what it sent any more.</summary>
    public const string NeedPassed = "NeedPassed";

    /// <summary>The sender is gone with the store that it wrote to; this one is a copy from before.</summary>
    public const string Restored = "Restored";
}
