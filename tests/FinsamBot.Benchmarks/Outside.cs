using System.Security.Cryptography;
using FinsamBot.Testing.Teams;
using Microsoft.AspNetCore.Http;

namespace FinsamBot.Benchmarks;

/// <summary>What is Microsoft's in the real world: the signing keys, the login, and a connector that takes every post at once.</summary>
internal sealed class Outside(FakeBotFramework login, LoopbackServer connector, LoopbackServer plainConnector) : IAsyncDisposable
{
    private static int _posts;

    /// <summary>Over https, as Teams' own.</summary>
    public string ServiceUrl => connector.Address + "/emea/";

    /// <summary>Without the encryption.</summary>
    public string PlainServiceUrl => plainConnector.Address + "/emea/";

    /// <summary>How many replies have arrived.</summary>
    public static int Posts => Volatile.Read(ref _posts);

    public static async Task<Outside> StartAsync() =>
        new(
            await FakeBotFramework.StartAsync(),
            await LoopbackServer.StartAsync(TakeAsync),
            await LoopbackServer.StartAsync(TakeAsync, https: false)
        );

    /// <summary>A genuine token of the channel, good for an hour, as Teams sends it with each activity of that hour.</summary>
    public string Token() => new FakeToken(Activities.AppId, ServiceUrl, TimeProvider.System.GetUtcNow()).ToString();

    /// <summary>
    /// A production registration. Only the sending windows are wider than Teams': with its 7 sends a second to a chat, waiting would be
    /// measured.
    /// </summary>
    public string[] Settings(string folder) =>
        [
            "--environment",
            "Production",
            "--urls",
            "http://127.0.0.1:0",
            "--Logging:LogLevel:Default",
            "Warning",
            "--Logging:LogLevel:Microsoft.Hosting.Lifetime",
            "Warning",
            "--Bot:AppId",
            Activities.AppId,
            "--Bot:TenantId",
            Activities.Tenant,
            "--Bot:ClientSecret",
            "invented",
            "--Bot:OpenIdMetadata",
            login.OpenIdMetadata,
            "--Bot:LoginEndpoint",
            login.LoginEndpoint,
            "--Bot:AllowedServiceHosts:0",
            "127.0.0.1",
            "--Bot:Connector:ThreadWindows:0:Count",
            "100000",
            "--Bot:Connector:ThreadWindows:0:Span",
            "00:00:01",
            "--Bot:Connector:TenantWindows:0:Count",
            "100000",
            "--Bot:Connector:TenantWindows:0:Span",
            "00:00:01",
            "--Storage:Path",
            folder,
            "--Delivery:Interval",
            "01:00:00",
            "--Mail:Mailbox",
            "rapport@norrsken.example.se",
            "--Mail:TenantId",
            Activities.Tenant,
            "--Mail:ClientId",
            Activities.AppId,
            "--Mail:ClientSecret",
            "invented",
            "--Web:PublicUrl",
            "https://rapport.example.se",
            "--Web:LinkSecret",
            Convert.ToBase64String(RandomNumberGenerator.GetBytes(32)),
        ];

    public async ValueTask DisposeAsync()
    {
        await login.DisposeAsync();
        await connector.DisposeAsync();
        await plainConnector.DisposeAsync();
    }

    private static Task TakeAsync(HttpContext context)
    {
        Interlocked.Increment(ref _posts);
        context.Response.StatusCode = StatusCodes.Status201Created;
        context.Response.ContentType = "application/json";
        context.Response.ContentLength = 10;
        return context.Response.Body.WriteAsync("{\"id\":\"1\"}"u8.ToArray()).AsTask();
    }
}
