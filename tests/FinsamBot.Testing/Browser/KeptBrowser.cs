using System.Diagnostics;
using Microsoft.Playwright;

namespace FinsamBot.Testing.Browser;

/// <summary>A browser with a profile on disk, as people have: what a page keeps in it is there when it is opened again, also after it was
/// killed.</summary>
public sealed class KeptBrowser : IAsyncDisposable
{
    private const string Shell = "chromium";

    private readonly DirectoryInfo _folder = Directory.CreateTempSubdirectory("finsambot-profile-");

    private IBrowserContext? _context;

    public async Task<IBrowserContext> OpenAsync()
    {
        _context = await Chromium.LaunchKeptAsync(_folder.FullName);
        return _context;
    }

    /// <summary>SIGKILL to every process of this profile, as when the machine takes it away.</summary>
    public async Task KillAsync()
    {
        foreach (var process in Process.GetProcesses().Where(IsOurs))
        {
            using (process)
            {
                process.Kill();
                await process.WaitForExitAsync();
            }
        }

        _context = null;
    }

    public async ValueTask DisposeAsync()
    {
        if (_context is not null)
        {
            await _context.DisposeAsync();
        }

        _folder.Delete(recursive: true);
    }

    /// <summary>Told by the command line, where the profile's folder stands.</summary>
    private bool IsOurs(Process process)
    {
        var line = $"/proc/{process.Id}/cmdline";
        try
        {
            return process.ProcessName.StartsWith(Shell, StringComparison.Ordinal)
                && File.ReadAllText(line).Contains(_folder.FullName, StringComparison.Ordinal);
        }
        catch (Exception e) when (e is IOException or UnauthorizedAccessException or InvalidOperationException)
        {
            return false;
        }
    }
}
