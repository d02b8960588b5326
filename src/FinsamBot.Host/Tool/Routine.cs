using System.CommandLine;
using FinsamBot.Host.Tool.Line;

namespace FinsamBot.Host.Tool;

/// <summary><c>routine FILE.json</c>: what <see cref="AssociationFromFile"/> does, under its older name; its JSON names the changed fields
/// alone.</summary>
internal static class Routine
{
    private static readonly Argument<string> File = new("file");

    public static ToolCommand Command { get; } = new("routine", RunAsync, File, Switches.DryRun, Switches.Json, Switches.Yes);

    private static Task<int> RunAsync(ToolRun run) =>
        new RosterRun(run, run.Typed.GetRequiredValue(File), change => change.At.Column).RunAsync();
}
