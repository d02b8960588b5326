using FinsamBot.Runtime.Pacing;

namespace FinsamBot.Teams.Bot.Outbound;

/// <summary>Teams' sending limits, for everything that the bot sends: per conversation, and per tenant.</summary>
internal sealed class TeamsPacing(ConnectorOptions options, TimeProvider clock)
{
    private readonly SendGate _threads = new(
        options.ThreadWindows.Count == 0 ? TeamsLimits.PerThread : options.ThreadWindows,
        TeamsLimits.Slack,
        clock
    );

    private readonly SendGate _tenants = new(
        options.TenantWindows.Count == 0 ? TeamsLimits.PerTenant : options.TenantWindows,
        TeamsLimits.Slack,
        clock
    );

    /// <summary>Waits for a place in both. Null: go ahead; otherwise from when there is one again, which is later than the
    /// deadline.</summary>
    public async ValueTask<DateTimeOffset?> EnterAsync(
        string thread,
        string tenant,
        DateTimeOffset deadline,
        CancellationToken cancellation
    ) =>
        await _threads.EnterAsync(thread, deadline, TimeSpan.Zero, cancellation)
        ?? await _tenants.EnterAsync(tenant, deadline, TimeSpan.Zero, cancellation);
}
