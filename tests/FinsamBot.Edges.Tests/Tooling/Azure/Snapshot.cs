using System.Text.Json.Nodes;

namespace FinsamBot.Edges.Tests.Tooling.Azure;

/// <summary>What would be deployed into an environment, as it is committed.</summary>
/// <param name="Text">As it stands in the file.</param>
internal sealed record Snapshot(string Environment, string Text)
{
    private readonly JsonNode _root = JsonNode.Parse(Text)!;

    /// <summary>One for each file of parameters.</summary>
    public static IReadOnlyList<Snapshot> All { get; } =
    [
        .. Directory
            .EnumerateFiles(BicepTool.Infra, "*.bicepparam")
            .Order(StringComparer.Ordinal)
            .Select(f => new Snapshot(Path.GetFileNameWithoutExtension(f), File.ReadAllText(Path.ChangeExtension(f, ".snapshot.json")))),
    ];

    public IEnumerable<JsonNode> Resources => _root["predictedResources"]!.AsArray().Select(r => r!);

    /// <summary>Of a type, such as <c>Microsoft.App/containerApps</c>.</summary>
    public IEnumerable<JsonNode> Of(string type) => Resources.Where(r => (string?)r["type"] == type);

    public override string ToString() => Environment;
}
