using System.Reflection;

namespace FinsamBot.Testing.Architecture;

/// <summary>The folders of a project as its compiled types tell them: namespace is folder.</summary>
public static class CompiledFolders
{
    /// <summary>Without what the compiler adds for itself, which lies in no folder.</summary>
    public static IEnumerable<Type> Ours(Assembly project)
    {
        ArgumentNullException.ThrowIfNull(project);
        return project.GetTypes().Where(IsOurs);
    }

    public static bool IsOurs(Type type) => Outermost(type).Namespace?.StartsWith("FinsamBot.", StringComparison.Ordinal) == true;

    /// <summary>The first folder below the project's own; empty for what lies in its root.</summary>
    public static string FolderOf(Type type) => Outermost(type).Namespace!.Split('.').ElementAtOrDefault(2) ?? "";

    public static string NameOf(Type type) => $"{FolderOf(type)}/{Outermost(type).Name}";

    /// <summary>Who of a project knows whom of it, across its folders.</summary>
    public static IEnumerable<(Type Knows, Type Known)> Across(Assembly project) =>
        from type in Ours(project)
        from known in CompiledType.References(type)
        where known.Assembly == project && IsOurs(known) && FolderOf(known) != FolderOf(type)
        select (type, known);

    private static Type Outermost(Type type)
    {
        ArgumentNullException.ThrowIfNull(type);
        return type.DeclaringType is { } holder ? Outermost(holder) : type;
    }
}
