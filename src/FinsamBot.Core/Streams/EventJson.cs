using System.Text.Json.Serialization;
using FinsamBot.Core.Delivery;
using FinsamBot.Core.Interventions;
using FinsamBot.Core.Office;
using FinsamBot.Core.Reports;

namespace FinsamBot.Core.Streams;

/// <summary>How events look as JSON. Fields may be added with a default; a changed meaning is a new event version.</summary>
[JsonSourceGenerationOptions(PropertyNamingPolicy = JsonKnownNamingPolicy.CamelCase, RespectNullableAnnotations = true)]
[JsonSerializable(typeof(AssociationDetailsSet))]
[JsonSerializable(typeof(AssociationRoleGiven))]
[JsonSerializable(typeof(AssociationRoleTaken))]
[JsonSerializable(typeof(AssociationRoutineSet))]
[JsonSerializable(typeof(AwayCancelled))]
[JsonSerializable(typeof(AwayNoted))]
[JsonSerializable(typeof(ConversationKept))]
[JsonSerializable(typeof(ConversationLost))]
[JsonSerializable(typeof(DeliveryPostponed))]
[JsonSerializable(typeof(DeliveryPrepared))]
[JsonSerializable(typeof(DeliveryRefused))]
[JsonSerializable(typeof(DeliverySent))]
[JsonSerializable(typeof(DeliveryStarted))]
[JsonSerializable(typeof(DeliveryUnknown))]
[JsonSerializable(typeof(DigestsBegun))]
[JsonSerializable(typeof(EndDateChanged))]
[JsonSerializable(typeof(InterventionBegun))]
[JsonSerializable(typeof(InterventionRegistered))]
[JsonSerializable(typeof(LanguageChosen))]
[JsonSerializable(typeof(MeetingCancelled))]
[JsonSerializable(typeof(MeetingEntered))]
[JsonSerializable(typeof(PeriodOpened))]
[JsonSerializable(typeof(PersonRegistered))]
[JsonSerializable(typeof(RemindersSnoozed))]
[JsonSerializable(typeof(ReportOpened))]
[JsonSerializable(typeof(ReportPromised))]
[JsonSerializable(typeof(ReportSubmitted))]
[JsonSerializable(typeof(ReportingAdded))]
[JsonSerializable(typeof(RoleGiven))]
[JsonSerializable(typeof(RoleTaken))]
[JsonSerializable(typeof(RoutineSet))]
[JsonSerializable(typeof(SectionSaved))]
[JsonSerializable(typeof(SendDayChosen))]
[JsonSerializable(typeof(SentToSteeringGroup))]
[JsonSerializable(typeof(SetAsideDiscarded))]
[JsonSerializable(typeof(SignInCodeRequested))]
[JsonSerializable(typeof(SignInCodeTried))]
[JsonSerializable(typeof(SteeringGroupAnswered))]
[JsonSerializable(typeof(SubstituteNamed))]
[JsonSerializable(typeof(TextSetAside))]
[JsonSerializable(typeof(WorkCalendarSet))]
internal sealed partial class EventJson : JsonSerializerContext;
