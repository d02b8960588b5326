using System.Text.Json.Serialization;

namespace FinsamBot.Domain.Calendar;

/// <summary>
/// What becomes of a due day on which nobody works. Lag (1930:173) 2 § moves statutory days to the next weekday; an association's own days
/// are not statutory, so it chooses.
/// </summary>
[JsonConverter(typeof(JsonStringEnumConverter<WhenClosed>))]
public enum WhenClosed
{
    /// <summary>The next working day.</summary>
    Later,

    /// <summary>The working day before.</summary>
    Earlier,

    /// <summary>The day stays as it is.</summary>
    Keep,
}
