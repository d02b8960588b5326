using System.CommandLine;
using System.Globalization;
using System.Text.Json;
using FinsamBot.Archive.Exporting;
using FinsamBot.Host.Tool.Line;

namespace FinsamBot.Host.Tool;

/// <summary>
/// <c>archive YEAR FOLDER [--leave-out] [--json]</c>: packages for an archive, one for each intervention, in a folder that is not there
/// yet. Exit 1 when nothing was written, or when a case has no package, with each reason. With <c>--check FOLDER</c> it looks at packages
/// instead: see <see cref="ArchiveCheck"/>.
/// </summary>
internal static class ArchiveCommand
{
    private static readonly Argument<string?> Year = new("year") { Arity = ArgumentArity.ZeroOrOne };
    private static readonly Argument<string?> Folder = new("folder") { Arity = ArgumentArity.ZeroOrOne };
    private static readonly Option<bool> LeaveOut = Switches.Switch("--leave-out");
    private static readonly Option<string> Check = new("--check");

    public static ToolCommand Command { get; } =
        new("archive", RunAsync, Year, Folder, LeaveOut, Check, Switches.Json) { NeedsStore = true, Elsewhere = Check };

    private static async Task<int> RunAsync(ToolRun run)
    {
        var (typed, folder, look) = (run.Typed.GetValue(Year), run.Typed.GetValue(Folder), run.Typed.GetValue(Check));
        if ((look is null) != (folder is not null) || (look is not null && typed is not null))
        {
            await run.RefusePlainAsync(HelpPage.Use(Command, run.Language));
            return ExitCode.Misread;
        }

        return look is not null ? await ArchiveCheck.RunAsync(run, look) : await WriteAsync(run, typed!, folder!);
    }

    private static async Task<int> WriteAsync(ToolRun run, string typed, string folder)
    {
        if (!int.TryParse(typed, NumberStyles.None, CultureInfo.InvariantCulture, out var year) || year is < 1990 or > 2100)
        {
            return await run.RefusePlainAsync(HelpPage.Use(Command, run.Language));
        }

        var order = new ExportOrder(year, folder, run.Typed.Has(LeaveOut));
        var export = run.Services.GetRequiredService<YearExport>();
        var outcome = await run.WithProgressAsync("Progress_Packages", walked => export.RunAsync(order, CancellationToken.None, walked));
        await (run.Json ? run.Out.WriteLineAsync(Json(outcome)) : TellAsync(run, outcome));
        return outcome.IsWhole ? ExitCode.Done : ExitCode.Refused;
    }

    private static async Task TellAsync(ToolRun run, ExportOutcome outcome)
    {
        await ExportProblems.TellAsync(run, outcome.Problems);
        if (outcome.Refusal is not null)
        {
            await run.Errors.WriteLineAsync(outcome.RefusalIn(run.Language));
            return;
        }

        foreach (var package in outcome.Packages)
        {
            await run.SayAsync("Archive_Package", package.Folder, package.Title, package.Records, package.Files);
        }

        await run.SayAsync("Archive_Done", outcome.Packages.Count, outcome.Order.Folder);
    }

    private static string Json(ExportOutcome outcome) =>
        JsonSerializer.Serialize(
            new
            {
                folder = outcome.Order.Folder,
                year = outcome.Order.Year,
                refusal = outcome.Refusal?.ToString(),
                packages = outcome.Packages,
                problems = ExportProblems.Listed(outcome.Problems),
            },
            ToolJson.Readable
        );
}
