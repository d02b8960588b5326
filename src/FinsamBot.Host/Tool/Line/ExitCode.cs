namespace FinsamBot.Host.Tool.Line;

/// <summary>What the program ends with. Scripts rely on it.</summary>
internal static class ExitCode
{
    public const int Done = 0;

    /// <summary>It was understood, and refused, or something was found to be wrong.</summary>
    public const int Refused = 1;

    /// <summary>What was typed cannot be meant: nothing was done.</summary>
    public const int Misread = 2;
}
