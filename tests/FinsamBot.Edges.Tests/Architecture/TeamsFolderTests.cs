using System.Reflection;
using FinsamBot.Teams;
using FinsamBot.Testing;
using FinsamBot.Testing.Architecture;

namespace FinsamBot.Edges.Tests.Architecture;

/// <summary>
/// Each feature of the conversation lies in a folder of its own and knows the others only where it is said here. Judged on the compiled
/// program, where a verb's name is a constant and leaves no trace: a button may lead anywhere.
/// </summary>
[TestClass]
public sealed class TeamsFolderTests
{
    private const int MostFiles = 25;

    /// <summary>What every feature may know, from below. Each knows only those before it.</summary>
    private static readonly string[] Below = ["Bot", "Cards", "Spoken", "Entries", "Asking"];

    /// <summary>Each feature with the others that it knows. Each is among those before it, so there is no way round.</summary>
    private static readonly (string Feature, string[] Knows)[] Features =
    [
        ("General", []),
        ("Logbook", []),
        ("FollowUp", ["Logbook"]),
        ("Writing", []),
        ("Figures", ["Writing"]),
        ("Rounds", ["Writing"]),
        ("HandingIn", ["Writing", "Rounds"]),
        ("Planning", []),
        ("Reminding", ["Planning"]),
        ("Registry", []),
        ("Files", []),
        ("Office", []),
        ("Staff", []),
        ("Changing", ["Planning", "Staff"]),
        ("SettingUp", ["Planning", "Staff"]),
    ];

    /// <summary>What puts them together; last the root, which puts all into a host.</summary>
    private static readonly string[] Above = ["Conversation", "Delivery", ""];

    private static readonly Assembly Teams = typeof(TeamsSetup).Assembly;

    private static string[] InOrder => [.. Below, .. Features.Select(f => f.Feature), .. Above];

    [TestMethod]
    public void Arrows_point_down_and_features_know_only_whom_they_say()
    {
        // What the bot says lies in the root, and everybody says it.
        var unsaid =
            from arrow in CompiledFolders.Across(Teams)
            where arrow.Known != typeof(Texts) && !MayKnow(CompiledFolders.FolderOf(arrow.Knows), CompiledFolders.FolderOf(arrow.Known))
            select $"{CompiledFolders.NameOf(arrow.Knows)} knows {CompiledFolders.NameOf(arrow.Known)}";

        Assert.AreEqual("", string.Join('\n', unsaid.Distinct().Order(StringComparer.Ordinal)));
    }

    [TestMethod]
    public void Nothing_is_allowed_that_is_not_needed()
    {
        var needed = CompiledFolders
            .Across(Teams)
            .Select(arrow => (CompiledFolders.FolderOf(arrow.Knows), CompiledFolders.FolderOf(arrow.Known)))
            .ToHashSet();
        var idle = Features.SelectMany(f => f.Knows.Where(k => !needed.Contains((f.Feature, k))).Select(k => $"{f.Feature} needs no {k}"));

        Assert.AreEqual("", string.Join('\n', idle));
    }

    [TestMethod]
    public void Every_folder_has_its_place() =>
        Assert.AreSequenceEqual(
            InOrder.Order(StringComparer.Ordinal),
            CompiledFolders.Ours(Teams).Select(CompiledFolders.FolderOf).Distinct().Order(StringComparer.Ordinal)
        );

    [TestMethod]
    public void A_feature_knows_only_those_before_it() =>
        Assert.IsTrue(Features.All(f => f.Knows.All(k => Array.IndexOf(InOrder, k) < Array.IndexOf(InOrder, f.Feature))));

    [TestMethod]
    public void No_folder_holds_more_files_than_a_reader_can_survey()
    {
        var crowded = Directory
            .EnumerateDirectories(Path.Combine(Repository.Root, "src/FinsamBot.Teams"), "*", SearchOption.AllDirectories)
            .Where(d => Directory.EnumerateFiles(d, "*.cs").Count() > MostFiles)
            .Where(d => !d.Split(Path.DirectorySeparatorChar).Contains("obj"));

        Assert.AreEqual("", string.Join('\n', crowded));
    }

    private static bool MayKnow(string folder, string known) =>
        Features.FirstOrDefault(f => f.Feature == folder) is { Knows: { } others }
            ? Below.Contains(known) || others.Contains(known)
            : Array.IndexOf(InOrder, known) < Array.IndexOf(InOrder, folder);
}
