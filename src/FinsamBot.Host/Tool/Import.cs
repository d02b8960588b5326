using System.Text.Json;
using FinsamBot.Intake;

namespace FinsamBot.Host.Tool;

/// <summary>
/// <c>-- import FILE… [--dry-run] [--json]</c>: what is understood of old reports, with the confidence of each section, what disagrees and
/// what is asked. Without <c>--dry-run</c> they are taken in; what is there already stays as it is. Exit 1 when a file was refused; the
/// others are handled all the same.
/// </summary>
internal static class Import
{
    private const int LargestFile = 20 * 1024 * 1024;

    public static async Task<int> RunAsync(ToolRun run)
    {
        if (run.Arguments.Count == 0)
        {
            return await run.RefuseAsync("Skriv: import FIL… [--dry-run] [--json], till exempel import rapport.docx --dry-run");
        }

        var reports = run.Services.GetRequiredService<OldReports>();
        var files = new List<ImportedFile>();
        foreach (var path in run.Arguments)
        {
            var content = await ContentAsync(path);
            var file = new ImportedFile(path, content, content is null ? null : reports.Read(path, content));
            files.Add(run.Options.ContainsKey("dry-run") ? file : await file.SaveAsync(run.Handlers.Intake, run.Now));
        }

        await run.Out.WriteLineAsync(run.Json ? Json(files) : string.Join(Environment.NewLine, files.Select(ImportAccount.Of)));
        return files.TrueForAll(f => f.IsUnderstood && f.Saved.All(s => s.Outcome.Refusal is null)) ? 0 : 1;
    }

    public static string Missing(string file) => $"Filen {file} finns inte, eller får inte läsas.";

    /// <summary>One file gives an object, several give an array.</summary>
    private static string Json(List<ImportedFile> files) =>
        files is [var only]
            ? JsonSerializer.Serialize(ImportJson.Of(only), ToolJson.Readable)
            : JsonSerializer.Serialize(files.Select(ImportJson.Of), ToolJson.Readable);

    /// <summary>Null when there is no such file. One that is too large is read no further than it takes to see that.</summary>
    private static async Task<byte[]?> ContentAsync(string file)
    {
        try
        {
            await using var stream = File.OpenRead(file);
            var content = new byte[Math.Min(stream.Length, LargestFile + 1)];
            await stream.ReadExactlyAsync(content);
            return content;
        }
        catch (Exception unreadable)
            when (unreadable is IOException or UnauthorizedAccessException or ArgumentException or NotSupportedException)
        {
            return null;
        }
    }
}
