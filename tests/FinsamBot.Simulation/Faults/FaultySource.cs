using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.CSharp.Syntax;

namespace FinsamBot.Simulation.Faults;

/// <summary>
/// The parsed source of the rules and of what runs them, into which faults are planted, all at once: each member that has some gets its
/// body once as it is and once with each of them, and a number chosen from outside says which one runs. The source on the disk knows
/// nothing of it.
/// </summary>
public sealed class FaultySource
{
    private static readonly string Built = Path.DirectorySeparatorChar + "obj" + Path.DirectorySeparatorChar;
    private static readonly CSharpParseOptions Options = new(LanguageVersion.Preview);

    private readonly IReadOnlyList<SyntaxTree> _trees;
    private readonly ILookup<string, TypeDeclarationSyntax> _types;

    public FaultySource(IEnumerable<(string Path, string Text)> files)
    {
        _trees = [.. files.Select(f => CSharpSyntaxTree.ParseText(f.Text, Options, f.Path))];
        _types = _trees
            .SelectMany(t => t.GetRoot().DescendantNodes().OfType<TypeDeclarationSyntax>())
            .ToLookup(t => t.Identifier.Text, StringComparer.Ordinal);
    }

    /// <summary>Every file of the planted projects below <paramref name="root"/>.</summary>
    public static FaultySource Of(string root) =>
        new(
            from project in ProjectCompiler.Planted
            let folder = ProjectCompiler.FolderOf(root, project)
            from file in Directory.EnumerateFiles(folder, "*.cs", SearchOption.AllDirectories)
            where !file[folder.Length..].StartsWith(Built, StringComparison.Ordinal)
            select (file, File.ReadAllText(file))
        );

    /// <summary>The same program in which every private method has another name, and every file another place.</summary>
    public FaultySource WithPrivateMethodsRenamed() => new(PrivateNames.Renamed(_trees).Select((text, n) => ($"moved/{n}.cs", text)));

    /// <summary>The files that hold a fault, by their paths. The first fault of the list has number 1, so that 0 is the program as it
    /// is.</summary>
    /// <exception cref="InvalidOperationException">A fault's words do not stand exactly once where it says, or give no C#. All such faults
    /// are named.</exception>
    public IReadOnlyDictionary<string, string> Plant(IReadOnlyList<PlantedFault> faults)
    {
        ArgumentNullException.ThrowIfNull(faults);
        var (planted, wrong) = (new List<(MemberDeclarationSyntax Member, int Number, string Text, string Name)>(), new List<string>());
        foreach (var (number, fault) in faults.Index())
        {
            var places = Places(fault).Take(2).ToList();
            if (places is [var (member, place)])
            {
                planted.Add((member, number + 1, With(member, place, fault), fault.Name));
                continue;
            }

            var where = places.Count == 0 ? "nowhere" : "more than once";
            wrong.Add($"'{fault.Name}': its words must stand exactly once in {fault.In}, and stand {where}");
        }

        if (wrong.Count > 0)
        {
            throw new InvalidOperationException($"The program has changed, so change planted.json. {string.Join("; ", wrong)}.");
        }

        return planted
            .GroupBy(p => p.Member.SyntaxTree)
            .ToDictionary(
                file => file.Key.FilePath,
                file =>
                    Replaced(
                        file.Key,
                        file.GroupBy(p => p.Member)
                            .Select(m => (m.Key, MemberSwitch.Between(m.Key, [.. m.Select(p => (p.Number, p.Text, p.Name))])))
                    )
            );
    }

    private IEnumerable<(MemberDeclarationSyntax Member, Place Place)> Places(PlantedFault fault)
    {
        var wording = new Wording(fault.Find);
        return from member in Searched(fault.In) from place in wording.In(member.ToString()) select (member, place);
    }

    private IEnumerable<MemberDeclarationSyntax> Searched(string name)
    {
        var parts = name.Split('.');
        return _types[parts[0]]
            .SelectMany(t => t.Members)
            .Where(m => m is not BaseTypeDeclarationSyntax && (parts.Length == 1 || MemberSwitch.NameOf(m) == parts[1]));
    }

    private static string With(MemberDeclarationSyntax member, Place place, PlantedFault fault)
    {
        var text = member.ToString();
        return text[..place.Span.Start] + Wording.Filled(fault.Replace, place.Meanings) + text[place.Span.End..];
    }

    /// <summary>From the last to the first, so that the places before stay where they are.</summary>
    private static string Replaced(SyntaxTree file, IEnumerable<(MemberDeclarationSyntax Member, string Text)> members)
    {
        var source = file.ToString();
        foreach (var (member, text) in members.OrderByDescending(m => m.Member.SpanStart))
        {
            source = source[..member.SpanStart] + text + source[member.Span.End..];
        }

        return source;
    }
}
