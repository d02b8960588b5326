using System.Security.Cryptography;
using FinsamBot.Domain.Deliveries;
using FinsamBot.Domain.Events;
using FinsamBot.Domain.Reports.Rounds;
using FinsamBot.Runtime;
using FinsamBot.Runtime.Delivery;
using FinsamBot.Runtime.Due;
using FinsamBot.Runtime.Handlers;
using FinsamBot.Runtime.Retention;
using FinsamBot.Runtime.Streams;

namespace FinsamBot.Host.Delivery;

internal static class WorkersSetup
{
    /// <summary>On one's own machine somebody waits, and a crashed sender is dead, not slow.</summary>
    private static readonly TimeSpan FewSeconds = TimeSpan.FromSeconds(5);

    /// <summary>A small store is walked over in milliseconds.</summary>
    private static readonly TimeSpan DevelopmentPatrol = TimeSpan.FromSeconds(20);

    /// <summary>Sixty-four bits: no two starts of the program ever get the same name.</summary>
    private const int InstanceDigits = 16;

    public static void AddWorkers(this IServiceCollection services, IConfiguration configuration, IHostEnvironment environment)
    {
        if (environment.IsDevelopment())
        {
            // Before the section is bound: what is set goes before what is usual.
            services.Configure<DeliveryOptions>(o => (o.Claim, o.Interval, o.Patrol) = (FewSeconds, FewSeconds, DevelopmentPatrol));
        }

        services.AddSettings<DeliveryOptions>(configuration, DeliveryOptions.Section);
        services.AddSettings<RetentionOptions>(configuration, RetentionOptions.Section);
        services.AddSingleton<Sweep>();
        services.AddSingleton<Forgetting>();
        services.AddSingleton(Loop);
        services.AddSingleton<DeliveryWorker>();
        services.AddSingleton<WakeDelivery>(provider => stream => provider.GetRequiredService<DeliveryWorker>().Wake(stream));
        services.AddSingleton<MailTaking>();
        services.AddSingleton<Func<IncomingMail, CancellationToken, Task>>(provider => provider.GetRequiredService<MailTaking>().TakeAsync);
        services.AddSingleton<TakeLogMail>(provider =>
            (mail, cancellation) =>
                provider
                    .GetRequiredService<LogMails>()
                    .TakeAsync(mail, provider.GetRequiredService<TimeProvider>().GetUtcNow(), cancellation)
        );
        services.AddHostedService<DigestStart>();
        services.AddHostedService(provider => provider.GetRequiredService<DeliveryWorker>());
        services.AddHostedService<MailWorker>();
        services.AddSingleton<PatrolWorker>();
        services.AddHostedService(provider => provider.GetRequiredService<PatrolWorker>());
    }

    private static DeliveryLoop Loop(IServiceProvider provider)
    {
        var (log, damage) = (provider.GetRequiredService<ILogger<DeliveryLoop>>(), provider.GetRequiredService<DamageList>());
        return new DeliveryLoop(
            provider.GetRequiredService<DueIndex>(),
            provider.GetRequiredService<Obligations>(),
            provider.GetRequiredService<AssociationDirectory>(),
            provider.GetServices<IChannel>().ToDictionary(c => c.Kind),
            provider.GetRequiredService<TimeProvider>(),
            provider.GetRequiredService<DeliveryOptions>().Claim,
            (stream, failure) => Note(log, damage, stream, failure),
            RandomNumberGenerator.GetHexString(InstanceDigits, lowercase: true)
        );
    }

    /// <summary>A damaged stream is met in every pass: it is named once by the walk over the store, and not told again each
    /// minute.</summary>
    private static void Note(ILogger log, DamageList damage, StreamName stream, Exception failure)
    {
        var isNews = !DamageList.IsLasting(failure) || damage.Note(DamageList.Of(stream, failure));
        if (isNews && failure is not BrokenStreamException)
        {
            log.StreamFailed(stream.Value, failure);
        }
    }
}
