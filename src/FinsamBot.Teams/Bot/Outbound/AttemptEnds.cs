namespace FinsamBot.Teams.Bot.Outbound;

/// <summary>
/// What a status means for the call. Repeated at once are 412, 429, 502, 503 and 504 and nothing else (Teams rate limits); after
/// any other server error a post may have arrived, so it stays unknown, while a repeatable call is tried later.
/// </summary>
internal static class AttemptEnds
{
    private static readonly TimeSpan LaterByDefault = TimeSpan.FromSeconds(30);
    private static readonly TimeSpan LaterAfterError = TimeSpan.FromMinutes(5);

    public static PostAttempt Of(ConnectorCall call, int status, string? code, TimeSpan? retryAfter, DateTimeOffset now) =>
        status switch
        {
            412 or 429 or 502 or 503 or 504 => Busy(call, code ?? Text(status), retryAfter, now),
            >= 300 and < 400 => new(new PostOutcome.Refused(code ?? Text(status), RefusalMeaning.WrongHost)),
            >= 500 when call.Repeatable => new(new PostOutcome.TryLater(now + LaterAfterError, code ?? Text(status))),
            >= 500 => new(new PostOutcome.Unknown(code ?? Text(status))),
            _ => new(new PostOutcome.Refused(code ?? Text(status), Refusals.MeaningOf(status, code))),
        };

    /// <summary>The request left and nothing came back.</summary>
    public static PostAttempt Silence(ConnectorCall call, string reason, DateTimeOffset now) =>
        call.Repeatable ? new(new PostOutcome.TryLater(now + LaterByDefault, reason)) : new(new PostOutcome.Unknown(reason));

    /// <summary>The request never left.</summary>
    public static PostAttempt NotSent(string reason, DateTimeOffset now) => new(new PostOutcome.TryLater(now + LaterByDefault, reason));

    private static PostAttempt Busy(ConnectorCall call, string code, TimeSpan? retryAfter, DateTimeOffset now)
    {
        var until = now + (retryAfter ?? LaterByDefault);
        var inTime = retryAfter is null ? now < call.Deadline : until <= call.Deadline;
        return new PostAttempt(new PostOutcome.TryLater(until, code), inTime, retryAfter);
    }

    private static string Text(int status) => status.ToString(System.Globalization.CultureInfo.InvariantCulture);
}
