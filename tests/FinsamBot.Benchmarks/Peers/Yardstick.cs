using System.Diagnostics;
using FinsamBot.Testing;

namespace FinsamBot.Benchmarks.Peers;

/// <summary>Microsoft's own SDK for Node, installed from its lock file where it is missing.</summary>
internal static class Yardstick
{
    private static readonly string Folder = Path.Combine(Repository.Root, "tests", "FinsamBot.Benchmarks", "botbuilder");

    public static async Task<ChildProcess> StartAsync()
    {
        if (!Directory.Exists(Path.Combine(Folder, "node_modules", "botbuilder")))
        {
            await InstallAsync();
        }

        return await ChildProcess.StartNodeAsync(Path.Combine(Folder, "echo.cjs"));
    }

    private static async Task InstallAsync()
    {
        using var npm = Process.Start(
            new ProcessStartInfo(OperatingSystem.IsWindows() ? "npm.cmd" : "npm", ["ci", "--no-audit", "--no-fund"])
            {
                WorkingDirectory = Folder,
            }
        )!;
        await npm.WaitForExitAsync();
        if (npm.ExitCode != 0)
        {
            throw new InvalidOperationException($"npm ci failed in {Folder} with code {npm.ExitCode}.");
        }
    }
}
