using System.Collections.Immutable;
using FinsamBot.Domain.Deliveries;
using FinsamBot.Domain.Events;

namespace FinsamBot.Domain.Office;

/// <summary>What the office was sent apart from single reports. The fold of stream <c>office</c>.</summary>
public sealed record OfficeState
{
    public static OfficeState None { get; } = new();

    public static StreamName Stream { get; } = new("office");

    /// <summary>Weeks that began before it have no digest; null until the program has run once.</summary>
    public DateTimeOffset? Since { get; init; }

    public ImmutableDictionary<string, Attempt> Deliveries { get; init; } = ImmutableDictionary<string, Attempt>.Empty;

    /// <summary>Begins the weekly digests; nothing happens when they have begun.</summary>
    public Decision BeginDigests() => Since is null ? Decision.Of(new DigestsBegun()) : Decision.Nothing;

    public static OfficeState Evolve(OfficeState state, EventRecord record)
    {
        ArgumentNullException.ThrowIfNull(state);
        ArgumentNullException.ThrowIfNull(record);
        return record.Event switch
        {
            DigestsBegun => state.Since is null ? state with { Since = record.Stamp.At } : state,
            DeliveryEvent e => state with { Deliveries = Attempt.Apply(state.Deliveries, e, record.Stamp.At) },
            _ => state,
        };
    }
}
