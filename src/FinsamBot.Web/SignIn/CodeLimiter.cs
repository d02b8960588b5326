using System.Net;
using System.Threading.RateLimiting;
using FinsamBot.Web.Site;
using Microsoft.AspNetCore.Http;

namespace FinsamBot.Web.SignIn;

/// <summary>How often one network address may ask for codes and try them, whoever's they are; the rule per member is the
/// domain's.</summary>
internal sealed class CodeLimiter(WebOptions options) : IDisposable
{
    private const int Ipv6NetworkBytes = 8;

    private readonly PartitionedRateLimiter<HttpContext> _limiter = PartitionedRateLimiter.Create<HttpContext, string>(context =>
        RateLimitPartition.GetFixedWindowLimiter(
            NetworkOf(context.Connection.RemoteIpAddress),
            _ => new FixedWindowRateLimiterOptions { PermitLimit = options.CodeTriesPerMinute, Window = TimeSpan.FromMinutes(1) }
        )
    );

    public bool Allows(HttpContext context)
    {
        using var lease = _limiter.AttemptAcquire(context);
        return lease.IsAcquired;
    }

    public void Dispose() => _limiter.Dispose();

    /// <summary>One IPv6 subscriber has a whole /64 to choose addresses from.</summary>
    private static string NetworkOf(IPAddress? address) =>
        address switch
        {
            null => "",
            { AddressFamily: System.Net.Sockets.AddressFamily.InterNetworkV6, IsIPv4MappedToIPv6: false } => Convert.ToHexString(
                address.GetAddressBytes()[..Ipv6NetworkBytes]
            ),
            _ => address.MapToIPv4().ToString(),
        };
}
