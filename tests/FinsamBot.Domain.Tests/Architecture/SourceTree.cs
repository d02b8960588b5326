using System.Runtime.CompilerServices;
using System.Xml.Linq;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;

namespace FinsamBot.Domain.Tests.Architecture;

/// <summary>The files of the repository as they lie beside these tests, without what the build makes.</summary>
internal static class SourceTree
{
    private static readonly Lazy<IReadOnlyList<SyntaxTree>> Program = new(() => Parse("src"));
    private static readonly Lazy<IReadOnlyList<SyntaxTree>> Tests = new(() => Parse("tests"));

    public static string Root { get; } = RootOf();

    public static IReadOnlyList<string> CodeFiles(string folder) =>
        [
            .. Directory
                .EnumerateFiles(Path.Combine(Root, folder), "*.cs", SearchOption.AllDirectories)
                .Where(f => !IsBuilt(Relative(f)))
                .Order(StringComparer.Ordinal),
        ];

    /// <summary>The code of a folder as the compiler reads it.</summary>
    public static IReadOnlyList<SyntaxTree> Parsed(string folder) => folder == "src" ? Program.Value : Tests.Value;

    /// <summary>File and line, as an editor opens it.</summary>
    public static string Place(SyntaxTree source, int at) =>
        $"{Relative(source.FilePath)}:{source.GetText().Lines.GetLineFromPosition(at).LineNumber + 1}";

    /// <summary>The projects under a folder: name and content.</summary>
    public static IReadOnlyList<(string Name, XDocument Project)> Projects(string folder) =>
        [
            .. Directory
                .EnumerateFiles(Path.Combine(Root, folder), "*.csproj", SearchOption.AllDirectories)
                .Where(f => !IsBuilt(Relative(f)))
                .Select(f => (Path.GetFileNameWithoutExtension(f), XDocument.Load(f))),
        ];

    public static IEnumerable<string> Included(XDocument project, string item) =>
        project.Descendants(item).Select(e => e.Attribute("Include")?.Value).OfType<string>();

    public static string Relative(string file) => Path.GetRelativePath(Root, file);

    private static IReadOnlyList<SyntaxTree> Parse(string folder) =>
        [
            .. CodeFiles(folder)
                .AsParallel()
                .AsOrdered()
                .Select(f => CSharpSyntaxTree.ParseText(File.ReadAllText(f), new CSharpParseOptions(LanguageVersion.Preview), f)),
        ];

    /// <summary>What a build or an installation made, not we.</summary>
    public static bool IsBuilt(string relative) =>
        relative.Split(Path.DirectorySeparatorChar).Any(part => part is "obj" or "bin" or "node_modules");

    private static string RootOf([CallerFilePath] string here = "") =>
        Path.GetFullPath(Path.Combine(Path.GetDirectoryName(here)!, "..", "..", ".."));
}
