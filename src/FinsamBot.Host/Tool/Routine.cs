using System.CommandLine;
using System.Text.Json;
using FinsamBot.Domain.Forms;
using FinsamBot.Domain.Text;
using FinsamBot.Host.Tool.Line;
using FinsamBot.Host.Tool.Settings;
using FinsamBot.Runtime.Handlers;

namespace FinsamBot.Host.Tool;

/// <summary>
/// <c>routine FILE.json</c>: the association's calendar and routines, and its interventions with their reports, people and meetings,
/// from a file. A file with anything wrong in it changes nothing: exit 1 with the place and the reason.
/// </summary>
internal static class Routine
{
    private static readonly Argument<string> File = new("file");

    public static ToolCommand Command { get; } = new("routine", RunAsync, File, Switches.DryRun, Switches.Json, Switches.Yes);

    private static async Task<int> RunAsync(ToolRun run)
    {
        var path = run.Typed.GetRequiredValue(File);
        var (file, fault) = await SettingsReader.ReadAsync(path, run.Language);
        if (file is null)
        {
            return await run.RefusePlainAsync(fault!);
        }

        var channels = run.Services.GetRequiredService<AssociationDirectory>().Ways.All.Select(w => w.Channel).ToList();
        if (file.Channels().Except(channels).FirstOrDefault() is { } unknown)
        {
            return await run.RefuseAsync("Routine_Channel", path, unknown, string.Join(", ", channels));
        }

        try
        {
            return await ApplyAsync(run, Application(run), file);
        }
        catch (SettingsRefusedException e)
        {
            return await run.RefusePlainAsync($"{path}, {e.Place}: {Texts.Of(e.Refusal, run.Language)}");
        }
    }

    private static async Task<int> ApplyAsync(ToolRun run, SettingsApplication application, SettingsFile file)
    {
        await (run.IsDryRun ? Task.CompletedTask : application.ResumeAsync(CancellationToken.None));
        var plan = await application.PlanAsync(file, CancellationToken.None);
        if (!run.IsDryRun && !await run.IsAgreedAsync(plan.Openings))
        {
            return await run.RefuseAsync("Ask_No");
        }

        var made = run.IsDryRun ? 0 : await application.ApplyAsync(plan, CancellationToken.None);
        if (run.Json)
        {
            await run.Out.WriteLineAsync(
                JsonSerializer.Serialize(
                    new
                    {
                        dryRun = run.IsDryRun,
                        changes = plan.Changes,
                        made,
                        opensAtOnce = plan.Openings,
                    },
                    ToolJson.Readable
                )
            );
            return ExitCode.Done;
        }

        await TellAsync(run, plan, made);
        return ExitCode.Done;
    }

    private static async Task TellAsync(ToolRun run, SettingsPlan plan, int made)
    {
        if (plan.Changes.Count == 0)
        {
            await run.SayAsync("Routine_Same");
            return;
        }

        if (!run.IsDryRun)
        {
            await run.SayAsync("Routine_Made", made);
            return;
        }

        foreach (var place in plan.Changes)
        {
            await run.Out.WriteLineAsync($"  {place}");
        }

        await run.SayAsync("Routine_Would", plan.Changes.Count, plan.Openings);
    }

    private static SettingsApplication Application(ToolRun run) =>
        new(
            run.Handlers.Plans,
            run.Services.GetRequiredService<AssociationDirectory>(),
            run.Services.GetRequiredService<TemplateCatalogue>(),
            run.Now
        );
}
