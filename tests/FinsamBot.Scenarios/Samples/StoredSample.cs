using System.Text;
using FinsamBot.Testing;

namespace FinsamBot.Scenarios.Samples;

/// <summary>A committed store, and beside it what the program said of it when it was written. Opened as a copy.</summary>
internal sealed class StoredSample(string name) : IDisposable
{
    private static readonly string Home = Path.Combine(Repository.Root, "tests", "FinsamBot.Scenarios", "Samples");

    private readonly DirectoryInfo _copy = Directory.CreateTempSubdirectory("finsambot-sample-");

    /// <summary>Each is named by the month it was written in.</summary>
    public static IReadOnlyList<string> Names { get; } =
    [
        .. Directory
            .GetDirectories(Home)
            .Where(d => Directory.Exists(Path.Combine(d, "store")))
            .Select(d => Path.GetFileName(d)!)
            .Order(StringComparer.Ordinal),
    ];

    public string Name => name;

    public string Committed => Path.Combine(PathOf(name), "store");

    public string Hashes => File.ReadAllText(Path.Combine(Home, name, "files.sha256"));

    /// <summary>A copy of it, to open and to damage.</summary>
    public string Folder => _copy.FullName;

    public static string PathOf(string name) => Path.Combine(Home, name);

    public static StoredSample Open(string name)
    {
        var sample = new StoredSample(name);
        StoreFolder.Copy(sample.Committed, sample.Folder);
        return sample;
    }

    /// <summary>Writes a new sample. One that is there is never written again.</summary>
    public static void Create(string name, string store)
    {
        var folder = Path.Combine(Home, name);
        if (Directory.Exists(folder))
        {
            throw new InvalidOperationException($"The sample {name} is there already, and a sample is never changed: choose another name.");
        }

        StoreFolder.Copy(store, Path.Combine(folder, "store"));
        File.WriteAllText(Path.Combine(folder, "files.sha256"), StoreFolder.Hashes(store));
    }

    /// <summary>
    /// Fails when the program says anything else of the store than it did, and says for whom. What it says may be changed on purpose, with
    /// <c>UPDATE_GOLDEN=1</c>; the store never.
    /// </summary>
    public void Says(string file, string now)
    {
        var path = Path.Combine(Home, name, "said", file);
        var normal = now.ReplaceLineEndings("\n").TrimEnd('\n') + "\n";
        if (Environment.GetEnvironmentVariable("UPDATE_GOLDEN") == "1")
        {
            Directory.CreateDirectory(Path.GetDirectoryName(path)!);
            File.WriteAllText(path, normal, new UTF8Encoding(false));
            return;
        }

        string[] before = File.Exists(path) ? File.ReadAllText(path).Split('\n') : [];
        var after = normal.Split('\n');
        var lines = Enumerable.Range(0, Math.Max(before.Length, after.Length));
        var line = lines.FirstOrDefault(i => before.ElementAtOrDefault(i) != after.ElementAtOrDefault(i), -1);
        if (line >= 0)
        {
            Assert.Fail(
                $"""
                A store written in {name} reads differently: line {line + 1} of {file}.
                It said:  {before.ElementAtOrDefault(line) ?? "(nothing)"}
                It says:  {after.ElementAtOrDefault(line) ?? "(nothing)"}
                Whoever has run the program since {name} would see this in reports they wrote, signed or were reminded of long ago.
                """
            );
        }
    }

    public void Dispose() => _copy.Delete(recursive: true);
}
