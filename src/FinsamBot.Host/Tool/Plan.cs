using System.CommandLine;
using System.Globalization;
using System.Text.Json;
using FinsamBot.Domain.Calendar;
using FinsamBot.Domain.Interventions;
using FinsamBot.Domain.Text;
using FinsamBot.Host.Tool.Line;
using FinsamBot.Runtime.Handlers;
using FinsamBot.Runtime.Streams;

namespace FinsamBot.Host.Tool;

/// <summary>
/// <c>plan [--insats ID] [--from 2026-01-01] [--years 2] [--json]</c>: the planned days of every report whose period ends within the
/// years, with the reason for each shift. Exit 1 with a sentence for an unknown intervention, or for what is not a date or a number of
/// years.
/// </summary>
internal static class Plan
{
    private const int UsualYears = 2;
    private const int MostYears = 30;

    private static readonly Option<string> Only = new("--insats");
    private static readonly Option<string> First = new("--from");
    private static readonly Option<string> Years = new("--years");

    public static ToolCommand Command { get; } = new("plan", RunAsync, Only, First, Years, Switches.Json) { NeedsStore = true };

    private static async Task<int> RunAsync(ToolRun run)
    {
        if (FromOf(run.Typed.GetValue(First), StockholmTime.DayOf(run.Now)) is not { } from)
        {
            return await run.RefuseAsync("Plan_From", run.Typed.GetValue(First)!);
        }

        if (YearsOf(run.Typed.GetValue(Years)) is not { } years)
        {
            return await run.RefuseAsync("Plan_Years", MostYears, run.Typed.GetValue(Years)!);
        }

        var interventions = await run.Services.GetRequiredService<AssociationDirectory>().InterventionsAsync(CancellationToken.None);
        var id = run.Typed.GetValue(Only);
        var wanted = id is null ? interventions : [.. interventions.Where(i => i.Id.Value == id)];
        if (id is not null && wanted.Count == 0)
        {
            return interventions.Count == 0
                ? await run.RefuseAsync("Plan_Unknown", id, run.Text("Plan_None"))
                : await run.RefuseAsync(
                    "Plan_Unknown",
                    id,
                    run.Text("Plan_Known", string.Join(", ", interventions.Select(i => i.Id.Value)))
                );
        }

        return await PrintAsync(run, wanted, from, from.AddYears(years).AddDays(-1));
    }

    private static async Task<int> PrintAsync(ToolRun run, IReadOnlyList<Intervention> interventions, DateOnly from, DateOnly to)
    {
        var (rows, damage) = (new List<PlanRow>(), run.Services.GetRequiredService<DamageList>());
        foreach (var intervention in interventions)
        {
            rows.AddRange(await damage.PassOverAsync(intervention.Id.Stream, () => RowsAsync(run, intervention, from, to)) ?? []);
        }

        await ToolDamage.TellAsync(run);

        await run.Out.WriteLineAsync(
            run.Json ? JsonSerializer.Serialize(rows, ToolJson.Readable) : Told(run, interventions, rows, from, to)
        );
        return ExitCode.Done;
    }

    private static string Told(ToolRun run, IReadOnlyList<Intervention> interventions, List<PlanRow> rows, DateOnly from, DateOnly to)
    {
        if (interventions.Count == 0)
        {
            return run.Text("Plan_None");
        }

        return rows.Count == 0 ? run.Text("Plan_NoPeriod", Days.Iso(from), Days.Iso(to)) : PlanTable.Of(run, rows);
    }

    private static async Task<List<PlanRow>?> RowsAsync(ToolRun run, Intervention intervention, DateOnly from, DateOnly to) =>
        [
            .. (await run.Handlers.Interventions.FindAsync(intervention.Id, run.Now, CancellationToken.None))!
                .Plans(from, to)
                .Select(p => PlanRow.Of(intervention, p, run.Language)),
        ];

    private static DateOnly? FromOf(string? text, DateOnly today) =>
        text is null ? new DateOnly(today.Year, 1, 1)
        : Days.TryIso(text, out var day) && day.Year >= SwedishHolidays.FirstYear && day.Year is >= 1990 and <= 2100 ? day
        : null;

    private static int? YearsOf(string? text) =>
        text is null ? UsualYears
        : int.TryParse(text, NumberStyles.None, CultureInfo.InvariantCulture, out var years) && years is >= 1 and <= MostYears ? years
        : null;
}
