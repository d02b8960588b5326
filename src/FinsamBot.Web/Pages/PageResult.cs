using System.Text;
using FinsamBot.Domain.Text;
using FinsamBot.Web.Markup;
using Microsoft.AspNetCore.Http;

namespace FinsamBot.Web.Pages;

/// <summary>A page as an answer, with the headers of all pages.</summary>
internal sealed record PageResult(Html Page, int Status = StatusCodes.Status200OK, string? Policy = null) : IResult
{
    /// <param name="notice">What the page says of a form that was sent: it decides the status.</param>
    public PageResult(Html page, PageNotice? notice, string? policy = null)
        : this(page, notice?.Status ?? StatusCodes.Status200OK, policy) { }

    public async Task ExecuteAsync(HttpContext httpContext)
    {
        var body = Encoding.UTF8.GetBytes(NameMarks.In(Page.ToString(), httpContext.Request.Voice().Language));
        httpContext.Response.StatusCode = Status;
        httpContext.Response.ContentType = "text/html; charset=utf-8";
        httpContext.Response.ContentLength = body.Length;
        PageHeaders.Set(httpContext.Response, Policy);
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
