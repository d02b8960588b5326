using System.Text.Json;
using FinsamBot.Archive.Checking;
using FinsamBot.Host.Tool.Line;

namespace FinsamBot.Host.Tool;

/// <summary><c>archive --check FOLDER [--json]</c>: looks at a package, or at all in a folder, whoever has written them. Exit 1 when
/// something is wrong, with each finding, or when there is no package.</summary>
internal static class ArchiveCheck
{
    public static async Task<int> RunAsync(ToolRun run, string folder)
    {
        var packages = SubmissionCheck.PackagesIn(folder);
        if (packages.Count == 0)
        {
            return await run.RefuseAsync("ArchiveCheck_None", folder);
        }

        var found = await run.WithProgressAsync("Progress_ArchiveCheck", walked => LookAsync(packages, walked));
        await (run.Json ? run.Out.WriteLineAsync(Json(run, found)) : TellAsync(run, found));
        return found.TrueForAll(p => p.IsGood) ? ExitCode.Done : ExitCode.Refused;
    }

    /// <summary>Of one package it is told how far the files are looked at, of more how many packages.</summary>
    private static async Task<List<CheckedPackage>> LookAsync(IReadOnlyList<string> packages, Action<int, int> walked)
    {
        var found = new List<CheckedPackage>();
        foreach (var package in packages)
        {
            found.Add(await SubmissionCheck.RunAsync(package, CancellationToken.None, packages.Count == 1 ? walked : null));
            walked(found.Count, packages.Count);
        }

        return found;
    }

    private static async Task TellAsync(ToolRun run, List<CheckedPackage> found)
    {
        foreach (var package in found)
        {
            await (
                package.IsGood
                    ? run.SayAsync("ArchiveCheck_Good", package.Folder, package.Files)
                    : run.SayAsync("ArchiveCheck_Bad", package.Folder, package.Findings.Count + package.More)
            );
            foreach (var finding in package.Findings)
            {
                await run.Out.WriteLineAsync($"  {finding.Rule} {Where(run, finding)}");
                await run.Out.WriteLineAsync($"    {finding.In(run.Language)}");
            }

            await (package.More == 0 ? Task.CompletedTask : run.SayAsync("ArchiveCheck_More", package.More));
        }

        await run.SayAsync("ArchiveCheck_Count", found.Count, found.Count(p => !p.IsGood));
    }

    private static string Where(ToolRun run, PackageFinding finding)
    {
        string[] parts = [finding.ShownFile, finding.Line == 0 ? "" : run.Text("ArchiveCheck_Line", finding.Line), finding.Place];
        return string.Join(", ", parts.Where(p => p.Length > 0));
    }

    private static string Json(ToolRun run, IEnumerable<CheckedPackage> found) =>
        JsonSerializer.Serialize(
            found.Select(p => new
            {
                folder = p.Folder,
                version = p.Version,
                files = p.Files,
                bytes = p.Bytes,
                findings = p.Findings.Select(f => new
                {
                    rule = f.Rule,
                    file = f.File,
                    line = f.Line,
                    place = f.Place,
                    text = f.In(run.Language),
                }),
                more = p.More,
            }),
            ToolJson.Readable
        );
}
