using System.Collections.Immutable;
using System.Text.Json.Serialization;
using FinsamBot.Domain.Calendar;
using FinsamBot.Domain.Events;

namespace FinsamBot.Domain.Interventions.Questionnaires;

/// <summary>Says how many questionnaires were collected in a quarter, all kinds together. What was said of it before no longer
/// holds.</summary>
/// <param name="On">Any day of the quarter.</param>
/// <param name="Count">Null: what was said was a mistake, and nothing is known.</param>
public sealed record CountQuestionnaires(DateOnly On, int? Count) : InterventionCommand;

/// <summary>The questionnaires of a quarter were counted. No plan follows from it.</summary>
/// <param name="Count">Null: nothing is known.</param>
public sealed record QuestionnairesCounted(
    ReportingPeriod Quarter,
    [property: JsonIgnore(Condition = JsonIgnoreCondition.WhenWritingNull)] int? Count = null
) : Event
{
    /// <summary>The counts after it, by the last day of the quarter.</summary>
    internal ImmutableSortedDictionary<DateOnly, int> In(ImmutableSortedDictionary<DateOnly, int> counts) =>
        Count is { } known ? counts.SetItem(Quarter.End, known) : counts.Remove(Quarter.End);
}

/// <summary>What is known of an intervention's questionnaires.</summary>
public static class QuestionnaireCounts
{
    /// <summary>Null: not counted.</summary>
    public static int? QuestionnairesIn(this Intervention intervention, ReportingPeriod quarter)
    {
        ArgumentNullException.ThrowIfNull(intervention);
        ArgumentNullException.ThrowIfNull(quarter);
        return intervention.Questionnaires.TryGetValue(quarter.End, out var count) ? count : null;
    }
}

/// <summary>The name under which it is stored.</summary>
public static class QuestionnaireEventNames
{
    public static IReadOnlyList<NamedEvent> All { get; } =
    [new("questionnairesCounted.1", QuestionnaireEventJson.Default.QuestionnairesCounted)];
}

[JsonSourceGenerationOptions(PropertyNamingPolicy = JsonKnownNamingPolicy.CamelCase, RespectNullableAnnotations = true)]
[JsonSerializable(typeof(QuestionnairesCounted))]
internal sealed partial class QuestionnaireEventJson : JsonSerializerContext;
