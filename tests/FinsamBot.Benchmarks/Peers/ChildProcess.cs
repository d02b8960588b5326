using System.Diagnostics;
using System.Globalization;
using FinsamBot.Testing.Node;

namespace FinsamBot.Benchmarks.Peers;

/// <summary>A server in a process of its own: it says which port it got, and ends when its input does.</summary>
internal sealed class ChildProcess : IAsyncDisposable
{
    public const string Announcement = "Listening on ";
    private readonly HttpClient _http = new();
    private readonly Process _process;

    private readonly bool _tellsAllocated;

    private ChildProcess(Process process, int port, bool tellsAllocated) =>
        (_process, Port, _tellsAllocated) = (process, port, tellsAllocated);

    public int Port { get; }

    public TimeSpan ProcessorTime
    {
        get
        {
            _process.Refresh();
            return _process.TotalProcessorTime;
        }
    }

    /// <summary>What the process holds of the machine's memory now.</summary>
    public long Resident
    {
        get
        {
            _process.Refresh();
            return _process.WorkingSet64;
        }
    }

    /// <summary>From its start until now.</summary>
    public TimeSpan Age => TimeProvider.System.GetLocalNow() - _process.StartTime;

    /// <summary>This very program in another role.</summary>
    public static Task<ChildProcess> StartAsync(params string[] arguments) =>
        ListeningAsync(
            Process.Start(
                new ProcessStartInfo(
                    Path.ChangeExtension(typeof(ChildProcess).Assembly.Location, OperatingSystem.IsWindows() ? ".exe" : null),
                    arguments
                )
                {
                    RedirectStandardInput = true,
                    RedirectStandardOutput = true,
                    RedirectStandardError = true,
                }
            )!,
            tellsAllocated: true
        );

    public static Task<ChildProcess> StartNodeAsync(string script) =>
        ListeningAsync(NodeTool.Start([script], Path.GetDirectoryName(script)), tellsAllocated: false);

    /// <summary>Bytes allocated since the process began; null where that cannot be asked.</summary>
    public async Task<long?> AllocatedAsync()
    {
        var address = new Uri($"http://127.0.0.1:{Port}/allocated");
        return _tellsAllocated ? long.Parse(await _http.GetStringAsync(address), CultureInfo.InvariantCulture) : null;
    }

    public async ValueTask DisposeAsync()
    {
        _http.Dispose();
        _process.StandardInput.Close();
        using var patience = new CancellationTokenSource(TimeSpan.FromSeconds(5));
        try
        {
            await _process.WaitForExitAsync(patience.Token);
        }
        catch (OperationCanceledException)
        {
            _process.Kill();
        }

        _process.Dispose();
    }

    private static async Task<ChildProcess> ListeningAsync(Process process, bool tellsAllocated)
    {
        process.ErrorDataReceived += (_, line) => Tell(line.Data);
        process.BeginErrorReadLine();
        while (await process.StandardOutput.ReadLineAsync() is { } line)
        {
            if (line.StartsWith(Announcement, StringComparison.Ordinal))
            {
                _ = TellAllAsync(process.StandardOutput);
                return new ChildProcess(process, int.Parse(line[Announcement.Length..], CultureInfo.InvariantCulture), tellsAllocated);
            }

            Tell(line);
        }

        throw new InvalidOperationException("A server ended before it listened.");
    }

    private static async Task TellAllAsync(StreamReader lines)
    {
        while (await lines.ReadLineAsync() is { } line)
        {
            Tell(line);
        }
    }

    // What a server complains about belongs to the run, but not into the table.
    private static void Tell(string? line)
    {
        if (!string.IsNullOrEmpty(line))
        {
            Console.Error.WriteLine(line);
        }
    }
}
