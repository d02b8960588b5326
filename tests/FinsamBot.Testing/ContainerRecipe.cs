using System.Text.Json;
using System.Text.RegularExpressions;

namespace FinsamBot.Testing;

/// <summary>What <c>infra/Containerfile</c> says of the image that is run: its last stage.</summary>
public sealed partial class ContainerRecipe
{
    private readonly IReadOnlyList<(string Word, string Value)> _lines;

    private ContainerRecipe(IReadOnlyList<(string Word, string Value)> lines) => _lines = lines;

    /// <summary>The images that the stages begin with, first the one in which it is built.</summary>
    public IReadOnlyList<string> Bases => [.. All("FROM").Select(f => f.Split(' ')[0])];

    public string WorkingFolder => All("WORKDIR").Last();

    /// <summary>What the platform's image names its user without rights, or a number.</summary>
    public string User => All("USER").Last();

    public IReadOnlyList<string> Command => JsonSerializer.Deserialize<string[]>(All("ENTRYPOINT").Last())!;

    public IReadOnlyDictionary<string, string> Environment =>
        All("ENV").Select(e => e.Split('=', 2)).ToDictionary(e => e[0], e => e[1].Trim('"'));

    /// <summary>Packages of the last stage, without those it was built with.</summary>
    public IReadOnlyList<string> Packages =>
        [.. Installed().Match(All("RUN").Last()).Groups["packages"].Value.Split(' ', StringSplitOptions.RemoveEmptyEntries)];

    public static ContainerRecipe Read()
    {
        var text = File.ReadAllText(Path.Combine(Repository.Root, "infra", "Containerfile"));
        var lines = Comment().Replace(text, "").Replace("\\\n", " ", StringComparison.Ordinal).Split('\n');
        return new ContainerRecipe([
            .. lines.Where(l => l.Trim().Length > 0).Select(l => l.Trim().Split(' ', 2)).Select(l => (l[0], l.ElementAtOrDefault(1) ?? "")),
        ]);
    }

    private IEnumerable<string> All(string word) => _lines.Where(l => l.Word == word).Select(l => l.Value);

    [GeneratedRegex("^#.*\n", RegexOptions.Multiline)]
    private static partial Regex Comment();

    [GeneratedRegex("install -y --no-install-recommends (?<packages>[^&]+)")]
    private static partial Regex Installed();
}
