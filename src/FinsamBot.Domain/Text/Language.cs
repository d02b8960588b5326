using System.Text.Json.Serialization;

namespace FinsamBot.Domain.Text;

/// <summary>The languages FinsamBot speaks; Swedish unless a person asks for English.</summary>
[JsonConverter(typeof(JsonStringEnumConverter<Language>))]
public enum Language
{
    Swedish,
    English,
}
