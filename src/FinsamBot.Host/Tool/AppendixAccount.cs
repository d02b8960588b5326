using System.Text.Json;
using FinsamBot.Domain.Annual;
using FinsamBot.Domain.Checks.References;
using FinsamBot.Domain.Text;
using FinsamBot.Host.Tool.Line;

namespace FinsamBot.Host.Tool;

/// <summary>What was written of an appendix, and what is missing in it.</summary>
internal static class AppendixAccount
{
    public static async Task TellAsync(
        ToolRun run,
        AnnualAppendix appendix,
        IReadOnlyList<DanglingReference> dangling,
        IReadOnlyList<string> written
    )
    {
        foreach (var file in written)
        {
            await run.Out.WriteLineAsync(file);
        }

        foreach (var missing in appendix.Missing)
        {
            await run.Out.WriteLineAsync($"{missing.Intervention}, {missing.Form} {missing.Period}: {State(run, missing)}.");
        }

        foreach (var intervention in appendix.NothingDue)
        {
            await run.SayAsync("Appendix_NothingDue", intervention, appendix.Year);
        }

        foreach (var reference in dangling)
        {
            await run.SayAsync("Appendix_Dangling", reference.Chapter, reference.Words);
        }

        await run.SayAsync("Appendix_Count", written.Count, appendix.Chapters.Count, appendix.Missing.Count);
    }

    public static string Json(AnnualAppendix appendix, IReadOnlyList<DanglingReference> dangling, IReadOnlyList<string> written) =>
        JsonSerializer.Serialize(
            new
            {
                files = written,
                chapters = appendix.Chapters.Select(c => c.Heading),
                missing = appendix.Missing.Select(m => new
                {
                    m.Intervention,
                    m.Form,
                    start = Days.Iso(m.Period.Start),
                    end = Days.Iso(m.Period.End),
                    due = Days.Iso(m.Due),
                    m.DaysLate,
                    m.IsCorrected,
                }),
                nothingDue = appendix.NothingDue,
                dangling = dangling.Select(d => new
                {
                    d.Chapter,
                    d.Section,
                    d.Words,
                }),
            },
            ToolJson.Readable
        );

    private static string State(ToolRun run, MissingReport missing) =>
        missing switch
        {
            { IsCorrected: true } => run.Text("Appendix_Corrected"),
            { DaysLate: 1 } => run.Text("Appendix_DayLate"),
            { DaysLate: { } days } => run.Text("Appendix_DaysLate", days),
            _ => run.Text("Appendix_Missing", Days.Iso(missing.Due)),
        };
}
