using FinsamBot.Teams.Bot.Activities;
using Microsoft.AspNetCore.Http;
using Microsoft.Net.Http.Headers;

namespace FinsamBot.Teams.Bot.Inbound;

/// <summary>
/// Decides whether a request to the bot's endpoint is an activity from the channel for this bot. Checks run from cheap to dear,
/// and nothing of the body is read before the token is proved. There is no setting that turns a check off.
/// </summary>
internal sealed class BotFrameworkAuthentication(TokenValidation tokens, ActivityChecks checks, DevelopmentAccess? development = null)
{
    private const string Scheme = "Bearer ";

    /// <summary>Reads the request. On <see cref="Verdict.Rejected"/> nothing of it may be used.</summary>
    public async ValueTask<Verdict> AuthenticateAsync(HttpContext context)
    {
        if (RefuseShape(context.Request) is { } shapeless)
        {
            return shapeless;
        }

        var (token, refusal) = await IdentifyAsync(context);
        return refusal ?? await ReadAsync(context, token);
    }

    private static Verdict.Rejected? RefuseShape(HttpRequest request)
    {
        if (!IsJson(request.ContentType))
        {
            return Rejections.NotJson;
        }

        return request.ContentLength > RequestBody.Cap ? Rejections.TooLarge : null;
    }

    // First as Teams writes it: taking a header apart costs more than the rest of these checks.
    private static bool IsJson(string? contentType) =>
        contentType is "application/json; charset=utf-8" or "application/json"
        || (
            MediaTypeHeaderValue.TryParse(contentType, out var type)
            && type.MediaType.Equals("application/json", StringComparison.OrdinalIgnoreCase)
            && (!type.Charset.HasValue || type.Charset.Equals("utf-8", StringComparison.OrdinalIgnoreCase))
        );

    private ValueTask<(AcceptedToken? Token, Verdict.Rejected? Refusal)> IdentifyAsync(HttpContext context)
    {
        if (development is not null)
        {
            return ValueTask.FromResult<(AcceptedToken?, Verdict.Rejected?)>(
                (null, development.Admits(context) ? null : Rejections.NotLoopback)
            );
        }

        var header = context.Request.Headers.Authorization;
        return header is [{ } value] && value.StartsWith(Scheme, StringComparison.Ordinal) && value.IndexOf(' ', Scheme.Length) < 0
            ? tokens.ValidateAsync(value.AsMemory(Scheme.Length), context.RequestAborted)
            : ValueTask.FromResult<(AcceptedToken?, Verdict.Rejected?)>((null, Rejections.NoToken));
    }

    private async ValueTask<Verdict> ReadAsync(HttpContext context, AcceptedToken? token)
    {
        var reader = context.Request.BodyReader;
        if (await RequestBody.ReadAsync(reader, context.RequestAborted) is not { } body)
        {
            return Rejections.TooLarge;
        }

        var (activity, refusal) = ActivityReader.Read(body);
        var id = activity is null ? "" : CommandIds.Of(activity, body);
        reader.AdvanceTo(body.End);
        if (activity is null)
        {
            return refusal!;
        }

        return checks.Refuse(activity, token) ?? (Verdict)new Verdict.Authenticated(activity, id);
    }
}
