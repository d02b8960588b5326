namespace FinsamBot.Archive.Exporting;

/// <summary>A folder under another name until it is whole: whoever finds the folder finds all of it.</summary>
internal sealed class UnfinishedFolder(string folder) : IDisposable
{
    private const string Ending = ".unfinished";

    private readonly string _whole = Path.TrimEndingDirectorySeparator(Path.GetFullPath(folder));
    private bool _isWhole;

    public string Place => _whole + Ending;

    /// <summary>Why it cannot be begun; null when it can.</summary>
    public ExportRefusal? Refusal()
    {
        if (File.Exists(_whole) || (Directory.Exists(_whole) && Directory.EnumerateFileSystemEntries(_whole).Any()))
        {
            return ExportRefusal.FolderTaken;
        }

        return Path.Exists(Place) ? ExportRefusal.FolderUnfinished : null;
    }

    public void Begin() => Directory.CreateDirectory(Place);

    /// <summary>It gets its name.</summary>
    public void Finish()
    {
        if (Directory.Exists(_whole))
        {
            Directory.Delete(_whole);
        }

        Directory.Move(Place, _whole);
        _isWhole = true;
    }

    /// <summary>Half of it goes.</summary>
    public void Dispose()
    {
        if (!_isWhole)
        {
            Remove(Place);
        }
    }

    /// <summary>As well as it can be done: whoever meets what is left is told of it by its name.</summary>
    public static void Remove(string place)
    {
        try
        {
            if (Directory.Exists(place))
            {
                Directory.Delete(place, recursive: true);
            }
        }
        catch (Exception e) when (e is IOException or UnauthorizedAccessException)
        {
            return;
        }
    }
}
