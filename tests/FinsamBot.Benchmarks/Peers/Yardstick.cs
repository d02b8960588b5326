using System.Diagnostics;
using FinsamBot.Testing;

namespace FinsamBot.Benchmarks.Peers;

/// <summary>Microsoft's own SDKs for Node, installed from their lock files where they are missing.</summary>
internal static class Yardstick
{
    private static readonly string Root = Path.Combine(Repository.Root, "tests", "FinsamBot.Benchmarks");

    /// <param name="name">A folder with <c>package-lock.json</c> and <c>echo.cjs</c>.</param>
    public static async Task<ChildProcess> StartAsync(string name)
    {
        var folder = Path.Combine(Root, name);
        if (!Directory.Exists(Path.Combine(folder, "node_modules")))
        {
            await InstallAsync(folder);
        }

        return await ChildProcess.StartNodeAsync(Path.Combine(folder, "echo.cjs"));
    }

    private static async Task InstallAsync(string folder)
    {
        using var npm = Process.Start(
            new ProcessStartInfo(OperatingSystem.IsWindows() ? "npm.cmd" : "npm", ["ci", "--no-audit", "--no-fund"])
            {
                WorkingDirectory = folder,
            }
        )!;
        await npm.WaitForExitAsync();
        if (npm.ExitCode != 0)
        {
            throw new InvalidOperationException($"npm ci failed in {folder} with code {npm.ExitCode}.");
        }
    }
}
