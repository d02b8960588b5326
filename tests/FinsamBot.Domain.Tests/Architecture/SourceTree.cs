using System.Runtime.CompilerServices;
using System.Xml.Linq;

namespace FinsamBot.Domain.Tests.Architecture;

/// <summary>The files of the repository as they lie beside these tests, without what the build makes.</summary>
internal static class SourceTree
{
    public static string Root { get; } = RootOf();

    public static IReadOnlyList<string> CodeFiles(string folder) =>
        [.. Directory.EnumerateFiles(Path.Combine(Root, folder), "*.cs", SearchOption.AllDirectories).Where(f => !IsBuilt(f)).Order(StringComparer.Ordinal)];

    /// <summary>The projects under a folder: name and content.</summary>
    public static IReadOnlyList<(string Name, XDocument Project)> Projects(string folder) =>
        [.. Directory.EnumerateFiles(Path.Combine(Root, folder), "*.csproj", SearchOption.AllDirectories).Where(f => !IsBuilt(f))
            .Select(f => (Path.GetFileNameWithoutExtension(f), XDocument.Load(f)))];

    public static IEnumerable<string> Included(XDocument project, string item) =>
        project.Descendants(item).Select(e => e.Attribute("Include")?.Value).OfType<string>();

    public static string Relative(string file) => Path.GetRelativePath(Root, file);

    private static bool IsBuilt(string file) => Relative(file).Split(Path.DirectorySeparatorChar).Any(part => part is "obj" or "bin" or "node_modules");

    private static string RootOf([CallerFilePath] string here = "") => Path.GetFullPath(Path.Combine(Path.GetDirectoryName(here)!, "..", "..", ".."));
}
