namespace FinsamBot.Archive.Checking;

/// <summary>Paths as a package writes them.</summary>
internal static class PackagePath
{
    /// <summary>The path from the folder of the package, or null when it is none that stays inside: one with a scheme, a drive, a
    /// backslash or dots, or one that begins at the root.</summary>
    /// <param name="folder">Of the file that names it; empty for that of the package.</param>
    public static string? Of(string folder, string named, PackageDisk disk)
    {
        var whole = Below(folder, named);
        if (IsInside(named) && disk.Files.ContainsKey(whole))
        {
            return whole;
        }

        // Names may be written as in an address.
        var decoded = Uri.UnescapeDataString(named);
        return IsInside(named) && IsInside(decoded) ? Below(folder, decoded) : null;
    }

    public static string Below(string folder, string name) => folder.Length == 0 ? name : $"{folder}/{name}";

    public static string FolderOf(string path) => path.LastIndexOf('/') is > 0 and var end ? path[..end] : "";

    public static bool IsBelow(string folder, string path) =>
        path.Length > folder.Length && path.StartsWith(folder, StringComparison.Ordinal) && path[folder.Length] == '/';

    private static bool IsInside(string path) =>
        path.AsSpan().IndexOfAny('\\', ':') < 0 && !path.Split('/').Any(step => step is "" or "." or "..");
}
