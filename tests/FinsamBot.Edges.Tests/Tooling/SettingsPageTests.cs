using FinsamBot.Edges.Tests.Frozen;
using FinsamBot.Testing;

namespace FinsamBot.Edges.Tests.Tooling;

/// <summary>Every setting that the program asks for stands on the page about settings.</summary>
[TestClass]
public sealed class SettingsPageTests
{
    [TestMethod]
    public void Every_setting_is_on_the_page()
    {
        var page = File.ReadAllText(Path.Combine(Repository.Root, "docs", "settings.md"));
        // What a list holds is described with the list; the sender comes from another setting.
        var names = new FrozenFile("settings.txt").Lines.Except(["Mail:Sender"]).Select(n => n.Split(":0")[0]).Distinct();

        Assert.AreEqual("", string.Join(' ', names.Where(n => !page.Contains($"`{n}`", StringComparison.Ordinal))));
    }
}
