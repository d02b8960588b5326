using System.Reflection;
using FinsamBot.Domain.Reports;
using FinsamBot.Runtime.Streams;
using FinsamBot.Testing.Architecture;

namespace FinsamBot.Domain.Tests.Architecture;

/// <summary>Inside both floors arrows point down: a folder knows only those above it in its list. Judged on the compiled program, whatever
/// the sources call things.</summary>
[TestClass]
public sealed class FolderOrderTests
{
    private static readonly string[] DomainFolders =
    [
        "Events",
        "Calendar",
        "Text",
        "Checks",
        "Deliveries",
        "Planning",
        "Forms",
        "People",
        "Interventions",
        "Reports",
        "Agenda",
        "Office",
        "Annual",
    ];

    /// <summary>Last the root, which puts the others into a container.</summary>
    private static readonly string[] RuntimeFolders = ["Streams", "Due", "Pacing", "Plans", "Handlers", "Papers", "Delivery", ""];

    private static readonly Assembly Domain = typeof(Report).Assembly;
    private static readonly Assembly Runtime = typeof(EventLog).Assembly;

    public static IEnumerable<(Assembly Floor, string[] Folders)> Floors => [(Domain, DomainFolders), (Runtime, RuntimeFolders)];

    [TestMethod]
    [DynamicData(nameof(Floors))]
    public void A_folder_knows_only_those_above_it(Assembly floor, string[] folders)
    {
        var upward =
            from type in CompiledFolders.Ours(floor)
            from known in CompiledType.References(type)
            where known.Assembly == floor && CompiledFolders.IsOurs(known)
            let place = Array.IndexOf(folders, CompiledFolders.FolderOf(type))
            where place >= 0 && Array.IndexOf(folders, CompiledFolders.FolderOf(known)) > place
            select $"{CompiledFolders.NameOf(type)} knows {CompiledFolders.NameOf(known)}";

        Assert.AreEqual("", string.Join('\n', upward.Distinct().Order(StringComparer.Ordinal)));
    }

    [TestMethod]
    [DynamicData(nameof(Floors))]
    public void Every_folder_has_its_place(Assembly floor, string[] folders) =>
        Assert.AreSequenceEqual(
            folders.Order(StringComparer.Ordinal),
            CompiledFolders.Ours(floor).Select(CompiledFolders.FolderOf).Distinct().Order(StringComparer.Ordinal)
        );

    [TestMethod]
    public void What_runs_the_rules_knows_no_container_and_no_settings()
    {
        var knowing =
            from type in CompiledFolders.Ours(Runtime)
            where CompiledFolders.FolderOf(type).Length > 0
            from known in CompiledType.References(type)
            where known.Assembly.GetName().Name!.StartsWith("Microsoft.", StringComparison.Ordinal)
            select $"{CompiledFolders.NameOf(type)} knows {known.Name}";

        Assert.AreEqual("", string.Join('\n', knowing.Distinct()));
    }

    [TestMethod]
    public void The_rules_wait_for_nobody()
    {
        var waiting =
            from type in CompiledFolders.Ours(Domain)
            where
                CompiledType
                    .References(type)
                    .Any(t => t.Namespace == typeof(Task).Namespace || t == typeof(CancellationToken) || t == typeof(TimeProvider))
            select CompiledFolders.NameOf(type);

        Assert.AreEqual("", string.Join('\n', waiting));
    }

    [TestMethod]
    public void What_a_method_does_is_seen_as_well_as_what_it_says()
    {
        var known = CompiledType.References(typeof(Knowing));

        Assert.Contains(typeof(Uri), known);
        Assert.Contains(typeof(List<>), known);
        Assert.Contains(typeof(TimeZoneInfo), known);
    }

    private static class Knowing
    {
        public static string Does() =>
            new List<object> { new Uri("https://example.se"), TimeZoneInfo.Utc }.Count.ToString(
                System.Globalization.CultureInfo.InvariantCulture
            );
    }
}
