namespace FinsamBot.Testing.Node;

/// <summary>What a Node program said and how it ended.</summary>
public sealed record NodeRun(int ExitCode, string Output, string Errors)
{
    /// <summary>The lines of standard output, without empty ones.</summary>
    public IReadOnlyList<string> Lines => Output.Split('\n', StringSplitOptions.RemoveEmptyEntries | StringSplitOptions.TrimEntries);
}
