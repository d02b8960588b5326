using System.Net;
using Microsoft.AspNetCore.Http;

namespace FinsamBot.Web.Site;

/// <summary>
/// Whether a request never left this machine: both ends are loopback, it names a loopback host (a web page that points its own name at this
/// machine does not), and no proxy or tunnel forwarded it. As strict as the door of the bot in development.
/// </summary>
public static class ThisMachine
{
    private static readonly string[] Forwarding = ["X-Forwarded-For", "X-Forwarded-Host", "X-Original-For", "Forwarded"];

    public static bool Sent(HttpContext context)
    {
        ArgumentNullException.ThrowIfNull(context);
        return context.Connection is { RemoteIpAddress: { } remote, LocalIpAddress: { } local }
            && IPAddress.IsLoopback(remote)
            && IPAddress.IsLoopback(local)
            && IsLoopbackName(context.Request.Host.Host)
            && !Forwarding.Any(context.Request.Headers.ContainsKey);
    }

    private static bool IsLoopbackName(string host) =>
        host.Equals("localhost", StringComparison.OrdinalIgnoreCase)
        || (IPAddress.TryParse(host.Trim('[', ']'), out var address) && IPAddress.IsLoopback(address));
}
