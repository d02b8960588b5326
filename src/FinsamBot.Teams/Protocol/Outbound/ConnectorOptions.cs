using System.ComponentModel.DataAnnotations;

namespace FinsamBot.Teams.Protocol;

/// <summary>How calls to Teams are paced and repeated: section <c>Bot:Connector</c>.</summary>
public sealed class ConnectorOptions
{
    /// <summary>How long one request may take before its end counts as unknown.</summary>
    [Range(typeof(TimeSpan), "00:00:00.100", "00:01:00", ParseLimitsInInvariantCulture = true)]
    public TimeSpan AttemptTimeout { get; set; } = TimeSpan.FromSeconds(5);

    /// <summary>How long one call may wait in all, for its place in the sending windows and between attempts.</summary>
    [Range(typeof(TimeSpan), "00:00:00", "00:01:00", ParseLimitsInInvariantCulture = true)]
    public TimeSpan WaitBudget { get; set; } = TimeSpan.FromSeconds(4);

    /// <summary>Attempts after the first.</summary>
    [Range(1, 5)]
    public int MaxRetries { get; set; } = 3;

    /// <summary>The first pause between attempts; it doubles, with jitter.</summary>
    [Range(typeof(TimeSpan), "00:00:00.010", "00:00:10", ParseLimitsInInvariantCulture = true)]
    public TimeSpan FirstPause { get; set; } = TimeSpan.FromMilliseconds(300);

    /// <summary>Sends per bot and conversation. Empty: Teams' published limits.</summary>
    public IList<SendWindow> ThreadWindows { get; init; } = [];

    /// <summary>Calls per app and tenant. Empty: Teams' published limit.</summary>
    public IList<SendWindow> TenantWindows { get; init; } = [];
}
