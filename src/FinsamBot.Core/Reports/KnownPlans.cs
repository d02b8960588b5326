using System.Collections.Concurrent;
using FinsamBot.Core.Planning;

namespace FinsamBot.Core.Reports;

/// <summary>The plans made so far under the same circumstances. They are no part of these: any two are equal.</summary>
internal sealed class KnownPlans
{
    private readonly ConcurrentDictionary<ReportingPeriod, ReportPlan> _plans = new(concurrencyLevel: 1, capacity: 4);

    public ReportPlan Of(ReportingPeriod period, Func<ReportingPeriod, ReportPlan> make) => _plans.GetOrAdd(period, make);

    public override bool Equals(object? obj) => obj is KnownPlans;

    public override int GetHashCode() => 0;
}
