using System.Net;
using System.Net.Http.Json;
using System.Net.Sockets;
using System.Text.Json;
using System.Text.Json.Nodes;
using FinsamBot.Host;
using Microsoft.AspNetCore.Hosting.Server;
using Microsoft.AspNetCore.Hosting.Server.Features;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Hosting;

namespace FinsamBot.Scenarios.World;

/// <summary>The whole program on a free loopback port with a folder of its own, in this process: as <c>finsambot</c> would start it,
/// without the Playground.</summary>
public sealed class RunningBot : IBot, IAsyncDisposable
{
    private static readonly TimeSpan Patience = TimeSpan.FromSeconds(60);

    private readonly Task<int> _run;
    private readonly DirectoryInfo _folder;

    private RunningBot(Task<int> run, IServiceProvider services, Uri address, DirectoryInfo folder)
    {
        (_run, Services, Address, _folder) = (run, services, address, folder);
        Http = ClientOf(new SocketsHttpHandler { UseCookies = false, AllowAutoRedirect = false });
    }

    public Uri Address { get; }

    public HttpClient Http { get; }

    public string Folder => _folder.FullName;

    /// <summary>What the program is made of, for what nobody can do over HTTP: entering people.</summary>
    public IServiceProvider Services { get; }

    public static Task<RunningBot> StartAsync(params string[] more) => StartAsync(_ => { }, more);

    /// <param name="adjust">Puts the test's own peers in.</param>
    public static async Task<RunningBot> StartAsync(Action<IServiceCollection> adjust, params string[] more)
    {
        var folder = Directory.CreateTempSubdirectory("finsambot-scenario-");
        string[] args =
        [
            "--environment",
            "Development",
            "--urls",
            $"http://127.0.0.1:{FreePort()}",
            "--playground",
            "false",
            "--Storage:Path",
            folder.FullName,
            "--Logging:LogLevel:Default",
            "Warning",
            "--hostBuilder:reloadConfigOnChange",
            "false",
            .. more,
        ];
        var started = new TaskCompletionSource<(IServiceProvider, Uri)>(TaskCreationOptions.RunContinuationsAsynchronously);
        var run = Task.Run(() =>
            Program.RunAsync(
                args,
                services =>
                {
                    adjust(services);
                    services.AddHostedService(provider => new Announcer(provider, started));
                }
            )
        );
        var first = await Task.WhenAny(run, started.Task).WaitAsync(Patience);
        if (first == run)
        {
            throw new InvalidOperationException($"The program ended with code {await run}.");
        }

        var (services, address) = await started.Task;
        return new RunningBot(run, services, address, folder);
    }

    public HttpClient ClientOf(HttpMessageHandler handler) => new(handler) { BaseAddress = Address };

    public async Task<JsonElement> GetAsync(string path) => await Http.GetFromJsonAsync<JsonElement>(path);

    /// <summary>Moves the clock and returns the keys of what was delivered.</summary>
    public async Task<IReadOnlyList<string>> MoveClockAsync(string now)
    {
        using var answer = await Http.PostAsJsonAsync("/dev/clock", new JsonObject { ["now"] = now });
        var body = await answer.Content.ReadFromJsonAsync<JsonElement>();
        return answer.IsSuccessStatusCode
            ? [.. body.GetProperty("delivered").EnumerateArray().Select(k => k.GetString()!)]
            : throw new InvalidOperationException(body.ToString());
    }

    /// <summary>Waits until <paramref name="wanted"/> finds what it looks for; the bot works in the background, at its own pace.</summary>
    public static async Task<T> EventuallyAsync<T>(Func<Task<T?>> wanted, string what)
        where T : class
    {
        for (var i = 0; i < 1200; i++)
        {
            if (await wanted() is { } found)
            {
                return found;
            }

            await Task.Delay(100);
        }

        throw new TimeoutException($"Did not happen in two minutes: {what}");
    }

    public async ValueTask DisposeAsync()
    {
        Http.Dispose();
        Services.GetRequiredService<IHostApplicationLifetime>().StopApplication();
        await _run.WaitAsync(Patience);
        _folder.Delete(recursive: true);
    }

    /// <summary>The letters' links carry the port, so it must be known before the program starts.</summary>
    internal static int FreePort()
    {
        using var listener = new TcpListener(IPAddress.Loopback, 0);
        listener.Start();
        return ((IPEndPoint)listener.LocalEndpoint).Port;
    }

    private sealed class Announcer(IServiceProvider provider, TaskCompletionSource<(IServiceProvider, Uri)> started) : IHostedService
    {
        public Task StartAsync(CancellationToken cancellationToken)
        {
            var lifetime = provider.GetRequiredService<IHostApplicationLifetime>();
            lifetime.ApplicationStarted.Register(() =>
                started.TrySetResult(
                    (provider, new Uri(provider.GetRequiredService<IServer>().Features.Get<IServerAddressesFeature>()!.Addresses.First()))
                )
            );
            return Task.CompletedTask;
        }

        public Task StopAsync(CancellationToken cancellationToken) => Task.CompletedTask;
    }
}
