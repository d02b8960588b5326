using System.Text.Json;
using System.Text.Json.Serialization;

namespace FinsamBot.Domain.Events;

/// <summary>Short readable name of an intervention (insats), such as <c>vagen-vidare</c>.</summary>
[JsonConverter(typeof(InterventionIdJson))]
public readonly record struct InterventionId(string Value)
{
    public StreamName Stream => new("interventions/" + Value);

    public override string ToString() => Value;
}

public sealed class InterventionIdJson : JsonConverter<InterventionId>
{
    public override InterventionId Read(ref Utf8JsonReader reader, Type typeToConvert, JsonSerializerOptions options) =>
        new(reader.GetString()!);

    public override void Write(Utf8JsonWriter writer, InterventionId value, JsonSerializerOptions options) =>
        writer.WriteStringValue(value.Value);
}
