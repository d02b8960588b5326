using System.Buffers;
using System.Collections.Frozen;
using Microsoft.Bot.Schema;
using Newtonsoft.Json;
using Newtonsoft.Json.Linq;
using Newtonsoft.Json.Serialization;

namespace FinsamBot.Teams.Bot.Activities;

/// <summary>
/// The one serializer for the SDK's types: it and what it has learnt of them are kept, since learning it anew costs more than a turn.
/// </summary>
internal static class ActivitySerializer
{
    private const int MaxDepth = 64;

    private static readonly ProtocolContracts Contracts = new();

    private static readonly JsonSerializer Json = Create();

    /// <summary>The parts of an activity that the bot acts on. Any other may be anything: it then reads as missing.</summary>
    private static readonly FrozenSet<string> ActedOn = FrozenSet.Create(
        StringComparer.Ordinal,
        [
            "type",
            "id",
            "serviceUrl",
            "channelId",
            "from",
            "recipient",
            "conversation",
            "replyToId",
            "name",
            "text",
            "textFormat",
            "locale",
            "summary",
            "attachmentLayout",
            "attachments",
            "action",
            "membersAdded",
            "membersRemoved",
        ]
    );

    private static readonly ProtocolNames Names = new(
        Contracts,
        typeof(Activity),
        typeof(ChannelAccount),
        typeof(ConversationAccount),
        typeof(Attachment),
        typeof(Entity)
    );

    /// <summary>One activity and nothing behind it. Unknown names, types and attachments are ignored, as the schema demands of a receiver.
    /// A <c>value</c> that is no valid text throughout is undefined.</summary>
    /// <exception cref="JsonException">It is none, or a part the bot acts on is of another kind.</exception>
    /// <exception cref="System.Text.Json.JsonException">It is no JSON.</exception>
    public static Activity? Read(in ReadOnlySequence<byte> utf8)
    {
        using var reader = new StrictJsonReader(utf8, Names);
        var activity = Json.Deserialize<Activity>(reader);
        if (reader.Read())
        {
            throw new JsonReaderException("Something stands behind the activity.");
        }

        if (activity is not null && !reader.IsValueReadable)
        {
            activity.Value = JValue.CreateUndefined();
        }

        return activity;
    }

    /// <summary>As UTF-8; what is null is left out, and å, ä and ö are written as themselves.</summary>
    public static void Write(IBufferWriter<byte> to, object value)
    {
        using var writer = new LeanJsonWriter(to);
        Json.Serialize(writer, value);
    }

    private static JsonSerializer Create()
    {
        var json = JsonSerializer.Create(
            new JsonSerializerSettings
            {
                ContractResolver = Contracts,
                DateParseHandling = DateParseHandling.None,
                MaxDepth = MaxDepth,
                NullValueHandling = NullValueHandling.Ignore,
                Converters = { new FinishedJsonConverter() },
            }
        );
        json.Error += (_, e) => e.ErrorContext.Handled = e.ErrorContext.Error is JsonException && !ActedOn.Contains(RootOf(e.ErrorContext));
        return json;
    }

    private static string RootOf(ErrorContext context)
    {
        var end = context.Path.AsSpan().IndexOfAny('.', '[');
        return end < 0 ? context.Path : context.Path[..end];
    }
}
