using FinsamBot.Web.Site;

namespace FinsamBot.Host.Development;

/// <summary>Lets through only calls from this machine to this machine; anybody else learns nothing, not even that the address
/// exists.</summary>
internal sealed class LoopbackOnly : IEndpointFilter
{
    public async ValueTask<object?> InvokeAsync(EndpointFilterInvocationContext context, EndpointFilterDelegate next) =>
        ThisMachine.Sent(context.HttpContext) ? await next(context) : Results.NotFound();
}
