using System.CommandLine;
using System.Text.Json;
using FinsamBot.Host.Doctor;
using FinsamBot.Host.Doctor.Checks;
using FinsamBot.Host.Startup;
using FinsamBot.Host.Tool.Line;

namespace FinsamBot.Host.Tool;

/// <summary>
/// <c>doctor [--pre] [--short] [--json] [--package FILE]</c>: one line for each thing that is looked at, with what to do, and a closing
/// line. Changes nothing. Exit 1 when something is wrong; a warning is no fault.
/// </summary>
internal static class DoctorCommand
{
    private static readonly Option<bool> Before = Switches.Switch("--pre");
    private static readonly Option<bool> Short = Switches.Switch("--short");
    private static readonly Option<string> Package = new("--package");

    public static ToolCommand Command { get; } = new("doctor", RunAsync, Before, Short, Switches.Json, Package);

    private static async Task<int> RunAsync(ToolRun run)
    {
        var visit = new DoctorVisit(
            run.Services,
            run.Services.GetRequiredService<IConfiguration>(),
            run.Services.GetRequiredService<IHostEnvironment>(),
            run.Services.GetRequiredService<SettingFaults>(),
            run.Typed.Has(Before),
            run.Typed.GetValue(Package)
        );
        var found = new List<Diagnosis>();
        await foreach (
            var diagnosis in DoctorRound.RunAsync(visit, [.. AllChecks.Table.Where(c => !visit.IsBefore || c.When == CheckTime.Always)])
        )
        {
            found.Add(diagnosis);
            await (run.Json ? Task.CompletedTask : TellAsync(run, diagnosis));
        }

        await (
            run.Json
                ? run.Out.WriteLineAsync(JsonSerializer.Serialize(found.Select(f => Shown(run, f)), ToolJson.Readable))
                : CloseAsync(run, found)
        );
        return found.Exists(d => d.State == CheckState.Error) ? ExitCode.Refused : ExitCode.Done;
    }

    private static async Task TellAsync(ToolRun run, Diagnosis diagnosis)
    {
        var isFine = diagnosis.State == CheckState.Ok;
        if (isFine && run.Typed.Has(Short))
        {
            return;
        }

        await run.Out.WriteLineAsync($"{Sign(diagnosis.State)} {run.Text(diagnosis.Key, diagnosis.Arguments)}");
        await (isFine || run.Typed.Has(Short) ? Task.CompletedTask : run.Out.WriteLineAsync($"  → {Todo(run, diagnosis)}"));
    }

    private static Task CloseAsync(ToolRun run, List<Diagnosis> found)
    {
        var (wrong, warned) = (found.Count(f => f.State == CheckState.Error), found.Count(f => f.State == CheckState.Warning));
        return wrong + warned == 0
            ? run.SayAsync("Doctor_AllFine", found.Count)
            : run.SayAsync("Doctor_Closing", wrong, warned, found.Count);
    }

    private static object Shown(ToolRun run, Diagnosis diagnosis) =>
        new
        {
            check = diagnosis.Check,
            state = JsonNamingPolicy.CamelCase.ConvertName(diagnosis.State.ToString()),
            found = run.Text(diagnosis.Key, diagnosis.Arguments),
            todo = diagnosis.State == CheckState.Ok ? "" : Todo(run, diagnosis),
        };

    private static string Todo(ToolRun run, Diagnosis diagnosis) => run.Text($"Todo_{diagnosis.Key}", diagnosis.Arguments);

    private static char Sign(CheckState state) =>
        state switch
        {
            CheckState.Ok => '✓',
            CheckState.Warning => '!',
            _ => '✗',
        };
}
