using System.IO.Compression;
using FinsamBot.Testing;
using FinsamBot.Testing.Node;

namespace FinsamBot.Edges.Tests.Tooling;

/// <summary>The app package as the command makes it, unpacked beside itself.</summary>
internal sealed class AppPackage : IDisposable
{
    private readonly DirectoryInfo _folder = Directory.CreateTempSubdirectory("finsambot-package-");

    public string Unpacked => Path.Combine(_folder.FullName, "unpacked");

    /// <summary>The file for Outlook on Mac, telephones and perpetual Office.</summary>
    public string OutlookFile => Path.Combine(_folder.FullName, "finsambot-outlook.xml");

    /// <summary>An empty folder that goes with the package.</summary>
    public string Folder(string name) => _folder.CreateSubdirectory(name).FullName;

    public IReadOnlyList<string> Entries { get; private set; } = [];

    public static async Task<AppPackage> MakeAsync(params string[] arguments)
    {
        var package = new AppPackage();
        var file = Path.Combine(package._folder.FullName, "finsambot.zip");
        var run = await RunAsync([.. arguments, "--out", file]);
        Assert.AreEqual(0, run.ExitCode, run.Errors);
        using var archive = ZipFile.OpenRead(file);
        package.Entries = [.. archive.Entries.Select(entry => entry.FullName)];
        archive.ExtractToDirectory(package.Unpacked);
        return package;
    }

    public static Task<NodeRun> RunAsync(params string[] arguments) =>
        NodeTool.RunAsync(Path.Combine(Repository.Root, "manifest", "package.mjs"), arguments);

    public string Read(string name) => File.ReadAllText(Path.Combine(Unpacked, name));

    public void Dispose() => _folder.Delete(recursive: true);
}
