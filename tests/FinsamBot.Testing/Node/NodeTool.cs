using System.ComponentModel;
using System.Diagnostics;
using System.Text;

namespace FinsamBot.Testing.Node;

/// <summary>Runs a Node program to its end.</summary>
public static class NodeTool
{
    private static readonly TimeSpan Patience = TimeSpan.FromMinutes(2);

    /// <param name="script">Absolute path, or a path below the tests' npm folder.</param>
    /// <param name="arguments">Passed as they are, without a shell.</param>
    /// <param name="input">Written to standard input as UTF-8; null means no input.</param>
    /// <param name="cancellation">Ends the program as well.</param>
    public static async Task<NodeRun> RunAsync(
        string script,
        IEnumerable<string> arguments,
        string? input = null,
        CancellationToken cancellation = default
    )
    {
        using var deadline = CancellationTokenSource.CreateLinkedTokenSource(cancellation);
        deadline.CancelAfter(Patience);
        using var process = Start([Path.Combine(Repository.NpmFolder, script), .. arguments]);
        try
        {
            var output = process.StandardOutput.ReadToEndAsync(deadline.Token);
            var errors = process.StandardError.ReadToEndAsync(deadline.Token);
            await process.StandardInput.WriteAsync((input ?? "").AsMemory(), deadline.Token);
            process.StandardInput.Close();
            await process.WaitForExitAsync(deadline.Token);
            return new NodeRun(process.ExitCode, await output, await errors);
        }
        catch (OperationCanceledException)
        {
            process.Kill(entireProcessTree: true);
            throw;
        }
    }

    /// <summary>Starts Node with all three streams piped as UTF-8. Throws with a sentence when Node is not installed.</summary>
    public static Process Start(
        IEnumerable<string> arguments,
        string? folder = null,
        IReadOnlyDictionary<string, string>? environment = null
    )
    {
        var utf8 = new UTF8Encoding(false);
        var command = new ProcessStartInfo("node", arguments)
        {
            WorkingDirectory = folder ?? Repository.Root,
            RedirectStandardInput = true,
            RedirectStandardOutput = true,
            RedirectStandardError = true,
            StandardInputEncoding = utf8,
            StandardOutputEncoding = utf8,
            StandardErrorEncoding = utf8,
        };
        foreach (var (name, value) in environment ?? new Dictionary<string, string>())
        {
            command.Environment[name] = value;
        }

        try
        {
            return Process.Start(command)!;
        }
        catch (Win32Exception missing)
        {
            throw new InvalidOperationException("The tests need Node 20 or later on the path.", missing);
        }
    }
}
