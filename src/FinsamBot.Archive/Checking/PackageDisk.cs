namespace FinsamBot.Archive.Checking;

/// <summary>What lies in a folder, walked once without following a link. Paths are from that folder, with slashes: whatever a package
/// names is looked up here, and never asked of the disk.</summary>
internal sealed class PackageDisk
{
    private readonly Dictionary<string, long> _files = new(StringComparer.Ordinal);
    private readonly HashSet<string> _folders = new(StringComparer.Ordinal) { "" };
    private readonly HashSet<string> _links = new(StringComparer.Ordinal);
    private readonly string _root;

    private PackageDisk(string root) => _root = root;

    /// <summary>What the folder is called.</summary>
    public string Name => Path.GetFileName(_root);

    /// <summary>Their sizes, by path.</summary>
    public IReadOnlyDictionary<string, long> Files => _files;

    public IReadOnlySet<string> Folders => _folders;

    public IReadOnlySet<string> Links => _links;

    /// <summary>Tells of links, and of more than can be looked through.</summary>
    public static PackageDisk Walk(string folder, FindingList findings)
    {
        var disk = new PackageDisk(Path.TrimEndingDirectorySeparator(Path.GetFullPath(folder)));
        var open = new Stack<(DirectoryInfo Folder, string Path, int Depth)>([(new DirectoryInfo(disk._root), "", 0)]);
        while (open.TryPop(out var next))
        {
            try
            {
                disk.Look(next, open, findings);
            }
            catch (Exception e) when (e is IOException or UnauthorizedAccessException)
            {
                findings.Add(RuleNames.Unreadable, next.Path, "Unreadable");
            }
        }

        return disk;
    }

    /// <summary>An empty file is not opened: what looks like one may be a pipe that never ends.</summary>
    public Stream Open(string path) => _files[path] == 0 ? Stream.Null : File.OpenRead(Path.Combine(_root, path));

    private void Look(
        (DirectoryInfo Folder, string Path, int Depth) at,
        Stack<(DirectoryInfo Folder, string Path, int Depth)> open,
        FindingList findings
    )
    {
        foreach (var entry in at.Folder.EnumerateFileSystemInfos())
        {
            var path = at.Path.Length == 0 ? entry.Name : $"{at.Path}/{entry.Name}";
            if (_files.Count + _folders.Count + _links.Count >= CheckLimits.Entries || at.Depth >= CheckLimits.FolderDepth)
            {
                findings.Add(RuleNames.TooLarge, at.Path, "FolderTooLarge", $"{CheckLimits.Entries}", $"{CheckLimits.FolderDepth}");
                return;
            }

            if (entry.LinkTarget is not null)
            {
                _links.Add(path);
                findings.Add(RuleNames.SymbolicLink, path, "Link");
            }
            else if (entry is DirectoryInfo folder)
            {
                _folders.Add(path);
                open.Push((folder, path, at.Depth + 1));
            }
            else
            {
                _files.Add(path, ((FileInfo)entry).Length);
            }
        }
    }
}
