using System.Runtime.CompilerServices;
using System.Text.Json.Nodes;
using FinsamBot.Testing.Node;

namespace FinsamBot.Edges.Tests.Teams.Cards;

/// <summary>Every golden card is right by the published schema of version 1.5 and for Microsoft's own renderer.</summary>
[TestClass]
public sealed class ValidCardTests
{
    [TestMethod]
    public async Task Every_card_loads_without_a_fault()
    {
        var files = Directory.GetFiles(Path.Combine(Folder(), "Golden"), "*.json").Order(StringComparer.Ordinal).ToList();
        Assert.IsNotEmpty(files);
        var faults = await CardCheck.FindFaultsAsync(files.Select(f => JsonNode.Parse(File.ReadAllText(f))!["card"]!.ToJsonString()));
        var names = string.Join('\n', files.Select((f, i) => $"{i + 1} {Path.GetFileName(f)}"));
        Assert.IsEmpty(faults, string.Join('\n', faults) + "\n" + names);
    }

    private static string Folder([CallerFilePath] string file = "") => Path.GetDirectoryName(file)!;
}
