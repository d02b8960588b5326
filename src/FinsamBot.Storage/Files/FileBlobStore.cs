using FinsamBot.Domain.Events;
using FinsamBot.Runtime.Streams;

namespace FinsamBot.Storage.Files;

/// <summary>
/// Blobs as files <c>blobs/{name}.blob</c> below a folder. A put is written and flushed aside and then renamed over the old content, so a
/// reader or a crash meets one or the other; the new name is flushed too, so what was put is there after a power cut. A deletion may be
/// undone by one.
/// </summary>
public sealed class FileBlobStore : IBlobStore
{
    private const int Attempts = 20;

    private readonly string _root;
    private readonly FileTree _tree;
    private readonly string _aside;
    private readonly Disk _disk;

    private readonly Lock _sweeping = new();
    private bool _swept;

    public FileBlobStore(string root)
        : this(root, new Disk()) { }

    internal FileBlobStore(string root, Disk disk) =>
        (_root, _tree, _aside, _disk) = (root, new FileTree(Path.Combine(root, "blobs"), ".blob"), Path.Combine(root, "unfinished"), disk);

    public Task PutAsync(StreamName name, ReadOnlyMemory<byte> content, CancellationToken cancellation)
    {
        cancellation.ThrowIfCancellationRequested();
        return Task.FromResult(FileFailures.Translated(() => Put(_tree.PathOf(name), content.Span)));
    }

    public Task<byte[]?> GetAsync(StreamName name, CancellationToken cancellation)
    {
        cancellation.ThrowIfCancellationRequested();
        return Task.FromResult(FileFailures.Translated(() => Get(_tree.PathOf(name))));
    }

    public Task DeleteAsync(StreamName name, CancellationToken cancellation)
    {
        cancellation.ThrowIfCancellationRequested();
        return Task.FromResult(FileFailures.Translated(() => Delete(name)));
    }

    public IAsyncEnumerable<StreamName> ListAsync(string prefix, CancellationToken cancellation) =>
        _tree.List(prefix, cancellation).ToAsyncEnumerable();

    private bool Put(string path, ReadOnlySpan<byte> content)
    {
        SweepOnce();

        // Held until it is renamed, so that no other process takes it for a leftover.
        var aside = Path.Combine(_aside, Path.GetRandomFileName());
        using var file = File.OpenHandle(aside, FileMode.CreateNew, FileAccess.Write, FileShare.Read | FileShare.Delete);
        Disk.Own(file);
        RandomAccess.Write(file, content, 0);
        _disk.Flush(file, path);
        Rename(aside, path);
        return true;
    }

    /// <summary>Removes what a crash left behind: it may be somebody's text, which must not stay where nobody deletes it.</summary>
    private void SweepOnce()
    {
        lock (_sweeping)
        {
            if (!_swept)
            {
                _disk.Close(_root);
                _disk.EnsureFolder(_aside);
                Array.ForEach(Directory.GetFiles(_aside), Sweep);
                _swept = true;
            }
        }
    }

    private static void Sweep(string leftover)
    {
        try
        {
            File.OpenHandle(leftover, FileMode.Open, FileAccess.ReadWrite, FileShare.None, FileOptions.DeleteOnClose).Dispose();
        }
        catch (IOException)
        {
            return; // Another process is writing it right now.
        }
    }

    /// <summary>Deleting prunes empty folders, which may take one away between its creation and the rename: then once more.</summary>
    private void Rename(string aside, string path)
    {
        for (var attempt = 1; ; attempt++)
        {
            try
            {
                if (attempt > 1)
                {
                    _disk.EnsureFolder(Path.GetDirectoryName(path)!);
                }

                _disk.Rename(aside, path);
                return;
            }
            catch (IOException) when (attempt < Attempts)
            {
                continue;
            }
        }
    }

    private static byte[]? Get(string path)
    {
        if (!File.Exists(path))
        {
            return null;
        }

        try
        {
            using var file = File.OpenHandle(path, FileMode.Open, FileAccess.Read, FileShare.ReadWrite | FileShare.Delete);
            return StreamFile.ReadToEnd(file, 0).ToArray();
        }
        catch (Exception e) when (e is FileNotFoundException or DirectoryNotFoundException)
        {
            return null; // Deleted since it was looked for.
        }
    }

    private bool Delete(StreamName name)
    {
        if (!File.Exists(_tree.PathOf(name)))
        {
            return false;
        }

        File.Delete(_tree.PathOf(name));
        _tree.Prune(name);
        return true;
    }
}
