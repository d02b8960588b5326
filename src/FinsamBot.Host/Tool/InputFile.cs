namespace FinsamBot.Host.Tool;

/// <summary>A file that a command reads whole.</summary>
internal static class InputFile
{
    private const int Largest = 20 * 1024 * 1024;

    /// <summary>Null when there is no such file. One that is too large is read no further than it takes to see that.</summary>
    public static async Task<byte[]?> ReadAsync(string path)
    {
        try
        {
            await using var stream = File.OpenRead(path);
            var content = new byte[Math.Min(stream.Length, Largest + 1)];
            await stream.ReadExactlyAsync(content);
            return content;
        }
        catch (Exception unreadable)
            when (unreadable is IOException or UnauthorizedAccessException or ArgumentException or NotSupportedException)
        {
            return null;
        }
    }
}
