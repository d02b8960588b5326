using System.Text.Json.Serialization;

namespace FinsamBot.Domain.Deliveries;

/// <summary>Ways to people.</summary>
[JsonConverter(typeof(JsonStringEnumConverter<ChannelKind>))]
public enum ChannelKind
{
    Teams,
    Mail,
}
