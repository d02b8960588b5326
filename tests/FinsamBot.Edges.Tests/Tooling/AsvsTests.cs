using System.Text.RegularExpressions;
using FinsamBot.Testing;

namespace FinsamBot.Edges.Tests.Tooling;

/// <summary>How OWASP ASVS 5.0 is met, requirement by requirement: complete, and with tests that are there.</summary>
[TestClass]
public sealed partial class AsvsTests
{
    /// <summary>A sentence says why, in all but the first two.</summary>
    private static readonly string[] Ways = ["test", "document", "source", "platform", "not applicable", "not held"];

    private static readonly List<string[]> Rows =
    [
        .. File.ReadLines(Path.Combine(Repository.Root, "docs", "asvs.tsv")).Where(l => l[0] != '#').Select(l => l.Split('\t')),
    ];

    [TestMethod]
    public void Each_requirement_of_both_levels_stands_there_once()
    {
        Assert.IsTrue(Rows.TrueForAll(r => r.Length == 4));
        Assert.AreAllDistinct(Rows.Select(r => r[0]));
        Assert.AreEqual("", string.Join(' ', Rows.Select(r => r[0]).Where(id => !Id().IsMatch(id))));
        Assert.HasCount(70, Rows.Where(r => r[1] == "1"));
        Assert.HasCount(183, Rows.Where(r => r[1] == "2"));
        Assert.HasCount(70 + 183, Rows);
    }

    [TestMethod]
    public void Each_says_how_it_is_held_or_why_not()
    {
        Assert.AreEqual("", string.Join(' ', Rows.Where(r => !Ways.Contains(r[2])).Select(r => r[0])));
        var reasoned = Rows.Where(r => r[2] is not ("test" or "document"));
        Assert.AreEqual("", string.Join(' ', reasoned.Where(r => !Sentence().IsMatch(r[3])).Select(r => r[0])));
        var documents = Rows.Where(r => r[2] == "document").Select(r => r[3]);
        Assert.AreEqual("", string.Join(' ', documents.Where(d => !File.Exists(Path.Combine(Repository.Root, d)))));
    }

    [TestMethod]
    public void Every_test_that_holds_one_exists()
    {
        var tests = Directory
            .EnumerateFiles(Path.Combine(Repository.Root, "tests"), "*.cs", SearchOption.AllDirectories)
            .Select(File.ReadAllText)
            .Where(text => text.Contains("[TestMethod]", StringComparison.Ordinal))
            .SelectMany(FullNames)
            .ToHashSet(StringComparer.Ordinal);
        var named = Rows.Where(r => r[2] == "test").SelectMany(r => r[3].Split(", ")).Distinct().ToList();

        Assert.IsGreaterThan(60, named.Count);
        Assert.AreEqual("", string.Join('\n', named.Where(n => !tests.Contains(n))));
    }

    [TestMethod]
    public void The_page_on_security_gives_the_numbers_as_they_are()
    {
        var page = File.ReadAllText(Path.Combine(Repository.Root, "SECURITY.md"));

        foreach (var way in Ways)
        {
            StringAssert.Contains(page, $"| {way} | {Rows.Count(r => r[2] == way)} |");
        }
    }

    private static IEnumerable<string> FullNames(string text)
    {
        var place = $"{Namespace().Match(text).Groups[1].Value}.{Class().Match(text).Groups[1].Value}";
        return Method().Matches(text).Select(m => $"{place}.{m.Groups[1].Value}");
    }

    [GeneratedRegex(@"\AV\d{1,2}\.\d\.\d{1,2}\z")]
    private static partial Regex Id();

    [GeneratedRegex(@"\A(?:[A-Z/.]|docs/|infra/).{4,240}\.\z")]
    private static partial Regex Sentence();

    [GeneratedRegex(@"^namespace ([\w.]+);", RegexOptions.Multiline)]
    private static partial Regex Namespace();

    [GeneratedRegex(@"class ([A-Z]\w+)")]
    private static partial Regex Class();

    [GeneratedRegex(@"public (?:async )?(?:Task|void) ([A-Z]\w+)\(")]
    private static partial Regex Method();
}
