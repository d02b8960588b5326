namespace FinsamBot.Runtime.Streams;

/// <summary>What may be appended to a stream, and how much of a stream's end counts as written. The same rules for every store.</summary>
public static class StreamLines
{
    /// <summary>Bytes in the largest append. One append must be one request to be all or nothing, and an append blob takes 4 MiB in
    /// one.</summary>
    public const int MaxAppend = 4 * 1024 * 1024;

    /// <summary>Throws <see cref="AppendTooLargeException"/>, or <see cref="ArgumentException"/> when these are not whole lines of
    /// text.</summary>
    public static void Check(ReadOnlySpan<byte> lines)
    {
        if (lines.Length > MaxAppend)
        {
            throw new AppendTooLargeException(lines.Length);
        }

        if (lines.IsEmpty || lines[^1] != '\n' || lines.Contains((byte)0))
        {
            throw new ArgumentException("An append is one or more lines, each ended by a line feed, without NUL.", nameof(lines));
        }
    }

    /// <summary>
    /// How many of these bytes, which begin where a line begins, are whole lines. A line that begins with NUL was begun and not finished:
    /// no line does, and a store may write the first byte last.
    /// </summary>
    public static int WholeLength(ReadOnlySpan<byte> bytes)
    {
        if (bytes is [0, ..])
        {
            return 0;
        }

        var unfinished = bytes.IndexOf("\n\0"u8);
        return unfinished < 0 ? bytes.LastIndexOf((byte)'\n') + 1 : unfinished + 1;
    }
}

/// <summary>An append of more than <see cref="StreamLines.MaxAppend"/> bytes was refused; nothing was written.</summary>
public sealed class AppendTooLargeException(int bytes) : Exception($"An append of {bytes} bytes is larger than {StreamLines.MaxAppend}.");
