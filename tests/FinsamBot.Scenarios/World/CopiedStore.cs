namespace FinsamBot.Scenarios.World;

/// <summary>The folder of a bot that has stopped, as a backup would hold it: to be damaged, and started on again.</summary>
public sealed class CopiedStore : IDisposable
{
    private readonly DirectoryInfo _folder = Directory.CreateTempSubdirectory("finsambot-copy-");

    public CopiedStore(string from)
    {
        foreach (var file in Directory.EnumerateFiles(from, "*", SearchOption.AllDirectories))
        {
            var to = Path.Combine(Folder, Path.GetRelativePath(from, file));
            Directory.CreateDirectory(Path.GetDirectoryName(to)!);
            File.Copy(file, to);
        }
    }

    public string Folder => _folder.FullName;

    /// <summary>Settings that start a bot, or the tool, on this folder.</summary>
    public string[] Settings => ["--environment", "Development", "--Storage:Path", Folder];

    /// <summary>One byte of a stream is another one.</summary>
    public void Damage(string stream)
    {
        var file = Path.Combine(Folder, "streams", stream + ".jsonl");
        var bytes = File.ReadAllBytes(file);
        bytes[bytes.Length / 2] ^= 1;
        File.WriteAllBytes(file, bytes);
    }

    public void PutBlob(string name, string content)
    {
        var file = Path.Combine(Folder, "blobs", name + ".blob");
        Directory.CreateDirectory(Path.GetDirectoryName(file)!);
        File.WriteAllText(file, content);
    }

    public void Dispose() => _folder.Delete(recursive: true);
}
