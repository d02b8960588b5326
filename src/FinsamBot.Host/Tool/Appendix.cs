using System.Globalization;
using FinsamBot.Documents.Annual;
using FinsamBot.Domain.Agenda;
using FinsamBot.Domain.Annual;
using FinsamBot.Domain.Events;
using FinsamBot.Domain.Interventions;
using FinsamBot.Domain.Reports.Registry;
using FinsamBot.Domain.Text;
using FinsamBot.Runtime.Handlers;
using FinsamBot.Runtime.Papers;
using FinsamBot.Runtime.Streams;

namespace FinsamBot.Host.Tool;

/// <summary>
/// <c>-- appendix 2026 FILE.docx [--kind individual|structural|all] [--order id,id] [--mask 5]</c>: the appendix of a year's annual report
/// as Word, and beside it as PDF/A and its tables as .csv. What is missing or late, and words that lead nowhere, are told in the end.
/// </summary>
internal static class Appendix
{
    private const string Use = "Skriv: appendix ÅR FIL.docx [--kind individual|structural|all] [--order id,id] [--mask 5]";

    public static async Task<int> RunAsync(ToolRun run)
    {
        if (
            run.Arguments is not [var yearText, var path]
            || !int.TryParse(yearText, NumberStyles.None, CultureInfo.InvariantCulture, out var year)
            || year is < 1990 or > 2100
        )
        {
            return await run.RefuseAsync(Use);
        }

        var kind = AppendixKind.Individual;
        var mask = 0;
        if (
            (run.Options.TryGetValue("kind", out var kindText) && !Enum.TryParse(kindText, ignoreCase: true, out kind))
            || (
                run.Options.TryGetValue("mask", out var maskText)
                && !int.TryParse(maskText, NumberStyles.None, CultureInfo.InvariantCulture, out mask)
            )
        )
        {
            return await run.RefuseAsync(Use);
        }

        var order = run
            .Options.GetValueOrDefault("order", "")
            .Split(',', StringSplitOptions.RemoveEmptyEntries | StringSplitOptions.TrimEntries)
            .Select(id => new InterventionId(id));
        var appendix = await MakeAsync(run, new AppendixOrder(year, kind, [.. order], mask));
        if (appendix.Chapters.Count == 0)
        {
            return await run.RefuseAsync($"Ingen inlämnad rapport gäller {year}.");
        }

        await WriteAsync(run, appendix, path);
        return 0;
    }

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

    /// <summary>Word is there whatever becomes of the PDF; with one, its contents have the PDF's page numbers.</summary>
    private static async Task WriteAsync(ToolRun run, AnnualAppendix appendix, string path)
    {
        var pdf = (
            await run.Services.GetRequiredService<ConvertToPdf>()([AppendixDocument.Render(appendix)], CancellationToken.None)
        ).Outcomes[0];
        await WriteAsync(run, path, pdf.Word);
        await WriteAsync(run, Path.ChangeExtension(path, ".csv"), AppendixCsv.Render(appendix));
        if (pdf.Document is { } archived)
        {
            await WriteAsync(run, Path.ChangeExtension(path, ".pdf"), archived);
        }
        else
        {
            await run.Errors.WriteLineAsync(PdfWords.Of(pdf.Refusal!.Value, Language.Swedish));
        }

        await NoteAsync(run, appendix, path);
    }

    private static string State(MissingReport missing) =>
        missing switch
        {
            { IsCorrected: true } => "har kommit och rättas nu",
            { DaysLate: 1 } => "kom en dag för sent",
            { DaysLate: { } days } => $"kom {days} dagar för sent",
            _ => $"saknas, skulle ha kommit {missing.Due:yyyy-MM-dd}",
        };

    /// <summary>What the office has to settle before the appendix goes out, in words and as a file of its own.</summary>
    private static async Task NoteAsync(ToolRun run, AnnualAppendix appendix, string path)
    {
        var dangling = AppendixReferences.In(appendix);
        foreach (var missing in appendix.Missing)
        {
            await run.Out.WriteLineAsync($"{missing.Intervention}, {missing.Form} {missing.Period}: {State(missing)}.");
        }

        foreach (var intervention in appendix.NothingDue)
        {
            await run.Out.WriteLineAsync($"{intervention}: ingen period slutade under {appendix.Year}. Insatsen är inte med i bilagan.");
        }

        foreach (var reference in dangling)
        {
            await run.Out.WriteLineAsync($"{reference.Chapter}: ”{reference.Words}” hänvisar till något som inte finns med.");
        }

        await WriteAsync(
            run,
            Path.Combine(Path.GetDirectoryName(path) ?? "", $"{Path.GetFileNameWithoutExtension(path)}-att-se-over.docx"),
            OfficeNote.Render(appendix, dangling)
        );
    }

    private static async Task WriteAsync(ToolRun run, string path, RenderedDocument document)
    {
        await File.WriteAllBytesAsync(path, document.Content.ToArray());
        await run.Out.WriteLineAsync(path);
    }
}
