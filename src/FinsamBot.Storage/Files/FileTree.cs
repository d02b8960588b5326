using FinsamBot.Domain.Events;

namespace FinsamBot.Storage.Files;

/// <summary>
/// Names as files below a folder: <c>a/b</c> is the file <c>a/b.jsonl</c>. The ending keeps the name <c>a</c> apart from the folder of
/// <c>a/b</c>; a folder whose own name carries the ending gets a '~', which no name contains.
/// </summary>
internal sealed class FileTree(string root, string ending)
{
    private const char Mark = '~';

    public string PathOf(StreamName name) => Path.Combine(root, FolderNames(name.Value) + ending);

    /// <summary>Removes the folders above a deleted file that became empty, so that listing never walks through what is gone.</summary>
    public void Prune(StreamName name)
    {
        try
        {
            for (var folder = Path.GetDirectoryName(PathOf(name))!; folder.Length > root.Length; folder = Path.GetDirectoryName(folder)!)
            {
                if (Directory.EnumerateFileSystemEntries(folder).Any())
                {
                    return;
                }

                Directory.Delete(folder);
            }
        }
        catch (IOException)
        {
            return; // Somebody else pruned it or put a file there meanwhile: either is fine.
        }
    }

    /// <summary>In ordinal order of the whole names; a folder is opened when the listing reaches it.</summary>
    public IEnumerable<StreamName> List(string prefix, CancellationToken cancellation)
    {
        var folder = prefix[..(prefix.LastIndexOf('/') + 1)];
        return folder.Length == 0 || StreamName.IsValid(folder.AsSpan(..^1)) ? Walk(folder, prefix, cancellation) : [];
    }

    private IEnumerable<StreamName> Walk(string folder, string prefix, CancellationToken cancellation)
    {
        foreach (var entry in FileFailures.Translated(() => Entries(folder)))
        {
            cancellation.ThrowIfCancellationRequested();
            var name = folder + entry;
            if (name.EndsWith('/'))
            {
                foreach (var below in name.StartsWith(prefix, StringComparison.Ordinal) ? Walk(name, prefix, cancellation) : [])
                {
                    yield return below;
                }
            }
            else if (name.StartsWith(prefix, StringComparison.Ordinal) && StreamName.IsValid(name))
            {
                yield return new StreamName(name);
            }
        }
    }

    /// <summary>Names directly in a folder, folders with a '/' behind: sorted so, the tree's order is the order of the whole
    /// names.</summary>
    private string[] Entries(string folder)
    {
        var directory = new DirectoryInfo(Path.Combine(root, FolderNames(folder)));
        try
        {
            var entries = directory.EnumerateFileSystemInfos().Select(EntryOf).OfType<string>().ToArray();
            Array.Sort(entries, string.CompareOrdinal);
            return entries;
        }
        catch (DirectoryNotFoundException)
        {
            return []; // Never written, or pruned since its parent was read.
        }
    }

    private string? EntryOf(FileSystemInfo info) =>
        info switch
        {
            DirectoryInfo => info.Name.TrimEnd(Mark) + '/',
            _ when info.Name.EndsWith(ending, StringComparison.Ordinal) => info.Name[..^ending.Length],
            _ => null,
        };

    private string FolderNames(string name) => name.Replace(ending + '/', ending + Mark + '/', StringComparison.Ordinal);
}
