using FinsamBot.Runtime.Streams;
using FinsamBot.Teams.Bot;
using FinsamBot.Testing.Storage;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Hosting;
using Microsoft.Extensions.DependencyInjection;

namespace FinsamBot.Benchmarks.Peers;

/// <summary>The whole program in its production setting; only the certificates it trusts and, where memory is asked for, its stores are the
/// benchmark's.</summary>
internal static class WholeBot
{
    /// <param name="args">First <c>memory</c> or <c>files</c>, then the program's own settings.</param>
    public static Task<int> RunAsync(string[] args) =>
        Host.Program.RunAsync(
            args[1..],
            services =>
            {
                if (args[0] == "memory")
                {
                    services.AddSingleton<IStreamStore>(new MemoryStreamStore()).AddSingleton<IBlobStore>(new MemoryBlobStore());
                }

                foreach (var name in (string[])[ProtocolSetup.ConnectorHttp, ProtocolSetup.LoginHttp])
                {
                    services.AddHttpClient(name).ConfigurePrimaryHttpMessageHandler((handler, _) => Served.TrustLoopback(handler));
                }

                services.AddHostedService<Founding>().AddSingleton<IStartupFilter, AtTheDoor>();
            }
        );

    private sealed class AtTheDoor : IStartupFilter
    {
        public Action<IApplicationBuilder> Configure(Action<IApplicationBuilder> next) =>
            app =>
            {
                app.UseAllocated();
                Served.Announce(app.ApplicationServices);
                next(app);
            };
    }
}
