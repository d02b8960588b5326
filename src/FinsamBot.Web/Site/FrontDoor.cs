using System.Net;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.HttpOverrides;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Logging;
using IPNetwork = System.Net.IPNetwork;

namespace FinsamBot.Web.Site;

/// <summary>What holds for every request, to pages and programs alike: who the caller is, under which name we are called, and that it stays
/// https.</summary>
internal static class FrontDoor
{
    private const string Transport = "max-age=31536000; includeSubDomains";

    /// <summary>Probes of the platform name the machine by its number.</summary>
    private const string Health = "/health";

    private static readonly string[] ThisMachine = ["localhost", "127.0.0.1", "[::1]"];

    public static void UseFrontDoor(this WebApplication app)
    {
        var options = app.Services.GetRequiredService<WebOptions>();
        if (options.TrustedProxies.Count > 0)
        {
            app.UseForwardedHeaders(Forwarded(options));
        }

        var hosts = HostsOf(options);
        var logger = app.Services.GetRequiredService<ILoggerFactory>().CreateLogger(typeof(FrontDoor).FullName!);
        app.Use(
            (context, next) =>
            {
                if (options.IsHttps)
                {
                    context.Response.Headers.StrictTransportSecurity = Transport;
                }

                if (hosts.Contains(context.Request.Host.Host) || context.Request.Path.StartsWithSegments(Health, StringComparison.Ordinal))
                {
                    return next(context);
                }

                Log.StrangeHost(logger, $"{WebOptions.Section}:{nameof(WebOptions.AllowedHosts)}");
                context.Response.StatusCode = StatusCodes.Status421MisdirectedRequest;
                return Task.CompletedTask;
            }
        );
    }

    private static ForwardedHeadersOptions Forwarded(WebOptions options)
    {
        var forwarded = new ForwardedHeadersOptions { ForwardedHeaders = ForwardedHeaders.XForwardedFor, ForwardLimit = null };
        forwarded.KnownIPNetworks.Clear();
        forwarded.KnownProxies.Clear();
        foreach (var proxy in options.TrustedProxies)
        {
            if (IPAddress.TryParse(proxy, out var address))
            {
                forwarded.KnownProxies.Add(address);
            }
            else
            {
                forwarded.KnownIPNetworks.Add(IPNetwork.Parse(proxy));
            }
        }

        return forwarded;
    }

    private static HashSet<string> HostsOf(WebOptions options) =>
        new(
            [.. ThisMachine, .. options.AllowedHosts, .. options.Address is { } url ? [url.Host] : Array.Empty<string>()],
            StringComparer.OrdinalIgnoreCase
        );
}
