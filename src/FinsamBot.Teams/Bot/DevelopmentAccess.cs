using System.Diagnostics.CodeAnalysis;
using System.Net;
using Microsoft.AspNetCore.Http;
using Microsoft.Extensions.Hosting;

namespace FinsamBot.Teams.Bot;

/// <summary>
/// The permission to take activities without a token, as Microsoft's Agents Playground sends them. It is an object and not a
/// setting: there is no way to hold one outside Development, and it admits only requests that never left this machine.
/// </summary>
public sealed class DevelopmentAccess
{
    /// <exception cref="InvalidOperationException">The environment is not Development.</exception>
    public DevelopmentAccess(IHostEnvironment environment)
    {
        if (!environment.IsDevelopment())
        {
            throw new InvalidOperationException("Unauthenticated activities are possible in Development only.");
        }
    }

    /// <summary>
    /// Both ends of the connection are loopback, the request names a loopback host (a web page that points its own name at
    /// this machine does not), and no proxy or tunnel forwarded it.
    /// </summary>
    [SuppressMessage("Performance", "CA1822", Justification = "Who asks must hold the permission.")]
    public bool Admits(HttpContext context) =>
        context.Connection is { RemoteIpAddress: { } remote, LocalIpAddress: { } local }
        && IPAddress.IsLoopback(remote)
        && IPAddress.IsLoopback(local)
        && IsLoopbackName(context.Request.Host.Host)
        && !context.Request.Headers.ContainsKey("X-Forwarded-For")
        && !context.Request.Headers.ContainsKey("X-Forwarded-Host")
        && !context.Request.Headers.ContainsKey("Forwarded");

    private static bool IsLoopbackName(string host) =>
        host.Equals("localhost", StringComparison.OrdinalIgnoreCase)
        || (IPAddress.TryParse(host.Trim('[', ']'), out var address) && IPAddress.IsLoopback(address));
}
