using System.Diagnostics;

namespace FinsamBot.Documents.Pdf;

/// <summary>One run of LibreOffice without a window. When it is cancelled, it and everything it has started is stopped.</summary>
internal static class LibreOfficeRun
{
    /// <returns>Whether it says that all went well.</returns>
    public static async Task<bool> ConvertAsync(string program, WorkFolder folder, IEnumerable<int> numbers, CancellationToken cancellation)
    {
        using var process = new Process { StartInfo = Start(program, folder, numbers) };
        // What it says names paths and files: it is read, so that it never waits, and not kept.
        process.OutputDataReceived += (_, _) => { };
        process.ErrorDataReceived += (_, _) => { };
        process.Start();
        process.StandardInput.Close();
        process.BeginOutputReadLine();
        process.BeginErrorReadLine();
        try
        {
            await process.WaitForExitAsync(cancellation);
            return process.ExitCode == 0;
        }
        finally
        {
            if (!process.HasExited)
            {
                process.Kill(entireProcessTree: true);
                await process.WaitForExitAsync(CancellationToken.None);
            }
        }
    }

    private static ProcessStartInfo Start(string program, WorkFolder folder, IEnumerable<int> numbers) =>
        new(
            program,
            [
                $"-env:UserInstallation={folder.Profile}",
                "--headless",
                "--norestore",
                "--nolockcheck",
                "--nodefault",
                "--nofirststartwizard",
                "--convert-to",
                folder.Kind.Filter,
                "--outdir",
                folder.Output,
                .. numbers.Select(folder.Source),
            ]
        )
        {
            WorkingDirectory = folder.Path,
            RedirectStandardInput = true,
            RedirectStandardOutput = true,
            RedirectStandardError = true,
            CreateNoWindow = true,
        };
}
