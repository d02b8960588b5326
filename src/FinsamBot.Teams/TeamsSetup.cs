using FinsamBot.Runtime.Delivery;
using FinsamBot.Teams.Bot;
using FinsamBot.Teams.Conversation;
using FinsamBot.Teams.Delivery;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Routing;
using Microsoft.Bot.Builder;
using Microsoft.Extensions.Configuration;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Hosting;

namespace FinsamBot.Teams;

/// <summary>Puts Teams into a host.</summary>
public static class TeamsSetup
{
    /// <summary>
    /// Registers the wire to Teams, the conversation over it, and Teams as an <see cref="IChannel"/>. The host supplies all that runs the
    /// rules, <see cref="LinkTo"/>, and a <see cref="TimeProvider"/>. Without <c>Bot:AppId</c> the bot takes activities without a token, if
    /// the environment is Development, and does not start otherwise.
    /// </summary>
    public static IServiceCollection AddTeams(
        this IServiceCollection services,
        IConfiguration configuration,
        IHostEnvironment environment
    ) =>
        services
            .AddProtocol(configuration, environment)
            .AddConversation()
            .AddSingleton<IChannel, TeamsChannel>()
            .AddSingleton(TeamsChannel.Way);

    /// <summary>Takes activities at <c>POST /api/messages</c>, and answers them in conversation.</summary>
    public static IEndpointConventionBuilder MapTeams(this IEndpointRouteBuilder endpoints)
    {
        ArgumentNullException.ThrowIfNull(endpoints);
        return endpoints.MapMessages(endpoints.ServiceProvider.GetRequiredService<IBot>());
    }
}
