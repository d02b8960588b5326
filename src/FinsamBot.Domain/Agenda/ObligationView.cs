using System.Collections.Immutable;
using FinsamBot.Domain.Deliveries;

namespace FinsamBot.Domain.Agenda;

/// <summary>A stream that owes people something, as it is at an instant: a report, an intervention, or the office's week.</summary>
public abstract record ObligationView
{
    private readonly Known _known;

    protected ObligationView(DateTimeOffset now) => (Now, _known) = (now, new Known());

    /// <summary>A copy is another state or another instant: it knows nothing yet.</summary>
    protected ObligationView(ObligationView other)
    {
        ArgumentNullException.ThrowIfNull(other);
        (Now, _known) = (other.Now, new Known());
    }

    public DateTimeOffset Now { get; init; }

    /// <summary>What was, or is being, delivered, by agenda key.</summary>
    public abstract ImmutableDictionary<string, Attempt> Deliveries { get; }

    /// <summary>Every item not settled, not overtaken and still of use, with the instant at which it may be sent.</summary>
    public IReadOnlyList<OpenItem> Open() => _known.Open ??= Free(All());

    /// <summary>What would be open as well, had the store not been taken back from a copy: it may have been sent, so only the office's word
    /// sends it.</summary>
    public IReadOnlyList<AgendaItem> HeldBack() => [.. All().Where(o => o.IsHeldBack).OrderBy(o => o.At).Select(o => o.Item)];

    /// <summary>Items that may be sent now, oldest first; of each schedule only the latest.</summary>
    public IReadOnlyList<AgendaItem> Due() => _known.Due ??= OpenItems.Due(Open(), Now);

    /// <summary>
    /// Claims whose sender died and whose need has passed since: a code was used, a report handed in. Nobody takes them up again. From
    /// their <see cref="Attempt.NextTry"/> on they get an end that says what is known: they may have arrived.
    /// </summary>
    public IReadOnlyList<(string Key, DateTimeOffset EndsAt)> Abandoned() => _known.Abandoned ??= OpenEnded();

    private IReadOnlyList<OpenItem> All() => _known.All ??= Planned();

    private static IReadOnlyList<OpenItem> Free(IReadOnlyList<OpenItem> all)
    {
        for (var i = 0; i < all.Count; i++)
        {
            if (all[i].IsHeldBack)
            {
                return [.. all.Where(o => !o.IsHeldBack)];
            }
        }

        return all;
    }

    private List<(string Key, DateTimeOffset EndsAt)> OpenEnded()
    {
        List<(string Key, DateTimeOffset EndsAt)>? claims = null;
        foreach (var (key, attempt) in Deliveries)
        {
            if (attempt.IsOpenEnded && !IsOpen(key))
            {
                (claims ??= []).Add((key, attempt.NextTry));
            }
        }

        claims?.Sort((left, right) => string.CompareOrdinal(left.Key, right.Key));
        return claims ?? [];
    }

    /// <summary>
    /// The next instant at which something may be sent, or an abandoned claim gets its end; the past when something waits already; null
    /// when nothing is owed.
    /// </summary>
    public virtual DateTimeOffset? Next()
    {
        var next = OpenItems.Next(Open());
        foreach (var (_, endsAt) in Abandoned())
        {
            next = next < endsAt ? next : endsAt;
        }

        return next;
    }

    private bool IsOpen(string key)
    {
        var open = Open();
        for (var i = 0; i < open.Count; i++)
        {
            if (open[i].Item.Key == key)
            {
                return true;
            }
        }

        return false;
    }

    /// <summary>What is open by the rules of this kind of obligation, and what is held back.</summary>
    protected abstract IReadOnlyList<OpenItem> Planned();

    /// <summary>One look asks several times what is open, due and abandoned, and the way there leads over every step of the schedule. No
    /// part of what the view is: any two are equal.</summary>
    private sealed class Known
    {
        public IReadOnlyList<OpenItem>? All { get; set; }

        public IReadOnlyList<OpenItem>? Open { get; set; }

        public IReadOnlyList<AgendaItem>? Due { get; set; }

        public IReadOnlyList<(string Key, DateTimeOffset EndsAt)>? Abandoned { get; set; }

        public override bool Equals(object? obj) => obj is Known;

        public override int GetHashCode() => 0;
    }
}
