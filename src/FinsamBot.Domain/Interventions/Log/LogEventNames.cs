using System.Text.Json.Serialization;
using FinsamBot.Domain.Events;

namespace FinsamBot.Domain.Interventions.Log;

/// <summary>The names under which events of the log are stored.</summary>
public static class LogEventNames
{
    public static IReadOnlyList<NamedEvent> All { get; } =
    [
        new("logEntryNoted.1", LogEventJson.Default.LogEntryNoted),
        new("logEntryStruck.1", LogEventJson.Default.LogEntryStruck),
        new("logMailAnswered.1", LogEventJson.Default.LogMailAnswered),
    ];
}

[JsonSourceGenerationOptions(PropertyNamingPolicy = JsonKnownNamingPolicy.CamelCase, RespectNullableAnnotations = true)]
[JsonSerializable(typeof(LogEntryNoted))]
[JsonSerializable(typeof(LogEntryStruck))]
[JsonSerializable(typeof(LogMailAnswered))]
internal sealed partial class LogEventJson : JsonSerializerContext;
