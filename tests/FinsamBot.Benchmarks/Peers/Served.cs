using System.Globalization;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Hosting.Server;
using Microsoft.AspNetCore.Hosting.Server.Features;
using Microsoft.AspNetCore.Http;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Hosting;

namespace FinsamBot.Benchmarks.Peers;

/// <summary>What both servers of ours have besides their work: <c>GET /allocated</c>, the announcement, and an end.</summary>
internal static class Served
{
    public static void UseAllocated(this IApplicationBuilder app) =>
        app.Map(
            "/allocated",
            asked =>
                asked.Run(context =>
                    context.Response.WriteAsync(GC.GetTotalAllocatedBytes(precise: true).ToString(CultureInfo.InvariantCulture))
                )
        );

    /// <summary>Tells the port once it is known, and stops the server when nobody holds its input any more.</summary>
    public static void Announce(IServiceProvider services)
    {
        var lifetime = services.GetRequiredService<IHostApplicationLifetime>();
        lifetime.ApplicationStarted.Register(() =>
        {
            var address = services.GetRequiredService<IServer>().Features.Get<IServerAddressesFeature>()!.Addresses.Single();
            Console.WriteLine(ChildProcess.Announcement + new Uri(address).Port.ToString(CultureInfo.InvariantCulture));
            _ = Task.Run(async () =>
            {
                await Console.In.ReadToEndAsync();
                lifetime.StopApplication();
            });
        });
    }

    /// <summary>The certificates of the servers on this machine that play Teams; they are made anew for each run.</summary>
    public static void TrustLoopback(HttpMessageHandler handler) =>
        ((SocketsHttpHandler)handler).SslOptions = new()
        {
            RemoteCertificateValidationCallback = static (_, certificate, _, _) => certificate?.Subject == "CN=localhost",
        };
}
