namespace FinsamBot.Teams.Bot.Outbound;

/// <summary>The bot's own token for the connector, ready to be sent.</summary>
/// <param name="Header">The Authorization header as it goes on the wire. Never logged.</param>
/// <param name="Expires">UTC.</param>
internal sealed record ConnectorToken(string Header, DateTimeOffset Expires)
{
    public static ConnectorToken Bearer(string token, DateTimeOffset expires) => new("Bearer " + token, expires);

    /// <summary>Keeps the token out of anything that prints this.</summary>
    public override string ToString() => nameof(ConnectorToken);
}

/// <summary>Fetches a new token.</summary>
/// <exception cref="NoTokenException">There is none to be had now.</exception>
internal delegate Task<ConnectorToken> FetchToken(CancellationToken cancellation);

/// <summary>The bot could not get its own token; nothing was sent.</summary>
/// <param name="code">A code for the log.</param>
internal sealed class NoTokenException(string code) : Exception("The bot got no token: " + code)
{
    public string Code { get; } = code;
}
