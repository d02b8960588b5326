using System.Globalization;
using System.Text.Json;
using FinsamBot.Domain.Calendar;
using FinsamBot.Domain.Interventions;
using FinsamBot.Domain.Text;
using FinsamBot.Runtime.Handlers;
using FinsamBot.Runtime.Streams;

namespace FinsamBot.Host.Tool;

/// <summary>
/// <c>-- plan [--insats ID] [--from 2026-01-01] [--years 2] [--json]</c>: the planned days of every report whose period ends within the
/// years, with the reason for each shift. Exit 1 with a sentence for an unknown intervention, or for what is not a date or a number of
/// years.
/// </summary>
internal static class Plan
{
    private const int UsualYears = 2;
    private const int MostYears = 30;

    public static async Task<int> RunAsync(ToolRun run)
    {
        if (run.Arguments.Count > 0)
        {
            return await run.RefuseAsync("Skriv: plan [--insats ID] [--from 2026-01-01] [--years 2] [--json]");
        }

        if (FromOf(run, StockholmTime.DayOf(run.Now)) is not { } from)
        {
            return await run.RefuseAsync(
                $"Jag förstod inte datumet {run.Options["from"]}. Skriv till exempel --from 2026-01-01, från 1990 till 2100."
            );
        }

        if (YearsOf(run) is not { } years)
        {
            return await run.RefuseAsync($"Antalet år måste vara ett heltal från 1 till {MostYears}, inte {run.Options["years"]}.");
        }

        var interventions = await run.Services.GetRequiredService<AssociationDirectory>().InterventionsAsync(CancellationToken.None);
        var wanted = run.Options.TryGetValue("insats", out var id) ? [.. interventions.Where(i => i.Id.Value == id)] : interventions;
        if (id is not null && wanted.Count == 0)
        {
            var known = string.Join(", ", interventions.Select(i => i.Id.Value));
            return await run.RefuseAsync(
                $"Det finns ingen insats {id}. {(known.Length > 0 ? $"Det finns: {known}." : "Ingen insats är registrerad.")}"
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

        await run.Out.WriteLineAsync(run.Json ? JsonSerializer.Serialize(rows, ToolJson.Readable) : Told(interventions, rows, from, to));
        return 0;
    }

    private static string Told(IReadOnlyList<Intervention> interventions, List<PlanRow> rows, DateOnly from, DateOnly to)
    {
        if (interventions.Count == 0)
        {
            return "Ingen insats är registrerad.";
        }

        return rows.Count == 0
            ? string.Create(CultureInfo.InvariantCulture, $"Ingen period slutar från {from:yyyy-MM-dd} till {to:yyyy-MM-dd}.")
            : PlanTable.Of(rows);
    }

    private static async Task<List<PlanRow>?> RowsAsync(ToolRun run, Intervention intervention, DateOnly from, DateOnly to) =>
        [
            .. (await run.Handlers.Interventions.FindAsync(intervention.Id, run.Now, CancellationToken.None))!
                .Plans(from, to)
                .Select(p => PlanRow.Of(intervention, p)),
        ];

    private static DateOnly? FromOf(ToolRun run, DateOnly today) =>
        !run.Options.TryGetValue("from", out var text) ? new DateOnly(today.Year, 1, 1)
        : Days.TryIso(text, out var day) && day.Year >= SwedishHolidays.FirstYear && day.Year is >= 1990 and <= 2100 ? day
        : null;

    private static int? YearsOf(ToolRun run) =>
        !run.Options.TryGetValue("years", out var text) ? UsualYears
        : int.TryParse(text, NumberStyles.None, CultureInfo.InvariantCulture, out var years) && years is >= 1 and <= MostYears ? years
        : null;
}
