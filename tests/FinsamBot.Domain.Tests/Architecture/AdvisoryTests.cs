using System.Text.RegularExpressions;

namespace FinsamBot.Domain.Tests.Architecture;

/// <summary>
/// NuGet's own audit asks the source for advisories, and not every source has them. These are known without asking: no package of any lock
/// file is one that an advisory of <c>docs/advisories.tsv</c> warns of.
/// </summary>
[TestClass]
public sealed partial class AdvisoryTests
{
    [TestMethod]
    public void No_lock_file_has_a_package_that_an_advisory_warns_of() => Assert.AreEqual("", Warnings(SourceTree.Root));

    [TestMethod]
    public void Every_project_has_its_lock_file() =>
        Assert.AreSequenceEqual(
            SourceTree.Projects("src").Concat(SourceTree.Projects("tests")).Select(p => p.Name).Order(StringComparer.Ordinal),
            LockFiles
                .Named(SourceTree.Root, LockFiles.NuGet)
                .Select(f => Path.GetFileName(Path.GetDirectoryName(f)!))
                .Order(StringComparer.Ordinal)
        );

    [TestMethod]
    [DataRow(LockFiles.NuGet, "Newtonsoft.Json", "12.0.3", "GHSA-5crp-9r3c-p9vr")]
    [DataRow(LockFiles.NuGet, "newtonsoft.json", "13.0.1-beta2", "GHSA-5crp-9r3c-p9vr")]
    [DataRow(LockFiles.NuGet, "Newtonsoft.Json", "13.0.1", "")]
    [DataRow(LockFiles.Npm, "ws", "8.17.0", "GHSA-3h5v-q93c-6h6q")]
    [DataRow(LockFiles.Npm, "ws", "7.5.10", "")]
    [DataRow(LockFiles.Npm, "@azure/identity", "4.2.0", "GHSA-m5vv-6r4h-3vj9")]
    public void A_planted_package_is_found(string file, string name, string version, string advisory)
    {
        var folder = Directory.CreateTempSubdirectory("finsambot-lock-").FullName;
        try
        {
            File.WriteAllText(Path.Combine(folder, file), Planted(file, name, version));
            Assert.AreEqual(advisory.Length == 0 ? "" : $"{file}: {name} {version}, {advisory}", Warnings(folder));
        }
        finally
        {
            Directory.Delete(folder, recursive: true);
        }
    }

    [TestMethod]
    public void Each_advisory_is_named_once_with_its_address()
    {
        Assert.IsNotEmpty(Advisory.All);
        foreach (var advisory in Advisory.All)
        {
            Assert.IsTrue(Id().IsMatch(advisory.Id), advisory.Id);
            Assert.AreEqual($"https://github.com/advisories/{advisory.Id}", advisory.Address);
            Assert.IsTrue(advisory.From.IsBefore(advisory.Safe), advisory.ToString());
        }

        Assert.HasCount(Advisory.All.Count, Advisory.All.Select(a => (a.Registry, a.Package, a.From, a.Id)).Distinct());
    }

    private static string Warnings(string root) =>
        string.Join(
            '\n',
            from package in LockFiles.In(root)
            from advisory in Advisory.All
            where advisory.Concerns(package)
            select $"{package.File}: {package.Name} {package.Version}, {advisory.Id}"
        );

    private static string Planted(string file, string name, string version) =>
        file == LockFiles.NuGet
            ? $$"""{ "dependencies": { "net10.0": { "{{name}}": { "type": "Transitive", "resolved": "{{version}}" } } } }"""
            : $$"""{ "packages": { "": { "version": "1.0.0" }, "node_modules/a/node_modules/{{name}}": { "version": "{{version}}" } } }""";

    [GeneratedRegex("^GHSA(-[2-9cfghjmpqrvwx]{4}){3}$", RegexOptions.CultureInvariant | RegexOptions.NonBacktracking)]
    private static partial Regex Id();
}
