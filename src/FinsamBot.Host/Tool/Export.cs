using System.CommandLine;
using FinsamBot.Domain.Interventions;
using FinsamBot.Host.Tool.Line;
using FinsamBot.Runtime.Papers;

namespace FinsamBot.Host.Tool;

/// <summary><c>export REPORT FILE</c>: a report as it stands now, as Word or PDF/A, which the file's ending says.</summary>
internal static class Export
{
    private static readonly Argument<string> Report = new("report");
    private static readonly Argument<string> Target = new("file");

    public static ToolCommand Command { get; } = new("export", RunAsync, Report, Target) { NeedsStore = true };

    private static async Task<int> RunAsync(ToolRun run)
    {
        var (name, file) = (run.Typed.GetRequiredValue(Report), run.Typed.GetRequiredValue(Target));
        if (OutputFile.Fault(run, file, [OutputFile.Word, OutputFile.Pdf]) is { } fault)
        {
            return await run.RefusePlainAsync(fault);
        }

        var view = ReportId.TryParse(name, out var id) ? await run.Handlers.Reports.FindAsync(id, run.Now, CancellationToken.None) : null;
        if (view is null)
        {
            return await run.RefuseAsync("Export_None", name);
        }

        if (!await OutputFile.WriteAsNamedAsync(run, file, run.Services.GetRequiredService<RenderDocument>()(view)))
        {
            return ExitCode.Refused;
        }

        await run.SayAsync("Export_Written", name, file);
        return ExitCode.Done;
    }
}
