using System.Collections.Immutable;
using FinsamBot.Domain.Calendar;

namespace FinsamBot.Domain.Interventions;

public sealed partial record Intervention
{
    /// <summary>How many questionnaires were collected, by the last day of the quarter.</summary>
    public ImmutableSortedDictionary<DateOnly, int> Questionnaires { get; init; } = ImmutableSortedDictionary<DateOnly, int>.Empty;

    /// <summary>Null: not counted.</summary>
    public int? QuestionnairesIn(ReportingPeriod quarter)
    {
        ArgumentNullException.ThrowIfNull(quarter);
        return Questionnaires.TryGetValue(quarter.End, out var count) ? count : null;
    }
}
