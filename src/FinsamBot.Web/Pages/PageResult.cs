using System.Text;
using FinsamBot.Web.Markup;
using Microsoft.AspNetCore.Http;

namespace FinsamBot.Web.Pages;

/// <summary>A page as an answer, with the headers of all pages.</summary>
internal sealed class PageResult(Html page, int status = StatusCodes.Status200OK, string? policy = null) : IResult
{
    public async Task ExecuteAsync(HttpContext httpContext)
    {
        var body = Encoding.UTF8.GetBytes(page.ToString());
        httpContext.Response.StatusCode = status;
        httpContext.Response.ContentType = "text/html; charset=utf-8";
        httpContext.Response.ContentLength = body.Length;
        PageHeaders.Set(httpContext.Response, policy);
        if (!HttpMethods.IsHead(httpContext.Request.Method))
        {
            await httpContext.Response.Body.WriteAsync(body, httpContext.RequestAborted);
        }
    }
}

/// <summary>Sends the browser on with GET after a form had its effect, so that a reload repeats nothing.</summary>
internal sealed class SeeOther(string address) : IResult
{
    public Task ExecuteAsync(HttpContext httpContext)
    {
        httpContext.Response.StatusCode = StatusCodes.Status303SeeOther;
        httpContext.Response.Headers.Location = address;
        PageHeaders.Set(httpContext.Response);
        return Task.CompletedTask;
    }
}
