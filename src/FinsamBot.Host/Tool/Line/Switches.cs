using System.CommandLine;

namespace FinsamBot.Host.Tool.Line;

/// <summary>The options that mean the same wherever they stand.</summary>
internal static class Switches
{
    public static Option<bool> Help { get; } = new("--help", "-h", "-?") { Arity = ArgumentArity.Zero, Recursive = true };

    public static Option<bool> Version { get; } = new("--version") { Arity = ArgumentArity.Zero };

    public static Option<bool> Json { get; } = Switch("--json");

    public static Option<bool> DryRun { get; } = Switch("--dry-run");

    public static Option<bool> Yes { get; } = Switch("--yes");

    public static Option<bool> Switch(string name) => new(name) { Arity = ArgumentArity.Zero };

    /// <summary>Whether it was typed.</summary>
    public static bool Has(this ParseResult typed, Option<bool> option) => typed.GetResult(option) is { Implicit: false };
}
