using System.Collections.Concurrent;
using System.Net.Http.Json;
using System.Text.Json.Nodes;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Hosting;
using Microsoft.AspNetCore.Http;
using Microsoft.Extensions.Logging;

namespace FinsamBot.Edges.Tests.Tooling;

/// <summary>The smallest bot with a card: it answers a message with a card to fill in, and a saved card with what was saved. Keeps all it
/// was sent.</summary>
internal sealed class CardBot : IAsyncDisposable
{
    private readonly WebApplication _app;
    private readonly HttpClient _client = new();
    private readonly ConcurrentQueue<JsonObject> _received = new();
    private string? _cardId;

    private CardBot(WebApplication app) => _app = app;

    public Uri MessagesEndpoint => new(new Uri(_app.Urls.First()), "api/messages");

    public IReadOnlyList<JsonObject> Received => [.. _received];

    public static async Task<CardBot> StartAsync()
    {
        var builder = WebApplication.CreateSlimBuilder();
        builder.Logging.ClearProviders();
        builder.WebHost.UseUrls("http://127.0.0.1:0");
        var bot = new CardBot(builder.Build());
        bot._app.MapPost("/api/messages", bot.AnswerAsync);
        await bot._app.StartAsync();
        return bot;
    }

    public async ValueTask DisposeAsync()
    {
        await _app.DisposeAsync();
        _client.Dispose();
    }

    private async Task<IResult> AnswerAsync(JsonObject activity)
    {
        _received.Enqueue(activity);
        return (string?)activity["type"] switch
        {
            "invoke" => AnswerCard(activity["value"]!["action"]!),
            "message" when activity["value"] is null => await AnswerMessageAsync(activity),
            "message" => await SendAsync(activity, HttpMethod.Post, "", new JsonObject { ["text"] = "Mottaget" }),
            _ => Results.Ok(),
        };
    }

    private static IResult AnswerCard(JsonNode action) =>
        (string?)action["verb"] switch
        {
            "save" => Results.Json(Answer("application/vnd.microsoft.card.adaptive", Card($"Sparat: {action["data"]!["text"]}"))),
            "refuse" => Results.Json(Answer("application/vnd.microsoft.activity.message", "Det går inte nu.")),
            _ => Results.StatusCode(StatusCodes.Status501NotImplemented),
        };

    private async Task<IResult> AnswerMessageAsync(JsonObject activity)
    {
        var update = ((string?)activity["text"])!.EndsWith("uppdatera", StringComparison.Ordinal);
        var message = Attached(Card(update ? "Uppdaterat" : "Ny rapport"));
        return update
            ? await SendAsync(activity, HttpMethod.Put, $"/{_cardId}", message)
            : await SendAsync(activity, HttpMethod.Post, "", message);
    }

    private async Task<IResult> SendAsync(JsonObject activity, HttpMethod method, string path, JsonObject message)
    {
        message["type"] = "message";
        var conversation = Uri.EscapeDataString((string)activity["conversation"]!["id"]!);
        var address = $"{activity["serviceUrl"]}/v3/conversations/{conversation}/activities{path}";
        using var request = new HttpRequestMessage(method, address) { Content = JsonContent.Create(message) };
        using var answer = await _client.SendAsync(request);
        answer.EnsureSuccessStatusCode();
        _cardId = (string?)(await answer.Content.ReadFromJsonAsync<JsonObject>())!["id"];
        return Results.Ok();
    }

    private static JsonObject Answer(string type, JsonNode value) =>
        new()
        {
            ["statusCode"] = 200,
            ["type"] = type,
            ["value"] = value,
        };

    private static JsonObject Attached(JsonObject card) =>
        new()
        {
            ["summary"] = "Rapport",
            ["attachments"] = new JsonArray(
                new JsonObject { ["contentType"] = "application/vnd.microsoft.card.adaptive", ["content"] = card }
            ),
        };

    private static JsonObject Card(string heading) =>
        new()
        {
            ["type"] = "AdaptiveCard",
            ["version"] = "1.5",
            ["body"] = new JsonArray(
                new JsonObject { ["type"] = "RichTextBlock", ["inlines"] = new JsonArray(heading) },
                new JsonObject
                {
                    ["type"] = "Input.Text",
                    ["id"] = "text",
                    ["label"] = "Din text",
                    ["isMultiline"] = true,
                },
                new JsonObject
                {
                    ["type"] = "Input.Text",
                    ["id"] = "kept",
                    ["label"] = "Tidigare text",
                    ["value"] = "Redan sparat",
                }
            ),
            ["actions"] = new JsonArray(
                Button("Action.Execute", "Spara", "save"),
                Button("Action.Execute", "Skicka", "refuse"),
                Button("Action.Execute", "Okänd", "unknown"),
                Button("Action.Submit", "Läst", null)
            ),
        };

    private static JsonObject Button(string type, string title, string? verb)
    {
        var button = new JsonObject
        {
            ["type"] = type,
            ["title"] = title,
            ["data"] = new JsonObject { ["report"] = "vagen-vidare" },
        };
        if (verb is not null)
        {
            button["verb"] = verb;
        }

        return button;
    }
}
