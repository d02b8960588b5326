using System.Text.Json;
using System.Text.Json.Serialization;
using FinsamBot.Domain.Text;

namespace FinsamBot.Domain.Checks.PersonalData;

/// <summary>Words that make one person of a text.</summary>
internal sealed record OnePersonWords(
    HashSet<string> Determiners,
    HashSet<string> Adjectives,
    HashSet<string> Nouns,
    HashSet<string> PluralsAfterEnAv,
    HashSet<string> Pronouns,
    HashSet<string> Definite,
    HashSet<string> Ages
);

internal sealed record CountWords(Dictionary<string, int> Numbers, HashSet<string> Nouns, HashSet<string> Between, string[] Staff);

internal sealed record PlaceWords(string[] Units, HashSet<string> Prepositions, string[] NotPlaces, HashSet<string> Municipalities);

internal sealed record MailWords(HashSet<string> Roles);

/// <param name="Personal">Name a personal number.</param>
/// <param name="Never">Name a number that is none, however it is written.</param>
/// <param name="UnlessMarked">Name a number that is none, unless it has the hyphen of a personal number.</param>
internal sealed record SpelledNumbers(string[] Personal, string[] Never, string[] UnlessMarked, string[] Money, string[] Phone);

/// <summary>The words the check goes by, from the file of a language.</summary>
/// <param name="FirstNames">The usual ones that are no other word too.</param>
internal sealed record WordLists(
    OnePersonWords One,
    HashSet<string> Narrative,
    HashSet<string> Modal,
    HashSet<string> Conditional,
    Dictionary<string, string[]> Sensitive,
    CountWords Counts,
    PlaceWords Places,
    HashSet<string> Abbreviations,
    MailWords Mail,
    SpelledNumbers Numbers,
    HashSet<string> FirstNames
)
{
    public static WordLists Swedish { get; } = Read("words/sv.json");

    /// <summary>Stems of every sensitive kind.</summary>
    [JsonIgnore]
    public Stems SensitiveStems => field ??= new Stems(Sensitive.Values.SelectMany(s => s));

    [JsonIgnore]
    public Stems HealthStems => field ??= new Stems(Sensitive["health"]);

    [JsonIgnore]
    public Stems PlaceStems => field ??= new Stems(Places.Units);

    [JsonIgnore]
    public Stems StaffStems => field ??= new Stems(Counts.Staff);

    [JsonIgnore]
    public Stems NotPlaceStems => field ??= new Stems(Places.NotPlaces);

    private static WordLists Read(string name) => JsonSerializer.Deserialize(EmbeddedFile.Read(name), WordJson.Default.WordLists)!;
}

[JsonSourceGenerationOptions(
    PropertyNamingPolicy = JsonKnownNamingPolicy.CamelCase,
    UnmappedMemberHandling = JsonUnmappedMemberHandling.Disallow,
    RespectNullableAnnotations = true,
    RespectRequiredConstructorParameters = true
)]
[JsonSerializable(typeof(WordLists))]
internal sealed partial class WordJson : JsonSerializerContext;
