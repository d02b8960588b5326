using System.CommandLine;
using System.Text.Json;
using FinsamBot.Archive.Leaving;
using FinsamBot.Host.Tool.Line;

namespace FinsamBot.Host.Tool;

/// <summary>
/// <c>leave FOLDER [--json]</c>: everything of the association, as packages for an archive and as plain folders, with a page to open by
/// double click. Exit 1 when nothing was written, or when something could not go along, with each reason.
/// </summary>
internal static class LeaveCommand
{
    private static readonly Argument<string> Folder = new("folder");

    public static ToolCommand Command { get; } = new("leave", RunAsync, Folder, Switches.Json) { NeedsStore = true };

    private static async Task<int> RunAsync(ToolRun run)
    {
        var folder = run.Typed.GetRequiredValue(Folder);
        var leave = run.Services.GetRequiredService<LeaveExport>();
        var outcome = await run.WithProgressAsync("Progress_Packages", walked => leave.RunAsync(folder, CancellationToken.None, walked));
        await (run.Json ? run.Out.WriteLineAsync(Json(outcome)) : TellAsync(run, outcome));
        return outcome.IsWhole ? ExitCode.Done : ExitCode.Refused;
    }

    private static async Task TellAsync(ToolRun run, LeaveOutcome outcome)
    {
        await ExportProblems.TellAsync(run, outcome.Problems);
        if (outcome.Refusal is not null)
        {
            await run.Errors.WriteLineAsync(outcome.RefusalIn(run.Language));
            return;
        }

        await run.SayAsync("Leave_Done", Path.Combine(outcome.Folder, "index.html"), outcome.Packages, outcome.Files);
    }

    private static string Json(LeaveOutcome outcome) =>
        JsonSerializer.Serialize(
            new
            {
                folder = outcome.Folder,
                refusal = outcome.Refusal?.ToString(),
                packages = outcome.Packages,
                files = outcome.Files,
                problems = ExportProblems.Listed(outcome.Problems),
            },
            ToolJson.Readable
        );
}
