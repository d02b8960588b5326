using FinsamBot.Archive.Exporting;
using FinsamBot.Host.Tool.Line;

namespace FinsamBot.Host.Tool;

/// <summary>What could not go out of the store whole, as the commands that take something out tell it.</summary>
internal static class ExportProblems
{
    public static async Task TellAsync(ToolRun run, IReadOnlyList<ExportProblem> problems)
    {
        foreach (var problem in problems)
        {
            await run.Errors.WriteLineAsync(problem.In(run.Language));
        }
    }

    public static IEnumerable<object> Listed(IReadOnlyList<ExportProblem> problems) =>
        problems.Select(p => new
        {
            kind = p.Kind.ToString(),
            p.Where,
            p.File,
        });
}
