using System.Collections.Concurrent;
using Microsoft.AspNetCore.Http;

namespace FinsamBot.Testing.Teams;

/// <summary>The login side of the Bot Framework: publishes signing keys and gives the bot its own tokens.</summary>
public sealed class FakeBotFramework : IAsyncDisposable
{
    private readonly ConcurrentQueue<SentRequest> _tokenRequests = new();
    private LoopbackServer _server = null!;
    private int _keyFetches;

    private FakeBotFramework() { }

    public string OpenIdMetadata => _server.Address + "/v1/.well-known/openidconfiguration";

    public string LoginEndpoint => _server.Address;

    /// <summary>JSON of the published keys.</summary>
    public IReadOnlyList<string> Keys { get; set; } = [FakeKey.Teams.Jwk("""["msteams","webchat"]""")];

    /// <summary>The status of both documents; anything but 200 is an outage.</summary>
    public int MetadataStatus { get; set; } = 200;

    public int KeyFetches => _keyFetches;

    /// <summary>Requests for the bot's own token: the path names the tenant, the body is the form.</summary>
    public IReadOnlyList<SentRequest> TokenRequests => [.. _tokenRequests];

    /// <summary>Answers instead of a token, if set.</summary>
    public (int Status, string Body)? TokenRefusal { get; set; }

    /// <summary>What every token request waits for before its answer.</summary>
    public Task TokensMayLeave { get; set; } = Task.CompletedTask;

    public static async Task<FakeBotFramework> StartAsync(bool https = true)
    {
        var framework = new FakeBotFramework();
        framework._server = await LoopbackServer.StartAsync(framework.HandleAsync, https);
        return framework;
    }

    public ValueTask DisposeAsync() => _server.DisposeAsync();

    private Task HandleAsync(HttpContext context) =>
        context.Request.Path.Value switch
        {
            "/v1/.well-known/openidconfiguration" => PublishAsync(
                context,
                $$"""{"issuer":"https://api.botframework.com","jwks_uri":"{{_server.Address}}/keys"}"""
            ),
            "/keys" => PublishKeysAsync(context),
            _ => GiveTokenAsync(context),
        };

    private Task PublishKeysAsync(HttpContext context)
    {
        Interlocked.Increment(ref _keyFetches);
        return PublishAsync(context, $$"""{"keys":[{{string.Join(',', Keys)}}]}""");
    }

    private Task PublishAsync(HttpContext context, string json)
    {
        context.Response.StatusCode = MetadataStatus;
        return context.Response.WriteAsync(json);
    }

    private async Task GiveTokenAsync(HttpContext context)
    {
        _tokenRequests.Enqueue(await SentRequest.ReadAsync(context));
        var number = _tokenRequests.Count;
        await TokensMayLeave;
        var (status, body) = TokenRefusal ?? (200, $$"""{"token_type":"Bearer","expires_in":3600,"access_token":"own-token-{{number}}"}""");
        context.Response.StatusCode = status;
        context.Response.ContentType = "application/json";
        await context.Response.WriteAsync(body);
    }
}
