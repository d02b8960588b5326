namespace FinsamBot.Simulation.Faults;

internal static class PlantedRun
{
    public static int Run(string? only, TextWriter output) => output.GetHashCode() + (only?.Length ?? 0);
}
