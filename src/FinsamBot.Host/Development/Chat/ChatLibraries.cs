namespace FinsamBot.Host.Development.Chat;

/// <summary>Scripts of npm beside the program: there after a build that found them installed, and in nothing that is published.</summary>
internal static class ChatLibraries
{
    private static readonly string Folder = Path.Combine(AppContext.BaseDirectory, "chat");

    /// <summary>Null when it was not installed before the build.</summary>
    public static byte[]? Find(string name) =>
        Path.Combine(Folder, Path.GetFileName(name)) is var file && File.Exists(file) ? File.ReadAllBytes(file) : null;
}
