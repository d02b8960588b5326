using System.Text.Json;

namespace FinsamBot.Runtime.Streams;

/// <summary>
/// The values of a stored line, each as it stands there: whole streams are read at every start, and a tree of each line would be most of
/// that. Throws <see cref="JsonException"/> when the line is no JSON object.
/// </summary>
internal ref struct EventFields
{
    public EventFields(ReadOnlySpan<byte> line)
    {
        var reader = new Utf8JsonReader(line);
        if (!reader.Read() || reader.TokenType != JsonTokenType.StartObject)
        {
            throw new JsonException("A stored event is a JSON object.");
        }

        while (reader.Read() && reader.TokenType == JsonTokenType.PropertyName)
        {
            var name = reader;
            reader.Read();
            var start = (int)reader.TokenStartIndex;
            reader.Skip();
            Keep(name, line[start..(int)reader.BytesConsumed]);
        }
    }

    public ReadOnlySpan<byte> Sequence { get; private set; }

    public ReadOnlySpan<byte> Type { get; private set; }

    public ReadOnlySpan<byte> At { get; private set; }

    public ReadOnlySpan<byte> Actor { get; private set; }

    public ReadOnlySpan<byte> Command { get; private set; }

    public ReadOnlySpan<byte> Data { get; private set; }

    public ReadOnlySpan<byte> Previous { get; private set; }

    /// <summary>Ready to be asked for the value. Throws <see cref="JsonException"/> when the line does not have it.</summary>
    public static Utf8JsonReader Open(ReadOnlySpan<byte> value)
    {
        var reader = new Utf8JsonReader(value);
        return reader.Read() ? reader : throw new JsonException("A value is missing.");
    }

    /// <summary>What a later program adds is passed over.</summary>
    private void Keep(in Utf8JsonReader name, ReadOnlySpan<byte> value)
    {
        if (name.ValueTextEquals("seq"u8))
        {
            Sequence = value;
        }
        else if (name.ValueTextEquals("type"u8))
        {
            Type = value;
        }
        else if (name.ValueTextEquals("at"u8))
        {
            At = value;
        }
        else if (name.ValueTextEquals("actor"u8))
        {
            Actor = value;
        }
        else if (name.ValueTextEquals("command"u8))
        {
            Command = value;
        }
        else if (name.ValueTextEquals("data"u8))
        {
            Data = value;
        }
        else if (name.ValueTextEquals("prev"u8))
        {
            Previous = value;
        }
    }
}
