using System.Diagnostics;
using System.Security.Cryptography;
using System.Text;

namespace FinsamBot.Testing.Storage;

/// <summary>
/// A real Azurite (Microsoft's blob storage for one machine) on a free port, in memory unless a folder is given. It ends with its test, and
/// also when the test process dies, because it watches the pipe between them.
/// </summary>
public sealed class Azurite : IAsyncDisposable
{
    private const string Listening = "successfully listens on ";
    private const string Account = "testkonto";
    private const string EndWithParent = "process.stdin.resume().on('end', () => process.exit(0)); require(process.argv[1]);";
    private static readonly TimeSpan Patience = TimeSpan.FromSeconds(60);

    private readonly Process _process;

    private Azurite(Process process, string connectionString)
    {
        _process = process;
        ConnectionString = connectionString;
    }

    public string ConnectionString { get; }

    /// <summary>Throws with what Azurite said when it does not come up within a minute.</summary>
    public static async Task<Azurite> StartAsync(string? folder = null)
    {
        var key = Convert.ToBase64String(RandomNumberGenerator.GetBytes(64));
        var process = Process.Start(Command(key, folder))!;
        try
        {
            var address = await AddressAsync(process).WaitAsync(Patience);
            _ = process.StandardOutput.ReadToEndAsync();
            _ = process.StandardError.ReadToEndAsync();
            return new Azurite(
                process,
                $"DefaultEndpointsProtocol=http;AccountName={Account};AccountKey={key};BlobEndpoint={address}/{Account};"
            );
        }
        catch
        {
            process.Kill();
            process.Dispose();
            throw;
        }
    }

    public async ValueTask DisposeAsync()
    {
        _process.Kill();
        await _process.WaitForExitAsync();
        _process.Dispose();
    }

    private static ProcessStartInfo Command(string key, string? folder)
    {
        string[] place = folder is null ? ["--inMemoryPersistence"] : ["--location", folder];
        string[] arguments =
        [
            "-e",
            EndWithParent,
            Program(),
            "--blobPort",
            "0",
            "--silent",
            "--skipApiVersionCheck",
            "--disableTelemetry",
            .. place,
        ];
        return new ProcessStartInfo("node", arguments)
        {
            RedirectStandardInput = true,
            RedirectStandardOutput = true,
            RedirectStandardError = true,
            Environment = { ["AZURITE_ACCOUNTS"] = $"{Account}:{key}" },
        };
    }

    private static async Task<string> AddressAsync(Process process)
    {
        var said = new StringBuilder();
        while (await process.StandardOutput.ReadLineAsync() is { } line)
        {
            if (line.IndexOf(Listening, StringComparison.Ordinal) is var at and >= 0)
            {
                return line[(at + Listening.Length)..].Trim();
            }

            said.AppendLine(line);
        }

        throw new InvalidOperationException($"Azurite did not start: {said}{await process.StandardError.ReadToEndAsync()}");
    }

    private static string Program()
    {
        var root = new DirectoryInfo(AppContext.BaseDirectory);
        while (root is not null && !File.Exists(Path.Combine(root.FullName, "FinsamBot.sln")))
        {
            root = root.Parent;
        }

        var program = Path.Combine(root?.FullName ?? "", "tests", "npm", "node_modules", "azurite", "dist", "src", "blob", "main.js");
        return File.Exists(program)
            ? program
            : throw new InvalidOperationException("Azurite is not installed: run tests/run once, it installs what the tests need.");
    }
}
