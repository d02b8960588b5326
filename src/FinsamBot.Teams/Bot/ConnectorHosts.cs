namespace FinsamBot.Teams.Bot;

/// <summary>
/// Which service addresses an activity may name and a reply may go to: https on the allowed hosts; in unauthenticated
/// development loopback only. One rule for both directions, because the bot's token follows the service address.
/// </summary>
public sealed class ConnectorHosts
{
    private static readonly string[] PublicCloud = ["smba.trafficmanager.net", "*.teams.microsoft.com"];
    private readonly IEnumerable<string> _allowed;
    private readonly bool _loopbackOnly;
    private volatile Uri? _lastAllowed;

    /// <param name="options">Names the allowed hosts.</param>
    /// <param name="development">Present only while activities come without a token.</param>
    public ConnectorHosts(BotOptions options, DevelopmentAccess? development = null)
    {
        var hosts = options.AllowedServiceHosts;
        _allowed = hosts.Count == 0 ? PublicCloud : hosts;
        _loopbackOnly = development is not null;
    }

    /// <summary>Whether calls carry the bot's token: always, except to this very machine in unauthenticated development.</summary>
    public bool TakeToken => !_loopbackOnly;

    /// <summary>The address, if it is absolute and allowed; otherwise null.</summary>
    public Uri? Allow(string? serviceUrl)
    {
        // Teams names the same one for a whole region, turn after turn.
        if (_lastAllowed is { } known && known.OriginalString == serviceUrl)
        {
            return known;
        }

        if (Check(serviceUrl) is not { } url)
        {
            return null;
        }

        return _lastAllowed = url;
    }

    private Uri? Check(string? serviceUrl)
    {
        if (
            !Uri.TryCreate(serviceUrl, UriKind.Absolute, out var url)
            || url.UserInfo.Length > 0
            || url.Query.Length > 0
            || url.Fragment.Length > 0
        )
        {
            return null;
        }

        var good = _loopbackOnly
            ? url.IsLoopback && (url.Scheme == Uri.UriSchemeHttp || url.Scheme == Uri.UriSchemeHttps)
            : url.Scheme == Uri.UriSchemeHttps && _allowed.Any(host => HostPattern.Matches(host, url.Host));
        return good ? url : null;
    }
}
