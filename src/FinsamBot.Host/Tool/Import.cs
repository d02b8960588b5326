using System.Text.Json;
using FinsamBot.Documents.Import;

namespace FinsamBot.Host.Tool;

/// <summary>
/// <c>-- import FILE… [--dry-run] [--json]</c>: what is understood of old reports, with the confidence of each section, what disagrees and what is asked.
/// Exit 1 when a file was refused; the others are shown all the same.
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
        var results = new List<(string File, FormResult? Result)>();
        foreach (var file in run.Arguments)
        {
            results.Add((file, await ContentAsync(file) is { } content ? reports.Read(file, content) : null));
        }

        await run.Out.WriteLineAsync(run.Json ? Json(results) : string.Join(Environment.NewLine, results.Select(r => ImportAccount.Of(r.File, r.Result))));
        return results.TrueForAll(r => r.Result is { IsUnderstood: true }) ? 0 : 1;
    }

    public static string Missing(string file) => $"Filen {file} finns inte, eller får inte läsas.";

    /// <summary>One file gives an object, several give an array.</summary>
    private static string Json(List<(string File, FormResult? Result)> results) => results is [var (file, result)]
        ? JsonSerializer.Serialize(ImportJson.Of(file, result), ToolJson.Readable)
        : JsonSerializer.Serialize(results.Select(r => ImportJson.Of(r.File, r.Result)), ToolJson.Readable);

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
        catch (Exception unreadable) when (unreadable is IOException or UnauthorizedAccessException or ArgumentException or NotSupportedException)
        {
            return null;
        }
    }

}
