namespace FinsamBot.Domain.Events;

/// <summary>What a command leads to. A refusal may come together with events: what could be kept is kept.</summary>
public sealed record Decision(IReadOnlyList<Event> Events, Refusal? Refusal = null)
{
    public static Decision Nothing { get; } = new([]);

    public static Decision Of(params Event[] events) => new(events);

    public static Decision Refuse(RefusalReason reason, params object[] arguments) => new([], new Refusal(reason, arguments));
}
