using System.CommandLine;
using System.Globalization;
using System.Text.Json;
using FinsamBot.Domain.Annual.Board;
using FinsamBot.Domain.Calendar;
using FinsamBot.Domain.Text;
using FinsamBot.Host.Tool.Line;
using FinsamBot.Runtime.Overviews;
using FinsamBot.Runtime.Papers;

namespace FinsamBot.Host.Tool;

/// <summary>
/// <c>board 2026-Q1 FILE [--mask 5] [--json]</c>: the board's paper of a quarter that is over, as Word or PDF/A, which the file's ending
/// says. What it tells the board to heed is told here too.
/// </summary>
internal static class Board
{
    private static readonly Argument<string> Quarter = new("quarter");
    private static readonly Argument<string> Target = new("file");
    private static readonly Option<string> Mask = new("--mask");

    public static ToolCommand Command { get; } = new("board", RunAsync, Quarter, Target, Mask, Switches.Json) { NeedsStore = true };

    private static async Task<int> RunAsync(ToolRun run)
    {
        var (typed, file) = (run.Typed.GetRequiredValue(Quarter), run.Typed.GetRequiredValue(Target));
        if (!CalendarQuarter.TryRead(typed, out var quarter))
        {
            return await run.RefuseAsync("Board_NoQuarter", typed);
        }

        if (OutputFile.Fault(run, file, [OutputFile.Word, OutputFile.Pdf]) is { } fault)
        {
            return await run.RefusePlainAsync(fault);
        }

        if (!CalendarQuarter.IsOver(quarter, StockholmTime.DayOf(run.Now)))
        {
            return await run.RefuseAsync("Board_NotOver", Days.Months(quarter, run.Language), quarter.End.AddDays(1));
        }

        return OrderOf(run, quarter) is { } order
            ? await WriteAsync(run, order, file)
            : await run.RefusePlainAsync(HelpPage.Use(Command, run.Language));
    }

    /// <summary>Null where the limit is no number.</summary>
    private static BoardOrder? OrderOf(ToolRun run, ReportingPeriod quarter)
    {
        if (run.Typed.GetValue(Mask) is not { } typed)
        {
            return new BoardOrder(quarter);
        }

        return int.TryParse(typed, NumberStyles.None, CultureInfo.InvariantCulture, out var least) ? new BoardOrder(quarter, least) : null;
    }

    private static async Task<int> WriteAsync(ToolRun run, BoardOrder order, string file)
    {
        var paper = await run.Services.GetRequiredService<BoardPapers>().MakeAsync(order, CancellationToken.None);
        await ToolDamage.TellAsync(run);
        if (paper.Pages.Count == 0)
        {
            return await run.RefuseAsync("Board_None", Days.Months(order.Quarter, run.Language));
        }

        if (!await OutputFile.WriteAsNamedAsync(run, file, run.Services.GetRequiredService<RenderBoardPaper>()(paper)))
        {
            return ExitCode.Refused;
        }

        await (run.Json ? run.Out.WriteLineAsync(Json(paper, file)) : TellAsync(run, paper, file));
        return ExitCode.Done;
    }

    private static async Task TellAsync(ToolRun run, BoardPaper paper, string file)
    {
        foreach (var line in paper.Heeded)
        {
            await run.Out.WriteLineAsync($"{line.Intervention}: {line.Concern}. {line.Says}");
        }

        await run.SayAsync("Board_Written", file, paper.Pages.Count, paper.Heeded.Count);
    }

    private static string Json(BoardPaper paper, string file) =>
        JsonSerializer.Serialize(
            new
            {
                file,
                quarter = CalendarQuarter.NameOf(paper.Quarter),
                facts = paper.Facts.Select(f => new { f.Name, f.Value }),
                heeded = paper.Heeded.Select(l => new
                {
                    l.Intervention,
                    l.Concern,
                    l.Says,
                }),
                pages = paper.Pages.Select(p => p.Heading),
                paper.NothingDue,
            },
            ToolJson.Readable
        );
}
