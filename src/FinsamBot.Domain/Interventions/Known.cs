using System.Collections.Concurrent;
using FinsamBot.Domain.Calendar;
using FinsamBot.Domain.Events;
using FinsamBot.Domain.People;
using FinsamBot.Domain.Planning;

namespace FinsamBot.Domain.Interventions;

/// <summary>What was worked out so far under the same circumstances. It is no part of these: any two are equal.</summary>
internal sealed class Known
{
    private readonly ConcurrentDictionary<ReportingPeriod, ReportPlan> _plans = new(concurrencyLevel: 1, capacity: 4);
    private readonly ConcurrentDictionary<PersonId, Addressee> _addressees = new(concurrencyLevel: 1, capacity: 4);

    public IReadOnlyList<PersonId>? Writers { get; set; }

    public IReadOnlyList<PersonId>? Deputies { get; set; }

    public IReadOnlyList<Addressee>? Office { get; set; }

    public ReportPlan Plan(ReportingPeriod period, Func<ReportingPeriod, ReportPlan> make) => _plans.GetOrAdd(period, make);

    public Addressee Addressee(PersonId person, Func<Addressee> make) => _addressees.GetOrAdd(person, (_, m) => m(), make);

    public override bool Equals(object? obj) => obj is Known;

    public override int GetHashCode() => 0;
}
