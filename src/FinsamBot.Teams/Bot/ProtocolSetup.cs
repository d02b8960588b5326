using Azure.Core;
using Azure.Identity;
using FinsamBot.Runtime;
using FinsamBot.Teams.Bot.Adapter;
using FinsamBot.Teams.Bot.Files;
using FinsamBot.Teams.Bot.Inbound;
using FinsamBot.Teams.Bot.Outbound;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Routing;
using Microsoft.Bot.Builder;
using Microsoft.Extensions.Configuration;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.DependencyInjection.Extensions;
using Microsoft.Extensions.Hosting;
using Microsoft.Extensions.Logging;
using Microsoft.IdentityModel.Protocols;

namespace FinsamBot.Teams.Bot;

/// <summary>Puts the protocol into a host.</summary>
public static class ProtocolSetup
{
    /// <summary>The named HTTP handler for calls to Teams.</summary>
    public const string ConnectorHttp = "teams-connector";

    /// <summary>The named HTTP handler for keys and tokens.</summary>
    public const string LoginHttp = "teams-login";

    /// <summary>The named HTTP handler for files that people put into the chat.</summary>
    public const string FilesHttp = "teams-files";

    /// <summary>The key of the <see cref="TokenCredential"/> that stands for the bot's managed identity.</summary>
    public const string Identity = "teams-identity";

    /// <summary>
    /// Registers authentication, the duplicate memory, <see cref="ConnectorClient"/> and <see cref="IncomingFiles"/>. The host supplies a
    /// <see cref="TimeProvider"/>. Without <c>Bot:AppId</c> the bot takes activities without a token, if the environment is Development,
    /// and does not start otherwise.
    /// </summary>
    internal static IServiceCollection AddProtocol(
        this IServiceCollection services,
        IConfiguration configuration,
        IHostEnvironment environment
    )
    {
        services.AddSettings<BotOptions>(configuration, BotOptions.Section, o => o.Problems(production: !environment.IsDevelopment()));
        if (environment.IsDevelopment() && BotOptions.From(configuration).AppId.Length == 0)
        {
            services.AddSingleton(new DevelopmentAccess(environment));
        }

        services.AddHttp();
        services.AddInbound();
        services.AddOutbound();
        services.AddAdapter();
        return services;
    }

    /// <summary>Takes activities at <c>POST /api/messages</c>.</summary>
    internal static IEndpointConventionBuilder MapMessages(this IEndpointRouteBuilder endpoints, IBot bot)
    {
        var services = endpoints.ServiceProvider;
        var messages = services.GetRequiredService<MessagesEndpoint>();
        if (services.GetService<DevelopmentAccess>() is not null)
        {
            Log.Unauthenticated(services.GetRequiredService<ILogger<MessagesEndpoint>>());
        }

        return endpoints.MapPost("/api/messages", context => messages.HandleAsync(context, bot));
    }

    private static void AddHttp(this IServiceCollection services)
    {
        foreach (var name in (string[])[ConnectorHttp, LoginHttp, FilesHttp])
        {
            services
                .AddHttpClient(name)
                .RemoveAllLoggers() // They log addresses, and ours hold conversation ids.
                .SetHandlerLifetime(Timeout.InfiniteTimeSpan)
                .ConfigurePrimaryHttpMessageHandler(static () =>
                    new SocketsHttpHandler
                    {
                        AllowAutoRedirect = false,
                        // Our trace ids say nothing to Microsoft, and a span around each call costs a tenth of a turn's memory.
                        ActivityHeadersPropagator = null,
                        UseCookies = false,
                        PooledConnectionLifetime = TimeSpan.FromMinutes(5),
                        PooledConnectionIdleTimeout = TimeSpan.FromSeconds(30),
                    }
                );
        }

        services.TryAddSingleton<IDocumentRetriever>(provider => new HttpDocumentRetriever(ClientOf(provider)) { RequireHttps = true });
    }

    private static HttpClient ClientOf(IServiceProvider provider) =>
        new(provider.GetRequiredService<IHttpMessageHandlerFactory>().CreateHandler(LoginHttp))
        {
            Timeout = TimeSpan.FromSeconds(5),
            MaxResponseContentBufferSize = 1024 * 1024,
        };

