using System.Text.RegularExpressions;
using FinsamBot.Testing;

namespace FinsamBot.Edges.Tests.Tooling;

/// <summary>The list of threats names tests that are there.</summary>
[TestClass]
public sealed partial class ThreatsTests
{
    [TestMethod]
    public void Every_test_named_in_the_list_of_threats_exists()
    {
        var named = Name()
            .Matches(File.ReadAllText(Path.Combine(Repository.Root, "docs", "threats.md")))
            .Select(m => m.Groups[1].Value)
            .Distinct()
            .ToList();
        var tests = Directory
            .EnumerateFiles(Path.Combine(Repository.Root, "tests"), "*.cs", SearchOption.AllDirectories)
            .SelectMany(f => Declared().Matches(File.ReadAllText(f)))
            .Select(m => m.Groups[1].Value)
            .ToHashSet(StringComparer.Ordinal);

        Assert.IsGreaterThan(80, named.Count);
        Assert.AreEqual("", string.Join(", ", named.Where(n => !tests.Contains(n))));
    }

    [GeneratedRegex(@"`([A-Z]\w+(?:_\w+|Tests))`")]
    private static partial Regex Name();

    [GeneratedRegex(@"(?:void|Task|class) ([A-Z]\w+)")]
    private static partial Regex Declared();
}
