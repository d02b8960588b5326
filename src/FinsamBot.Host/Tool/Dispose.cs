using System.CommandLine;
using System.Text.Json;
using FinsamBot.Domain.Calendar;
using FinsamBot.Domain.Events;
using FinsamBot.Domain.Reports.Disposal;
using FinsamBot.Domain.Text;
using FinsamBot.Host.Tool.Line;
using FinsamBot.Runtime.Retention;
using FinsamBot.Runtime.Streams;
using FinsamBot.Storage;

namespace FinsamBot.Host.Tool;

/// <summary>
/// <c>dispose KIND… --before DAY --decision TITLE --number NUMBER --by BODY --decided DAY [--list MARK] [--json]</c>: lists what would go
/// by a decision, with the mark of the list; with that mark it goes. Nothing else goes, and nothing at all without a decision. Exit 1 when
/// it is refused.
/// </summary>
internal static class Dispose
{
    /// <summary>What <c>infra/main.bicep</c> keeps deleted blobs for, where nobody has chosen otherwise.</summary>
    private const int KeptDays = 90;

    private static readonly Argument<string[]> Kinds = new("kinds") { Arity = ArgumentArity.OneOrMore };
    private static readonly Option<string> Before = new("--before");
    private static readonly Option<string> Title = new("--decision");
    private static readonly Option<string> Number = new("--number");
    private static readonly Option<string> By = new("--by");
    private static readonly Option<string> Decided = new("--decided");
    private static readonly Option<string> List = new("--list");

    public static ToolCommand Command { get; } =
        new("dispose", RunAsync, Kinds, Before, Title, Number, By, Decided, List, Switches.Json) { NeedsStore = true };

    private static async Task<int> RunAsync(ToolRun run)
    {
        var kinds = new List<KeptKind>();
        foreach (var typed in run.Typed.GetRequiredValue(Kinds))
        {
            if (!Enum.TryParse<KeptKind>(typed, ignoreCase: true, out var kind) || char.IsAsciiDigit(typed[0]))
            {
                return await run.RefuseAsync("Dispose_NoSuchKind", typed, string.Join(' ', Enum.GetNames<KeptKind>()).ToLowerInvariant());
            }

            kinds.Add(kind);
        }

        if (!TryDay(run, Decided, out var decided) || !TryDay(run, Before, out var before))
        {
            return await run.RefuseAsync("Dispose_SayDays");
        }

        var decision = new DisposalDecision(Said(run, Title), Said(run, Number), Said(run, By), decided, kinds, before).Clean();
        var disposals = new Disposals(
            run.Services.GetRequiredService<EventLog>(),
            run.Handlers.Reports,
            run.Handlers.Plans,
            run.Services.GetRequiredService<IBlobStore>()
        );
        return run.Typed.GetValue(List) is { } mark
            ? await CarryOutAsync(run, disposals, decision, mark)
            : await TellAsync(run, disposals, decision);
    }

    private static async Task<int> TellAsync(ToolRun run, Disposals disposals, DisposalDecision decision)
    {
        var (list, refusal) = await disposals.ListAsync(decision, StockholmTime.DayOf(run.Now), CancellationToken.None);
        if (list is null)
        {
            return await run.RefusePlainAsync(Texts.Of(refusal!, run.Language));
        }

        if (run.Json)
        {
            await run.Out.WriteLineAsync(JsonSerializer.Serialize(Shown(list), ToolJson.Readable));
            return ExitCode.Done;
        }

        if (list.Waiting.Count > 0)
        {
            await run.SayAsync("Dispose_Waiting", string.Join(", ", list.Waiting));
        }

        if (list.Lines.Count == 0)
        {
            await run.SayAsync("Dispose_Nothing");
            return ExitCode.Done;
        }

        await run.Out.WriteLineAsync(
            ToolTable.Of(
                run.Terminal,
                [run.Text("Column_Report"), run.Text("Column_CameIn"), run.Text("Column_Kind"), run.Text("Column_Mark")],
                list.Lines.Select(l => Row(run, l))
            )
        );
        await run.SayAsync("Dispose_Would", list.Lines.Count, list.Mark);
        await (decision.Kinds.Any(k => k != KeptKind.Mail) ? run.SayAsync("Dispose_ArchiveFirst") : Task.CompletedTask);
        return ExitCode.Done;
    }

    private static async Task<int> CarryOutAsync(ToolRun run, Disposals disposals, DisposalDecision decision, string mark)
    {
        var reply = await disposals.CarryOutAsync(decision, mark, PersonId.Bot, run.Now, CancellationToken.None);
        if (run.Json)
        {
            await run.Out.WriteLineAsync(JsonSerializer.Serialize(new { gone = reply.Gone, list = mark }, ToolJson.Readable));
        }
        else if (reply.Gone > 0)
        {
            await run.SayAsync("Dispose_Done", reply.Gone, decision.Title, decision.Number);
            var isAzure = StorageOptions.NameAccount(run.Services.GetRequiredService<IConfiguration>());
            var until = StockholmTime.DayOf(run.Now).AddDays(KeptDays);
            await (isAzure ? run.SayAsync("Dispose_RemainsInAzure", KeptDays, Days.Iso(until)) : run.SayAsync("Dispose_Remains"));
        }

        return reply.Refusal is { } refusal ? await run.RefusePlainAsync(Texts.Of(refusal, run.Language)) : ExitCode.Done;
    }

    private static string Said(ToolRun run, Option<string> option) => run.Typed.GetValue(option) ?? "";

    private static bool TryDay(ToolRun run, Option<string> option, out DateOnly day) => Days.TryIso(Said(run, option), out day);

    private static IReadOnlyList<string> Row(ToolRun run, DisposalLine line) =>
        [line.Report.ToString(), Days.Iso(line.CameInOn), KeptWords.Of(line.Thing.Kind, run.Language), line.Thing.Mark];

    private static object Shown(DisposalList list) =>
        new
        {
            list = list.Mark,
            would = list.Lines.Select(l => new
            {
                report = l.Report.ToString(),
                cameIn = l.CameInOn,
                kind = l.Thing.Kind.ToString(),
                mark = l.Thing.Mark,
            }),
            waiting = list.Waiting.Select(w => w.ToString()),
        };
}
