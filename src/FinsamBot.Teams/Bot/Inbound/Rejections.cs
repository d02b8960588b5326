namespace FinsamBot.Teams.Bot.Inbound;

/// <summary>
/// Every reason for which a request is refused. 401: we do not know who is calling. 403: the caller is the channel, but not for
/// this activity. 400, 413, 415: the request has no shape we read. 503: we could not get the channel's keys.
/// </summary>
internal static class Rejections
{
    public static readonly Verdict.Rejected NotJson = new(415, "content_type");
    public static readonly Verdict.Rejected TooLarge = new(413, "too_large");
    public static readonly Verdict.Rejected NoToken = new(401, "no_token");
    public static readonly Verdict.Rejected NotLoopback = new(401, "not_loopback");
    public static readonly Verdict.Rejected MalformedToken = new(401, "malformed_token");
    public static readonly Verdict.Rejected ForeignIssuer = new(401, "foreign_issuer");
    public static readonly Verdict.Rejected UnknownKey = new(401, "unknown_key");
    public static readonly Verdict.Rejected InvalidToken = new(401, "invalid_token");
    public static readonly Verdict.Rejected OutsideLifetime = new(401, "outside_lifetime");
    public static readonly Verdict.Rejected KeysUnavailable = new(503, "keys_unavailable");
    public static readonly Verdict.Rejected Malformed = new(400, "malformed_activity");
    public static readonly Verdict.Rejected Incomplete = new(400, "incomplete_activity");
    public static readonly Verdict.Rejected ForeignChannel = new(403, "foreign_channel");
    public static readonly Verdict.Rejected NotEndorsed = new(403, "not_endorsed");
    public static readonly Verdict.Rejected OtherServiceUrl = new(403, "other_service_url");
    public static readonly Verdict.Rejected ForeignServiceHost = new(403, "foreign_service_host");
    public static readonly Verdict.Rejected ForeignTenant = new(403, "foreign_tenant");
}
