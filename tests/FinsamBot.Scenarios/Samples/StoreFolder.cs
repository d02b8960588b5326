using System.Security.Cryptography;

namespace FinsamBot.Scenarios.Samples;

/// <summary>A store on plain files, as bytes.</summary>
internal static class StoreFolder
{
    /// <summary>What the program keeps for ever. Locks, local letters and a moved clock are no part of the store.</summary>
    private static readonly string[] Kept = ["streams", "blobs", "personkeys"];

    public static void Copy(string from, string to)
    {
        foreach (var file in Files(from))
        {
            var target = Path.Combine(to, file);
            Directory.CreateDirectory(Path.GetDirectoryName(target)!);
            File.Copy(Path.Combine(from, file), target);
        }
    }

    /// <summary>Relative paths with '/', in ordinal order.</summary>
    public static IReadOnlyList<string> Files(string folder) =>
        [
            .. Kept.Select(k => Path.Combine(folder, k))
                .Where(Directory.Exists)
                .SelectMany(k => Directory.GetFiles(k, "*", SearchOption.AllDirectories))
                .Select(f => Path.GetRelativePath(folder, f).Replace('\\', '/'))
                .Order(StringComparer.Ordinal),
        ];

    /// <summary>A line for each file: its SHA-256 and its path, as <c>sha256sum</c> writes and checks them.</summary>
    public static string Hashes(string folder) => string.Concat(Files(folder).Select(f => $"{HashOf(Path.Combine(folder, f))}  {f}\n"));

    private static string HashOf(string file) => Convert.ToHexStringLower(SHA256.HashData(File.ReadAllBytes(file)));
}
