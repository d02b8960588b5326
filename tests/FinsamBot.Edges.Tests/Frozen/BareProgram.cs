using System.Text.RegularExpressions;
using FinsamBot.Host;
using FinsamBot.Runtime.Streams;
using FinsamBot.Testing.Storage;
using Microsoft.AspNetCore.Antiforgery;
using Microsoft.AspNetCore.Authentication;
using Microsoft.AspNetCore.Authentication.Cookies;
using Microsoft.AspNetCore.Authentication.OpenIdConnect;
using Microsoft.AspNetCore.DataProtection;
using Microsoft.AspNetCore.Hosting.Server;
using Microsoft.AspNetCore.Http.Features;
using Microsoft.AspNetCore.Routing;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.DependencyInjection.Extensions;
using Microsoft.Extensions.Hosting;
using Microsoft.Extensions.Options;

namespace FinsamBot.Edges.Tests.Frozen;

/// <summary>The whole program, put together as it starts and ended when it would begin to listen: it opens no port.</summary>
/// <param name="Addresses">Method and pattern of each address; a hash of a file's content is <c>{hash}</c>.</param>
/// <param name="Cookies">Their names.</param>
internal sealed partial record BareProgram(IReadOnlyList<string> Addresses, IReadOnlyList<string> Cookies)
{
    private const string SomeId = "00000000-0000-0000-0000-000000000001";

    private static readonly string[] Production =
    [
        $"--Bot:AppId={SomeId}",
        $"--Bot:TenantId={SomeId}",
        "--Bot:ClientSecret=secret",
        $"--Mail:TenantId={SomeId}",
        $"--Mail:ClientId={SomeId}",
        "--Mail:ClientSecret=secret",
        "--Mail:Mailbox=rapport@norrsken.example.se",
        "--Web:PublicUrl=https://rapport.example.se",
        "--Web:LinkSecret=AAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAA=",
        $"--Web:WorkAccount:ClientId={SomeId}",
        "--Web:WorkAccount:ClientSecret=secret",
    ];

    public static async Task<BareProgram> InAsync(string environment)
    {
        var folder = Directory.CreateTempSubdirectory("finsambot-frozen-");
        string[] args =
        [
            "--environment",
            environment,
            "--urls",
            "http://127.0.0.1:0",
            "--playground",
            "false",
            "--Storage:Path",
            folder.FullName,
            "--Logging:LogLevel:Default",
            "None",
            .. environment == Environments.Production ? Production : [],
        ];
        BareProgram? seen = null;
        var code = await Program.RunAsync(
            args,
            services =>
            {
                // Loops and letters are none of our business here.
                services.RemoveAll<IHostedService>();
                services.AddSingleton<IStreamStore>(new MemoryStreamStore()).AddSingleton<IBlobStore>(new MemoryBlobStore());
                services.AddSingleton<IServer>(p => new Deaf(() => seen = Of(p), p.GetRequiredService<IHostApplicationLifetime>()));
            }
        );
        folder.Delete(recursive: true);
        Assert.AreEqual(0, code, $"The program did not start in {environment}.");
        return seen!;
    }

    private static BareProgram Of(IServiceProvider services)
    {
        var schemes = services.GetRequiredService<IAuthenticationSchemeProvider>().GetAllSchemesAsync().GetAwaiter().GetResult().ToList();
        var accounts = Options<OpenIdConnectOptions>(services, schemes.Where(s => s.HandlerType == typeof(OpenIdConnectHandler)));
        var sessions = Options<CookieAuthenticationOptions>(
            services,
            schemes.Where(s => s.HandlerType == typeof(CookieAuthenticationHandler))
        );
        var forms = services.GetRequiredService<IOptions<AntiforgeryOptions>>().Value;
        var keys = services.GetRequiredService<IOptions<DataProtectionOptions>>().Value;
        var endpoints = services.GetRequiredService<EndpointDataSource>().Endpoints.OfType<RouteEndpoint>();
        return new BareProgram(
            [.. endpoints.SelectMany(Lines), .. accounts.Select(a => $"GET {a.CallbackPath}")],
            [
                .. sessions.Select(s => s.Cookie.Name!),
                .. accounts.SelectMany(a => (string[])[a.CorrelationCookie.Name!, a.NonceCookie.Name!]),
                forms.Cookie.Name!,
                $"{forms.FormFieldName} (form field)",
                $"{keys.ApplicationDiscriminator} (application of the keys)",
            ]
        );
    }

    private static List<TOptions> Options<TOptions>(IServiceProvider services, IEnumerable<AuthenticationScheme> schemes) =>
        [.. schemes.Select(s => services.GetRequiredService<IOptionsMonitor<TOptions>>().Get(s.Name))];

    private static IEnumerable<string> Lines(RouteEndpoint endpoint)
    {
        var address = ContentHash().Replace(endpoint.RoutePattern.RawText ?? "", "${1}{hash}.");
        var methods = endpoint.Metadata.GetMetadata<HttpMethodMetadata>()?.HttpMethods ?? ["*"];
        return methods.Where(m => m != "HEAD").Select(method => $"{method} {address}");
    }

    [GeneratedRegex(@"([./])[0-9a-f]{16}\.")]
    private static partial Regex ContentHash();

    /// <summary>A server that hears nobody: it looks at what was put together, and ends the program.</summary>
    private sealed class Deaf(Action look, IHostApplicationLifetime lifetime) : IServer
    {
        public IFeatureCollection Features { get; } = new FeatureCollection();

        public Task StartAsync<TContext>(IHttpApplication<TContext> application, CancellationToken cancellationToken)
            where TContext : notnull
        {
            look();
            lifetime.ApplicationStarted.Register(lifetime.StopApplication);
            return Task.CompletedTask;
        }

        public Task StopAsync(CancellationToken cancellationToken) => Task.CompletedTask;

        public void Dispose() { }
    }
}
