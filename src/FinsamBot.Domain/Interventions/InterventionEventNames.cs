using System.Text.Json.Serialization;
using FinsamBot.Domain.Events;
using FinsamBot.Domain.Interventions.Changes;
using FinsamBot.Domain.Interventions.Figures;

namespace FinsamBot.Domain.Interventions;

/// <summary>The names under which events of interventions are stored.</summary>
public static class InterventionEventNames
{
    public static IReadOnlyList<NamedEvent> All { get; } =
    [
        new("dueDayMoved.1", InterventionEventJson.Default.DueDayMoved),
        new("endDateChanged.1", InterventionEventJson.Default.EndDateChanged),
        new("figuresTakenOver.1", FiguresTakenOverJson.Default.FiguresTakenOver),
        new("handedOver.1", InterventionEventJson.Default.HandedOver),
        new("interventionBegun.1", InterventionEventJson.Default.InterventionBegun),
        new("interventionPaused.1", InterventionEventJson.Default.InterventionPaused),
        new("interventionRenamed.1", InterventionEventJson.Default.InterventionRenamed),
        new("interventionResumed.1", InterventionEventJson.Default.InterventionResumed),
        new("meetingCancelled.1", InterventionEventJson.Default.MeetingCancelled),
        new("meetingEntered.1", InterventionEventJson.Default.MeetingEntered),
        new("ownerChanged.1", InterventionEventJson.Default.OwnerChanged),
        new("partiesSet.1", InterventionEventJson.Default.PartiesSet),
        new("periodExcused.1", InterventionEventJson.Default.PeriodExcused),
        new("periodOpened.1", InterventionEventJson.Default.PeriodOpened),
        new("periodRequired.1", InterventionEventJson.Default.PeriodRequired),
        new("prolongationAsked.1", InterventionEventJson.Default.ProlongationAsked),
        new("prolongationRefused.1", InterventionEventJson.Default.ProlongationRefused),
        new("reportingAdded.1", InterventionEventJson.Default.ReportingAdded),
        new("roleGiven.1", InterventionEventJson.Default.RoleGiven),
        new("roleTaken.1", InterventionEventJson.Default.RoleTaken),
        new("routineSet.1", InterventionEventJson.Default.RoutineSet),
        new("sendDayChosen.1", InterventionEventJson.Default.SendDayChosen),
        new("substituteNamed.1", InterventionEventJson.Default.SubstituteNamed),
    ];
}

[JsonSourceGenerationOptions(PropertyNamingPolicy = JsonKnownNamingPolicy.CamelCase, RespectNullableAnnotations = true)]
[JsonSerializable(typeof(DueDayMoved))]
[JsonSerializable(typeof(EndDateChanged))]
[JsonSerializable(typeof(HandedOver))]
[JsonSerializable(typeof(InterventionBegun))]
[JsonSerializable(typeof(InterventionPaused))]
[JsonSerializable(typeof(InterventionRenamed))]
[JsonSerializable(typeof(InterventionResumed))]
[JsonSerializable(typeof(MeetingCancelled))]
[JsonSerializable(typeof(MeetingEntered))]
[JsonSerializable(typeof(OwnerChanged))]
[JsonSerializable(typeof(PartiesSet))]
[JsonSerializable(typeof(PeriodExcused))]
[JsonSerializable(typeof(PeriodOpened))]
[JsonSerializable(typeof(PeriodRequired))]
[JsonSerializable(typeof(ProlongationAsked))]
[JsonSerializable(typeof(ProlongationRefused))]
[JsonSerializable(typeof(ReportingAdded))]
[JsonSerializable(typeof(RoleGiven))]
[JsonSerializable(typeof(RoleTaken))]
[JsonSerializable(typeof(RoutineSet))]
[JsonSerializable(typeof(SendDayChosen))]
[JsonSerializable(typeof(SubstituteNamed))]
internal sealed partial class InterventionEventJson : JsonSerializerContext;
