using System.ComponentModel.DataAnnotations;

namespace FinsamBot.Host.Delivery;

/// <summary>Section <c>Delivery</c>.</summary>
public sealed class DeliveryOptions
{
    public const string Section = "Delivery";

    /// <summary>How often the due index is looked at when nothing wakes the worker. One list call each: 1,440 a day at the
    /// default.</summary>
    [Range(typeof(TimeSpan), "00:00:01", "01:00:00", ParseLimitsInInvariantCulture = true)]
    public TimeSpan Interval { get; set; } = TimeSpan.FromMinutes(1);

    /// <summary>How often the whole store is walked over: what is damaged is named within this time, what the due index lost is put
    /// back.</summary>
    [Range(typeof(TimeSpan), "00:00:01", "7.00:00:00", ParseLimitsInInvariantCulture = true)]
    public TimeSpan Patrol { get; set; } = TimeSpan.FromHours(1);

    /// <summary>
    /// How long a started send belongs to its sender. Longer than any channel takes and the clocks of two instances differ; a crashed
    /// sender's item waits this long.
    /// </summary>
    [Range(typeof(TimeSpan), "00:00:01", "00:30:00", ParseLimitsInInvariantCulture = true)]
    public TimeSpan Claim { get; set; } = TimeSpan.FromMinutes(10);
}
