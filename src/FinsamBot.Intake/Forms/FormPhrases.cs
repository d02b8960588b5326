using System.Reflection;
using System.Text.Json;
using System.Text.Json.Serialization;
using FinsamBot.Intake.Forms.Labels;

namespace FinsamBot.Intake.Forms;

/// <summary>
/// The words by which parts of a form are told that templates do not describe: instructions on the form, places to sign, columns of tables.
/// Each is in the form of <see cref="Words.Key"/>; instructions are known by how they begin.
/// </summary>
internal sealed record FormPhrases(
    IReadOnlyList<string> FormText,
    IReadOnlyList<string> Guidance,
    SigningPhrases Signing,
    IReadOnlyList<string> Parts,
    IReadOnlyList<string> Start,
    IReadOnlyList<string> End,
    IReadOnlyList<string> Owner,
    IReadOnlyList<string> Parties,
    IReadOnlyList<string> Halves,
    IReadOnlyList<string> Organisations,
    IReadOnlyList<string> Contents,
    IReadOnlyList<string> Appendix,
    IReadOnlyList<string> Women,
    IReadOnlyList<string> Men,
    IReadOnlyList<string> All,
    IReadOnlyList<string> TableHead
)
{
    public static FormPhrases Known { get; } = Load();

    /// <summary>The text begins with one of the phrases.</summary>
    public static bool Begins(IEnumerable<string> phrases, string text)
    {
        var key = Words.Beginning(text, 12);
        return phrases.Any(p => key.StartsWith(p, StringComparison.Ordinal) && (key.Length == p.Length || key[p.Length] == ' '));
    }

    private static FormPhrases Load()
    {
        using var stream = Assembly.GetExecutingAssembly().GetManifestResourceStream("import/phrases.json")!;
        return JsonSerializer.Deserialize(stream, PhrasesJson.Default.FormPhrases)!;
    }
}

/// <param name="Roles">Who signs: stands before the words for a name.</param>
internal sealed record SigningPhrases(
    IReadOnlyList<string> Heading,
    IReadOnlyList<string> Organisation,
    IReadOnlyList<string> Date,
    IReadOnlyList<string> PrintedName,
    IReadOnlyList<string> Name,
    IReadOnlyList<string> Mail,
    IReadOnlyList<string> Intervention,
    IReadOnlyList<string> Roles
);

[JsonSourceGenerationOptions(PropertyNamingPolicy = JsonKnownNamingPolicy.CamelCase, RespectRequiredConstructorParameters = true)]
[JsonSerializable(typeof(FormPhrases))]
internal sealed partial class PhrasesJson : JsonSerializerContext;
