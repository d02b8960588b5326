using System.CommandLine;
using FinsamBot.Domain.Forms;
using FinsamBot.Host.Tool.Line;
using FinsamBot.Intake.Roster;
using FinsamBot.Runtime.Enrolling;
using FinsamBot.Runtime.Handlers;

namespace FinsamBot.Host.Tool;

/// <summary>
/// <c>association FILE</c>: the association's people, roles and interventions, its calendar and its routines, from a file. A file with
/// anything wrong in it changes nothing: exit 1 with every place and reason. <c>association --template FILE.xlsx</c> writes one to fill in.
/// </summary>
internal static class AssociationFromFile
{
    private static readonly Argument<string?> File = new("file") { Arity = ArgumentArity.ZeroOrOne };

    private static readonly Option<string> Template = new("--template");

    public static ToolCommand Command { get; } = new("association", RunAsync, File, Template, Switches.DryRun, Switches.Json, Switches.Yes);

    private static async Task<int> RunAsync(ToolRun run)
    {
        if (run.Typed.GetValue(Template) is { } template)
        {
            return await WriteAsync(run, template);
        }

        if (run.Typed.GetValue(File) is { } file)
        {
            return await new RosterRun(run, file, change => Shown(change, run)).RunAsync();
        }

        await run.RefuseAsync("Association_What");
        return ExitCode.Misread;
    }

    private static async Task<int> WriteAsync(ToolRun run, string path)
    {
        const string Workbook = ".xlsx";
        if (OutputFile.Fault(run, path, [Workbook]) is { } fault)
        {
            return await run.RefusePlainAsync(fault);
        }

        var directory = run.Services.GetRequiredService<AssociationDirectory>();
        var known = new RosterTemplateLists(
            run.Services.GetRequiredService<TemplateCatalogue>(),
            await directory.AssociationAsync(CancellationToken.None),
            await directory.InterventionsAsync(CancellationToken.None)
        );
        if (!await OutputFile.WriteAsync(run, path, await RosterTemplate.WriteAsync(known, run.Language, CancellationToken.None)))
        {
            return ExitCode.Refused;
        }

        await run.SayAsync("Association_Template", path);
        return ExitCode.Done;
    }

    private static object Shown(FileChange change, ToolRun run) =>
        new
        {
            kind = change.Kind.ToString(),
            text = EnrollingTexts.Of(change, run.Language),
            sheet = change.At.Sheet,
            row = change.At.Row,
            column = change.At.Column,
            made = change.IsMade,
        };
}
