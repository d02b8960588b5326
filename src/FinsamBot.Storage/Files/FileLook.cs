namespace FinsamBot.Storage.Files;

/// <summary>How a folder is, seen from where the program runs.</summary>
internal static class FileLook
{
    public static async Task<StorageLook> LookAsync(string root, CancellationToken cancellation)
    {
        var fault = await WriteAsync(root, cancellation);
        var isReadOnly = fault is not null && Directory.Exists(root);
        var free = Directory.Exists(root) ? new DriveInfo(Path.GetFullPath(root)).AvailableFreeSpace : (long?)null;
        return new StorageLook(fault, isReadOnly, InBlobs: false, null, 0, null, null, free);
    }

    private static async Task<string?> WriteAsync(string root, CancellationToken cancellation)
    {
        var probe = Path.Combine(root, ".doctor");
        try
        {
            Directory.CreateDirectory(root);
            await File.WriteAllTextAsync(probe, "doctor", cancellation);
            File.Delete(probe);
            return null;
        }
        catch (Exception e) when (e is IOException or UnauthorizedAccessException)
        {
            return e.GetType().Name;
        }
    }
}
