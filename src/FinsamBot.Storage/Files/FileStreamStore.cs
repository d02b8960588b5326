using FinsamBot.Core.Streams;
using Microsoft.Extensions.Logging;
using Microsoft.Win32.SafeHandles;

namespace FinsamBot.Storage.Files;

/// <summary>
/// Streams as files <c>streams/{name}.jsonl</c> below a folder, flushed to disk on every append. Several processes may share the folder.
/// A tail torn by a crash is cut off by the next append, logged, and kept in <c>torn/{name}.torn</c>.
/// </summary>
public sealed class FileStreamStore(string root, TimeProvider clock, ILogger<FileStreamStore> logger) : IStreamStore
{
    private readonly FileTree _tree = new(Path.Combine(root, "streams"), ".jsonl");
    private readonly FileTree _torn = new(Path.Combine(root, "torn"), ".torn");
    private readonly WriterLocks _locks = new(Path.Combine(root, "locks"), clock);

    public ValueTask<StreamChunk> ReadAsync(StreamName stream, long from, CancellationToken cancellation) =>
        new(FileFailures.Translated(() => Read(stream, from)));

    public async Task<AppendOutcome> AppendAsync(StreamName stream, long at, ReadOnlyMemory<byte> lines, CancellationToken cancellation)
    {
        StreamLines.Check(lines.Span);
        using var held = await _locks.EnterAsync(stream, cancellation);

        // From here on nothing waits and nothing is cancelled: another thread would block on the flush just as long.
        return FileFailures.Translated(() => Append(stream, at, lines.Span));
    }

    public IAsyncEnumerable<StreamName> ListAsync(string prefix, CancellationToken cancellation) =>
        _tree.List(prefix, cancellation).ToAsyncEnumerable();

    private StreamChunk Read(StreamName stream, long from)
    {
        var path = _tree.PathOf(stream);
        if (!File.Exists(path))
        {
            return new StreamChunk(default, from);
        }

        using var file = File.OpenHandle(path, FileMode.Open, FileAccess.Read, FileShare.ReadWrite | FileShare.Delete);
        var bytes = StreamFile.ReadToEnd(file, from);
        var whole = StreamLines.WholeLength(bytes.Span);
        return new StreamChunk(bytes[..whole], from + whole);
    }

    private AppendOutcome Append(StreamName stream, long at, ReadOnlySpan<byte> lines)
    {
        using var file = Open(_tree.PathOf(stream), create: at == 0);
        if (file is null || !StreamFile.IsLineStart(file, at))
        {
            return AppendOutcome.Conflict;
        }

        var behind = StreamFile.ReadToEnd(file, at).Span;
        var whole = StreamLines.WholeLength(behind);
        if (whole > 0)
        {
            return Recognise(file, at, behind[..whole], lines);
        }

        if (behind.Length > 0)
        {
            CutOff(stream, file, at, behind);
        }

        StreamFile.Write(file, at, lines);
        return AppendOutcome.At(at + lines.Length);
    }

    /// <summary>Nobody was told that these bytes were written. They are kept aside all the same, in case it was not a crash that damaged the file.</summary>
    private void CutOff(StreamName stream, SafeFileHandle file, long at, ReadOnlySpan<byte> torn)
    {
        Log.TornTailCut(logger, stream, torn.Length, at);
        var aside = _torn.PathOf(stream);
        Directory.CreateDirectory(Path.GetDirectoryName(aside)!);
        File.AppendAllBytes(aside, torn);
        RandomAccess.SetLength(file, at);
    }

    private static AppendOutcome Recognise(SafeFileHandle file, long at, ReadOnlySpan<byte> behind, ReadOnlySpan<byte> lines)
    {
        if (!behind.StartsWith(lines))
        {
            return AppendOutcome.Conflict;
        }

        // The earlier attempt may have died between the write and the flush.
        RandomAccess.FlushToDisk(file);
        return AppendOutcome.At(at + lines.Length);
    }

    private static SafeFileHandle? Open(string path, bool create)
    {
        if (create)
        {
            Directory.CreateDirectory(Path.GetDirectoryName(path)!);
        }

        return create || File.Exists(path)
            ? File.OpenHandle(path, FileMode.OpenOrCreate, FileAccess.ReadWrite, FileShare.ReadWrite | FileShare.Delete)
            : null;
    }
}
