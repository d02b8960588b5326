using System.Runtime.CompilerServices;
using System.Text.RegularExpressions;
using System.Xml.Linq;

namespace FinsamBot.Edges.Tests.Teams.Cards;

/// <summary>The resource files and the code that uses them agree.</summary>
[TestClass]
public sealed partial class TextTests
{
    private static readonly string Project = Path.GetFullPath(Path.Combine(Folder(), "../../../../src/FinsamBot.Teams"));
    private static readonly Dictionary<string, string> Swedish = Read("Texts.resx");
    private static readonly Dictionary<string, string> English = Read("Texts.en.resx");
    private static readonly HashSet<string> Literals =
    [
        // The wire has texts of its own.
        .. Directory
            .EnumerateDirectories(Project)
            .Where(folder => Path.GetFileName(folder) is not ("bin" or "obj" or "Protocol"))
            .SelectMany(folder => Directory.EnumerateFiles(folder, "*.cs", SearchOption.AllDirectories))
            .SelectMany(file => Literal().Matches(File.ReadAllText(file)).Select(m => m.Groups[1].Value)),
    ];

    [TestMethod]
    public void Every_text_is_there_in_both_languages() => CollectionAssert.AreEquivalent(Swedish.Keys, English.Keys);

    [TestMethod]
    public void Both_languages_have_the_same_placeholders()
    {
        var differing = Swedish.Where(t => !Placeholders(t.Value).SetEquals(Placeholders(English[t.Key]))).Select(t => t.Key);
        Assert.AreEqual("", string.Join(", ", differing));
    }

    [TestMethod]
    public void Every_text_that_the_code_asks_for_is_there()
    {
        var missing = Literals.Where(l => Key().IsMatch(l) && !Swedish.ContainsKey(l) && !Swedish.ContainsKey(l + "_One"));
        Assert.AreEqual("", string.Join(", ", missing));
    }

    [TestMethod]
    public void No_text_is_left_over()
    {
        var unused = Swedish.Keys.Where(k =>
            !Literals.Contains(k)
            && !Literals.Any(l =>
                l.Length > 0 && (k == l + "_One" || k == l + "_Many" || (l[^1] == '_' && k.StartsWith(l, StringComparison.Ordinal)))
            )
        );
        Assert.AreEqual("", string.Join(", ", unused));
    }

    [TestMethod]
    public void Nobody_is_shouted_at() =>
        Assert.IsFalse(Swedish.Values.Concat(English.Values).Any(t => t.Contains('!', StringComparison.Ordinal)));

    private static HashSet<string> Placeholders(string text) => [.. Placeholder().Matches(text).Select(m => m.Value)];

    private static Dictionary<string, string> Read(string file) =>
        XDocument
            .Load(Path.Combine(Project, file))
            .Root!.Elements("data")
            .ToDictionary(d => d.Attribute("name")!.Value, d => d.Element("value")!.Value);

    private static string Folder([CallerFilePath] string file = "") => Path.GetDirectoryName(file)!;

    [GeneratedRegex("\"([A-Za-z_]+)\"")]
    private static partial Regex Literal();

    [GeneratedRegex("^[A-Z][A-Za-z]+_[A-Za-z]+$")]
    private static partial Regex Key();

    [GeneratedRegex(@"\{\d\}")]
    private static partial Regex Placeholder();
}
