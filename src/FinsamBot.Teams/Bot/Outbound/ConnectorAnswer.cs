using System.Text.Json;

namespace FinsamBot.Teams.Bot.Outbound;

/// <summary>Reads what the connector answers: the id of what was made, or the code of an error in one of its three shapes.</summary>
internal static class ConnectorAnswer
{
    /// <summary>The <c>id</c> of a success, or null: the body may be empty.</summary>
    public static string? IdOf(ReadOnlySpan<byte> body)
    {
        try
        {
            var reader = new Utf8JsonReader(body);
            if (!reader.Read() || reader.TokenType != JsonTokenType.StartObject)
            {
                return null;
            }

            while (reader.Read() && reader.TokenType == JsonTokenType.PropertyName)
            {
                var isId = reader.ValueTextEquals("id"u8);
                reader.Read();
                if (isId && reader.TokenType == JsonTokenType.String)
                {
                    return reader.GetString();
                }

                reader.Skip();
            }
        }
        catch (Exception failure) when (failure is JsonException or InvalidOperationException)
        {
            return null;
        }

        return null;
    }

    /// <summary>
    /// The code in <c>{"error":{"code":…}}</c>, or the <c>subCode</c> in the older <c>{"errorCode":209,"message":"{…}"}</c>, whose
    /// message is JSON in a string, or that number; null if there is none.
    /// </summary>
    public static string? CodeOf(ReadOnlyMemory<byte> body)
    {
        try
        {
            using var document = JsonDocument.Parse(body);
            var root = document.RootElement;
            return TextAt(root, "error", "code") ?? OlderCodeOf(root) ?? TextAt(root, "code");
        }
        catch (Exception failure) when (failure is JsonException or InvalidOperationException)
        {
            return null;
        }
    }

    private static string? OlderCodeOf(JsonElement root)
    {
        if (root.ValueKind != JsonValueKind.Object || !root.TryGetProperty("errorCode", out var number))
        {
            return null;
        }

        return TextAt(root, "message") is { } message && message.StartsWith('{') && SubCodeIn(message) is { } subCode
            ? subCode
            : number.ToString();
    }

    private static string? SubCodeIn(string json)
    {
        try
        {
            using var document = JsonDocument.Parse(json);
            return TextAt(document.RootElement, "subCode");
        }
        catch (JsonException)
        {
            return null;
        }
    }

    private static string? TextAt(JsonElement element, params ReadOnlySpan<string> path)
    {
        foreach (var name in path)
        {
            if (element.ValueKind != JsonValueKind.Object || !element.TryGetProperty(name, out element))
            {
                return null;
            }
        }

        return element.ValueKind == JsonValueKind.String ? element.GetString() : null;
    }
}
