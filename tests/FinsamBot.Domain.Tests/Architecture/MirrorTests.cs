namespace FinsamBot.Domain.Tests.Architecture;

/// <summary>Whoever opens a folder of the source finds its tests in the folder of the same name.</summary>
[TestClass]
public sealed class MirrorTests
{
    /// <summary>Tests of the program as a whole, and what golden files and samples are kept in.</summary>
    private static readonly string[] OfTheWhole = ["Architecture", "Bounds", "Calendar", "Frozen", "Tooling"];

    private static readonly string[] OfFiles = ["Golden", "Samples", "Kinds", "Names"];

    public static IEnumerable<(string Tests, string Source)> Projects =>
        [
            ("FinsamBot.Domain.Tests", "src/FinsamBot.Domain/"),
            ("FinsamBot.Runtime.Tests", "src/FinsamBot.Runtime/"),
            ("FinsamBot.Edges.Tests", "src/FinsamBot."),
        ];

    [TestMethod]
    [DynamicData(nameof(Projects))]
    public void A_folder_of_tests_is_a_folder_of_the_source(string tests, string source)
    {
        var root = Path.Combine(SourceTree.Root, "tests", tests);
        var folders = SourceTree
            .CodeFiles(root)
            .Select(f => Path.GetDirectoryName(Path.GetRelativePath(root, f))!)
            .Distinct()
            .Where(f => f.Length > 0 && !OfTheWhole.Contains(f.Split('/')[0]) && !OfFiles.Contains(Path.GetFileName(f)))
            .ToList();

        Assert.IsNotEmpty(folders);
        Assert.AreEqual("", string.Join('\n', folders.Where(f => !Directory.Exists(Path.Combine(SourceTree.Root, source + f)))));
    }
}
