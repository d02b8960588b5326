using System.Xml.Linq;
using FinsamBot.Domain.Text;
using FinsamBot.Testing;
using FinsamBot.Web.Editor;
using FinsamBot.Web.Pages;

namespace FinsamBot.Edges.Tests.Web.Editor;

[TestClass]
public sealed class EditorFieldTests
{
    private const string Plain = "Plain";

    private static readonly string Folder = Path.Combine(Repository.Root, "src", "FinsamBot.Web", "Editor");
    private static readonly Dictionary<string, string> Swedish = Read("EditorField.resx");
    private static readonly Dictionary<string, string> English = Read("EditorField.en.resx");

    [TestMethod]
    public void Every_word_is_there_in_both_languages_and_nobody_is_shouted_at()
    {
        CollectionAssert.AreEquivalent(Swedish.Keys, English.Keys);
        Assert.IsFalse(Swedish.Values.Concat(English.Values).Any(t => t.Contains('!', StringComparison.Ordinal)));
    }

    [TestMethod]
    [DataRow(Language.Swedish)]
    [DataRow(Language.English)]
    public void The_text_area_carries_all_words_that_the_script_asks_for(Language language)
    {
        var attributes = EditorField.Attributes(new Voice(language)).ToString();
        var texts = language == Language.Swedish ? Swedish : English;

        foreach (var (key, _) in texts.Where(t => t.Key != Plain))
        {
            StringAssert.Contains(attributes, $" data-{key}=\"");
        }

        StringAssert.EndsWith(attributes, " data-editor");
    }

    private static Dictionary<string, string> Read(string file) =>
        XDocument
            .Load(Path.Combine(Folder, file))
            .Root!.Elements("data")
            .ToDictionary(d => d.Attribute("name")!.Value, d => d.Element("value")!.Value);
}
