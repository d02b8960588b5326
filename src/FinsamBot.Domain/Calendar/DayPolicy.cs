using System.Text.Json.Serialization;

namespace FinsamBot.Domain.Calendar;

/// <summary>What an organisation does on a kind of day that the law leaves open.</summary>
[JsonConverter(typeof(JsonStringEnumConverter<DayPolicy>))]
public enum DayPolicy
{
    /// <summary>People work; the day counts as a working day.</summary>
    Works,

    /// <summary>Closed; the day does not count.</summary>
    Free,
}