    private static void AddInbound(this IServiceCollection services)
    {
        services.AddSingleton(provider => new ConnectorHosts(
            provider.GetRequiredService<BotOptions>(),
            provider.GetService<DevelopmentAccess>()
        ));
        services.AddSingleton<SigningKeys>();
        services.AddSingleton<TokenValidation>();
        services.AddSingleton<ActivityChecks>();
        services.AddSingleton(provider => new BotFrameworkAuthentication(
            provider.GetRequiredService<TokenValidation>(),
            provider.GetRequiredService<ActivityChecks>(),
            provider.GetService<DevelopmentAccess>()
        ));
        services.AddSingleton(provider => new RecentActivities(provider.GetRequiredService<TimeProvider>()));
        services.AddSingleton<RecentPresses>();
        services.AddSingleton(provider => new IncomingFiles(
            new FileDownload(
                new HttpMessageInvoker(provider.GetRequiredService<IHttpMessageHandlerFactory>().CreateHandler(FilesHttp)),
                provider.GetRequiredService<BotOptions>().Files,
                TokensOf(provider),
                provider.GetService<DevelopmentAccess>(),
                provider.GetRequiredService<TimeProvider>(),
                provider.GetRequiredService<ILogger<FileDownload>>()
            ),
            provider.GetRequiredService<ConnectorHosts>()
        ));
    }

    private static void AddOutbound(this IServiceCollection services)
    {
        services.TryAddKeyedSingleton<TokenCredential>(
            Identity,
            (provider, _) =>
                new ManagedIdentityCredential(ManagedIdentityId.FromUserAssignedClientId(provider.GetRequiredService<BotOptions>().AppId))
        );
        services.AddSingleton(provider => new ConnectorTokens(FetchFor(provider), provider.GetRequiredService<TimeProvider>()));
        services.AddSingleton<AskOwnToken>(provider =>
            cancellation => OwnToken.AskAsync(provider.GetRequiredService<ConnectorTokens>(), cancellation)
        );
        services.AddSingleton(provider => new TeamsPacing(
            provider.GetRequiredService<BotOptions>().Connector,
            provider.GetRequiredService<TimeProvider>()
        ));
        services.AddSingleton(provider =>
        {
            var (options, clock) = (provider.GetRequiredService<BotOptions>(), provider.GetRequiredService<TimeProvider>());
            var wire = new ConnectorWire(ConnectorHttpOf(provider), TokensOf(provider), options.Connector.AttemptTimeout, clock);
            return new ConnectorClient(
                provider.GetRequiredService<ConnectorHosts>(),
                wire,
                provider.GetRequiredService<TeamsPacing>(),
                options,
                clock,
                provider.GetRequiredService<ILogger<ConnectorClient>>()
            );
        });
    }

    private static void AddAdapter(this IServiceCollection services)
    {
        services.AddSingleton(provider => new SdkCalls(
            provider.GetRequiredService<ConnectorHosts>(),
            provider.GetRequiredService<TeamsPacing>(),
            TokensOf(provider),
            ConnectorHttpOf(provider),
            provider.GetRequiredService<BotOptions>(),
            provider.GetRequiredService<TimeProvider>()
        ));
        services.AddSingleton<SdkConnectors>();
        services.AddSingleton<TeamsAdapter>();
        services.AddSingleton<MessagesEndpoint>();
    }

    private static HttpMessageInvoker ConnectorHttpOf(IServiceProvider provider) =>
        new(provider.GetRequiredService<IHttpMessageHandlerFactory>().CreateHandler(ConnectorHttp), disposeHandler: false);

    /// <summary>Null where calls carry no token: to this very machine, in unauthenticated development.</summary>
    private static ConnectorTokens? TokensOf(IServiceProvider provider) =>
        provider.GetRequiredService<ConnectorHosts>().TakeToken ? provider.GetRequiredService<ConnectorTokens>() : null;

    private static FetchToken FetchFor(IServiceProvider provider)
    {
        var (options, clock) = (provider.GetRequiredService<BotOptions>(), provider.GetRequiredService<TimeProvider>());
        if (options.AppType == BotAppType.UserAssignedMsi)
        {
            return new IdentityTokens(() => provider.GetRequiredKeyedService<TokenCredential>(Identity), clock).FetchAsync;
        }

        var login = provider.GetRequiredService<IHttpMessageHandlerFactory>().CreateHandler(LoginHttp);
        return new IdentityTokens(new BotCredentials(options, login).Make, clock).FetchAsync;
    }
}
