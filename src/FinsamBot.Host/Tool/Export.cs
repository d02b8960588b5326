using FinsamBot.Core.Delivery;
using FinsamBot.Core.Reports;

namespace FinsamBot.Host.Tool;

/// <summary><c>-- export REPORTID FILE.docx</c>: the Word document of a report as it stands now.</summary>
internal static class Export
{
    public static async Task<int> RunAsync(ToolRun run)
    {
        if (run.Arguments is not [var name, var file])
        {
            await run.Errors.WriteLineAsync("Skriv: export RAPPORT FIL.docx, till exempel export vagen-vidare/kvartalsrapport-2026-03-31 rapport.docx");
            return 1;
        }

        var desk = run.Services.GetRequiredService<ReportDesk>();
        var now = run.Services.GetRequiredService<TimeProvider>().GetUtcNow();
        var view = ReportId.TryParse(name, out var id) ? await desk.FindAsync(id, now, CancellationToken.None) : null;
        if (view is null)
        {
            await run.Errors.WriteLineAsync($"Det finns ingen rapport {name}.");
            return 1;
        }

        var document = run.Services.GetRequiredService<RenderDocument>()(view);
        await File.WriteAllBytesAsync(file, document.Content.ToArray());
        await run.Out.WriteLineAsync($"{name} skrevs till {file}");
        return 0;
    }
}
