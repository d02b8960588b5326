using System.Collections.Concurrent;
using System.Net;
using System.Text;
using System.Text.Json.Nodes;
using FinsamBot.Teams;
using FinsamBot.Teams.Bot;
using FinsamBot.Teams.Bot.Adapter;
using FinsamBot.Teams.Bot.Files;
using FinsamBot.Teams.Bot.Inbound;
using FinsamBot.Teams.Bot.Outbound;
using FinsamBot.Testing;
using FinsamBot.Testing.Teams;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Hosting;
using Microsoft.Bot.Builder;
using Microsoft.Bot.Schema;
using Microsoft.Extensions.Configuration;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Hosting;
using Microsoft.Extensions.Logging;

namespace FinsamBot.Edges.Tests.Teams.Bot;

/// <summary>The protocol in a host of its own on loopback, between a fake login and a fake connector, at an invented instant.</summary>
internal sealed class ProtocolHost : IAsyncDisposable
{
    public const string AppId = "11111111-2222-3333-4444-555555555555";
    public const string Tenant = "aaaaaaaa-0000-0000-0000-000000000001";
    public static readonly DateTimeOffset Start = new(2027, 1, 11, 8, 0, 0, TimeSpan.Zero);
    private readonly ConcurrentQueue<Turn> _turns = new();
    private WebApplication _app = null!;

    public FakeClock Clock { get; } = new(Start);

    public required FakeBotFramework Framework { get; init; }

    public required FakeConnector Connector { get; init; }

    public LogLines Logs { get; } = new();

    public HttpClient Client { get; } = new();

    public ConnectorClient Outbound => _app.Services.GetRequiredService<ConnectorClient>();

    public TeamsAdapter Adapter => _app.Services.GetRequiredService<TeamsAdapter>();

    public IncomingFiles Files => _app.Services.GetRequiredService<IncomingFiles>();

    /// <summary>The turns that reached the handler.</summary>
    public IReadOnlyList<Turn> Turns => [.. _turns];

    public ConversationReference Chat =>
        new() { ServiceUrl = Connector.ServiceUrl, Conversation = new ConversationAccount(id: "a:chat-1", tenantId: Tenant) };

    /// <summary>With a bot that is one function of the SDK's turn context.</summary>
    public static Task<ProtocolHost> StartAsync(BotCallbackHandler bot, params (string Name, string? Value)[] settings) =>
        StartAsync(null, "Production", null, new CallbackBot(bot), settings);

    public static Task<ProtocolHost> StartAsync(
        TurnHandler? handler = null,
        string environment = "Production",
        Action<IServiceCollection>? services = null,
        params (string Name, string? Value)[] settings
    ) => StartAsync(handler, environment, services, null, settings);

    private static async Task<ProtocolHost> StartAsync(
        TurnHandler? handler,
        string environment,
        Action<IServiceCollection>? services,
        IBot? bot,
        (string Name, string? Value)[] settings
    )
    {
        var development = environment == Environments.Development;
        var host = new ProtocolHost
        {
            Framework = await FakeBotFramework.StartAsync(),
            Connector = await FakeConnector.StartAsync(https: !development),
        };
        var builder = WebApplication.CreateEmptyBuilder(new WebApplicationOptions { EnvironmentName = environment });
        builder.Logging.AddProvider(host.Logs);
        builder.Services.AddRouting();
        builder.WebHost.UseKestrelCore().ConfigureKestrel(kestrel => kestrel.Listen(IPAddress.Loopback, 0));
        builder.Configuration.AddInMemoryCollection(development ? [] : host.Registration());
        builder.Configuration.AddInMemoryCollection(settings.Select(setting => KeyValuePair.Create("Bot:" + setting.Name, setting.Value)));
        builder.Services.AddSingleton<TimeProvider>(host.Clock);
        builder.Services.AddTeams(builder.Configuration, builder.Environment);
        foreach (var name in (string[])[ProtocolSetup.ConnectorHttp, ProtocolSetup.LoginHttp, ProtocolSetup.FilesHttp])
        {
            builder.Services.AddHttpClient(name).ConfigurePrimaryHttpMessageHandler((http, _) => LoopbackServer.Trust(http));
        }

        services?.Invoke(builder.Services);
        return await host.RunAsync(builder.Build(), bot ?? host.Recording(handler ?? ((_, _) => Task.FromResult(TurnAnswer.Done))));
    }

    /// <summary>A genuine personal message.</summary>
    public JsonObject Message(string id = "1747000000001") =>
        new()
        {
            ["type"] = "message",
            ["id"] = id,
            ["channelId"] = "msteams",
            ["serviceUrl"] = Connector.ServiceUrl,
            ["from"] = new JsonObject
            {
                ["id"] = "29:sofia",
                ["name"] = "Sofia Lind",
                ["aadObjectId"] = "object-sofia",
            },
            ["recipient"] = new JsonObject { ["id"] = "28:" + AppId },
            ["conversation"] = new JsonObject
            {
                ["id"] = "a:chat-1",
                ["conversationType"] = "personal",
                ["tenantId"] = Tenant,
            },
            ["channelData"] = new JsonObject { ["tenant"] = new JsonObject { ["id"] = Tenant } },
            ["text"] = "hej på dig 👋",
        };

    public JsonObject Invoke(string id = "f:invoke-1")
    {
        var invoke = Message(id);
        invoke["type"] = "invoke";
        invoke["name"] = "adaptiveCard/action";
        return invoke;
    }

    public FakeToken Token() => new(AppId, Connector.ServiceUrl, Clock.GetUtcNow());

    public Task<HttpResponseMessage> PostAsync(JsonObject activity, string? authorization = null) =>
        PostAsync(Encoding.UTF8.GetBytes(activity.ToJsonString()), authorization ?? "Bearer " + Token());

    public async Task<HttpResponseMessage> PostAsync(
        byte[] body,
        string authorization,
        string contentType = "application/json; charset=utf-8"
    )
    {
        using var request = new HttpRequestMessage(HttpMethod.Post, "/api/messages") { Content = new ByteArrayContent(body) };
        if (contentType.Length > 0)
        {
            request.Content.Headers.TryAddWithoutValidation("Content-Type", contentType);
        }

        if (authorization.Length > 0)
        {
            request.Headers.TryAddWithoutValidation("Authorization", authorization);
        }

        return await Client.SendAsync(request);
    }

    public async ValueTask DisposeAsync()
    {
        Client.Dispose();
        await _app.DisposeAsync();
        await Framework.DisposeAsync();
        await Connector.DisposeAsync();
    }

    private Dictionary<string, string?> Registration() =>
        new()
        {
            ["Bot:AppId"] = AppId,
            ["Bot:TenantId"] = Tenant,
            ["Bot:ClientSecret"] = "invented-secret",
            ["Bot:OpenIdMetadata"] = Framework.OpenIdMetadata,
            ["Bot:LoginEndpoint"] = Framework.LoginEndpoint,
            ["Bot:AllowedServiceHosts:0"] = "127.0.0.1",
        };

    private DelegateBot Recording(TurnHandler handler) =>
        new(
            (turn, cancellation) =>
            {
                _turns.Enqueue(turn);
                return handler(turn, cancellation);
            }
        );

    private async Task<ProtocolHost> RunAsync(WebApplication built, IBot bot)
    {
        _app = built;
        try
        {
            _app.MapMessages(bot);
            await _app.StartAsync();
        }
        catch
        {
            await DisposeAsync();
            throw;
        }

        Client.BaseAddress = new Uri(_app.Urls.Single());
        return this;
    }
}
