using FinsamBot.Host.Startup;
using FinsamBot.Host.Tool.Line;
using FinsamBot.Storage;

namespace FinsamBot.Host.Tool;

/// <summary>
/// <c>reset</c>: empties the folder of a machine without a tenant, so that the next start begins anew. Asks first, and does nothing unasked
/// where nobody can be asked, unless <c>--yes</c> is said. Takes away what the program has put there and nothing else, and only in
/// Development, from a folder, while no bot runs.
/// </summary>
internal static class Reset
{
    /// <summary>All that the program and its parts put into the state folder.</summary>
    private static readonly string[] Ours =
    [
        "blobs",
        "chat",
        "clock-offset.txt",
        "clock-offset.txt.tmp",
        "forms",
        "locks",
        "mail",
        "personkeys",
        "playground",
        "streams",
        "unfinished",
    ];

    public static ToolCommand Command { get; } = new("reset", RunAsync, Switches.DryRun, Switches.Yes) { NeedsStore = true };

    private static async Task<int> RunAsync(ToolRun run)
    {
        var (configuration, folder) = (
            run.Services.GetRequiredService<IConfiguration>(),
            run.Services.GetRequiredService<StateFolder>().Path
        );
        if (!run.Services.GetRequiredService<IHostEnvironment>().IsDevelopment() || StorageOptions.NameAccount(configuration))
        {
            return await run.RefuseAsync("Reset_NotHere");
        }

        if (TakenPort.FirstOf(configuration) is { } port)
        {
            return await run.RefuseAsync("Reset_Running", port);
        }

        var found = Ours.Select(name => Path.Combine(folder, name)).Where(Path.Exists).ToList();
        if (found.Count == 0 || run.IsDryRun)
        {
            await run.SayAsync(found.Count == 0 ? "Reset_Empty" : "Reset_Would", folder);
            return ExitCode.Done;
        }

        if (!run.Typed.Has(Switches.Yes) && !await IsAgreedAsync(run, folder))
        {
            return await run.RefuseAsync(run.Asks ? "Ask_No" : "Reset_SayYes");
        }

        found.ForEach(Remove);
        await run.SayAsync("Reset_Done", folder);
        return ExitCode.Done;
    }

    private static async Task<bool> IsAgreedAsync(ToolRun run, string folder) => run.Asks && await run.IsAgreedAsync("Ask_Reset", folder);

    private static void Remove(string place)
    {
        if (Directory.Exists(place))
        {
            Directory.Delete(place, recursive: true);
        }
        else
        {
            File.Delete(place);
        }
    }
}
