using Azure.Core;
using FinsamBot.Domain.Calendar;
using FinsamBot.Domain.Deliveries;
using FinsamBot.Domain.Reports.Registry;
using FinsamBot.Domain.Reports.Rounds;
using FinsamBot.Mail;
using FinsamBot.Mail.Graph;
using FinsamBot.Mail.Letters;
using FinsamBot.Runtime.Delivery;
using FinsamBot.Teams;
using FinsamBot.Teams.Bot;
using FinsamBot.Teams.Bot.Outbound;
using FinsamBot.Testing;
using FinsamBot.Testing.Storage;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Hosting;
using Microsoft.Extensions.Logging.Abstractions;

namespace FinsamBot.Benchmarks.Schedule;

/// <summary>Thousands of reminders due the same morning, through the real channels in virtual time, to peers that refuse whatever exceeds a
/// limit.</summary>
internal static class Burst
{
    private static readonly ReportingPeriod Quarter = new(new DateOnly(2026, 7, 1), new DateOnly(2026, 9, 30));

    /// <summary>Thursday 1 October 2026, 08.00 in Stockholm: every report opens.</summary>
    private static readonly DateTimeOffset Morning = new(2026, 10, 1, 6, 0, 0, TimeSpan.Zero);

    public static async Task<BurstFigures> TeamsAsync(int reminders)
    {
        var clock = new FakeClock(Morning.AddDays(-30));
        using var teams = new StrictTeams(clock);
        using var host = TeamsHost(teams, clock);
        await DrainAsync(host.Services.GetRequiredService<IChannel>(), new Silent(ChannelKind.Mail), reminders, clock);
        var best = TimeSpan.FromSeconds((reminders - 1) / TeamsLimits.PerTenant[0].Count);
        return new BurstFigures(teams.Posted, teams.Refused, best, teams.Last - Morning);
    }

    public static async Task<BurstFigures> MailAsync(int letters)
    {
        var clock = new FakeClock(Morning.AddDays(-30));
        using var graph = new StrictGraph(clock);
        var options = new MailOptions { Mailbox = "rapport@norrsken.example.se", TenantId = "t" };
        var writer = new LetterWriter(
            _ => new Uri("https://rapport.example.se/"),
            _ => throw new InvalidOperationException("No letter here has a document."),
            new SignInCodes(new byte[32]),
            (_, _) => Task.FromResult<RenderedDocument?>(null)
        );
        using var channel = new GraphMailChannel(options, new InventedToken(), writer, clock, NullLogger<GraphMailChannel>.Instance, graph);
        await DrainAsync(new Silent(ChannelKind.Teams), channel, letters, clock);
        var best = TimeSpan.FromMinutes((letters - 1) / options.MaxPerMinute);
        return new BurstFigures(graph.Sent, graph.Refused, best, graph.Last - Morning);
    }

    private static async Task DrainAsync(IChannel teams, IChannel mail, int messages, FakeClock clock)
    {
        var bot = new Bot(new MemoryStreamStore(), new PagedBlobs(500), [teams, mail], clock);
        await Town.FoundAsync(bot, messages, messages, Quarter, 0, inTeams: mail is Silent, clock.GetUtcNow());
        clock.MoveTo(Morning);
        var pass = bot.TickAsync();
        while (!pass.IsCompleted)
        {
            clock.Advance(TimeSpan.FromSeconds(1));
            if (clock.GetUtcNow() > Morning.AddHours(10))
            {
                throw new InvalidOperationException("The burst does not end.");
            }
        }

        await pass;
    }

    private static IHost TeamsHost(StrictTeams teams, TimeProvider clock)
    {
        var builder = Microsoft.Extensions.Hosting.Host.CreateEmptyApplicationBuilder(
            new HostApplicationBuilderSettings { EnvironmentName = Environments.Development }
        );
        builder.Services.AddLogging().AddSingleton(clock);
        builder.Services.AddSingleton<LinkTo>(_ => new Uri("https://rapport.example.se/"));
        builder.Services.AddTeams(builder.Configuration, builder.Environment);
        builder.Services.AddHttpClient(ProtocolSetup.ConnectorHttp).ConfigurePrimaryHttpMessageHandler(() => teams);
        return builder.Build();
    }

    /// <summary>A channel that nothing should go through.</summary>
    private sealed class Silent(ChannelKind kind) : IChannel
    {
        public ChannelKind Kind => kind;

        public Task<Domain.Deliveries.SendOutcome> SendAsync(
            DeliveryRequest request,
            RecordHandle record,
            CancellationToken cancellation
        ) => throw new InvalidOperationException($"{request.Item.Key} went the wrong way.");
    }

    private sealed class InventedToken : TokenCredential
    {
        private static readonly AccessToken Token = new("invented", DateTimeOffset.MaxValue);

        public override AccessToken GetToken(TokenRequestContext requestContext, CancellationToken cancellationToken) => Token;

        public override ValueTask<AccessToken> GetTokenAsync(TokenRequestContext requestContext, CancellationToken cancellationToken) =>
            new(Token);
    }
}

/// <param name="Best">The time from the first to the last message that the limits allow at best.</param>
/// <param name="Taken">From the morning to the last message.</param>
internal sealed record BurstFigures(int Arrived, int Refused, TimeSpan Best, TimeSpan Taken)
{
    public double Share => Best / Taken;
}
