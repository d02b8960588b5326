using System.Net.Http.Json;
using System.Text.Json;
using System.Text.Json.Serialization;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Hosting;
using Microsoft.AspNetCore.Http;
using Microsoft.Extensions.Logging;

namespace FinsamBot.Benchmarks.Peers;

/// <summary>
/// The least a C# bot can do: read the activity, post the reply, answer. No token is looked at or sent, nothing is remembered, limited or
/// repeated.
/// </summary>
internal static partial class BareKestrel
{
    public static async Task<int> RunAsync()
    {
        var builder = WebApplication.CreateSlimBuilder();
        builder.Logging.ClearProviders();
        builder.WebHost.UseUrls("http://127.0.0.1:0");
        await using var app = builder.Build();
        var handler = new SocketsHttpHandler();
        Served.TrustLoopback(handler);
        using var http = new HttpClient(handler);
        app.UseAllocated();
        app.MapPost("/api/messages", context => EchoAsync(context, http));
        Served.Announce(app.Services);
        await app.RunAsync();
        return 0;
    }

    private static async Task EchoAsync(HttpContext context, HttpClient http)
    {
        var activity = await JsonSerializer.DeserializeAsync(context.Request.Body, Json.Default.Message, context.RequestAborted);
        var reply = new Message("message", activity!.Text, null, null);
        var target = $"{activity.ServiceUrl}v3/conversations/{Uri.EscapeDataString(activity.Conversation!.Id)}/activities";
        using var answer = await http.PostAsJsonAsync(target, reply, Json.Default.Message);
        answer.EnsureSuccessStatusCode();
    }

    internal sealed record Message(string Type, string? Text, string? ServiceUrl, Chat? Conversation);

    internal sealed record Chat(string Id);

    [JsonSourceGenerationOptions(JsonSerializerDefaults.Web)]
    [JsonSerializable(typeof(Message))]
    internal sealed partial class Json : JsonSerializerContext;
}
