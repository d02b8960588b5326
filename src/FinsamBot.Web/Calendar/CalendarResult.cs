using System.Security.Cryptography;
using System.Text;
using FinsamBot.Domain.Text;
using FinsamBot.Web.Pages;
using Microsoft.AspNetCore.Http;
using Microsoft.Net.Http.Headers;

namespace FinsamBot.Web.Calendar;

/// <summary>
/// The plan's file. A calendar keeps it for itself only and asks each time whether it is still true; when it is, no more than that is
/// answered (RFC 9110, 13.1: the tag decides where both are sent).
/// </summary>
internal sealed class CalendarResult(YearPlan plan) : IResult
{
    public async Task ExecuteAsync(HttpContext httpContext)
    {
        var content = Encoding.UTF8.GetBytes(
            CalendarFile.Write(Name(), plan.Interventions.SelectMany(v => PlanEvents.Of(v, plan.FirstYear, plan.LastYear)))
        );
        var tag = new EntityTagHeaderValue($"\"{Convert.ToHexStringLower(SHA256.HashData(content)[..16])}\"");
        var (request, response) = (httpContext.Request, httpContext.Response);
        PageHeaders.Set(response);
        var headers = response.GetTypedHeaders();
        headers.CacheControl = new CacheControlHeaderValue { Private = true, NoCache = true };
        headers.ETag = tag;
        headers.LastModified = plan.ChangedAt;
        if (IsKnown(request, tag))
        {
            response.StatusCode = StatusCodes.Status304NotModified;
            return;
        }

        response.ContentType = "text/calendar; charset=utf-8";
        response.ContentLength = content.Length;
        headers.ContentDisposition = new ContentDispositionHeaderValue("inline") { FileName = "rapportplan.ics" };
        if (!HttpMethods.IsHead(request.Method))
        {
            await response.Body.WriteAsync(content, httpContext.RequestAborted);
        }
    }

    private string Name() => new Voice(Language.Swedish).Say("CalendarName", plan.Association);

    private bool IsKnown(HttpRequest request, EntityTagHeaderValue tag)
    {
        var asked = request.GetTypedHeaders();
        return asked.IfNoneMatch is { Count: > 0 } known
            ? known.Any(k => k.Compare(tag, useStrongComparison: false) || k.Equals(EntityTagHeaderValue.Any))
            : asked.IfModifiedSince is { } since && plan.ChangedAt.ToUnixTimeSeconds() <= since.ToUnixTimeSeconds();
    }
}
