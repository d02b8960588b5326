using System.Diagnostics;

namespace FinsamBot.Simulation.Faults;

/// <summary>A program that runs to its end or is ended when its time is up.</summary>
internal static class ChildProgram
{
    /// <summary>The dotnet that runs this program.</summary>
    private static string Dotnet =>
        Environment.GetEnvironmentVariable("DOTNET_HOST_PATH")
        ?? (Path.GetFileNameWithoutExtension(Environment.ProcessPath) == "dotnet" ? Environment.ProcessPath! : "dotnet");

    /// <param name="limit">Null in the answer's code: it did not end in time.</param>
    /// <param name="variable">A variable of its environment, with its value.</param>
    public static (int? Code, string Output) Run(
        string folder,
        TimeSpan limit,
        string[] arguments,
        (string Name, string Value)? variable = null
    )
    {
        var start = new ProcessStartInfo(Dotnet, arguments)
        {
            WorkingDirectory = folder,
            RedirectStandardOutput = true,
            RedirectStandardError = true,
        };
        start.Environment["DOTNET_TieredPGO"] = "0";
        start.Environment["MSBUILDDISABLENODEREUSE"] = "1";
        if (variable is var (name, value))
        {
            start.Environment[name] = value;
        }

        using var process = Process.Start(start)!;
        var (output, errors) = (process.StandardOutput.ReadToEndAsync(), process.StandardError.ReadToEndAsync());
        if (!process.WaitForExit(limit))
        {
            process.Kill(entireProcessTree: true);
            return (null, "");
        }

        return (process.ExitCode, output.GetAwaiter().GetResult() + errors.GetAwaiter().GetResult());
    }
}
