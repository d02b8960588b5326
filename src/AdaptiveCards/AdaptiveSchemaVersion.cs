using System.Globalization;
using System.Text.Json;
using System.Text.Json.Serialization;

namespace AdaptiveCards;

/// <summary>A version of the cards' format. In the JSON it is a string: <c>"1.5"</c>.</summary>
[JsonConverter(typeof(AsString))]
public sealed class AdaptiveSchemaVersion(int major, int minor)
{
    public int Major { get; } = major;

    public int Minor { get; } = minor;

    public override string ToString() => string.Create(CultureInfo.InvariantCulture, $"{Major}.{Minor}");

    internal sealed class AsString : JsonConverter<AdaptiveSchemaVersion>
    {
        public override AdaptiveSchemaVersion Read(ref Utf8JsonReader reader, Type typeToConvert, JsonSerializerOptions options) =>
            throw new NotSupportedException("Cards are written here and read by others.");

        public override void Write(Utf8JsonWriter writer, AdaptiveSchemaVersion value, JsonSerializerOptions options) =>
            writer.WriteStringValue(value.ToString());
    }
}
