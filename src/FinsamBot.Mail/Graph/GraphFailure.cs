using System.Net;
using Azure.Identity;
using Microsoft.Graph.Models.ODataErrors;
using Microsoft.Kiota.Abstractions;

namespace FinsamBot.Mail.Graph;

/// <summary>What a failed request leaves behind, which decides what may be done next.</summary>
internal enum FailureKind
{
    /// <summary>Graph declined before doing anything: 429.</summary>
    Busy,

    /// <summary>No connection came about: nothing was done.</summary>
    Unreached,

    /// <summary>5xx, or no answer: done or not done.</summary>
    Uncertain,

    /// <summary>404.</summary>
    Missing,

    /// <summary>410: what a link led to is forgotten.</summary>
    Gone,

    /// <summary>Settings or rights are wrong; somebody has to mend them, and then it works.</summary>
    Denied,

    /// <summary>This very message cannot be taken.</summary>
    Unfit,
}

/// <param name="Code">A short code for the log: Graph's own, or the status.</param>
/// <param name="RetryAt">When Graph wants to be asked again.</param>
internal sealed record GraphFailure(FailureKind Kind, string Code, DateTimeOffset? RetryAt = null)
{
    /// <summary>Null for a failure that is none of Graph's: a bug, or our own cancellation.</summary>
    public static GraphFailure? Of(Exception failure, DateTimeOffset now) =>
        failure switch
        {
            ApiException e => new GraphFailure(KindOf(e.ResponseStatusCode), CodeOf(e), RetryAfter.Read(e.ResponseHeaders, now)),
            AuthenticationFailedException => new GraphFailure(FailureKind.Denied, "no-token"),
            HttpRequestException { StatusCode: { } status } => new GraphFailure(KindOf((int)status), $"http-{(int)status}"),
            HttpRequestException
            {
                HttpRequestError: HttpRequestError.NameResolutionError
                    or HttpRequestError.ConnectionError
                    or HttpRequestError.SecureConnectionError
            } => new GraphFailure(FailureKind.Unreached, "no-connection"),
            HttpRequestException or IOException => new GraphFailure(FailureKind.Uncertain, "cut-off"),
            TaskCanceledException { InnerException: TimeoutException } => new GraphFailure(FailureKind.Uncertain, "no-answer"),
            System.Text.Json.JsonException => new GraphFailure(FailureKind.Uncertain, "unreadable-answer"),
            _ => null,
        };

    private static FailureKind KindOf(int status) =>
        (HttpStatusCode)status switch
        {
            HttpStatusCode.TooManyRequests => FailureKind.Busy,
            HttpStatusCode.NotFound => FailureKind.Missing,
            HttpStatusCode.Gone => FailureKind.Gone,
            HttpStatusCode.Unauthorized or HttpStatusCode.Forbidden => FailureKind.Denied,
            HttpStatusCode.RequestTimeout => FailureKind.Uncertain,
            >= HttpStatusCode.InternalServerError => FailureKind.Uncertain,
            >= HttpStatusCode.BadRequest => FailureKind.Unfit,
            // A redirect is not followed: a token goes only where the settings say.
            _ => FailureKind.Denied,
        };

    private static string CodeOf(ApiException failure) =>
        failure is ODataError { Error.Code: { Length: > 0 and <= 80 } code }
        && code.All(c => char.IsAsciiLetterOrDigit(c) || c is '.' or '-' or '_')
            ? code
            : $"http-{failure.ResponseStatusCode}";
}
