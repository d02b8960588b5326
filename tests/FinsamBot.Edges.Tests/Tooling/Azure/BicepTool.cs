using System.Diagnostics;
using System.Reflection;
using System.Text.Json.Nodes;
using FinsamBot.Testing;

namespace FinsamBot.Edges.Tests.Tooling.Azure;

/// <summary>The compiler of Bicep, from its package. It asks nobody: types of resources come with it.</summary>
internal static class BicepTool
{
    private static readonly TimeSpan Patience = TimeSpan.FromMinutes(2);

    public static string Infra { get; } = Path.Combine(Repository.Root, "infra");

    private static string Program { get; } =
        typeof(BicepTool).Assembly.GetCustomAttributes<AssemblyMetadataAttribute>().Single(a => a.Key == "BicepTool").Value!;

    /// <summary>What it has to say of a file, in one line each.</summary>
    public static async Task<IReadOnlyList<string>> RemarksAsync(string command, string file)
    {
        var (_, errors, _) = await RunAsync(command, file, "--stdout", "--diagnostics-format", "sarif");
        return
        [
            .. JsonNode.Parse(errors)!["runs"]!
                .AsArray()
                .SelectMany(r => r!["results"]!.AsArray())
                .Select(r => $"{Path.GetFileName(file)}: {r!["ruleId"]} {r["message"]!["text"]}"),
        ];
    }

    /// <summary>What would be deployed, as it can be told without Azure. Compared with the committed one, or written.</summary>
    public static Task<(int Code, string Errors, string Output)> SnapshotAsync(string parameters, string mode) =>
        RunAsync(
            "snapshot",
            parameters,
            "--mode",
            mode,
            "--subscription-id",
            "00000000-0000-4000-8000-000000000001",
            "--tenant-id",
            "00000000-0000-4000-8000-000000000002",
            "--resource-group",
            "finsambot",
            "--location",
            "swedencentral"
        );

    private static async Task<(int Code, string Errors, string Output)> RunAsync(params string[] arguments)
    {
        using var deadline = new CancellationTokenSource(Patience);
        var start = new ProcessStartInfo(Program, arguments)
        {
            WorkingDirectory = Infra,
            RedirectStandardOutput = true,
            RedirectStandardError = true,
        };
        using var process = Process.Start(start)!;
        var (output, errors) = (
            process.StandardOutput.ReadToEndAsync(deadline.Token),
            process.StandardError.ReadToEndAsync(deadline.Token)
        );
        await process.WaitForExitAsync(deadline.Token);
        return (process.ExitCode, await errors, await output);
    }
}
