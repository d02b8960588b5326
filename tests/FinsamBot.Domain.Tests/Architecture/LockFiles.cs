using System.Text.Json;

namespace FinsamBot.Domain.Tests.Architecture;

/// <summary>A package that a lock file says is restored.</summary>
/// <param name="Registry"><c>nuget</c> or <c>npm</c>.</param>
/// <param name="File">The lock file, from the folder that was looked through.</param>
internal sealed record LockedPackage(string Registry, string Name, string Version, string File);

/// <summary>The lock files of NuGet and npm under a folder.</summary>
internal static class LockFiles
{
    public const string NuGet = "packages.lock.json";
    public const string Npm = "package-lock.json";

    private const string Installed = "node_modules/";

    /// <summary>Every package of every lock file, without those that are projects of the solution.</summary>
    public static IReadOnlyList<LockedPackage> In(string root) =>
        [
            .. Named(root, NuGet).SelectMany(f => Read(root, f, "nuget", OfNuGet)),
            .. Named(root, Npm).SelectMany(f => Read(root, f, "npm", OfNpm)),
        ];

    public static IEnumerable<string> Named(string root, string name) =>
        Directory
            .EnumerateFiles(root, name, SearchOption.AllDirectories)
            .Where(f => !SourceTree.IsBuilt(Path.GetRelativePath(root, f)))
            .Order(StringComparer.Ordinal);

    private static IReadOnlyList<LockedPackage> Read(
        string root,
        string file,
        string registry,
        Func<JsonElement, IEnumerable<(string Name, string Version)>> packages
    )
    {
        using var content = JsonDocument.Parse(File.ReadAllBytes(file));
        var relative = Path.GetRelativePath(root, file);
        return [.. packages(content.RootElement).Select(p => new LockedPackage(registry, p.Name, p.Version, relative))];
    }

    private static IEnumerable<(string Name, string Version)> OfNuGet(JsonElement file) =>
        file.GetProperty("dependencies")
            .EnumerateObject()
            .SelectMany(target => target.Value.EnumerateObject())
            .Where(p => p.Value.GetProperty("type").GetString() != "Project")
            .Select(p => (p.Name, p.Value.GetProperty("resolved").GetString()!));

    /// <summary>A package stands where it is installed; one under another's name says its own.</summary>
    private static IEnumerable<(string Name, string Version)> OfNpm(JsonElement file) =>
        file.GetProperty("packages")
            .EnumerateObject()
            .Where(p => p.Name.Contains(Installed, StringComparison.Ordinal) && p.Value.TryGetProperty("version", out _))
            .Select(p =>
                (
                    p.Value.TryGetProperty("name", out var name)
                        ? name.GetString()!
                        : p.Name[(p.Name.LastIndexOf(Installed, StringComparison.Ordinal) + Installed.Length)..],
                    p.Value.GetProperty("version").GetString()!
                )
            );
}
