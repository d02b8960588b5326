using System.Text.Json;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Http.Features;

namespace FinsamBot.Testing.Teams;

/// <summary>A request as it arrived at a fake.</summary>
/// <param name="Method">GET, POST, PUT.</param>
/// <param name="Target">Path and query exactly as on the wire.</param>
/// <param name="Authorization">The header, or empty.</param>
/// <param name="Body">The body as text.</param>
public sealed record SentRequest(string Method, string Target, string Authorization, string Body)
{
    public JsonElement Json => JsonElement.Parse(Body);

    public static async Task<SentRequest> ReadAsync(HttpContext context)
    {
        using var reader = new StreamReader(context.Request.Body);
        return new SentRequest(
            context.Request.Method,
            context.Features.GetRequiredFeature<IHttpRequestFeature>().RawTarget,
            context.Request.Headers.Authorization.ToString(),
            await reader.ReadToEndAsync()
        );
    }
}
