namespace FinsamBot.Core.Delivery;

/// <summary>Says that something is due right now, so that nobody waits for the next round. Cheap, and harmless to call often or not at all.</summary>
public delegate void WakeDelivery();
