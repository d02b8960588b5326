using System.CommandLine;
using System.Globalization;
using System.Text.Json;
using FinsamBot.Domain.Calendar;
using FinsamBot.Host.Startup;
using FinsamBot.Host.Tool.Line;
using FinsamBot.Runtime.Backups;
using FinsamBot.Runtime.Delivery;
using FinsamBot.Runtime.Handlers;
using FinsamBot.Runtime.Streams;

namespace FinsamBot.Host.Tool;

/// <summary>
/// <c>restore FOLDER [--dry-run] [--json]</c>: puts a copy back into a store that is empty, or that an earlier try left half full. What may
/// have been sent since the copy was made is held back, and listed. Exit 1 when the copy is not whole, or something else is stored there.
/// </summary>
internal static class RestoreCommand
{
    /// <summary>Names that are listed of what is in the way.</summary>
    private const int Most = 20;

    private const string KeyNames = "keys/people/";

    private static readonly Argument<string> Folder = new("folder");

    public static ToolCommand Command { get; } = new("restore", RunAsync, Folder, Switches.DryRun, Switches.Json);

    private static async Task<int> RunAsync(ToolRun run)
    {
        if (await CheckedCopy.OpenAsync(run, run.Typed.GetRequiredValue(Folder)) is not { } copy)
        {
            return ExitCode.Refused;
        }

        var restoring = new Restoring(
            copy.Store,
            copy.Manifest,
            BackupCommand.StoreOf(run),
            run.Services.GetRequiredService<RestorationNote>()
        );
        var plan = await restoring.LookAsync(CancellationToken.None);
        if (plan.InTheWay.Count > 0 || run.IsDryRun)
        {
            return await AnswerAsync(run, copy, plan, []);
        }

        try
        {
            await run.WithProgressAsync("Progress_Restoring", walked => PutBackAsync(run, restoring, walked));
        }
        catch (ContentionException)
        {
            return await run.RefuseAsync("Restore_Contention");
        }

        return await AnswerAsync(run, copy, plan, await Held.ReadAsync(run));
    }

    /// <summary>And with it the due index, which is made from the streams; and whoever was forgotten since then is forgotten
    /// again.</summary>
    private static async Task<bool> PutBackAsync(ToolRun run, Restoring restoring, Action<int, int> walked)
    {
        await restoring.RunAsync(run.Now, CancellationToken.None, walked);
        await run.Services.GetRequiredService<Forgetting>().ResumeAsync(run.Now, CancellationToken.None);
        await run.Services.GetRequiredService<Patrol>().RunAsync(mend: true, () => Task.CompletedTask, CancellationToken.None);
        return true;
    }

    private static async Task<int> AnswerAsync(ToolRun run, CheckedCopy copy, RestorePlan plan, IReadOnlyList<HeldBackItem> held)
    {
        if (run.Json)
        {
            await run.Out.WriteLineAsync(
                JsonSerializer.Serialize(
                    new
                    {
                        dryRun = run.IsDryRun,
                        folder = copy.Folder,
                        from = copy.Manifest.From,
                        streams = plan.Streams,
                        blobs = plan.Blobs,
                        inTheWay = plan.InTheWay,
                        heldBack = held.Select(Held.Shown),
                    },
                    ToolJson.Readable
                )
            );
        }
        else
        {
            await TellAsync(run, copy, plan, held);
        }

        return plan.InTheWay.Count == 0 ? await KeysAsync(run) : ExitCode.Refused;
    }

    /// <summary>No copy holds the keys of people. Without them nobody has a name or can be reached.</summary>
    private static async Task<int> KeysAsync(ToolRun run)
    {
        var missing = run.Services.GetRequiredService<DamageList>().All.Count(d => d.Name.StartsWith(KeyNames, StringComparison.Ordinal));
        return missing == 0 ? ExitCode.Done : await run.RefuseAsync("Restore_KeysMissing", missing);
    }

    private static async Task TellAsync(ToolRun run, CheckedCopy copy, RestorePlan plan, IReadOnlyList<HeldBackItem> held)
    {
        if (plan.InTheWay.Count > 0)
        {
            var names = string.Join(Environment.NewLine, plan.InTheWay.Take(Most).Select(n => "  " + n));
            await run.Errors.WriteLineAsync(
                run.Text("Restore_InTheWay", run.Services.GetRequiredService<StateFolder>().Path, plan.InTheWay.Count)
            );
            await run.Errors.WriteLineAsync(names);
            return;
        }

        var (day, now) = (Moment(copy.Manifest.From), Moment(run.Now));
        if (run.IsDryRun)
        {
            await run.SayAsync("Restore_Would", copy.Folder, day, plan.Streams, plan.Blobs, now);
            return;
        }

        await run.SayAsync("Restore_Done", copy.Folder, day, plan.Streams, plan.Blobs);
        await (held.Count == 0 ? run.SayAsync("Held_None") : Held.TellAsync(run, held));
    }

    internal static string Moment(DateTimeOffset at) =>
        string.Create(CultureInfo.InvariantCulture, $"{StockholmTime.DayOf(at):yyyy-MM-dd} {StockholmTime.ClockOf(at):HH:mm}");
}
