using FinsamBot.Host.Tool.Line;

namespace FinsamBot.Host.Tool;

/// <summary>A file that a command writes. Its ending says as what.</summary>
internal static class OutputFile
{
    public const string Word = ".docx";
    public const string Pdf = ".pdf";

    /// <summary>Why nothing can be written there, said before any work is done; null when it can.</summary>
    public static string? Fault(ToolRun run, string path, IReadOnlyList<string> endings)
    {
        if (!endings.Any(e => HasEnding(path, e)))
        {
            return run.Text("Output_Ending", path, string.Join(", ", endings));
        }

        return Path.GetDirectoryName(Path.GetFullPath(path)) is { } folder && !Directory.Exists(folder)
            ? run.Text("Output_Folder", folder)
            : null;
    }

    public static bool HasEnding(string path, string ending) => path.EndsWith(ending, StringComparison.OrdinalIgnoreCase);

    /// <summary>False when the file could not be written, which is said.</summary>
    public static async Task<bool> WriteAsync(ToolRun run, string path, ReadOnlyMemory<byte> content)
    {
        try
        {
            await File.WriteAllBytesAsync(path, content);
            return true;
        }
        catch (Exception e) when (e is IOException or UnauthorizedAccessException)
        {
            await run.Errors.WriteLineAsync(run.Text("Output_NotWritten", path));
            return false;
        }
    }
}
