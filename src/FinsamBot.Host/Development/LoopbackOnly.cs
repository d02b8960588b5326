using System.Net;

namespace FinsamBot.Host.Development;

/// <summary>Lets through only calls from this machine to this machine; anybody else learns nothing, not even that the address exists.</summary>
internal sealed class LoopbackOnly : IEndpointFilter
{
    public async ValueTask<object?> InvokeAsync(EndpointFilterInvocationContext context, EndpointFilterDelegate next)
    {
        var connection = context.HttpContext.Connection;
        return IsLoopback(connection.RemoteIpAddress) && IsLoopback(connection.LocalIpAddress) ? await next(context) : Results.NotFound();
    }

    /// <summary>No address at all means an in-process test server.</summary>
    private static bool IsLoopback(IPAddress? address) => address is null || IPAddress.IsLoopback(address);
}
