using Microsoft.Win32.SafeHandles;

namespace FinsamBot.Storage.Files;

/// <summary>The reads and writes of a stream's file.</summary>
internal static class StreamFile
{
    /// <summary>A writer that is never done would else keep a reader for ever.</summary>
    private const int MostTries = 100;

    /// <summary>
    /// What was there at one instant. A file grows piece by piece while lines are written, and their first byte, which makes them readable,
    /// may come after the length was read and before the bytes are: an end in the middle of them would then look like the end. So a file
    /// that has grown is read again.
    /// </summary>
    public static ReadOnlyMemory<byte> ReadToEnd(SafeFileHandle file, long from)
    {
        var (bytes, length) = (ReadOnlyMemory<byte>.Empty, RandomAccess.GetLength(file));
        for (var tries = 0; tries < MostTries; tries++)
        {
            bytes = Read(file, from, length);
            var now = RandomAccess.GetLength(file);
            if (now == length)
            {
                break;
            }

            length = now;
        }

        return bytes;
    }

    private static ReadOnlyMemory<byte> Read(SafeFileHandle file, long from, long end)
    {
        var length = end - from;
        if (length <= 0)
        {
            return default;
        }

        var bytes = GC.AllocateUninitializedArray<byte>(checked((int)length));
        var read = 0;
        while (read < bytes.Length && RandomAccess.Read(file, bytes.AsSpan(read), from + read) is var more and > 0)
        {
            read += more;
        }

        return bytes.AsMemory(0, read);
    }

    /// <summary>Whether a line may begin at this position: at the start, or behind a line feed.</summary>
    public static bool IsLineStart(SafeFileHandle file, long at)
    {
        Span<byte> before = stackalloc byte[1];
        return at == 0 || (at > 0 && RandomAccess.Read(file, before, at - 1) == 1 && before[0] == '\n');
    }

    /// <summary>
    /// All of the lines or none, also for a reader in the middle of it and after a crash. One line is complete with its line feed. Several
    /// lines are written without their first byte, which leaves a NUL there and nothing readable; that byte then makes all of them readable
    /// at once. The caller flushes what was written last.
    /// </summary>
    public static void Write(SafeFileHandle file, long at, ReadOnlySpan<byte> lines)
    {
        if (lines.IndexOf((byte)'\n') < lines.Length - 1)
        {
            RandomAccess.Write(file, lines[1..], at + 1);
            RandomAccess.FlushToDisk(file);
            lines = lines[..1];
        }

        RandomAccess.Write(file, lines, at);
    }
}
