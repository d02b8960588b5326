using System.Net;
using Microsoft.AspNetCore.Http;

namespace FinsamBot.Testing.Browser;

/// <summary>Our pages under the name that people know, as behind a proxy that ends https: every answer is the host's own.</summary>
/// <param name="pages">Where they really listen.</param>
/// <param name="keepsCookies">False for a browser that keeps none.</param>
internal sealed class PublicPages(Uri pages, bool keepsCookies = true) : IDisposable
{
    public const string Url = "https://rapport.example.se";

    /// <summary>Belong to one connection, and not to what goes through it.</summary>
    private static readonly string[] OfTheConnection = ["Connection", "Keep-Alive", "Transfer-Encoding", "Content-Length", "Host"];

    private readonly HttpClient _pages = new(new SocketsHttpHandler { UseCookies = false, AllowAutoRedirect = false })
    {
        BaseAddress = pages,
    };

    public async Task AnswerAsync(HttpContext context)
    {
        var request = context.Request;
        using var onwards = new HttpRequestMessage(new HttpMethod(request.Method), request.Path + request.QueryString.Value);
        onwards.Headers.Host = request.Host.Value;
        if (HttpMethods.IsPost(request.Method))
        {
            onwards.Content = new StreamContent(request.Body);
        }

        foreach (var header in request.Headers.Where(h => !OfTheConnection.Contains(h.Key, StringComparer.OrdinalIgnoreCase)))
        {
            if (!onwards.Headers.TryAddWithoutValidation(header.Key, header.Value.ToArray()))
            {
                onwards.Content?.Headers.TryAddWithoutValidation(header.Key, header.Value.ToArray());
            }
        }

        using var answer = await _pages.SendAsync(onwards, context.RequestAborted);
        context.Response.StatusCode = (int)answer.StatusCode;
        foreach (var header in answer.Headers.Concat(answer.Content.Headers).Where(h => !OfTheConnection.Contains(h.Key)))
        {
            if (header.Key == "Set-Cookie" && !keepsCookies)
            {
                continue;
            }

            context.Response.Headers[header.Key] = header.Value.ToArray();
        }

        if (answer.StatusCode is not (HttpStatusCode.NoContent or HttpStatusCode.NotModified))
        {
            await answer.Content.CopyToAsync(context.Response.Body, context.RequestAborted);
        }
    }

    public void Dispose() => _pages.Dispose();
}
