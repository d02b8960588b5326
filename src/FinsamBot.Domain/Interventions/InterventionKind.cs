using System.Text.Json.Serialization;

namespace FinsamBot.Domain.Interventions;

[JsonConverter(typeof(JsonStringEnumConverter<InterventionKind>))]
public enum InterventionKind
{
    /// <summary>Individinriktad: it meets participants.</summary>
    Individual,

    /// <summary>Strukturövergripande: it changes how the authorities work together.</summary>
    Structural,
}
