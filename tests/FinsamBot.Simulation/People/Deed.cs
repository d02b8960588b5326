using FinsamBot.Domain.Events;
using FinsamBot.Simulation.Stage;

namespace FinsamBot.Simulation.People;

/// <summary>Something a person does, with the command id that stays the same when it is done again because no answer came.</summary>
internal sealed record Deed(string Name, string Id, Func<Asking, Task<Refusal?>> Do)
{
    public int Tries { get; set; }
}

/// <summary>Who answers a person right now: a running bot, its clock and the deed's command id.</summary>
internal sealed record Asking(Running Bot, DateTimeOffset Now, string Id, CancellationToken End);

/// <summary>What people are going to do, by time.</summary>
internal sealed class Plans
{
    private readonly PriorityQueue<Deed, (DateTimeOffset At, long Number)> _queue = new();
    private long _number;

    public DateTimeOffset? Next => _queue.TryPeek(out _, out var at) ? at.At : null;

    public void Add(DateTimeOffset at, string name, Func<Asking, Task<Refusal?>> what) =>
        Again(at, new Deed(name, $"deed-{_number + 1}", what));

    public void Again(DateTimeOffset at, Deed deed) => _queue.Enqueue(deed, (at, ++_number));

    public Deed Take() => _queue.Dequeue();
}
