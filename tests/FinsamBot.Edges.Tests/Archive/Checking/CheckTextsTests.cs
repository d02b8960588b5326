using System.Text.RegularExpressions;
using System.Xml.Linq;
using FinsamBot.Testing;

namespace FinsamBot.Edges.Tests.Archive.Checking;

/// <summary>What is said of packages is said in both languages.</summary>
[TestClass]
public sealed partial class CheckTextsTests
{
    private static readonly string Folder = Path.Combine(Repository.Root, "src", "FinsamBot.Archive", "Checking");
    private static readonly Dictionary<string, string> Swedish = Read("CheckTexts.resx");
    private static readonly Dictionary<string, string> English = Read("CheckTexts.en.resx");

    [TestMethod]
    public void Every_text_is_there_in_both_languages_with_the_same_places()
    {
        CollectionAssert.AreEquivalent(Swedish.Keys, English.Keys);
        Assert.AreEqual("", string.Join(' ', Swedish.Where(t => !Places(t.Value).SetEquals(Places(English[t.Key]))).Select(t => t.Key)));
    }

    [TestMethod]
    public void No_text_is_left_over()
    {
        var code = string.Concat(Directory.EnumerateFiles(Folder, "*.cs").Select(File.ReadAllText));

        var unused = Swedish.Keys.Where(k => !code.Contains($"\"{k["Find_".Length..]}\"", StringComparison.Ordinal));
        Assert.AreEqual("", string.Join(' ', unused));
    }

    private static HashSet<string> Places(string text) => [.. Place().Matches(text).Select(m => m.Value)];

    private static Dictionary<string, string> Read(string file) =>
        XDocument
            .Load(Path.Combine(Folder, file))
            .Root!.Elements("data")
            .ToDictionary(d => d.Attribute("name")!.Value, d => d.Element("value")!.Value);

    [GeneratedRegex(@"\{\d\}")]
    private static partial Regex Place();
}
