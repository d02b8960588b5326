namespace FinsamBot.Teams.Bot.Inbound;

/// <summary>What stays of a token after full validation.</summary>
/// <param name="Key">The key that signed it, for its endorsements.</param>
/// <param name="ServiceUrl">The service address it vouches for; null if it names none or several.</param>
/// <param name="NotBefore">UTC; the first instant there is, if the token names none.</param>
/// <param name="Expires">UTC.</param>
internal sealed record AcceptedToken(ChannelKey Key, string? ServiceUrl, DateTimeOffset NotBefore, DateTimeOffset Expires)
{
    /// <summary>How far our clock and the channel's may differ (Bot Framework authentication).</summary>
    public static readonly TimeSpan ClockSkew = TimeSpan.FromMinutes(5);

    public bool IsAlive(DateTimeOffset now) => now + ClockSkew >= NotBefore && now - ClockSkew < Expires;
}
