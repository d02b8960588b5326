using FinsamBot.Host.Startup;
using Microsoft.AspNetCore.Hosting.Server;

namespace FinsamBot.Host.Development;

/// <summary>Says where to begin, and where everything lies, once the bot listens.</summary>
internal sealed class Welcome(IServer server, IHostApplicationLifetime lifetime, StateFolder state, ILogger<Welcome> log) : IHostedService
{
    public Task StartAsync(CancellationToken cancellationToken)
    {
        lifetime.ApplicationStarted.Register(() =>
        {
            log.Address($"Börja här: {server.OwnAddress().AbsoluteUri.TrimEnd('/')}");
            log.Address($"Allt sparas i {state.Path}. Börja om från början: stoppa FinsamBot och kör ./finsambot reset");
        });
        return Task.CompletedTask;
    }

    public Task StopAsync(CancellationToken cancellationToken) => Task.CompletedTask;
}
