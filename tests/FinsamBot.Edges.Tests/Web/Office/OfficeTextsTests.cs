using System.Text.RegularExpressions;
using System.Xml.Linq;
using FinsamBot.Testing;

namespace FinsamBot.Edges.Tests.Web.Office;

/// <summary>The office's pages say the same in both languages, and everything they can say is said somewhere.</summary>
[TestClass]
public sealed partial class OfficeTextsTests
{
    private static readonly string Folder = Path.Combine(Repository.Root, "src", "FinsamBot.Web", "Office");
    private static readonly Dictionary<string, string> Swedish = Read("OfficeTexts.resx");
    private static readonly Dictionary<string, string> English = Read("OfficeTexts.en.resx");

    [TestMethod]
    public void Every_text_is_there_in_both_languages_with_the_same_places()
    {
        CollectionAssert.AreEquivalent(Swedish.Keys, English.Keys);
        Assert.AreEqual("", string.Join(' ', Swedish.Where(t => !Places(t.Value).SetEquals(Places(English[t.Key]))).Select(t => t.Key)));
    }

    [TestMethod]
    public void No_text_is_left_over()
    {
        var pages = new[] { Folder, Path.Combine(Folder, "..", "Mine") };
        var code = string.Concat(
            pages.SelectMany(f => Directory.EnumerateFiles(f, "*.cs", SearchOption.AllDirectories)).Select(File.ReadAllText)
        );
        // Found by the names of changes, steps, roles and choices: each of those is opened in another test.
        var unused = Swedish.Keys.Where(k =>
            !FromNames().IsMatch(k)
            && !code.Contains($"\"{k}\"", StringComparison.Ordinal)
            && !(k.EndsWith("_One", StringComparison.Ordinal) && code.Contains($"\"{k[..^4]}\"", StringComparison.Ordinal))
        );

        Assert.AreEqual("", string.Join(' ', unused));
    }

    [TestMethod]
    public void Nobody_is_shouted_at() =>
        Assert.IsFalse(Swedish.Values.Concat(English.Values).Any(t => t.Contains('!', StringComparison.Ordinal)));

    private static HashSet<string> Places(string text) => [.. Place().Matches(text).Select(m => m.Value)];

    private static Dictionary<string, string> Read(string file) =>
        XDocument
            .Load(Path.Combine(Folder, file))
            .Root!.Elements("data")
            .ToDictionary(d => d.Attribute("name")!.Value, d => d.Element("value")!.Value);

    [GeneratedRegex(@"\{\d\}")]
    private static partial Regex Place();

    [GeneratedRegex(
        "^(Done|Role|Kind|Change|Group|Step|Contact|New_Months|Sending|Routine_Needed|Routine_Said|Person_Take|Person_Give"
            + "|Coming|Overview_Choose|Overview_Count)_?"
    )]
    private static partial Regex FromNames();
}
