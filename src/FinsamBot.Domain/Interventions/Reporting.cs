using FinsamBot.Domain.Calendar;
using FinsamBot.Domain.Forms;

namespace FinsamBot.Domain.Interventions;

/// <summary>One kind of report that an intervention owes, and for which periods.</summary>
public sealed record Reporting(TemplateRef Template, PeriodScheme Periods);

/// <summary>A period whose report has been opened.</summary>
public sealed record OpenedPeriod(string Template, ReportingPeriod Period);

/// <summary>The last day of an intervention was set or moved.</summary>
/// <param name="Number">1 for the first change, then one more each time.</param>
public sealed record EndChange(int Number, DateOnly? Before, DateOnly? After, DateTimeOffset At)
{
    /// <summary>The names of those that go on from the day after, where it was split.</summary>
    public IReadOnlyList<string> ContinuedBy { get; init; } = [];
}
