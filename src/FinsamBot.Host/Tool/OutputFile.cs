using FinsamBot.Domain.Reports.Registry;
using FinsamBot.Host.Tool.Line;
using FinsamBot.Runtime.Papers;

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

    /// <summary>As Word or PDF/A, which the file's ending says. False when it could not be made or written, which is said.</summary>
    public static async Task<bool> WriteAsNamedAsync(ToolRun run, string path, RenderedDocument word)
    {
        if (!HasEnding(path, Pdf))
        {
            return await WriteAsync(run, path, word.Content);
        }

        var made = (await run.Services.GetRequiredService<ConvertToPdf>()([word], CancellationToken.None)).Outcomes[0];
        if (made.Document is { } archived)
        {
            return await WriteAsync(run, path, archived.Content);
        }

        await run.RefusePlainAsync(PdfWords.Of(made.Refusal!.Value, run.Language));
        return false;
    }

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
