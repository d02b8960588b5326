using System.Text.Json.Nodes;

namespace FinsamBot.Host.Development.Chat;

/// <summary>Teams' connector for the local demo's chat: what the bot posts, changes and takes back goes into the person's log.</summary>
internal static class ConnectorEndpoints
{
    public const string Path = "/dev/teams";

    private const string Personal = "a:";
    private const string Activities = "/teams/v3/conversations/{conversation}/activities";

    public static string ConversationOf(string person) => Personal + person;

    public static void MapConnector(this IEndpointRouteBuilder dev)
    {
        dev.MapPost("/teams/v3/conversations", (JsonObject wish) => Results.Json(new { id = ConversationWith(wish) }, statusCode: 201));
        dev.MapPost(Activities, Posted);
        dev.MapPost(
            Activities + "/{id}",
            (string conversation, JsonObject activity, TalkLogs logs) => Posted(conversation, activity, logs)
        );
        dev.MapPut(
            Activities + "/{id}",
            (string conversation, string id, JsonObject activity, TalkLogs logs) =>
                Answered(id, logs.With(PersonOf(conversation), log => log.Change(id, TextOf(activity), CardsOf(activity))))
        );
        dev.MapDelete(
            Activities + "/{id}",
            (string conversation, string id, TalkLogs logs) => Answered(id, logs.With(PersonOf(conversation), log => log.Remove(id)))
        );
    }

    private static IResult Posted(string conversation, JsonObject activity, TalkLogs logs)
    {
        // A sign that the bot is writing is none of its words.
        var isSaid = (string?)activity["type"] == "message";
        var id = isSaid ? logs.Add(PersonOf(conversation), TextOf(activity), CardsOf(activity)) : "";
        return Results.Json(new { id }, statusCode: StatusCodes.Status201Created);
    }

    private static IResult Answered(string id, bool isKnown) => isKnown ? Results.Json(new { id }) : Results.NotFound();

    private static string PersonOf(string conversation) =>
        conversation.StartsWith(Personal, StringComparison.Ordinal) ? conversation[Personal.Length..] : conversation;

    private static string ConversationWith(JsonObject wish) =>
        ConversationOf(((string?)wish["members"]?[0]?["id"] ?? "").Replace("29:", "", StringComparison.Ordinal));

    private static string TextOf(JsonObject activity) => (string?)activity["text"] ?? "";

    private static JsonArray CardsOf(JsonObject activity) =>
        [
            .. (activity["attachments"] as JsonArray ?? [])
                .Where(a => (string?)a?["contentType"] == "application/vnd.microsoft.card.adaptive")
                .Select(a => a!["content"]?.DeepClone())
                .OfType<JsonObject>(),
        ];
}
