using System.Runtime.InteropServices;
using System.Text;
using Microsoft.Win32.SafeHandles;

namespace FinsamBot.Storage.Files;

/// <summary>
/// What the disk is asked for so that a promise outlives a power cut: bytes are in a file when the file is flushed, and a name is in a
/// folder when the folder is. Files and folders are their owner's alone (0600, 0700).
/// </summary>
/// <param name="told">Hears of each step, in order.</param>
internal sealed class Disk(Action<string>? told = null)
{
    private const UnixFileMode OwnFile = UnixFileMode.UserRead | UnixFileMode.UserWrite;
    private const UnixFileMode OwnFolder = OwnFile | UnixFileMode.UserExecute;

    /// <summary>Creates what is missing of a folder's path; each new folder is flushed into the one above it.</summary>
    public void EnsureFolder(string path)
    {
        if (Directory.Exists(path))
        {
            return;
        }

        var above = Path.GetDirectoryName(path);
        if (above is { Length: > 0 })
        {
            EnsureFolder(above);
        }

        if (OperatingSystem.IsWindows())
        {
            Directory.CreateDirectory(path);
        }
        else
        {
            Directory.CreateDirectory(path, OwnFolder);
        }

        FlushFolder(above);
    }

    /// <summary>A folder that was made by hand or by an older program becomes its owner's alone too, and with it all that lies in
    /// it.</summary>
    public void Close(string folder)
    {
        EnsureFolder(folder);
        try
        {
            if (!OperatingSystem.IsWindows() && File.GetUnixFileMode(folder) != OwnFolder)
            {
                File.SetUnixFileMode(folder, OwnFolder);
            }
        }
        catch (Exception e) when (e is IOException or UnauthorizedAccessException)
        {
            return; // A share that knows no modes, or somebody else's folder: theirs to say who may read it.
        }
    }

    /// <summary>A file that was just created becomes its owner's alone.</summary>
    public static void Own(SafeFileHandle file)
    {
        if (!OperatingSystem.IsWindows())
        {
            File.SetUnixFileMode(file, OwnFile);
        }
    }

    public void Flush(SafeFileHandle file, string path)
    {
        RandomAccess.FlushToDisk(file);
        told?.Invoke($"flush {path}");
    }

    /// <summary>The names in a folder. Windows writes them through by itself.</summary>
    public void FlushFolder(string? folder)
    {
        if (folder is not { Length: > 0 } || OperatingSystem.IsWindows())
        {
            return;
        }

        using var handle = new SafeFileHandle(Open(Encoding.UTF8.GetBytes(folder + '\0'), 0), ownsHandle: true);
        if (handle.IsInvalid)
        {
            throw new IOException($"A folder cannot be opened to be flushed (error {Marshal.GetLastPInvokeError()}).");
        }

        RandomAccess.FlushToDisk(handle);
        told?.Invoke($"flush {folder}");
    }

    /// <summary>The content was flushed before; the new name is flushed after.</summary>
    public void Rename(string from, string to)
    {
        File.Move(from, to, overwrite: true);
        told?.Invoke($"rename {to}");
        FlushFolder(Path.GetDirectoryName(to));
    }

    [DllImport("libc", EntryPoint = "open", SetLastError = true)]
    [DefaultDllImportSearchPaths(DllImportSearchPath.SafeDirectories)]
    private static extern int Open(byte[] path, int flags);
}
