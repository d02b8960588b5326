using System.Text.Json.Serialization;

namespace AdaptiveCards;

/// <summary>Writes an enum's value by its name. A value without a name is no card's, and is refused.</summary>
internal sealed class NamedOnly<TEnum>() : JsonStringEnumConverter<TEnum>(namingPolicy: null, allowIntegerValues: false)
    where TEnum : struct, Enum;
