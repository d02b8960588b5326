using System.Text.Json;
using System.Text.Json.Serialization;

namespace FinsamBot.Teams.Protocol.Activities;

internal sealed class EntityConverter : JsonConverter<Entity>
{
    public override Entity Read(ref Utf8JsonReader reader, Type typeToConvert, JsonSerializerOptions options)
    {
        if (reader.TokenType == JsonTokenType.StartObject)
        {
            return ReadMembers(ref reader);
        }

        reader.Skip();
        return new Entity();
    }

    public override void Write(Utf8JsonWriter writer, Entity value, JsonSerializerOptions options)
    {
        writer.WriteStartObject();
        writer.WriteString("type"u8, value.Type);
        if (value.Text is not null)
        {
            writer.WriteString("text"u8, value.Text);
        }

        if (value.Locale is not null)
        {
            writer.WriteString("locale"u8, value.Locale);
        }

        if (value.Mentioned is not null)
        {
            writer.WritePropertyName("mentioned"u8);
            JsonSerializer.Serialize(writer, value.Mentioned, ActivityJson.Lean.ChannelAccount);
        }

        writer.WriteEndObject();
    }

    private static Entity ReadMembers(ref Utf8JsonReader reader)
    {
        string? type = null,
            text = null,
            locale = null;
        ChannelAccount? mentioned = null;
        while (reader.Read() && reader.TokenType != JsonTokenType.EndObject)
        {
            if (reader.ValueTextEquals("type"u8))
            {
                type = TextOrSkip(ref reader);
            }
            else if (reader.ValueTextEquals("text"u8))
            {
                text = TextOrSkip(ref reader);
            }
            else if (reader.ValueTextEquals("locale"u8))
            {
                locale = TextOrSkip(ref reader);
            }
            else if (reader.ValueTextEquals("mentioned"u8))
            {
                mentioned = AccountOrSkip(ref reader);
            }
            else
            {
                reader.Skip();
            }
        }

        return new Entity
        {
            Type = type,
            Text = text,
            Locale = locale,
            Mentioned = mentioned,
        };
    }

    private static string? TextOrSkip(ref Utf8JsonReader reader)
    {
        reader.Read();
        if (reader.TokenType == JsonTokenType.String)
        {
            return reader.GetString();
        }

        reader.Skip();
        return null;
    }

    private static ChannelAccount? AccountOrSkip(ref Utf8JsonReader reader)
    {
        reader.Read();
        if (reader.TokenType != JsonTokenType.StartObject)
        {
            reader.Skip();
            return null;
        }

        string? id = null,
            name = null;
        while (reader.Read() && reader.TokenType != JsonTokenType.EndObject)
        {
            if (reader.ValueTextEquals("id"u8))
            {
                id = TextOrSkip(ref reader);
            }
            else if (reader.ValueTextEquals("name"u8))
            {
                name = TextOrSkip(ref reader);
            }
            else
            {
                reader.Skip();
            }
        }

        return new ChannelAccount { Id = id, Name = name };
    }
}
