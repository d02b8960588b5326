using System.Diagnostics;

namespace FinsamBot.Documents.Pdf;

/// <summary>Looks whether PDF can be made here.</summary>
public delegate Task<LibreOfficeLook> LookForLibreOffice(CancellationToken cancellation);

/// <param name="IsThere">The program is where it is looked for.</param>
/// <param name="Starts">It answers when it is asked for its version.</param>
/// <param name="Fonts">Families that documents can be set in; null where this machine has no list of them.</param>
public sealed record LibreOfficeLook(bool IsThere, bool Starts, IReadOnlyList<string>? Fonts)
{
    internal static async Task<LibreOfficeLook> LookAsync(string setting, CancellationToken cancellation)
    {
        var program = Installation.Find(setting);
        var starts = program is not null && await SaysAsync(program, ["--version"], cancellation) is { Length: > 0 };
        var fonts = OperatingSystem.IsLinux() ? await SaysAsync("fc-list", [":", "family"], cancellation) : null;
        return new LibreOfficeLook(program is not null, starts, fonts?.Split(['\n', ','], StringSplitOptions.TrimEntries));
    }

    /// <summary>Null when it cannot be started, or says that something went wrong.</summary>
    private static async Task<string?> SaysAsync(string program, string[] arguments, CancellationToken cancellation)
    {
        var start = new ProcessStartInfo(program, arguments) { RedirectStandardOutput = true, RedirectStandardError = true };
        try
        {
            using var process = Process.Start(start)!;
            process.ErrorDataReceived += (_, _) => { };
            process.BeginErrorReadLine();
            try
            {
                var said = await process.StandardOutput.ReadToEndAsync(cancellation);
                await process.WaitForExitAsync(cancellation);
                return process.ExitCode == 0 ? said : null;
            }
            finally
            {
                if (!process.HasExited)
                {
                    process.Kill(entireProcessTree: true);
                }
            }
        }
        catch (System.ComponentModel.Win32Exception)
        {
            return null;
        }
    }
}
