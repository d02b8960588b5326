using System.CommandLine;
using System.Text.Json;
using FinsamBot.Host.Tool.Line;
using FinsamBot.Runtime.Backups;
using FinsamBot.Runtime.Streams;
using FinsamBot.Storage;
using FinsamBot.Storage.Files;

namespace FinsamBot.Host.Tool;

/// <summary>
/// <c>backup FOLDER [--json]</c>: copies everything that is stored into a dated folder of its own in FOLDER, also while the bot runs. Exit
/// 1 when something could not be copied as it was written, which is named: the rest is copied all the same.
/// </summary>
internal static class BackupCommand
{
    private static readonly Argument<string> Folder = new("folder");

    public static ToolCommand Command { get; } = new("backup", RunAsync, Folder, Switches.Json) { NeedsStore = true };

    private static async Task<int> RunAsync(ToolRun run)
    {
        var folder = run.Typed.GetRequiredValue(Folder);
        if (CopyFolder.NewIn(folder, run.Now) is not { } place)
        {
            return await run.RefuseAsync("Backup_Foreign", folder);
        }

        if (Directory.Exists(place))
        {
            return await run.RefuseAsync("Backup_There", place);
        }

        BackupManifest copied;
        try
        {
            copied = await CopyAsync(run, place);
        }
        catch (StorageUnavailableException)
        {
            return await run.RefuseAsync("Backup_Half", place);
        }

        await (run.Json ? WriteAsync(run, place, copied) : TellAsync(run, place, copied));
        return copied.Streams.Any(s => s.Fault is not null) ? ExitCode.Refused : ExitCode.Done;
    }

    /// <summary>The store as the settings say, and the copy in a folder.</summary>
    internal static Store StoreOf(ToolRun run) =>
        new(run.Services.GetRequiredService<IStreamStore>(), run.Services.GetRequiredService<IBlobStore>());

    internal static Store CopyOf(ToolRun run, string folder) =>
        CopyFolder.Open(
            folder,
            run.Services.GetRequiredService<TimeProvider>(),
            run.Services.GetRequiredService<ILogger<FileStreamStore>>()
        );

    private static Task<BackupManifest> CopyAsync(ToolRun run, string place)
    {
        var clock = run.Services.GetRequiredService<TimeProvider>();
        var backup = new Backup(StoreOf(run), CopyOf(run, place), clock);
        return run.WithProgressAsync("Progress_Streams", walked => backup.RunAsync(CancellationToken.None, walked));
    }

    private static Task WriteAsync(ToolRun run, string place, BackupManifest copied) =>
        run.Out.WriteLineAsync(
            JsonSerializer.Serialize(
                new
                {
                    folder = place,
                    from = copied.From,
                    until = copied.Until,
                    streams = copied.Streams.Count,
                    events = copied.Streams.Sum(s => s.Events),
                    blobs = copied.Blobs.Count,
                    bytes = BytesOf(copied),
                    faults = copied.Streams.Where(s => s.Fault is not null).Select(s => new { stream = s.Name, reason = s.Fault }),
                },
                ToolJson.Readable
            )
        );

    private static async Task TellAsync(ToolRun run, string place, BackupManifest copied)
    {
        foreach (var stream in copied.Streams.Where(s => s.Fault is not null))
        {
            await run.Errors.WriteLineAsync(run.Text("Verify_Fault", stream.Name, stream.Events + 1, stream.Fault!));
        }

        await run.SayAsync("Backup_Done", place, copied.Streams.Count, copied.Streams.Sum(s => s.Events), copied.Blobs.Count);
    }

    private static long BytesOf(BackupManifest copied) => copied.Streams.Sum(s => s.Bytes) + copied.Blobs.Sum(b => b.Bytes);
}
