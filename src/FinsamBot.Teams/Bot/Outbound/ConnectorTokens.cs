namespace FinsamBot.Teams.Bot.Outbound;

/// <summary>Keeps the bot's own token until five minutes before it expires. Who needs a new one at the same time waits for the same
/// fetch.</summary>
internal sealed class ConnectorTokens(FetchToken fetch, TimeProvider clock) : IDisposable
{
    private static readonly TimeSpan Reserve = TimeSpan.FromMinutes(5);
    private readonly SemaphoreSlim _fetching = new(1, 1);
    private volatile ConnectorToken? _current;

    /// <exception cref="NoTokenException">There is none to be had now.</exception>
    public ValueTask<ConnectorToken> GetAsync(CancellationToken cancellation) =>
        _current is { } token && IsFresh(token) ? ValueTask.FromResult(token) : FetchOnceAsync(cancellation);

    /// <summary>Sends with the token. It may have been withdrawn before its time: where it is refused a fresh one decides.</summary>
    /// <param name="tokens">Null where calls carry none.</param>
    /// <exception cref="NoTokenException">There is none to be had now.</exception>
    public static async Task<T> SendAsync<T>(
        ConnectorTokens? tokens,
        Func<ConnectorToken?, Task<T>> send,
        Func<T, bool> isRefused,
        CancellationToken cancellation
    )
    {
        if (tokens is null)
        {
            return await send(null);
        }

        var token = await tokens.GetAsync(cancellation);
        var answer = await send(token);
        if (!isRefused(answer))
        {
            return answer;
        }

        (answer as IDisposable)?.Dispose();
        tokens.Drop(token);
        return await send(await tokens.GetAsync(cancellation));
    }

    /// <summary>Drops a token the connector refused, unless a newer one is already here.</summary>
    private void Drop(ConnectorToken refused) => Interlocked.CompareExchange(ref _current, null, refused);

    public void Dispose() => _fetching.Dispose();

    private async ValueTask<ConnectorToken> FetchOnceAsync(CancellationToken cancellation)
    {
        await _fetching.WaitAsync(cancellation);
        try
        {
            if (_current is { } token && IsFresh(token))
            {
                return token;
            }

            return _current = await fetch(cancellation);
        }
        finally
        {
            _fetching.Release();
        }
    }

    private bool IsFresh(ConnectorToken token) => clock.GetUtcNow() < token.Expires - Reserve;
}
