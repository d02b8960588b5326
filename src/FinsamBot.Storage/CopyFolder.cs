using FinsamBot.Runtime.Backups;
using FinsamBot.Storage.Files;
using Microsoft.Extensions.Logging;

namespace FinsamBot.Storage;

/// <summary>Copies of a store, each a folder that looks like a file store, in a folder that holds nothing else.</summary>
public static class CopyFolder
{
    private const string NamePrefix = "finsambot-";
    private const string NameFormat = "yyyyMMdd-HHmmss";

    public static Store Open(string folder, TimeProvider clock, ILogger<FileStreamStore> logger) =>
        new(new FileStreamStore(folder, clock, logger), new FileBlobStore(folder));

    /// <summary>Where a copy begun now is put. Null when the folder holds other things than copies.</summary>
    public static string? NewIn(string folder, DateTimeOffset now)
    {
        var others = Directory.Exists(folder)
            ? Directory.EnumerateFileSystemEntries(folder).Where(e => !Path.GetFileName(e).StartsWith(NamePrefix, StringComparison.Ordinal))
            : [];
        return others.Any()
            ? null
            : Path.Combine(
                Path.GetFullPath(folder),
                NamePrefix + now.UtcDateTime.ToString(NameFormat, System.Globalization.CultureInfo.InvariantCulture)
            );
    }

    /// <summary>The copy that the folder is, or else the latest whole one in it; null when there is none.</summary>
    public static string? Find(string folder)
    {
        if (IsWhole(folder) || !Directory.Exists(folder))
        {
            return IsWhole(folder) ? Path.GetFullPath(folder) : null;
        }

        return Directory
            .EnumerateDirectories(Path.GetFullPath(folder), NamePrefix + "*")
            .Where(IsWhole)
            .OrderDescending(StringComparer.Ordinal)
            .FirstOrDefault();
    }

    /// <summary>A copy is not started on: it does not know what was sent since.</summary>
    public static bool IsWhole(string folder) =>
        File.Exists(new FileTree(Path.Combine(folder, "blobs"), ".blob").PathOf(BackupManifest.Name));
}
