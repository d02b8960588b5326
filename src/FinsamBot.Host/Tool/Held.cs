using System.CommandLine;
using System.Text.Json;
using FinsamBot.Domain.Agenda;
using FinsamBot.Domain.Events;
using FinsamBot.Domain.Forms;
using FinsamBot.Domain.People;
using FinsamBot.Host.Tool.Line;
using FinsamBot.Runtime.Delivery;
using FinsamBot.Runtime.Due;
using FinsamBot.Runtime.Handlers;

namespace FinsamBot.Host.Tool;

/// <summary>
/// <c>held [--send KEY|all] [--drop KEY|all] [--json]</c>: what may have been sent before the store was taken back from a copy, and is not
/// sent again by itself. The office has it sent after all, or drops it. Exit 1 for a key that is not held back.
/// </summary>
internal static class Held
{
    private const string All = "all";

    private static readonly Option<string> Send = new("--send");
    private static readonly Option<string> Drop = new("--drop");

    public static ToolCommand Command { get; } = new("held", RunAsync, Send, Drop, Switches.Json) { NeedsStore = true };

    /// <summary>What is held back now.</summary>
    public static Task<IReadOnlyList<HeldBackItem>> ReadAsync(ToolRun run) =>
        run.WithProgressAsync(
            "Progress_Streams",
            walked => run.Services.GetRequiredService<HeldBackList>().ReadAsync(run.Now, CancellationToken.None, walked)
        );

    public static object Shown(HeldBackItem held) =>
        new
        {
            key = held.Item.Key,
            kind = held.Item.Kind,
            to = held.Item.To.Id,
            channel = held.Item.Channel.Name,
            dueAt = held.Item.DueAt,
            stream = held.Stream.Value,
        };

    public static async Task TellAsync(ToolRun run, IReadOnlyList<HeldBackItem> held)
    {
        await run.SayAsync("Held_Which", held.Count);
        await run.Out.WriteLineAsync(
            ToolTable.Of(
                run.Terminal,
                [run.Text("Column_When"), run.Text("Column_To"), run.Text("Column_Kind"), run.Text("Column_Key")],
                held.Select(h =>
                    (IReadOnlyList<string>)
                        [RestoreCommand.Moment(h.Item.DueAt), h.Item.To.Name, KindWords.Of(h.Item.Kind, run.Language), h.Item.Key]
                )
            )
        );
        await run.SayAsync("Held_How");
    }

    private static async Task<int> RunAsync(ToolRun run)
    {
        var held = await ReadAsync(run);
        foreach (var (option, isToBeSent) in new[] { (Send, true), (Drop, false) })
        {
            if (run.Typed.GetValue(option) is not { } named)
            {
                continue;
            }

            string[] keys = [.. held.Select(h => h.Item.Key).Where(k => named == All || k == named)];
            if (keys.Length == 0)
            {
                return await run.RefuseAsync("Held_NoSuch", named);
            }

            await SettleAsync(run, keys, isToBeSent);
            held = [.. held.Where(h => !keys.Contains(h.Item.Key))];
            await (run.Json ? Task.CompletedTask : run.SayAsync(isToBeSent ? "Held_Sent" : "Held_Dropped", keys.Length));
        }

        if (run.Json)
        {
            await run.Out.WriteLineAsync(JsonSerializer.Serialize(held.Select(Shown), ToolJson.Readable));
            return ExitCode.Done;
        }

        await (held.Count == 0 ? run.SayAsync("Held_None") : TellAsync(run, held));
        return ExitCode.Done;
    }

    /// <summary>The running bot finds what is to be sent in the due index.</summary>
    private static Task<AssociationReply> SettleAsync(ToolRun run, string[] keys, bool isToBeSent)
    {
        var handler = new AssociationHandler(
            run.Services.GetRequiredService<AssociationDirectory>(),
            run.Services.GetRequiredService<DueIndex>(),
            run.Services.GetRequiredService<TemplateCatalogue>()
        );
        var command = $"held/{run.Now.UtcTicks}";
        return handler.HandleAsync(
            new AssociationRequest(new SettleHeldBack(keys, isToBeSent), PersonId.Bot, command, run.Now),
            CancellationToken.None
        );
    }
}
