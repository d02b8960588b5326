using System.Text.Encodings.Web;
using System.Text.Json;
using System.Text.Json.Serialization;
using FinsamBot.Teams.Protocol.Outbound;

namespace FinsamBot.Teams.Protocol.Activities;

/// <summary>Reads and writes the protocol's JSON without reflection. Reading ignores what it does not know.</summary>
[JsonSerializable(typeof(Activity))]
[JsonSerializable(typeof(ChannelAccount))]
[JsonSerializable(typeof(NewConversation))]
[JsonSerializable(typeof(TokenAnswer))]
internal sealed partial class ActivityJson : JsonSerializerContext
{
    /// <summary>Writes å, ä and ö as themselves: escaped, a Swedish card would pass Teams' size limit sooner.</summary>
    public static ActivityJson Lean { get; } =
        new(
            new JsonSerializerOptions
            {
                PropertyNamingPolicy = JsonNamingPolicy.CamelCase,
                DefaultIgnoreCondition = JsonIgnoreCondition.WhenWritingNull,
            }
        );

    /// <summary>For the writer, whose encoder counts and not the serializer's.</summary>
    public static JsonWriterOptions Writer { get; } =
        new() { Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping, SkipValidation = true };
}
