using FinsamBot.Domain.Events;
using FinsamBot.Runtime.Streams;
using Microsoft.Extensions.Logging;
using Microsoft.Win32.SafeHandles;

namespace FinsamBot.Storage.Files;

/// <summary>
/// Streams as files <c>streams/{name}.jsonl</c> below a folder, flushed to disk on every append. Several processes may share the folder.
/// A tail torn by a crash is cut off by the next append, logged, and kept in <c>torn/{name}.torn</c>.
/// </summary>
public sealed class FileStreamStore : IStreamStore
{
    private readonly string _root;
    private readonly FileTree _tree;
    private readonly FileTree _torn;
    private readonly WriterLocks _locks;
    private readonly ILogger<FileStreamStore> _logger;
    private readonly Disk _disk;

    public FileStreamStore(string root, TimeProvider clock, ILogger<FileStreamStore> logger)
        : this(root, clock, logger, new Disk()) { }

    internal FileStreamStore(string root, TimeProvider clock, ILogger<FileStreamStore> logger, Disk disk)
    {
        (_root, _logger, _disk) = (root, logger, disk);
        _tree = new FileTree(Path.Combine(root, "streams"), ".jsonl");
        _torn = new FileTree(Path.Combine(root, "torn"), ".torn");
        _locks = new WriterLocks(Path.Combine(root, "locks"), clock, disk);
    }

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
            return Directory.Exists(path) ? throw Unreadable(stream, null) : new StreamChunk(default, from);
        }

        using var file = OpenToRead(stream, path);
        var bytes = StreamFile.ReadToEnd(file, from);
        var whole = StreamLines.WholeLength(bytes.Span);
        return new StreamChunk(bytes[..whole], from + whole);
    }

    /// <summary>One file that may not be opened is that stream's damage, and not the storage's.</summary>
    private static SafeFileHandle OpenToRead(StreamName stream, string path)
    {
        try
        {
            return File.OpenHandle(path, FileMode.Open, FileAccess.Read, FileShare.ReadWrite | FileShare.Delete);
        }
        catch (UnauthorizedAccessException e)
        {
            throw Unreadable(stream, e);
        }
    }

    private static BrokenStreamException Unreadable(StreamName stream, Exception? why) => new(1, "the file cannot be opened", why, stream);

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
            return Recognise(stream, file, at, behind[..whole], lines);
        }

        if (behind.Length > 0)
        {
            CutOff(stream, file, at, behind);
        }

        StreamFile.Write(file, at, lines);
        FlushName(stream, file, at);
        return AppendOutcome.At(at + lines.Length);
    }

    /// <summary>The first append makes a name. Nobody is told that it stands before a power cut can no longer take it.</summary>
    private void FlushName(StreamName stream, SafeFileHandle file, long at)
    {
        _disk.Flush(file, _tree.PathOf(stream));
        if (at == 0)
        {
            Disk.Own(file);
            _disk.FlushFolder(Path.GetDirectoryName(_tree.PathOf(stream)));
        }
    }

    /// <summary>Nobody was told that these bytes were written. They are kept aside all the same, in case it was not a crash that damaged
    /// the file.</summary>
    private void CutOff(StreamName stream, SafeFileHandle file, long at, ReadOnlySpan<byte> torn)
    {
        Log.TornTailCut(_logger, stream, torn.Length, at);
        var aside = _torn.PathOf(stream);
        _disk.EnsureFolder(Path.GetDirectoryName(aside)!);
        using (var kept = File.OpenHandle(aside, FileMode.OpenOrCreate, FileAccess.Write, FileShare.Read))
        {
            Disk.Own(kept);
            RandomAccess.Write(kept, torn, RandomAccess.GetLength(kept));
            _disk.Flush(kept, aside);
        }

        _disk.FlushFolder(Path.GetDirectoryName(aside));
        RandomAccess.SetLength(file, at);
    }

    private AppendOutcome Recognise(StreamName stream, SafeFileHandle file, long at, ReadOnlySpan<byte> behind, ReadOnlySpan<byte> lines)
    {
        if (!behind.StartsWith(lines))
        {
            return AppendOutcome.Conflict;
        }

        // The earlier attempt may have died between the write and the flush.
        FlushName(stream, file, at);
        return AppendOutcome.At(at + lines.Length);
    }

    private SafeFileHandle? Open(string path, bool create)
    {
        if (create)
        {
            _disk.Close(_root);
            _disk.EnsureFolder(Path.GetDirectoryName(path)!);
        }

        return create || File.Exists(path)
            ? File.OpenHandle(path, FileMode.OpenOrCreate, FileAccess.ReadWrite, FileShare.ReadWrite | FileShare.Delete)
            : null;
    }
}
