using System.Text.Json.Serialization;
using FinsamBot.Domain.Events;

namespace FinsamBot.Domain.Deliveries;

/// <summary>The names under which events of what becomes of sends are stored.</summary>
public static class DeliveryEventNames
{
    public static IReadOnlyList<NamedEvent> All { get; } =
    [
        new("deliveryPostponed.1", DeliveryEventJson.Default.DeliveryPostponed),
        new("deliveryPrepared.1", DeliveryEventJson.Default.DeliveryPrepared),
        new("deliveryRefused.1", DeliveryEventJson.Default.DeliveryRefused),
        new("deliverySent.1", DeliveryEventJson.Default.DeliverySent),
        new("deliveryStarted.1", DeliveryEventJson.Default.DeliveryStarted),
        new("deliveryUnknown.1", DeliveryEventJson.Default.DeliveryUnknown),
    ];
}

[JsonSourceGenerationOptions(PropertyNamingPolicy = JsonKnownNamingPolicy.CamelCase, RespectNullableAnnotations = true)]
[JsonSerializable(typeof(DeliveryPostponed))]
[JsonSerializable(typeof(DeliveryPrepared))]
[JsonSerializable(typeof(DeliveryRefused))]
[JsonSerializable(typeof(DeliverySent))]
[JsonSerializable(typeof(DeliveryStarted))]
[JsonSerializable(typeof(DeliveryUnknown))]
internal sealed partial class DeliveryEventJson : JsonSerializerContext;
