using FinsamBot.Domain.Interventions;
using FinsamBot.Runtime.Papers;

namespace FinsamBot.Host.Tool;

/// <summary><c>-- export REPORTID FILE.docx</c>: the Word document of a report as it stands now.</summary>
internal static class Export
{
    public static async Task<int> RunAsync(ToolRun run)
    {
        if (run.Arguments is not [var name, var file])
        {
            return await run.RefuseAsync(
                "Skriv: export RAPPORT FIL.docx, till exempel export vagen-vidare/kvartalsrapport-2026-03-31 rapport.docx"
            );
        }

        var view = ReportId.TryParse(name, out var id) ? await run.Handlers.Reports.FindAsync(id, run.Now, CancellationToken.None) : null;
        if (view is null)
        {
            return await run.RefuseAsync($"Det finns ingen rapport {name}.");
        }

        var document = run.Services.GetRequiredService<RenderDocument>()(view);
        await File.WriteAllBytesAsync(file, document.Content.ToArray());
        await run.Out.WriteLineAsync($"{name} skrevs till {file}");
        return 0;
    }
}
