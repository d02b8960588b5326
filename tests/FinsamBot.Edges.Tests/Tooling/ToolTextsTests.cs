using System.Text.RegularExpressions;
using System.Xml.Linq;
using FinsamBot.Testing;

namespace FinsamBot.Edges.Tests.Tooling;

/// <summary>The tool says the same in both languages.</summary>
[TestClass]
public sealed partial class ToolTextsTests
{
    private static readonly string Folder = Path.Combine(Repository.Root, "src", "FinsamBot.Host");
    private static readonly Dictionary<string, string> Swedish = Read("ToolTexts.resx");
    private static readonly Dictionary<string, string> English = Read("ToolTexts.en.resx");

    [TestMethod]
    public void Every_text_is_there_in_both_languages_with_the_same_places()
    {
        CollectionAssert.AreEquivalent(Swedish.Keys, English.Keys);
        Assert.AreEqual("", string.Join(' ', Swedish.Where(t => !Places(t.Value).SetEquals(Places(English[t.Key]))).Select(t => t.Key)));
    }

    [TestMethod]
    public void No_text_is_left_over()
    {
        var code = string.Concat(
            Directory
                .EnumerateFiles(Folder, "*.cs", SearchOption.AllDirectories)
                .Where(f => !f.Contains("/obj/", StringComparison.Ordinal))
                .Select(File.ReadAllText)
        );
        // What the help page asks for is found by the names of commands and options: a test of the page asks for each.
        var unused = Swedish.Keys.Where(k => !FromNames().IsMatch(k) && !code.Contains($"\"{k}\"", StringComparison.Ordinal));

        Assert.AreEqual("", string.Join(' ', unused));
        // What to do is found by the name of what was found.
        Assert.AreEqual(
            "",
            string.Join(' ', Swedish.Keys.Where(k => k.StartsWith("Todo_", StringComparison.Ordinal) && !Swedish.ContainsKey(k[5..])))
        );
    }

    private static HashSet<string> Places(string text) => [.. Place().Matches(text).Select(m => m.Value)];

    private static Dictionary<string, string> Read(string file) =>
        XDocument
            .Load(Path.Combine(Folder, "Tool", "Line", file))
            .Root!.Elements("data")
            .ToDictionary(d => d.Attribute("name")!.Value, d => d.Element("value")!.Value);

    [GeneratedRegex(@"\{\d\}")]
    private static partial Regex Place();

    [GeneratedRegex("^(About|Value|Setting|ExitCode|Todo)_")]
    private static partial Regex FromNames();
}
