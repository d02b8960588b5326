using System.Buffers;
using System.Collections.Frozen;
using System.Text.Json;
using Newtonsoft.Json;
using JsonException = System.Text.Json.JsonException;

namespace FinsamBot.Teams.Bot.Activities;

/// <summary>
/// JSON as System.Text.Json reads it, token by token, for the SDK's serializer: that one takes single quotes, comments, numbers for
/// texts, and names in any case. Nesting deeper than 64 is no JSON here, and neither is half an emoji in what the protocol defines.
/// </summary>
/// <param name="utf8">Must stay as it is while it is read.</param>
internal sealed class StrictJsonReader(in ReadOnlySequence<byte> utf8, ProtocolNames names) : JsonReader
{
    private const string Payload = "value";

    private const string NoText = "\uFFFD";

    /// <summary>Whatever stands below these is for who asked for it; the protocol says nothing of its names.</summary>
    private static readonly FrozenSet<string> Free = FrozenSet.Create(StringComparer.Ordinal, Payload, "channelData", "content");

    private ReadOnlySequence<byte> _rest = utf8;
    private JsonReaderState _state;
    private string _root = "";
    private int _freeFrom = int.MaxValue;

    /// <summary>False when the activity's <c>value</c> holds half an emoji somewhere: it is for its reader to say so in words.</summary>
    public bool IsValueReadable { get; private set; } = true;

    /// <exception cref="JsonException">It is no JSON.</exception>
    public override bool Read()
    {
        var reader = new Utf8JsonReader(_rest, isFinalBlock: true, _state);
        if (!reader.Read())
        {
            SetToken(JsonToken.None);
            return false;
        }

        (_rest, _state) = (_rest.Slice(reader.BytesConsumed), reader.CurrentState);
        if (reader.CurrentDepth < _freeFrom || (reader.CurrentDepth == _freeFrom && reader.TokenType == JsonTokenType.PropertyName))
        {
            _freeFrom = int.MaxValue;
        }

        Take(ref reader);
        return true;
    }

    /// <summary>A text or nothing: a number is no text.</summary>
    public override string? ReadAsString()
    {
        Read();
        return TokenType switch
        {
            JsonToken.String => (string)Value!,
            JsonToken.Null or JsonToken.EndArray or JsonToken.None => null,
            _ => throw new JsonReaderException("A text was expected."),
        };
    }

    /// <summary>A truth value or nothing: a text is none.</summary>
    public override bool? ReadAsBoolean()
    {
        Read();
        return TokenType switch
        {
            JsonToken.Boolean => (bool)Value!,
            JsonToken.Null or JsonToken.EndArray or JsonToken.None => null,
            _ => throw new JsonReaderException("A truth value was expected."),
        };
    }

    private void Take(ref Utf8JsonReader reader)
    {
        switch (reader.TokenType)
        {
            case JsonTokenType.StartObject:
                SetToken(JsonToken.StartObject);
                break;
            case JsonTokenType.EndObject:
                SetToken(JsonToken.EndObject);
                break;
            case JsonTokenType.StartArray:
                SetToken(JsonToken.StartArray);
                break;
            case JsonTokenType.EndArray:
                SetToken(JsonToken.EndArray);
                break;
            case JsonTokenType.PropertyName:
                // The serializer may go on behind a name that is no text; without any it would not know where it stands.
                SetToken(JsonToken.PropertyName, NoText);
                SetToken(JsonToken.PropertyName, NameOf(ref reader));
                break;
            case JsonTokenType.String when TextOf(ref reader) is { } text:
                SetToken(JsonToken.String, text);
                break;
            case JsonTokenType.String:
                SetToken(JsonToken.Undefined);
                break;
            case JsonTokenType.Number:
                TakeNumber(ref reader);
                break;
            case JsonTokenType.True or JsonTokenType.False:
                SetToken(JsonToken.Boolean, reader.GetBoolean());
                break;
            default:
                SetToken(JsonToken.Null);
                break;
        }
    }

    private void TakeNumber(ref Utf8JsonReader reader)
    {
        if (reader.TryGetInt64(out var whole))
        {
            SetToken(JsonToken.Integer, whole);
        }
        else if (reader.TryGetDecimal(out var exact))
        {
            SetToken(JsonToken.Float, exact);
        }
        else
        {
            SetToken(JsonToken.Float, reader.GetDouble());
        }
    }

    private string NameOf(ref Utf8JsonReader reader)
    {
        var name = TextOf(ref reader) ?? NoText;
        if (_freeFrom != int.MaxValue)
        {
            return name;
        }

        if (reader.CurrentDepth == 1)
        {
            _root = name;
        }

        if (Free.Contains(name))
        {
            _freeFrom = reader.CurrentDepth;
        }

        // The serializer would take it for the name it resembles.
        return names.Misspell(name) ? "?" + name : name;
    }

    /// <summary>Null for what is no text, such as half an emoji, where that may stand.</summary>
    private string? TextOf(ref Utf8JsonReader reader)
    {
        try
        {
            return reader.GetString()!;
        }
        catch (InvalidOperationException) when (_freeFrom != int.MaxValue)
        {
            IsValueReadable &= _root != Payload;
            return null;
        }
        catch (InvalidOperationException e)
        {
            throw new JsonException("It is no text.", e);
        }
    }
}
