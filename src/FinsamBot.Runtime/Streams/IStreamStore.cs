using FinsamBot.Domain.Events;

namespace FinsamBot.Runtime.Streams;

/// <summary>
/// Append-only streams of UTF-8 lines, each ended by '\n'. A position is the length of the stream in bytes; a stream that
/// was never written has length 0. Implemented on append blobs, on files and in memory; one contract suite runs on all.
/// </summary>
public interface IStreamStore
{
    /// <summary>
    /// The whole lines from <paramref name="from"/> (a position that an earlier call returned, or 0) to the end.
    /// A torn last line, left by a crash in the middle of a write, is never returned.
    /// </summary>
    ValueTask<StreamChunk> ReadAsync(StreamName stream, long from, CancellationToken cancellation);

    /// <summary>
    /// Adds the lines if the stream is exactly <paramref name="at"/> bytes long, all of them or none; they are durable
    /// when the call returns. When an attempt ended without an answer (a timeout), the store reads back and recognises its own bytes,
    /// so the same append may be repeated safely. Throws <see cref="StorageUnavailableException"/> only when the storage cannot be reached
    /// at all, and refuses what <see cref="StreamLines.Check"/> refuses.
    /// </summary>
    Task<AppendOutcome> AppendAsync(StreamName stream, long at, ReadOnlyMemory<byte> lines, CancellationToken cancellation);

    /// <summary>Names of all streams that begin with <paramref name="prefix"/>, in ordinal order.</summary>
    IAsyncEnumerable<StreamName> ListAsync(string prefix, CancellationToken cancellation);
}

/// <summary>Whole lines read from a stream, and the position behind the last of them.</summary>
public readonly record struct StreamChunk(ReadOnlyMemory<byte> Lines, long End);

/// <summary>What became of an append: it stands at the end of the stream, or somebody else wrote first.</summary>
/// <param name="Appended">False: the stream was not at the expected position, and nothing was written.</param>
/// <param name="End">The position behind the lines; meaningless on a conflict.</param>
public readonly record struct AppendOutcome(bool Appended, long End)
{
    public static AppendOutcome Conflict { get; } = new(false, -1);

    public static AppendOutcome At(long end) => new(true, end);
}
