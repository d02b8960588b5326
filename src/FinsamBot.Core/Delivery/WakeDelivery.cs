namespace FinsamBot.Core.Delivery;

/// <summary>
/// Says that something may be due right now, so that nobody has to wait for the next pass of the delivery loop. Returns at once; a call that is lost costs
/// only that wait.
/// </summary>
public delegate void WakeDelivery();
