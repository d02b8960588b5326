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
    private static readonly string[] RuntimeFolders =
    [
        "Streams",
        "Due",
        "Pacing",
        "Plans",
        "Handlers",
        "Overviews",
        "Enrolling",
        "Papers",
        "Delivery",
        "Backups",
        "Retention",
        "",
    ];

    private static readonly FolderOrder Domain = new(typeof(Report).Assembly, DomainFolders);
    private static readonly FolderOrder Runtime = new(typeof(EventLog).Assembly, RuntimeFolders);

    public static IEnumerable<FolderOrder> Floors => [Domain, Runtime];

    [TestMethod]
    [DynamicData(nameof(Floors))]
    public void A_folder_knows_only_those_above_it(FolderOrder floor) => Assert.AreEqual("", floor.Upward);

    [TestMethod]
    [DynamicData(nameof(Floors))]
    public void Every_folder_has_its_place(FolderOrder floor) => Assert.IsEmpty(floor.Unplaced);

    [TestMethod]
    public void What_runs_the_rules_knows_no_container_and_no_settings()
    {
        var knowing =
            from type in Runtime.Types
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
            from type in Domain.Types
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
