using System.Text.Json.Serialization;
using FinsamBot.Domain.Events;
using FinsamBot.Domain.Interventions.Figures;

namespace FinsamBot.Domain.Interventions;

/// <summary>The names under which events of interventions are stored.</summary>
public static class InterventionEventNames
{
    public static IReadOnlyList<NamedEvent> All { get; } =
    [
        new("endDateChanged.1", InterventionEventJson.Default.EndDateChanged),
        new("figuresTakenOver.1", FiguresTakenOverJson.Default.FiguresTakenOver),
        new("interventionBegun.1", InterventionEventJson.Default.InterventionBegun),
        new("meetingCancelled.1", InterventionEventJson.Default.MeetingCancelled),
        new("meetingEntered.1", InterventionEventJson.Default.MeetingEntered),
        new("periodOpened.1", InterventionEventJson.Default.PeriodOpened),
        new("reportingAdded.1", InterventionEventJson.Default.ReportingAdded),
        new("roleGiven.1", InterventionEventJson.Default.RoleGiven),
        new("roleTaken.1", InterventionEventJson.Default.RoleTaken),
        new("routineSet.1", InterventionEventJson.Default.RoutineSet),
        new("sendDayChosen.1", InterventionEventJson.Default.SendDayChosen),
        new("substituteNamed.1", InterventionEventJson.Default.SubstituteNamed),
    ];
}

[JsonSourceGenerationOptions(PropertyNamingPolicy = JsonKnownNamingPolicy.CamelCase, RespectNullableAnnotations = true)]
[JsonSerializable(typeof(EndDateChanged))]
[JsonSerializable(typeof(InterventionBegun))]
[JsonSerializable(typeof(MeetingCancelled))]
[JsonSerializable(typeof(MeetingEntered))]
[JsonSerializable(typeof(PeriodOpened))]
[JsonSerializable(typeof(ReportingAdded))]
[JsonSerializable(typeof(RoleGiven))]
[JsonSerializable(typeof(RoleTaken))]
[JsonSerializable(typeof(RoutineSet))]
[JsonSerializable(typeof(SendDayChosen))]
[JsonSerializable(typeof(SubstituteNamed))]
internal sealed partial class InterventionEventJson : JsonSerializerContext;
