using System.Text.Json.Serialization;

namespace FinsamBot.Domain.Checks.PersonalData;

/// <summary>What kind of personal data a text seems to hold.</summary>
[JsonConverter(typeof(JsonStringEnumConverter<FindingKind>))]
public enum FindingKind
{
    /// <summary>Personnummer, also an interim one with a letter.</summary>
    PersonalNumber,

    /// <summary>Samordningsnummer: a personal number whose day is raised by 60.</summary>
    CoordinationNumber,
    PhoneNumber,
    MailAddress,

    /// <summary>One person, and words about health, crime, addiction, housing, money or family close by.</summary>
    SinglePersonStory,

    /// <summary>One to four persons together with a place, a unit or a diagnosis.</summary>
    SmallCountWithPlace,
}

/// <summary>A stretch of a text, in UTF-16 units.</summary>
public readonly record struct Finding(FindingKind Kind, int Start, int Length)
{
    /// <summary>A number that names one person has no place in a public document; everything else is for the writer to judge.</summary>
    public bool Blocks => Kind is FindingKind.PersonalNumber or FindingKind.CoordinationNumber;

    public int End => Start + Length;
}
