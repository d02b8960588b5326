using FinsamBot.Runtime.Streams;
using FinsamBot.Web.Site;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Hosting;
using Microsoft.Extensions.Logging;

namespace FinsamBot.Web.Keys;

/// <summary>Makes a new secret when the newest is old, and notices one that was made by another program or on command.</summary>
internal sealed class SecretRotation(LinkSecrets secrets, WebOptions options, TimeProvider clock, ILogger<SecretRotation> logger)
    : BackgroundService
{
    private static readonly TimeSpan Interval = TimeSpan.FromSeconds(30);

    public override async Task StartAsync(CancellationToken cancellationToken)
    {
        await LookAsync(cancellationToken);
        await base.StartAsync(cancellationToken);
    }

    protected override async Task ExecuteAsync(CancellationToken stoppingToken)
    {
        while (!stoppingToken.IsCancellationRequested)
        {
            await Task.Delay(Interval, clock, stoppingToken);
            await LookAsync(stoppingToken);
        }
    }

    private async Task LookAsync(CancellationToken cancellation)
    {
        try
        {
            var now = clock.GetUtcNow();
            await secrets.ReadAsync(now, cancellation);
            if (!(secrets.MadeAt + options.SecretLife > now))
            {
                await secrets.RotateAsync(now, cancellation);
            }
        }
        catch (StorageUnavailableException)
        {
            // The ones that were read last go on; the next look comes soon.
            Log.SecretsUnread(logger);
        }
    }
}

public static class SecretCommand
{
    /// <summary>Makes a new secret of links and codes now. Links made before can be read until they end; codes made before are
    /// void.</summary>
    public static Task RotateLinkSecretAsync(this IServiceProvider services, DateTimeOffset now, CancellationToken cancellation) =>
        services.GetRequiredService<LinkSecrets>().RotateAsync(now, cancellation);
}
