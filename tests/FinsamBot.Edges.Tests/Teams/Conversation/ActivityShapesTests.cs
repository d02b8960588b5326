using System.Buffers;
using System.Text;
using System.Text.Json.Nodes;
using FinsamBot.Teams.Bot.Inbound;

namespace FinsamBot.Edges.Tests.Teams.Conversation;

/// <summary>Activities of every type, with each of their parts missing, null, of another kind or unknown: read or refused, answered or
/// ignored, and nothing is thrown.</summary>
[TestClass]
public sealed class ActivityShapesTests
{
    private static readonly string[] Types =
    [
        "message",
        "messageUpdate",
        "messageDelete",
        "messageReaction",
        "invoke",
        "conversationUpdate",
        "installationUpdate",
        "typing",
        "event",
        "endOfConversation",
        "contactRelationUpdate",
        "handoff",
        "command",
        "commandResult",
        "trace",
        "suggestion",
        "brandNew",
    ];

    private static readonly string[] Parts =
    [
        "id",
        "timestamp",
        "localTimestamp",
        "localTimezone",
        "from",
        "from.id",
        "from.aadObjectId",
        "recipient",
        "recipient.id",
        "conversation",
        "conversation.id",
        "conversation.conversationType",
        "conversation.isGroup",
        "conversation.tenantId",
        "channelData",
        "channelData.tenant",
        "channelData.tenant.id",
        "channelData.eventType",
        "text",
        "textFormat",
        "locale",
        "name",
        "action",
        "value",
        "attachments",
        "attachments.0",
        "attachments.0.content",
        "entities",
        "entities.0",
        "entities.0.mentioned",
        "membersAdded",
        "membersAdded.0",
        "membersRemoved",
        "reactionsAdded",
        "reactionsRemoved",
        "replyToId",
        "relatesTo",
        "semanticAction",
        "suggestedActions",
        "textHighlights",
        "code",
        "expiration",
        "importance",
        "deliveryMode",
        "listenFor",
        "topicName",
        "historyDisclosed",
        "callerId",
        "brandNew",
    ];

    private static readonly string?[] Shapes =
    [
        null, // missing
        "null",
        "7",
        "-1.5e300",
        "true",
        "\"\"",
        "\"hej\"",
        "\"\\ud83d\"",
        "\"2026-04-14T07:00:00\"",
        "[]",
        "[null]",
        "[[1]]",
        "{}",
        """{"id":7}""",
        """{"\ud83d":"hej","id":"1"}""",
        """{"\ud83d":"hej"<}""",
        """{"type":"Buffer","data":[1,2]}""",
        """{"$type":"System.IO.MemoryStream","buffer":"AAAA"}""",
    ];

    public static IEnumerable<object[]> AllTypes() => Types.Select(type => new object[] { type });

    [TestMethod]
    [DynamicData(nameof(AllTypes))]
    public async Task Whatever_stands_in_a_part_of_an_activity_it_is_answered_or_refused(string type)
    {
        await using var chat = await Chat.StartAsync(opened: false);
        var (answered, refused) = (0, 0);
        foreach (var part in Parts)
        {
            foreach (var shape in Shapes)
            {
                var body = Encoding.UTF8.GetBytes(Spoilt(Whole(type, chat.Connector.ServiceUrl), part, shape));
                var (activity, refusal) = ActivityReader.Read(new ReadOnlySequence<byte>(body));
                if (activity is null)
                {
                    Assert.AreEqual(400, refusal!.Status, $"{part} {shape}");
                    refused++;
                    continue;
                }

                chat.Clock.Advance(TimeSpan.FromMinutes(1));
                var answer = await chat.AnswerAsync(activity);
                Assert.IsTrue(answer.Status is 200 or 501, $"{part} {shape}");
                answered++;
            }
        }

        Assert.IsGreaterThan(refused, answered);
        Assert.IsGreaterThan(0, refused);
    }

    private static JsonObject Whole(string type, string serviceUrl) =>
        new()
        {
            ["type"] = type,
            ["id"] = "1",
            ["timestamp"] = "2026-04-14T07:00:00.000Z",
            ["channelId"] = "msteams",
            ["serviceUrl"] = serviceUrl,
            ["from"] = new JsonObject { ["id"] = "29:sofia", ["aadObjectId"] = "object-sofia" },
            ["recipient"] = new JsonObject { ["id"] = "28:bot" },
            ["conversation"] = new JsonObject
            {
                ["id"] = "a:sofia",
                ["conversationType"] = "personal",
                ["tenantId"] = "tenant-1",
                ["isGroup"] = false,
            },
            ["channelData"] = new JsonObject
            {
                ["tenant"] = new JsonObject { ["id"] = "tenant-1" },
                ["eventType"] = "x",
            },
            ["text"] = "hjälp",
            ["name"] = "adaptiveCard/action",
            ["action"] = "add",
            ["attachments"] = new JsonArray(new JsonObject { ["contentType"] = "text/html", ["content"] = "<p>hjälp</p>" }),
            ["entities"] = new JsonArray(
                new JsonObject
                {
                    ["type"] = "mention",
                    ["text"] = "<at>Boten</at>",
                    ["mentioned"] = new JsonObject { ["id"] = "28:bot" },
                }
            ),
            ["membersAdded"] = new JsonArray(new JsonObject { ["id"] = "28:bot" }),
        };

    /// <summary>Written by hand where the shape is no text that a JSON writer would write.</summary>
    private static string Spoilt(JsonObject activity, string part, string? shape)
    {
        const string Mark = "@@@";
        JsonNode at = activity;
        var path = part.Split('.');
        foreach (var name in path[..^1])
        {
            at = at is JsonArray list ? list[int.Parse(name, System.Globalization.CultureInfo.InvariantCulture)]! : at[name]!;
        }

        if (at is JsonArray items)
        {
            items[0] = Mark;
        }
        else if (shape is null)
        {
            at.AsObject().Remove(path[^1]);
        }
        else
        {
            at[path[^1]] = Mark;
        }

        return activity.ToJsonString().Replace($"\"{Mark}\"", shape ?? "null", StringComparison.Ordinal);
    }
}
