using FinsamBot.Domain.Forms;
using FinsamBot.Domain.Text;
using FinsamBot.Host.Tool.Settings;
using FinsamBot.Runtime.Handlers;

namespace FinsamBot.Host.Tool;

/// <summary>
/// <c>-- routine FILE.json</c>: the association's calendar and routines, and its interventions with their reports, people and meetings,
/// from a file. A file with anything wrong in it changes nothing: exit 1 with the place and the reason.
/// </summary>
internal static class Routine
{
    public static async Task<int> RunAsync(ToolRun run)
    {
        if (run.Arguments is not [var path])
        {
            return await run.RefuseAsync("Skriv: routine FIL.json. Fälten står i docs/routine.md.");
        }

        var (file, fault) = await SettingsReader.ReadAsync(path);
        if (file is null)
        {
            return await run.RefuseAsync(fault!);
        }

        var channels = run.Services.GetRequiredService<AssociationDirectory>().Ways.All.Select(w => w.Channel).ToList();
        if (file.Channels().Except(channels).FirstOrDefault() is { } unknown)
        {
            return await run.RefuseAsync($"{path}: kanalen {unknown} finns inte, bara {string.Join(", ", channels)}. Inget är ändrat.");
        }

        try
        {
            var changes = await Application(run).ApplyAsync(file, CancellationToken.None);
            await run.Out.WriteLineAsync(changes == 0 ? "Allt var redan som i filen." : $"{changes} ändringar gjordes.");
            return 0;
        }
        catch (SettingsRefusedException e)
        {
            return await run.RefuseAsync($"{path}, {e.Place}: {Texts.Of(e.Refusal, Language.Swedish)}");
        }
    }

    private static SettingsApplication Application(ToolRun run) =>
        new(
            run.Handlers.Plans,
            run.Services.GetRequiredService<AssociationDirectory>(),
            run.Services.GetRequiredService<TemplateCatalogue>(),
            run.Now
        );
}
