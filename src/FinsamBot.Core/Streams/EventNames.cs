using System.Collections.Frozen;
using System.Text.Json;
using System.Text.Json.Serialization.Metadata;

namespace FinsamBot.Core.Streams;

/// <summary>The names under which events are stored. A name is never reused or removed: old streams are read for ever.</summary>
public static class EventNames
{
    private static readonly (string Name, JsonTypeInfo Shape)[] All =
    [
        ("associationDetailsSet.1", EventJson.Default.AssociationDetailsSet),
        ("associationRoleGiven.1", EventJson.Default.AssociationRoleGiven),
        ("conversationKept.1", EventJson.Default.ConversationKept),
        ("conversationLost.1", EventJson.Default.ConversationLost),
        ("deliveryPostponed.1", EventJson.Default.DeliveryPostponed),
        ("deliveryPrepared.1", EventJson.Default.DeliveryPrepared),
        ("deliveryRefused.1", EventJson.Default.DeliveryRefused),
        ("deliverySent.1", EventJson.Default.DeliverySent),
        ("deliveryStarted.1", EventJson.Default.DeliveryStarted),
        ("deliveryUnknown.1", EventJson.Default.DeliveryUnknown),
        ("interventionBegun.1", EventJson.Default.InterventionBegun),
        ("interventionRegistered.1", EventJson.Default.InterventionRegistered),
        ("languageChosen.1", EventJson.Default.LanguageChosen),
        ("periodOpened.1", EventJson.Default.PeriodOpened),
        ("personRegistered.1", EventJson.Default.PersonRegistered),
        ("reportOpened.1", EventJson.Default.ReportOpened),
        ("reportSubmitted.1", EventJson.Default.ReportSubmitted),
        ("roleGiven.1", EventJson.Default.RoleGiven),
        ("roleTaken.1", EventJson.Default.RoleTaken),
        ("sectionSaved.1", EventJson.Default.SectionSaved),
        ("sentToSteeringGroup.1", EventJson.Default.SentToSteeringGroup),
        ("setAsideDiscarded.1", EventJson.Default.SetAsideDiscarded),
        ("signInCodeRequested.1", EventJson.Default.SignInCodeRequested),
        ("signInCodeTried.1", EventJson.Default.SignInCodeTried),
        ("steeringGroupAnswered.1", EventJson.Default.SteeringGroupAnswered),
        ("textSetAside.1", EventJson.Default.TextSetAside),
    ];

    private static readonly FrozenDictionary<string, JsonTypeInfo> ByName = All.ToFrozenDictionary(e => e.Name, e => e.Shape);

    private static readonly FrozenDictionary<Type, (string Name, JsonTypeInfo Shape)> ByType = All.ToFrozenDictionary(e => e.Shape.Type);

    /// <summary>The name of an event with its version, such as <c>sectionSaved.1</c>.</summary>
    public static string Of(Event happened)
    {
        ArgumentNullException.ThrowIfNull(happened);
        return ByType[happened.GetType()].Name;
    }

    public static void Write(Utf8JsonWriter json, Event happened)
    {
        ArgumentNullException.ThrowIfNull(happened);
        JsonSerializer.Serialize(json, happened, ByType[happened.GetType()].Shape);
    }

    /// <summary>The event stored under <paramref name="name"/>. Throws <see cref="JsonException"/> when the name is unknown: this program is older than its store.</summary>
    public static Event Read(string name, JsonElement data) =>
        ByName.TryGetValue(name, out var shape)
            ? (Event)data.Deserialize(shape)!
            : throw new JsonException($"Unknown event '{name}'.");
}
