using FinsamBot.Domain.Events;

namespace FinsamBot.Domain.Deliveries;

/// <summary>Says that a stream has just made something due: somebody is waiting, so it should be looked at now and not at the next
/// pass.</summary>
public delegate void WakeDelivery(StreamName stream);
