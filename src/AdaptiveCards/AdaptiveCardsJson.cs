using System.Text.Json.Serialization;

namespace AdaptiveCards;

/// <summary>
/// How cards are written: what is not set is left out. Only the contracts are generated and no writing code, which would pass by the
/// converters and the encoder of whoever makes options of his own from these.
/// </summary>
[JsonSourceGenerationOptions(
    GenerationMode = JsonSourceGenerationMode.Metadata,
    PropertyNamingPolicy = JsonKnownNamingPolicy.CamelCase,
    DefaultIgnoreCondition = JsonIgnoreCondition.WhenWritingDefault
)]
[JsonSerializable(typeof(AdaptiveCard))]
[JsonSerializable(typeof(IReadOnlyDictionary<string, string>))]
public sealed partial class AdaptiveCardsJson : JsonSerializerContext;
