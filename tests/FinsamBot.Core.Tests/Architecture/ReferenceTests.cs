using System.Xml.Linq;
using FinsamBot.Core.Reports;

namespace FinsamBot.Core.Tests.Architecture;

[TestClass]
public sealed class ReferenceTests
{
    private static readonly string[] Spokes = ["FinsamBot.Documents", "FinsamBot.Mail", "FinsamBot.Storage", "FinsamBot.Teams", "FinsamBot.Web"];

    public static IEnumerable<string> AllSpokes => Spokes;

    [TestMethod]
    public void Core_needs_nothing_but_the_platform()
    {
        var foreign = typeof(Report).Assembly.GetReferencedAssemblies().Select(a => a.Name!)
            .Where(n => !n.StartsWith("System.", StringComparison.Ordinal) && n is not ("netstandard" or "mscorlib"));

        Assert.AreEqual("", string.Join(' ', foreign));
    }

    [TestMethod]
    public void Core_has_no_package_and_no_project_under_it()
    {
        var core = Project("FinsamBot.Core");

        Assert.IsEmpty(SourceTree.Included(core, "PackageReference"));
        Assert.IsEmpty(SourceTree.Included(core, "ProjectReference"));
        Assert.IsEmpty(SourceTree.Included(core, "FrameworkReference"));
    }

    [TestMethod]
    public void The_projects_of_the_program_are_Core_the_host_and_the_spokes() =>
        Assert.AreSequenceEqual(
            Spokes.Concat(["FinsamBot.Core", "FinsamBot.Host", "System.IO.Hashing"]).Order(StringComparer.Ordinal),
            SourceTree.Projects("src").Select(p => p.Name).Order(StringComparer.Ordinal));

    [TestMethod]
    [DynamicData(nameof(AllSpokes))]
    public void A_spoke_references_Core_and_nothing_else_of_ours(string spoke)
    {
        string[] allowed = spoke == "FinsamBot.Storage" ? ["FinsamBot.Core", "System.IO.Hashing"] : ["FinsamBot.Core"];

        Assert.AreSequenceEqual(allowed, ReferencesOf(spoke));
    }

    [TestMethod]
    public void Only_the_host_joins_the_spokes() =>
        Assert.AreSequenceEqual(Spokes.Prepend("FinsamBot.Core"), ReferencesOf("FinsamBot.Host"));

    [TestMethod]
    public void Versions_of_packages_stand_in_one_place()
    {
        var own = SourceTree.Projects("src").Concat(SourceTree.Projects("tests"))
            .Where(p => p.Project.Descendants("PackageReference").Any(e => e.Attribute("Version") is not null || e.Attribute("VersionOverride") is not null));

        Assert.AreEqual("", string.Join(' ', own.Select(p => p.Name)));
    }

    private static XDocument Project(string name) => SourceTree.Projects("src").Single(p => p.Name == name).Project;

    private static IEnumerable<string> ReferencesOf(string name) =>
        SourceTree.Included(Project(name), "ProjectReference").Select(r => Path.GetFileNameWithoutExtension(r.Replace('\\', '/'))).Order(StringComparer.Ordinal);
}
