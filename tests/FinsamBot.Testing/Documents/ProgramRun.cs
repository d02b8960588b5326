using System.ComponentModel;
using System.Diagnostics;
using System.Text;

namespace FinsamBot.Testing.Documents;

/// <summary>What a program from outside said and how it ended.</summary>
public sealed record ProgramRun(int ExitCode, string Output, string Errors)
{
    private static readonly TimeSpan Patience = TimeSpan.FromMinutes(3);

    /// <summary>Runs it to its end. Throws with the packages to install when it is not there.</summary>
    public static async Task<ProgramRun> RunAsync(string program, params string[] arguments)
    {
        using var deadline = new CancellationTokenSource(Patience);
        using var process = Start(program, arguments);
        try
        {
            var (output, errors) = (
                process.StandardOutput.ReadToEndAsync(deadline.Token),
                process.StandardError.ReadToEndAsync(deadline.Token)
            );
            await process.WaitForExitAsync(deadline.Token);
            return new ProgramRun(process.ExitCode, await output, await errors);
        }
        finally
        {
            if (!process.HasExited)
            {
                process.Kill(entireProcessTree: true);
            }
        }
    }

    private static Process Start(string program, string[] arguments)
    {
        try
        {
            return Process.Start(
                new ProcessStartInfo(program, arguments)
                {
                    RedirectStandardOutput = true,
                    RedirectStandardError = true,
                    StandardOutputEncoding = Encoding.UTF8,
                    StandardErrorEncoding = Encoding.UTF8,
                }
            )!;
        }
        catch (Win32Exception missing)
        {
            throw new InvalidOperationException(
                $"The tests need {program}: run tests/run, or install libreoffice-writer, poppler-utils, default-jre-headless and "
                    + $"libpdfbox2-java.",
                missing
            );
        }
    }
}
