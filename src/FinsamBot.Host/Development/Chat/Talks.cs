using System.Net;
using System.Text.Json;
using System.Text.Json.Nodes;
using FinsamBot.Domain.Events;
using FinsamBot.Domain.People;
using FinsamBot.Runtime.Handlers;
using Microsoft.AspNetCore.Hosting.Server;

namespace FinsamBot.Host.Development.Chat;

/// <summary>Speaks for a person to the bot as Teams would: activities go in by the bot's front door, over HTTP, and what it answers comes
/// back to <see cref="ConnectorEndpoints"/>.</summary>
internal sealed class Talks(TalkLogs logs, AssociationDirectory directory, IServer server, IHttpClientFactory http)
{
    /// <summary>The named HTTP client for the way to ourselves.</summary>
    public const string Http = "demo-chat";

    private const string Tenant = "00000000-0000-0000-0000-0000000000001";
    private const string Card = "application/vnd.microsoft.card.adaptive";
    private const string Message = "application/vnd.microsoft.activity.message";

    public JsonObject Read(string person) => logs.With(person, log => log.Read(), keep: false);

    public async Task OpenAsync(string person, CancellationToken cancellation)
    {
        if (logs.With(person, log => log.IsEmpty, keep: false))
        {
            var id = logs.Add(person, "", []);
            await SendAsync(person, id, "installationUpdate", new() { ["action"] = "add" }, cancellation);
        }
    }

    public Task SayAsync(string person, string text, CancellationToken cancellation) =>
        string.IsNullOrWhiteSpace(text)
            ? Task.CompletedTask
            : SendAsync(
                person,
                logs.Add(person, text, [], TalkLogs.Mine),
                "message",
                new() { ["text"] = text, ["textFormat"] = "plain" },
                cancellation
            );

    public async Task PressAsync(string person, string entry, JsonObject action, CancellationToken cancellation)
    {
        var id = logs.Add(person, (string?)action["title"] ?? "", [], TalkLogs.Mine);
        if ((string?)action["type"] != "Action.Execute")
        {
            await SendAsync(person, id, "message", new() { ["value"] = action["data"]?.DeepClone(), ["replyToId"] = entry }, cancellation);
            return;
        }

        var invoke = new JsonObject
        {
            ["name"] = "adaptiveCard/action",
            ["replyToId"] = entry,
            ["value"] = new JsonObject { ["action"] = action.DeepClone(), ["trigger"] = "manual" },
        };
        Take(person, entry, await SendAsync(person, id, "invoke", invoke, cancellation));
    }

    /// <summary>A card takes the place of the one that was pressed; a sentence stands below it.</summary>
    private void Take(string person, string entry, JsonObject? answer)
    {
        if ((string?)answer?["type"] == Card && answer["value"] is JsonObject card)
        {
            logs.With(person, log => log.Change(entry, "", [card.DeepClone()]));
        }
        else if ((string?)answer?["type"] == Message)
        {
            logs.Add(person, (string?)answer["value"] ?? "", []);
        }
        else if (answer?["value"]?["message"] is { } refusal)
        {
            logs.Add(person, refusal.ToString(), [], TalkLogs.Note);
        }
    }

    private async Task<JsonObject?> SendAsync(string person, string id, string type, JsonObject more, CancellationToken cancellation)
    {
        var association = await directory.AssociationAsync(cancellation);
        if (!association.People.TryGetValue(new PersonId(person), out var known))
        {
            return null;
        }

        var activity = Activity(known, id, type);
        foreach (var (name, value) in more)
        {
            activity[name] = value?.DeepClone();
        }

        using var client = http.CreateClient(Http);
        var door = new Uri(server.OwnAddress(), "/api/messages");
        using var answer = await client.PostAsJsonAsync(door, activity, cancellation);
        if (answer.StatusCode != HttpStatusCode.OK)
        {
            logs.Add(person, $"HTTP {(int)answer.StatusCode}", [], TalkLogs.Note);
        }

        return Parsed(await answer.Content.ReadAsStringAsync(cancellation));
    }

    private JsonObject Activity(Person person, string id, string type) =>
        new()
        {
            ["type"] = type,
            ["id"] = $"{person.Id.Value}-{id}",
            ["channelId"] = "msteams",
            ["serviceUrl"] = new Uri(server.OwnAddress(), ConnectorEndpoints.Path + "/").AbsoluteUri,
            ["locale"] = "sv-SE",
            ["from"] = new JsonObject
            {
                ["id"] = "29:" + person.Id.Value,
                ["name"] = person.Name,
                ["aadObjectId"] = person.TeamsObjectId,
            },
            ["recipient"] = new JsonObject { ["id"] = "28:finsambot", ["name"] = "FinsamBot" },
            ["conversation"] = new JsonObject
            {
                ["id"] = ConnectorEndpoints.ConversationOf(person.Id.Value),
                ["conversationType"] = "personal",
                ["tenantId"] = Tenant,
            },
            ["channelData"] = new JsonObject { ["tenant"] = new JsonObject { ["id"] = Tenant } },
        };

    private static JsonObject? Parsed(string body)
    {
        try
        {
            return body.Length == 0 ? null : JsonNode.Parse(body) as JsonObject;
        }
        catch (JsonException)
        {
            return null;
        }
    }
}
