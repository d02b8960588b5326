using System.Reflection;

namespace FinsamBot.Testing.Architecture;

/// <summary>The order of a project's folders: each knows only those above it in the list. The compiled program is judged, whatever the
/// sources call things; what lies in the root is the folder without a name.</summary>
public sealed class FolderOrder(Assembly project, params IReadOnlyList<string> folders)
{
    /// <summary>The project's types.</summary>
    public IEnumerable<Type> Types => CompiledFolders.Ours(project);

    /// <summary>Sentences about types that know others further down; empty when the order holds.</summary>
    public string Upward =>
        string.Join(
            '\n',
            CompiledFolders
                .Across(project)
                .Where(p => PlaceOf(p.Knows) is >= 0 and var place && PlaceOf(p.Known) > place)
                .Select(p => $"{CompiledFolders.NameOf(p.Knows)} knows {CompiledFolders.NameOf(p.Known)}")
                .Distinct()
                .Order(StringComparer.Ordinal)
        );

    /// <summary>Folders of the project that have no place in the list, and those in the list that are not there.</summary>
    public IEnumerable<string> Unplaced
    {
        get
        {
            var there = Types.Select(CompiledFolders.FolderOf).Distinct().ToList();
            return there.Except(folders).Concat(folders.Except(there));
        }
    }

    public override string ToString() => project.GetName().Name!;

    private int PlaceOf(Type type) =>
        folders.TakeWhile(f => f != CompiledFolders.FolderOf(type)).Count() is var place && place < folders.Count ? place : -1;
}
