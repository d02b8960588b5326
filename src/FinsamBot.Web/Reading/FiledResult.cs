using FinsamBot.Domain.Reports.Registry;
using FinsamBot.Web.Pages;
using Microsoft.AspNetCore.Http;
using Microsoft.Net.Http.Headers;

namespace FinsamBot.Web.Reading;

/// <summary>A document to save: never shown inside our pages, whatever is in it.</summary>
internal sealed class FiledResult(RenderedDocument document) : IResult
{
    public async Task ExecuteAsync(HttpContext httpContext)
    {
        var response = httpContext.Response;
        PageHeaders.Set(response, "default-src 'none'; sandbox");
        response.ContentType = document.ContentType;
        response.ContentLength = document.Content.Length;
        var disposition = new ContentDispositionHeaderValue("attachment");
        disposition.SetHttpFileName(document.FileName);
        response.GetTypedHeaders().ContentDisposition = disposition;
        if (!HttpMethods.IsHead(httpContext.Request.Method))
        {
            await response.Body.WriteAsync(document.Content, httpContext.RequestAborted);
        }
    }
}
