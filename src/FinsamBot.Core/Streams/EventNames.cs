using System.Collections.Frozen;
using System.Text.Json;
using System.Text.Json.Serialization.Metadata;

namespace FinsamBot.Core.Streams;

/// <summary>The names under which events are stored. A name is never reused or removed: old streams are read for ever.</summary>
public static class EventNames
{
    private static readonly (string Name, JsonTypeInfo Shape)[] All =
    [
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
