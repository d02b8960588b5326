using System.Xml.Linq;

namespace FinsamBot.Domain.Tests.Architecture;

/// <summary>
/// What is restored from NuGet may be used, changed and passed on: each package says so in its nuspec, or <c>docs/licences.tsv</c> names
/// its licence and where that stands.
/// </summary>
[TestClass]
public sealed class LicenceTests
{
    private static readonly string[] Free = ["MIT", "Apache-2.0", "BSD-2-Clause", "BSD-3-Clause", "MS-PL"];

    private static readonly IReadOnlyList<string[]> Named =
    [
        .. File.ReadLines(Path.Combine(SourceTree.Root, "docs", "licences.tsv")).Skip(1).Select(l => l.Split('\t')),
    ];

    private static readonly IReadOnlyList<(string Name, string Version)> Packages =
    [
        .. LockFiles.In(SourceTree.Root).Where(p => p.Registry == "nuget").Select(p => (p.Name, p.Version)).Distinct(),
    ];

    [TestMethod]
    public void Each_package_has_a_licence_that_we_may_use() =>
        Assert.AreEqual(
            "",
            string.Join(
                '\n',
                Packages
                    .Where(p => !Named.Any(n => n[0] == p.Name))
                    .Select(p => (p.Name, p.Version, Licence: Licence(p.Name, p.Version)))
                    .Where(p => !Free.Contains(p.Licence))
            )
        );

    [TestMethod]
    public void A_licence_is_named_only_for_a_package_that_is_there_and_does_not_say_it_and_with_a_reason()
    {
        Assert.IsTrue(Named.All(n => n is { Length: 3 } && Free.Contains(n[1]) && n[2].Length > 0));
        Assert.AreEqual(
            "",
            string.Join(
                ' ',
                Named.Select(n => n[0]).Where(n => !Packages.Any(p => p.Name == n && !Free.Contains(Licence(p.Name, p.Version))))
            )
        );
    }

    /// <summary>The expression of the nuspec, or what stands there instead of one.</summary>
    private static string Licence(string name, string version)
    {
        var (folder, file) = (name.ToLowerInvariant(), $"{name.ToLowerInvariant()}.nuspec");
        var nuspec = XDocument.Load(Path.Combine(Cache(), folder, version.ToLowerInvariant(), file));
        var said = nuspec.Descendants().FirstOrDefault(e => e.Name.LocalName == "license");
        return said?.Attribute("type")?.Value == "expression" ? said.Value : $"none ({said?.Value ?? "no licence named"})";
    }

    private static string Cache() =>
        Environment.GetEnvironmentVariable("NUGET_PACKAGES")
        ?? Path.Combine(Environment.GetFolderPath(Environment.SpecialFolder.UserProfile), ".nuget", "packages");
}
