using Azure.Core;
using FinsamBot.Domain.People;
using FinsamBot.Domain.Reports.Rounds;
using FinsamBot.Mail.Graph;
using FinsamBot.Mail.Letters;
using FinsamBot.Mail.Pickup;
using FinsamBot.Mail.Replies;
using FinsamBot.Runtime;
using FinsamBot.Runtime.Delivery;
using FinsamBot.Runtime.Handlers;
using FinsamBot.Runtime.Papers;
using FinsamBot.Runtime.Streams;
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

    /// <summary>Where there is an address, all that has a letter is said there.</summary>
    public static Way Way { get; } = Way.OfLetters(LetterWriter.Has) with { Silences = NoLetter.Why };

    /// <summary>
    /// Registers the <see cref="IChannel"/> of kind mail that section <c>Mail</c> asks for, and <see cref="MailReading"/> for the same
    /// mailbox and <see cref="OpenSentLetter"/>; without a tenant also <see cref="PickupMailbox"/> and
    /// <see cref="PickupReplies"/>. The host supplies <see cref="LinkTo"/>, <see cref="RenderDocument"/>, <see cref="SignInCodes"/>, an
    /// <see cref="IBlobStore"/>, a <see cref="TimeProvider"/>, logging, a function that takes each <see cref="IncomingMail"/>, and for
    /// mails to the log a <see cref="TakeLogMail"/>. Throws <see cref="InvalidOperationException"/> with the problems when the settings
    /// cannot be used.
    /// </summary>
    /// <param name="pickupFolder">Where .eml files go when the settings name no folder.</param>
    public static IServiceCollection AddMail(this IServiceCollection services, IConfiguration configuration, string pickupFolder)
    {
        var options = services.AddSettingsNow<MailOptions>(configuration, MailOptions.Section, o => o.Problems());
        services.AddSingleton<LetterWriter>().AddSingleton(Way);
        return options.UsesGraph
            ? services.AddGraph(options)
            : services.AddPickup(
                Path.GetFullPath(options.PickupFolder.Length > 0 ? options.PickupFolder : pickupFolder).TrimEnd(Path.DirectorySeparatorChar)
            );
    }

    private static IServiceCollection AddGraph(this IServiceCollection services, MailOptions options)
    {
        services.TryAddKeyedSingleton<TokenCredential>(Credential, (_, _) => Credentials.For(options));
        services.AddSingleton(provider => new GraphMailChannel(
            options,
            provider.GetRequiredKeyedService<TokenCredential>(Credential),
            provider.GetRequiredService<LetterWriter>(),
            provider.GetRequiredService<TimeProvider>(),
            provider.GetRequiredService<ILogger<GraphMailChannel>>(),
            // Looked up when there is something to tell: whoever listens also wakes the delivery, which needs this channel.
            tell: (mail, cancellation) => Sink(provider)(mail, cancellation)
        ));
        return services
            .AddSingleton<LookAtMailbox>(provider =>
                (other, cancellation) =>
                    MailRights.LookAsync(options, provider.GetRequiredKeyedService<TokenCredential>(Credential), other, cancellation)
            )
            .AddSingleton<IChannel>(provider => provider.GetRequiredService<GraphMailChannel>())
            .AddSingleton<OpenSentLetter>(provider =>
                (names, cancellation) =>
                    GraphSentItems.OpenAsync(
                        provider.GetRequiredService<GraphMailChannel>().Connection.Client,
                        options.Mailbox,
                        provider.GetRequiredService<TimeProvider>(),
                        names,
                        cancellation
                    )
            )
            .AddReading(provider => new GraphInbox(
                provider.GetRequiredService<GraphMailChannel>().Connection,
                options,
                provider.GetRequiredService<IBlobStore>(),
                provider.GetRequiredService<TimeProvider>(),
                provider.GetRequiredService<ILogger<MailReading>>()
            ));
    }

    private static IServiceCollection AddPickup(this IServiceCollection services, string folder) =>
        services
            .AddSingleton(new PickupMailbox(folder))
            .AddSingleton(provider => new PickupReplies(
                Path.Combine(Path.GetDirectoryName(folder) ?? folder, "replies"),
                provider.GetRequiredService<TimeProvider>()
            ))
            .AddSingleton<IChannel, PickupMailChannel>()
            .AddSingleton<OpenSentLetter>(provider => provider.GetRequiredService<PickupMailbox>().OpenAsync)
            .AddReading(provider => new PickupInbox(
                provider.GetRequiredService<PickupMailbox>(),
                provider.GetRequiredService<PickupReplies>(),
                provider.GetRequiredService<TimeProvider>(),
                provider.GetRequiredService<ILogger<MailReading>>()
            ));

    private static IServiceCollection AddReading(this IServiceCollection services, Func<IServiceProvider, IInbox> inbox) =>
        services
            .AddSingleton<ReplyUnderstanding>()
            .AddSingleton(provider => new MailReading(
                inbox(provider),
                provider.GetRequiredService<ReplyUnderstanding>(),
                Sink(provider),
                provider.GetRequiredService<IBlobStore>(),
                provider.GetRequiredService<TimeProvider>(),
                provider.GetRequiredService<ILogger<MailReading>>(),
                provider.GetService<TakeLogMail>()
            ));

    private static Func<IncomingMail, CancellationToken, Task> Sink(IServiceProvider provider) =>
        provider.GetRequiredService<Func<IncomingMail, CancellationToken, Task>>();
}
