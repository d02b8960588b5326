using System.Text.Json;
using System.Text.Json.Serialization;

namespace FinsamBot.Domain.Deliveries;

/// <summary>A channel by its name, which is stored. Whoever carries messages another way names one of its own.</summary>
[JsonConverter(typeof(ChannelKindJson))]
public sealed record ChannelKind(string Name)
{
    public static ChannelKind Teams { get; } = new("Teams");

    public static ChannelKind Mail { get; } = new("Mail");

    public override string ToString() => Name;
}

/// <summary>As its name. A name that this program knows nothing of is kept: some other version wrote it.</summary>
public sealed class ChannelKindJson : JsonConverter<ChannelKind>
{
    private static readonly ChannelKind[] Known = [ChannelKind.Teams, ChannelKind.Mail];

    public override ChannelKind Read(ref Utf8JsonReader reader, Type typeToConvert, JsonSerializerOptions options)
    {
        var name = reader.TokenType == JsonTokenType.String ? reader.GetString() : null;
        return name is not { Length: > 0 }
            ? throw new JsonException("A channel is a name.")
            : Array.Find(Known, k => k.Name.Equals(name, StringComparison.OrdinalIgnoreCase)) ?? new ChannelKind(name);
    }

    public override void Write(Utf8JsonWriter writer, ChannelKind value, JsonSerializerOptions options)
    {
        ArgumentNullException.ThrowIfNull(writer);
        ArgumentNullException.ThrowIfNull(value);
        writer.WriteStringValue(value.Name);
    }
}
