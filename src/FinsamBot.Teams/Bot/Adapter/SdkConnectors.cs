using System.Collections.Concurrent;
using Microsoft.Bot.Connector;
using Microsoft.Rest;

namespace FinsamBot.Teams.Bot.Adapter;

/// <summary>
/// The SDK's client to Teams for each service address, kept, because making one costs more than a turn. Its calls go through
/// <see cref="SdkCalls"/>, which also brings the bot's token.
/// </summary>
internal sealed class SdkConnectors(ConnectorHosts hosts, SdkCalls calls) : IDisposable
{
    /// <summary>Teams has one address for each region and tenant.</summary>
    private const int Most = 200;

    private readonly HttpClient _http = new(calls, disposeHandler: false);
    private readonly ConcurrentDictionary<string, IConnectorClient> _clients = new(StringComparer.Ordinal);

    /// <summary>Null for an address that nothing may be sent to.</summary>
    public IConnectorClient? For(string? serviceUrl)
    {
        if (hosts.Allow(serviceUrl) is not { } address)
        {
            return null;
        }

        if (_clients.TryGetValue(serviceUrl!, out var known))
        {
            return known;
        }

        if (_clients.Count >= Most)
        {
            _clients.Clear();
        }

        return _clients.GetOrAdd(
            serviceUrl!,
            static (_, made) => new ConnectorClient(made.Address, new TokenIsOurs(), made.Http, addJwtTokenRefresher: false),
            (Address: address, Http: _http)
        );
    }

    public void Dispose() => _http.Dispose();

    /// <summary>The SDK adds none.</summary>
    private sealed class TokenIsOurs : ServiceClientCredentials;
}
