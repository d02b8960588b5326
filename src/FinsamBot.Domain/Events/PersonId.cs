using System.Text.Json;
using System.Text.Json.Serialization;

namespace FinsamBot.Domain.Events;

/// <summary>Short readable name of a person in FinsamBot, such as <c>sofia</c>; never an Entra or Teams id.</summary>
[JsonConverter(typeof(PersonIdJson))]
public readonly record struct PersonId(string Value)
{
    /// <summary>FinsamBot itself: the actor behind clock ticks and deliveries.</summary>
    public static PersonId Bot { get; } = new("finsambot");

    public StreamName Stream => new("people/" + Value);

    public override string ToString() => Value;
}

public sealed class PersonIdJson : JsonConverter<PersonId>
{
    public override PersonId Read(ref Utf8JsonReader reader, Type typeToConvert, JsonSerializerOptions options) => new(reader.GetString()!);

    public override void Write(Utf8JsonWriter writer, PersonId value, JsonSerializerOptions options) =>
        writer.WriteStringValue(value.Value);
}
