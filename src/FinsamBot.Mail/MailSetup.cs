using Azure.Core;
using FinsamBot.Core.Delivery;
using FinsamBot.Mail.Graph;
using FinsamBot.Mail.Letters;
using FinsamBot.Mail.Pickup;
using Microsoft.Extensions.Configuration;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.DependencyInjection.Extensions;
using Microsoft.Extensions.Logging;

namespace FinsamBot.Mail;

/// <summary>Puts the mail channel into a host.</summary>
public static class MailSetup
{
    /// <summary>The key of the <see cref="TokenCredential"/> that opens the mailbox.</summary>
    public const string Credential = "mail";

    /// <summary>
    /// Registers the <see cref="IChannel"/> of kind mail that section <c>Mail</c> asks for; without a tenant also <see cref="PickupMailbox"/>. The host
    /// supplies <see cref="LinkTo"/>, <see cref="RenderDocument"/>, <see cref="Core.Reports.SignInCodes"/>, a <see cref="TimeProvider"/> and logging.
    /// Throws <see cref="InvalidOperationException"/> with the problems when the settings cannot be used.
    /// </summary>
    /// <param name="pickupFolder">Where .eml files go when the settings name no folder.</param>
    public static IServiceCollection AddMail(this IServiceCollection services, IConfiguration configuration, string pickupFolder)
    {
        var options = MailOptions.From(configuration);
        if (options.Problems().ToArray() is { Length: > 0 } problems)
        {
            throw new InvalidOperationException(string.Join(' ', problems));
        }

        services.AddSingleton(options);
        services.AddSingleton<LetterWriter>();
        return options.UsesGraph
            ? services.AddGraph(options)
            : services.AddPickup(options.PickupFolder.Length > 0 ? options.PickupFolder : pickupFolder);
    }

    private static IServiceCollection AddGraph(this IServiceCollection services, MailOptions options)
    {
        services.TryAddKeyedSingleton<TokenCredential>(Credential, (_, _) => Credentials.For(options));
        return services.AddSingleton<IChannel>(provider => new GraphMailChannel(
            options,
            provider.GetRequiredKeyedService<TokenCredential>(Credential),
            provider.GetRequiredService<LetterWriter>(),
            provider.GetRequiredService<TimeProvider>(),
            provider.GetRequiredService<ILogger<GraphMailChannel>>()));
    }

    private static IServiceCollection AddPickup(this IServiceCollection services, string folder) => services
        .AddSingleton(new PickupMailbox(Path.GetFullPath(folder)))
        .AddSingleton<IChannel, PickupMailChannel>();
}
