namespace FinsamBot.Domain.Events;

/// <summary>Something a person, or the clock, wants to happen to a report or to what is registered about its intervention.</summary>
public abstract record Command;
