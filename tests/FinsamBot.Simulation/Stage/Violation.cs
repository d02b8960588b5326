namespace FinsamBot.Simulation.Stage;

/// <summary>The world saw what must never be. Ends the world of that seed.</summary>
public sealed class ViolationException(string rule, string what) : Exception($"{rule}: {what}")
{
    public string Rule { get; } = rule;
}

/// <summary>The process of a host has died in the middle of something.</summary>
public sealed class CrashException() : Exception("The host died here.");
