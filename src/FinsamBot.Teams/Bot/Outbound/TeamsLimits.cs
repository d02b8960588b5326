using FinsamBot.Runtime.Pacing;

namespace FinsamBot.Teams.Bot.Outbound;

/// <summary>What Teams publishes as the limits of a bot (Teams rate limits, October 2026).</summary>
public static class TeamsLimits
{
    /// <summary>What we leave of each span, for timers and for a way that is not always equally long.</summary>
    public static readonly TimeSpan Slack = TimeSpan.FromMilliseconds(10);

    /// <summary>Sends per bot and conversation.</summary>
    public static IReadOnlyList<SendWindow> PerThread { get; } =
    [new(7, TimeSpan.FromSeconds(1)), new(8, TimeSpan.FromSeconds(2)), new(60, TimeSpan.FromSeconds(30)), new(1800, TimeSpan.FromHours(1))];

    /// <summary>Per app and tenant, over all operations.</summary>
    public static IReadOnlyList<SendWindow> PerTenant { get; } = [new(50, TimeSpan.FromSeconds(1))];
}
