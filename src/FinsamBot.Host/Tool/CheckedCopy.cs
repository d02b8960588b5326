using FinsamBot.Host.Tool.Line;
using FinsamBot.Runtime.Backups;
using FinsamBot.Storage;

namespace FinsamBot.Host.Tool;

/// <summary>A copy that was found whole.</summary>
internal sealed record CheckedCopy(string Folder, Store Store, BackupManifest Manifest)
{
    /// <summary>Null when there is none, or when it is not as it was copied; which is said.</summary>
    public static async Task<CheckedCopy?> OpenAsync(ToolRun run, string folder)
    {
        if (CopyFolder.Find(folder) is not { } place)
        {
            await run.RefuseAsync("Copy_None", folder);
            return null;
        }

        var store = BackupCommand.CopyOf(run, place);
        var state = await run.WithProgressAsync("Progress_Copy", walked => BackupCheck.RunAsync(store, CancellationToken.None, walked));
        if (state.Manifest is not { } manifest)
        {
            await run.RefuseAsync("Copy_None", folder);
            return null;
        }

        if (state.IsWhole)
        {
            return new CheckedCopy(place, store, manifest);
        }

        foreach (var fault in state.Faults)
        {
            await run.Errors.WriteLineAsync(run.Text("Verify_Fault", fault.Stream, fault.Sequence, fault.Reason));
        }

        await run.RefuseAsync("Copy_Changed", place, state.Faults.Count);
        return null;
    }
}
