namespace FinsamBot.Runtime.Streams;

/// <summary>A place between two events: how many bytes and events lie before it, and the SHA-256 of the line before (lower-case hex, empty
/// at the start).</summary>
public sealed record Cursor(long Bytes, long Count, string Hash)
{
    public static Cursor Start { get; } = new(0, 0, "");
}
