using System.ComponentModel.DataAnnotations;
using FinsamBot.Runtime.Pacing;

namespace FinsamBot.Teams.Bot.Outbound;

/// <summary>How calls to Teams are paced and repeated: section <c>Bot:Connector</c>.</summary>
public sealed class ConnectorOptions
{
    /// <summary>How long one request may take before its end counts as unknown.</summary>
    [Range(typeof(TimeSpan), "00:00:00.100", "00:01:00", ParseLimitsInInvariantCulture = true)]
    public TimeSpan AttemptTimeout { get; set; } = TimeSpan.FromSeconds(5);

    /// <summary>How long one call may wait in all, for its place in the sending windows and between attempts, while somebody waits for an
    /// answer.</summary>
    [Range(typeof(TimeSpan), "00:00:00", "00:01:00", ParseLimitsInInvariantCulture = true)]
    public TimeSpan WaitBudget { get; set; } = TimeSpan.FromSeconds(4);

    /// <summary>The same for a notice that is delivered: longer, but well within <c>Delivery:Claim</c>. What would wait longer is tried
    /// again later.</summary>
    [Range(typeof(TimeSpan), "00:00:00", "00:02:00", ParseLimitsInInvariantCulture = true)]
    public TimeSpan DeliveryWaitBudget { get; set; } = TimeSpan.FromSeconds(45);

    /// <summary>Notices under way at a time. A post with its records takes up to half a second: so many fill the fifty a second that Teams
    /// allows.</summary>
    [Range(1, 100)]
    public int Abreast { get; set; } = 24;

    /// <summary>Attempts after the first.</summary>
    [Range(1, 5)]
    public int MaxRetries { get; set; } = 3;

    /// <summary>The first pause between attempts; it doubles, with jitter.</summary>
    [Range(typeof(TimeSpan), "00:00:00.010", "00:00:10", ParseLimitsInInvariantCulture = true)]
    public TimeSpan FirstPause { get; set; } = TimeSpan.FromMilliseconds(300);

    /// <summary>Sends per bot and conversation. Empty: Teams' published limits, <see cref="TeamsLimits.PerThread"/>. Several instances
    /// share them: set each its part.</summary>
    [WindowsWithRoom]
    public IList<SendWindow> ThreadWindows { get; init; } = [];

    /// <summary>Calls per app and tenant. Empty: Teams' published limit, <see cref="TeamsLimits.PerTenant"/>.</summary>
    [WindowsWithRoom]
    public IList<SendWindow> TenantWindows { get; init; } = [];
}
