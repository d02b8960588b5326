using System.Buffers;
using System.Text.Json;
using System.Text.Json.Serialization;

namespace FinsamBot.Teams.Protocol.Activities;

internal sealed class RawJsonConverter : JsonConverter<RawJson>
{
    public override RawJson Read(ref Utf8JsonReader reader, Type typeToConvert, JsonSerializerOptions options)
    {
        if (reader.TokenType == JsonTokenType.String && !reader.HasValueSequence)
        {
            return new RawJson(Quoted(reader.ValueSpan));
        }

        var copy = new ArrayBufferWriter<byte>(256);
        using (var writer = new Utf8JsonWriter(copy))
        using (var value = JsonDocument.ParseValue(ref reader))
        {
            value.WriteTo(writer);
        }

        return new RawJson(copy.WrittenMemory);
    }

    // The span is still escaped, so its quotes are all that is missing. Every message has such an HTML copy of its text.
    private static byte[] Quoted(ReadOnlySpan<byte> escaped)
    {
        var quoted = new byte[escaped.Length + 2];
        quoted[0] = quoted[^1] = (byte)'"';
        escaped.CopyTo(quoted.AsSpan(1));
        return quoted;
    }

    public override void Write(Utf8JsonWriter writer, RawJson value, JsonSerializerOptions options) =>
        writer.WriteRawValue(value.Utf8.Span, skipInputValidation: true);
}
