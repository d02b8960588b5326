namespace FinsamBot.Domain.Deliveries;

/// <summary>A step of a send, as its sender wants it noted.</summary>
/// <param name="Key">The agenda item's stable key.</param>
public abstract record DeliveryCommand(string Key);

/// <summary>Takes an item for one sender, before anything is sent.</summary>
/// <param name="Letter">The key of the message it travels in; the item's own when it travels alone.</param>
/// <param name="IsRetry">Takes up again what was begun under that letter; else nothing of it may be under way anywhere.</param>
/// <param name="For">How long the sender keeps it at least.</param>
/// <param name="Tries">How often what travels with it was tried before.</param>
public sealed record ClaimDelivery(string Key, ChannelKind Channel, string Letter, bool IsRetry, TimeSpan For, int Tries)
    : DeliveryCommand(Key);

/// <summary>Notes what the channel has made ready, before the step that cannot be undone.</summary>
public sealed record PrepareDelivery(string Key, string Handle) : DeliveryCommand(Key);

/// <summary>Notes how a send ended.</summary>
/// <param name="Tries">How often it had been tried before: who is never taken waits longer.</param>
public sealed record EndDelivery(string Key, SendOutcome Outcome, int Tries) : DeliveryCommand(Key);

/// <summary>Teams took it after the person had removed the bot: nobody sees it there.</summary>
public sealed record TakeBackDelivery(string Key) : DeliveryCommand(Key);

/// <summary>Gives an abandoned claim its end.</summary>
public sealed record CloseDelivery(string Key) : DeliveryCommand(Key);
