using System.CommandLine;
using System.Globalization;
using FinsamBot.Domain.Agenda;
using FinsamBot.Domain.Annual;
using FinsamBot.Domain.Events;
using FinsamBot.Domain.Interventions;
using FinsamBot.Host.Tool.Line;
using FinsamBot.Runtime.Handlers;
using FinsamBot.Runtime.Streams;

namespace FinsamBot.Host.Tool;

/// <summary>
/// <c>appendix 2026 FILE [--kind individual|structural|all] [--order id,id] [--mask 5] [--json]</c>: the appendix of a year's annual
/// report; small counts are masked as the association has chosen, or below the number that is named, 0 for none. Whichever of them is
/// named, Word, PDF/A and tables stand beside each other. What is missing or late, and words that lead nowhere, are told in the end. Exit 1
/// when the file that was named could not be made.
/// </summary>
internal static class Appendix
{
    private static readonly Argument<string> Year = new("year");
    private static readonly Argument<string> Target = new("file");
    private static readonly Option<string> Kind = new("--kind");
    private static readonly Option<string> Order = new("--order");
    private static readonly Option<string> Mask = new("--mask");

    public static ToolCommand Command { get; } =
        new("appendix", RunAsync, Year, Target, Kind, Order, Mask, Switches.Json) { NeedsStore = true };

    private static async Task<int> RunAsync(ToolRun run)
    {
        var path = run.Typed.GetRequiredValue(Target);
        if (OrderOf(run) is not { } order)
        {
            return await run.RefusePlainAsync(HelpPage.Use(Command, run.Language));
        }

        if (OutputFile.Fault(run, path, AppendixFiles.Endings) is { } fault)
        {
            return await run.RefusePlainAsync(fault);
        }

        var appendix = await MakeAsync(run, order);
        if (appendix.Chapters.Count == 0)
        {
            return await run.RefuseAsync("Appendix_None", order.Year);
        }

        var dangling = AppendixReferences.In(appendix);
        var written = await AppendixFiles.WriteAsync(run, appendix, dangling, path);
        await (
            run.Json
                ? run.Out.WriteLineAsync(AppendixAccount.Json(appendix, dangling, written))
                : AppendixAccount.TellAsync(run, appendix, dangling, written)
        );
        return written.Contains(path) ? ExitCode.Done : ExitCode.Refused;
    }

    /// <summary>Null for what is no year, no kind or no number.</summary>
    private static AppendixOrder? OrderOf(ToolRun run)
    {
        var (kind, mask) = (AppendixKind.Individual, (int?)null);
        if (
            !int.TryParse(run.Typed.GetRequiredValue(Year), NumberStyles.None, CultureInfo.InvariantCulture, out var year)
            || year is < 1990 or > 2100
            || (run.Typed.GetValue(Kind) is { } named && !(Enum.TryParse(named, ignoreCase: true, out kind) && Enum.IsDefined(kind)))
            || (run.Typed.GetValue(Mask) is { } least && (mask = CountOf(least)) is null)
        )
        {
            return null;
        }

        var first = (run.Typed.GetValue(Order) ?? "")
            .Split(',', StringSplitOptions.RemoveEmptyEntries | StringSplitOptions.TrimEntries)
            .Select(id => new InterventionId(id));
        return new AppendixOrder(year, kind, [.. first], mask);
    }

    private static int? CountOf(string typed) =>
        int.TryParse(typed, NumberStyles.None, CultureInfo.InvariantCulture, out var count) ? count : null;

    private static async Task<AnnualAppendix> MakeAsync(ToolRun run, AppendixOrder order)
    {
        var directory = run.Services.GetRequiredService<AssociationDirectory>();
        var sources = new List<AppendixSource>();
        foreach (var intervention in await directory.InterventionsAsync(CancellationToken.None))
        {
            if (
                await directory.Damage.PassOverAsync(
                    intervention.Id.Stream,
                    () => SourceAsync(run, directory.Damage, intervention, order.Year)
                ) is
                { } source
            )
            {
                sources.Add(source);
            }
        }

        await ToolDamage.TellAsync(run);

        return AppendixMaking.Of(order, await directory.AssociationAsync(CancellationToken.None), sources, run.Now);
    }

    private static async Task<AppendixSource?> SourceAsync(ToolRun run, DamageList damage, Intervention intervention, int year)
    {
        var view = (await run.Handlers.Interventions.FindAsync(intervention.Id, run.Now, CancellationToken.None))!;
        var planned = new List<(PlannedReport, ReportView?)>();
        foreach (var report in view.Plans(new DateOnly(year, 1, 1), new DateOnly(year, 12, 31)).OrderBy(p => p.Plan.Period.End))
        {
            planned.Add(
                (
                    report,
                    await damage.PassOverAsync(
                        report.Id.Stream,
                        () => run.Handlers.Reports.FindAsync(report.Id, run.Now, CancellationToken.None)
                    )
                )
            );
        }

        return new AppendixSource(intervention, planned);
    }
}
