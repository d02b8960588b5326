namespace FinsamBot.Edges.Tests.Storage;

/// <summary>A folder of one test's own, gone with it.</summary>
public sealed class TempFolder : IDisposable
{
    public string Path { get; } = Directory.CreateTempSubdirectory("finsambot-").FullName;

    public void Dispose() => Directory.Delete(Path, recursive: true);
}
