using System.Xml.Linq;
using FinsamBot.Domain.Reports;
using FinsamBot.Runtime.Streams;

namespace FinsamBot.Domain.Tests.Architecture;

[TestClass]
public sealed class ReferenceTests
{
    private static readonly string[] Spokes =
    [
        "FinsamBot.Archive",
        "FinsamBot.Documents",
        "FinsamBot.Intake",
        "FinsamBot.Mail",
        "FinsamBot.Storage",
        "FinsamBot.Teams",
        "FinsamBot.Web",
    ];

    /// <summary>How services and settings are named to a container; the container itself is the host's.</summary>
    private static readonly string[] ForRegistration =
    [
        "Microsoft.Extensions.DependencyInjection.Abstractions",
        "Microsoft.Extensions.Options.ConfigurationExtensions",
        "Microsoft.Extensions.Options.DataAnnotations",
    ];

    public static IEnumerable<string> AllSpokes => Spokes;

    [TestMethod]
    public void The_rules_need_nothing_but_the_platform() => Assert.AreEqual("", string.Join(' ', NeededBy(typeof(Report))));

    [TestMethod]
    public void What_runs_the_rules_needs_them_and_what_it_is_put_into_a_program_by() =>
        Assert.AreEqual(
            "FinsamBot.Domain",
            string.Join(' ', NeededBy(typeof(EventLog)).Where(n => !n.StartsWith("Microsoft.Extensions.", StringComparison.Ordinal)))
        );

    [TestMethod]
    public void The_floors_stand_on_each_other_and_only_the_upper_one_has_packages()
    {
        Assert.IsEmpty(SourceTree.Included(Project("FinsamBot.Domain"), "PackageReference"));
        Assert.AreSequenceEqual(ForRegistration, SourceTree.Included(Project("FinsamBot.Runtime"), "PackageReference"));
        Assert.IsEmpty(SourceTree.Included(Project("FinsamBot.Domain"), "FrameworkReference"));
        Assert.IsEmpty(SourceTree.Included(Project("FinsamBot.Runtime"), "FrameworkReference"));
        Assert.IsEmpty(ReferencesOf("FinsamBot.Domain"));
        Assert.AreSequenceEqual(["FinsamBot.Domain"], ReferencesOf("FinsamBot.Runtime"));
    }

    [TestMethod]
    public void The_projects_of_the_program_are_two_floors_the_host_and_the_spokes() =>
        Assert.AreSequenceEqual(
            Spokes.Concat(["AdaptiveCards", "FinsamBot.Domain", "FinsamBot.Host", "FinsamBot.Runtime"]).Order(StringComparer.Ordinal),
            SourceTree.Projects("src").Select(p => p.Name).Order(StringComparer.Ordinal)
        );

    [TestMethod]
    [DynamicData(nameof(AllSpokes))]
    public void A_spoke_stands_on_the_floors_and_knows_no_other(string spoke)
    {
        string[] allowed = spoke == "FinsamBot.Teams" ? ["AdaptiveCards", "FinsamBot.Runtime"] : ["FinsamBot.Runtime"];

        Assert.AreSequenceEqual(allowed, ReferencesOf(spoke));
    }

    [TestMethod]
    public void Only_the_host_joins_the_spokes() =>
        Assert.AreSequenceEqual(Spokes.Append("FinsamBot.Runtime").Order(StringComparer.Ordinal), ReferencesOf("FinsamBot.Host"));

    [TestMethod]
    public void Versions_of_packages_stand_in_one_place()
    {
        var own = SourceTree
            .Projects("src")
            .Concat(SourceTree.Projects("tests"))
            .Where(p =>
                p.Project.Descendants("PackageReference")
                    .Any(e => e.Attribute("Version") is not null || e.Attribute("VersionOverride") is not null)
            );

        Assert.AreEqual("", string.Join(' ', own.Select(p => p.Name)));
    }

    private static IEnumerable<string> NeededBy(Type type) =>
        type
            .Assembly.GetReferencedAssemblies()
            .Select(a => a.Name!)
            .Where(n => !n.StartsWith("System.", StringComparison.Ordinal) && n is not ("netstandard" or "mscorlib"));

    private static XDocument Project(string name) => SourceTree.Projects("src").Single(p => p.Name == name).Project;

    private static IEnumerable<string> ReferencesOf(string name) =>
        SourceTree
            .Included(Project(name), "ProjectReference")
            .Select(r => Path.GetFileNameWithoutExtension(r.Replace('\\', '/')))
            .Order(StringComparer.Ordinal);
}
