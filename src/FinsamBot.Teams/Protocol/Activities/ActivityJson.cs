using System.Text.Encodings.Web;
using System.Text.Json;
using System.Text.Json.Serialization;

namespace FinsamBot.Teams.Protocol;

/// <summary>Reads and writes the protocol's JSON without reflection. Reading ignores what it does not know.</summary>
[JsonSerializable(typeof(Activity))]
[JsonSerializable(typeof(ChannelAccount))]
[JsonSerializable(typeof(NewConversation))]
[JsonSerializable(typeof(TokenAnswer))]
internal sealed partial class ActivityJson : JsonSerializerContext
{
    /// <summary>Writes å, ä, ö and emoji as themselves: escaped, a Swedish card would pass Teams' size limit much sooner.</summary>
    public static ActivityJson Lean { get; } = new(new JsonSerializerOptions
    {
        PropertyNamingPolicy = JsonNamingPolicy.CamelCase,
        DefaultIgnoreCondition = JsonIgnoreCondition.WhenWritingNull,
        Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping,
    });
}
