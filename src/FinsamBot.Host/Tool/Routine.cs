using FinsamBot.Core.Agenda;
using FinsamBot.Core.Interventions;
using FinsamBot.Core.Reports;
using FinsamBot.Core.Streams;
using FinsamBot.Core.Wording;
using FinsamBot.Host.Tool.Settings;

namespace FinsamBot.Host.Tool;

/// <summary>
/// <c>-- routine FILE.json</c>: the association's calendar and routines, and its interventions with their reports, people and meetings, from a file. A file
/// with anything wrong in it changes nothing: exit 1 with the place and the reason.
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

        try
        {
            var changes = await Application(run.Services).ApplyAsync(file, CancellationToken.None);
            await run.Out.WriteLineAsync(changes == 0 ? "Allt var redan som i filen." : $"{changes} ändringar gjordes.");
            return 0;
        }
        catch (SettingsRefusedException e)
        {
            return await run.RefuseAsync($"{path}, {e.Place}: {Texts.Of(e.Refusal, Language.Swedish)}");
        }
    }

    /// <summary>Desks that wake nobody: a tool delivers nothing. The running bot finds what became due in the index.</summary>
    private static SettingsApplication Application(IServiceProvider services)
    {
        var (register, due, templates) = (services.GetRequiredService<Register>(), services.GetRequiredService<DueIndex>(), services.GetRequiredService<TemplateCatalogue>());
        return new SettingsApplication(
            new AssociationDesk(register, due, templates), new InterventionDesk(services.GetRequiredService<EventLog>(), register, due, templates), register, templates,
            services.GetRequiredService<TimeProvider>().GetUtcNow());
    }
}
