using System.CommandLine;
using System.Text.Json;
using FinsamBot.Host.Tool.Line;
using FinsamBot.Intake;

namespace FinsamBot.Host.Tool;

/// <summary>
/// <c>import FILE… [--dry-run] [--yes] [--json]</c>: what is understood of old reports, with the confidence of each section, what
/// disagrees and what is asked. Without <c>--dry-run</c> they are taken in; what is there already stays as it is. Exit 1 when a file was
/// refused; the others are handled all the same.
/// </summary>
internal static class Import
{
    private static readonly Argument<string[]> Sources = new("files") { Arity = ArgumentArity.OneOrMore };

    public static ToolCommand Command { get; } = new("import", RunAsync, Sources, Switches.DryRun, Switches.Json, Switches.Yes);

    private static async Task<int> RunAsync(ToolRun run)
    {
        var files = await run.WithProgressAsync("Progress_Files", read => ReadAsync(run, read));
        if (!run.IsDryRun)
        {
            var reports = files.Sum(f => f.Reports);
            if (reports > 0 && !await run.IsAgreedAsync("Ask_Reports", reports))
            {
                return await run.RefuseAsync("Ask_No");
            }

            files = await run.WithProgressAsync("Progress_Saving", saved => SaveAsync(run, files, saved));
        }

        if (run.Json)
        {
            await run.Out.WriteLineAsync(Json(run, files));
        }
        else
        {
            await run.Out.WriteLineAsync(string.Join(Environment.NewLine, files.Select(f => ImportAccount.Of(f, run.Language))));
            var understood = files.Count(f => f.IsUnderstood);
            await run.SayAsync(run.IsDryRun ? "Import_Would" : "Import_Done", files.Count, understood, files.Count - understood);
        }

        return files.TrueForAll(f => f.IsUnderstood && f.Saved.All(s => s.Outcome.Refusal is null)) ? ExitCode.Done : ExitCode.Refused;
    }

    private static async Task<List<ImportedFile>> ReadAsync(ToolRun run, Action<int, int> read)
    {
        var (reports, paths) = (run.Services.GetRequiredService<OldReports>(), run.Typed.GetRequiredValue(Sources));
        var files = new List<ImportedFile>();
        foreach (var path in paths)
        {
            var content = await InputFile.ReadAsync(path);
            files.Add(new ImportedFile(path, content, content is null ? null : reports.Read(path, content)));
            read(files.Count, paths.Length);
        }

        return files;
    }

    private static async Task<List<ImportedFile>> SaveAsync(ToolRun run, List<ImportedFile> files, Action<int, int> saved)
    {
        var done = new List<ImportedFile>();
        foreach (var file in files)
        {
            done.Add(await file.SaveAsync(run.Handlers.Intake, run.Now));
            saved(done.Count, files.Count);
        }

        return done;
    }

    /// <summary>One file gives an object, several give an array.</summary>
    private static string Json(ToolRun run, List<ImportedFile> files) =>
        files is [var only]
            ? JsonSerializer.Serialize(ImportJson.Of(only, run.Language), ToolJson.Readable)
            : JsonSerializer.Serialize(files.Select(f => ImportJson.Of(f, run.Language)), ToolJson.Readable);
}
