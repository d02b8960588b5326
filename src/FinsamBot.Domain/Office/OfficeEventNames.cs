using System.Text.Json.Serialization;
using FinsamBot.Domain.Events;

namespace FinsamBot.Domain.Office;

/// <summary>The names under which events of the office's week are stored.</summary>
public static class OfficeEventNames
{
    public static IReadOnlyList<NamedEvent> All { get; } = [new("digestsBegun.1", OfficeEventJson.Default.DigestsBegun)];
}

[JsonSourceGenerationOptions(PropertyNamingPolicy = JsonKnownNamingPolicy.CamelCase, RespectNullableAnnotations = true)]
[JsonSerializable(typeof(DigestsBegun))]
internal sealed partial class OfficeEventJson : JsonSerializerContext;
