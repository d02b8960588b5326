using System.Collections.Concurrent;
using FinsamBot.Domain.Calendar;
using FinsamBot.Domain.Checks.PersonalData;
using FinsamBot.Domain.Events;
using FinsamBot.Domain.People;
using FinsamBot.Domain.Planning;

namespace FinsamBot.Domain.Interventions;

/// <summary>What was worked out so far under the same circumstances. It is no part of these: any two are equal.</summary>
internal sealed class Known
{
    // Made when first asked for: most circumstances are read, found to be those of before, and dropped.
    private ConcurrentDictionary<ReportingPeriod, ReportPlan>? _plans;
    private ConcurrentDictionary<PersonId, Addressee>? _addressees;

    public IReadOnlyList<PersonId>? Writers { get; set; }

    public IReadOnlyList<PersonId>? Deputies { get; set; }

    public IReadOnlyList<Addressee>? Office { get; set; }

    public Familiar? Familiar { get; set; }

    public ReportPlan Plan(ReportingPeriod period, Func<ReportingPeriod, ReportPlan> make) =>
        (_plans ??= new ConcurrentDictionary<ReportingPeriod, ReportPlan>(concurrencyLevel: 1, capacity: 4)).GetOrAdd(period, make);

    public Addressee Addressee(PersonId person, Circumstances circumstances, Func<PersonId, Circumstances, Addressee> make) =>
        (_addressees ??= new ConcurrentDictionary<PersonId, Addressee>(concurrencyLevel: 1, capacity: 4)).GetOrAdd(
            person,
            make,
            circumstances
        );

    public override bool Equals(object? obj) => obj is Known;

    public override int GetHashCode() => 0;
}
