using Microsoft.Extensions.Logging;
using Microsoft.IdentityModel.Protocols;
using Microsoft.IdentityModel.Protocols.OpenIdConnect;

namespace FinsamBot.Teams.Bot.Inbound;

/// <summary>
/// Keeps the channel's signing keys: fetched at the first need, again after a day, and once more, at most every five minutes,
/// when a token names a key we do not know. One fetch at a time. If a fetch fails the old keys serve on, for five days.
/// </summary>
/// <remarks>
/// The library's own configuration store refreshes in the background on the real clock; here the request that needs the new key waits for
/// it.
/// </remarks>
internal sealed class SigningKeys(BotOptions options, IDocumentRetriever documents, TimeProvider clock, ILogger<SigningKeys> log)
    : IDisposable
{
    private static readonly TimeSpan RefreshAfter = TimeSpan.FromDays(1);
    private static readonly TimeSpan UselessAfter = TimeSpan.FromDays(5);
    private static readonly TimeSpan PauseBetweenFetches = TimeSpan.FromMinutes(5);
    private static readonly TimeSpan PauseWithoutKeys = TimeSpan.FromSeconds(5);
    private readonly SemaphoreSlim _fetching = new(1, 1);
    private volatile KeySet? _current;
    private DateTimeOffset _lastTry = DateTimeOffset.MinValue;

    /// <summary>The keys to trust now, or null if there are none.</summary>
    public ValueTask<KeySet?> CurrentAsync(CancellationToken cancellation)
    {
        var keys = _current;
        return keys is not null && clock.GetUtcNow() - keys.Fetched < RefreshAfter
            ? ValueTask.FromResult<KeySet?>(keys)
            : RefreshAsync(keys, cancellation);
    }

    /// <summary>Newer keys than <paramref name="seen"/>, if they can be had and it is not too soon to ask; otherwise the same.</summary>
    public async ValueTask<KeySet?> RefreshAsync(KeySet? seen, CancellationToken cancellation)
    {
        await _fetching.WaitAsync(cancellation);
        try
        {
            if (_current == seen && MayFetch())
            {
                await FetchAsync(cancellation);
            }

            return _current is { } keys && clock.GetUtcNow() - keys.Fetched < UselessAfter ? keys : null;
        }
        finally
        {
            _fetching.Release();
        }
    }

    public void Dispose() => _fetching.Dispose();

    private bool MayFetch() => clock.GetUtcNow() - _lastTry >= (_current is null ? PauseWithoutKeys : PauseBetweenFetches);

    private async Task FetchAsync(CancellationToken cancellation)
    {
        _lastTry = clock.GetUtcNow();
        try
        {
            var metadata = await OpenIdConnectConfigurationRetriever.GetAsync(options.OpenIdMetadata, documents, cancellation);
            var keys = KeySet.From(metadata, _lastTry);
            if (keys.IsEmpty)
            {
                Log.NoUsableKeys(log);
            }
            else
            {
                _current = keys;
            }
        }
        catch (Exception failure)
            when (failure is IOException or HttpRequestException or InvalidOperationException or ArgumentException
                || (failure is OperationCanceledException && !cancellation.IsCancellationRequested)
            )
        {
            Log.KeysNotFetched(log, failure.GetType().Name);
        }
    }
}
