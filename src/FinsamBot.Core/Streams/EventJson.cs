using System.Text.Json.Serialization;
using FinsamBot.Core.Delivery;
using FinsamBot.Core.Interventions;
using FinsamBot.Core.Reports;

namespace FinsamBot.Core.Streams;

/// <summary>How events look as JSON. Fields may be added with a default; a changed meaning is a new event version.</summary>
[JsonSourceGenerationOptions(PropertyNamingPolicy = JsonKnownNamingPolicy.CamelCase, RespectNullableAnnotations = true)]
[JsonSerializable(typeof(AssociationDetailsSet))]
[JsonSerializable(typeof(AssociationRoleGiven))]
[JsonSerializable(typeof(ConversationKept))]
[JsonSerializable(typeof(ConversationLost))]
[JsonSerializable(typeof(DeliveryPostponed))]
[JsonSerializable(typeof(DeliveryPrepared))]
[JsonSerializable(typeof(DeliveryRefused))]
[JsonSerializable(typeof(DeliverySent))]
[JsonSerializable(typeof(DeliveryStarted))]
[JsonSerializable(typeof(DeliveryUnknown))]
[JsonSerializable(typeof(InterventionBegun))]
[JsonSerializable(typeof(InterventionRegistered))]
[JsonSerializable(typeof(LanguageChosen))]
[JsonSerializable(typeof(PeriodOpened))]
[JsonSerializable(typeof(PersonRegistered))]
[JsonSerializable(typeof(ReportOpened))]
[JsonSerializable(typeof(ReportSubmitted))]
[JsonSerializable(typeof(RoleGiven))]
[JsonSerializable(typeof(RoleTaken))]
[JsonSerializable(typeof(SectionSaved))]
[JsonSerializable(typeof(SentToSteeringGroup))]
[JsonSerializable(typeof(SetAsideDiscarded))]
[JsonSerializable(typeof(SignInCodeRequested))]
[JsonSerializable(typeof(SignInCodeTried))]
[JsonSerializable(typeof(SteeringGroupAnswered))]
[JsonSerializable(typeof(TextSetAside))]
internal sealed partial class EventJson : JsonSerializerContext;
