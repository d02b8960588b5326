namespace FinsamBot.Teams.Protocol.Outbound;

/// <summary>Keeps the bot's own token until five minutes before it expires. Who needs a new one at the same time waits for the same
/// fetch.</summary>
internal sealed class ConnectorTokens(FetchToken fetch, TimeProvider clock) : IDisposable
{
    private static readonly TimeSpan Reserve = TimeSpan.FromMinutes(5);
    private readonly SemaphoreSlim fetching = new(1, 1);
    private volatile ConnectorToken? current;

    /// <exception cref="NoTokenException">There is none to be had now.</exception>
    public ValueTask<ConnectorToken> GetAsync(CancellationToken cancellation) =>
        current is { } token && IsFresh(token) ? ValueTask.FromResult(token) : FetchOnceAsync(cancellation);

    /// <summary>Drops a token the connector refused, unless a newer one is already here.</summary>
    public void Drop(ConnectorToken refused) => Interlocked.CompareExchange(ref current, null, refused);

    public void Dispose() => fetching.Dispose();

    private async ValueTask<ConnectorToken> FetchOnceAsync(CancellationToken cancellation)
    {
        await fetching.WaitAsync(cancellation);
        try
        {
            if (current is { } token && IsFresh(token))
                return token;
            return current = await fetch(cancellation);
        }
        finally
        {
            fetching.Release();
        }
    }

    private bool IsFresh(ConnectorToken token) => clock.GetUtcNow() < token.Expires - Reserve;
}
