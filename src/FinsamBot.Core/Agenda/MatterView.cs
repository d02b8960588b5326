using System.Collections.Immutable;
using FinsamBot.Core.Delivery;

namespace FinsamBot.Core.Agenda;

/// <summary>A stream that owes people something, as it is at an instant: a report, an intervention, or the office's week.</summary>
public abstract record MatterView(DateTimeOffset Now)
{
    /// <summary>What was, or is being, delivered, by agenda key.</summary>
    public abstract ImmutableDictionary<string, Attempt> Deliveries { get; }

    /// <summary>Every item not settled, not overtaken and still of use, with the instant at which it may be sent.</summary>
    public abstract IEnumerable<OpenItem> Open();

    /// <summary>Items that may be sent now, oldest first; of each ladder only the latest.</summary>
    public IReadOnlyList<AgendaItem> Due() => OpenItems.Due(Open(), Now);

    /// <summary>The next instant at which something may be sent; the past when something waits already; null when nothing is owed.</summary>
    public virtual DateTimeOffset? Next() => OpenItems.Next(Open());
}
