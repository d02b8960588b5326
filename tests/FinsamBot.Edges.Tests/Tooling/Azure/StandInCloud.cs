using System.Diagnostics;
using System.Runtime.Versioning;

namespace FinsamBot.Edges.Tests.Tooling.Azure;

/// <summary>The scripts in a folder of their own, with an <c>az</c> that notes what it is asked, and answers as the real one was seen to
/// answer.</summary>
[UnsupportedOSPlatform("windows")]
internal sealed class StandInCloud : IDisposable
{
    private const UnixFileMode Runnable = UnixFileMode.UserRead | UnixFileMode.UserWrite | UnixFileMode.UserExecute;

    private const string Az = """
        #!/usr/bin/env bash
        state=$(dirname "$0")/../state
        printf '%s\n' "$*" | tr '\n' ' ' >>"$state/asked"
        echo >>"$state/asked"
        case "$*" in
          "account show --query tenantId"*) echo 00000000-0000-4000-8000-000000000002 ;;
          "ad app list"*) cat "$state/app" 2>/dev/null ;;
          "ad app create"*) echo 6f5b0f0a-0000-4000-8000-00000000f15a | tee "$state/app" ;;
          "ad app show"*) echo 9c5b0f0a-0000-4000-8000-00000000f15a ;;
          "rest --method GET"*) cat "$state/trust" 2>/dev/null ;;
          "rest --method POST"*) echo id >"$state/trust" ;;
          "keyvault secret show"*) [[ -e $state/secret ]] ;;
          "keyvault secret set"*) touch "$state/secret" ;;
          "storage container immutability-policy show"*) printf 'Unlocked\n30\n"etag"\n' ;;
          "deployment group show"*storageName*) echo finsambotabc ;;
          "deployment group show"*) cat "$state/outputs" ;;
        esac
        """;

    private const string Outputs = """
        {
          "botId": { "type": "String", "value": "8f14e45f-0000-4000-8000-00000000f15a" },
          "hostName": { "type": "String", "value": "finsambot.example.se" },
          "principalId": { "type": "String", "value": "1a14e45f-0000-4000-8000-00000000f15a" },
          "registryName": { "type": "String", "value": "finsambotabc" },
          "vaultName": { "type": "String", "value": "finsambotabc" }
        }
        """;

    private readonly DirectoryInfo _folder = Directory.CreateTempSubdirectory("finsambot-cloud-");

    public StandInCloud()
    {
        Write("bin/az", Az);
        Write("state/outputs", Outputs);
        Write("state/asked", "");
        foreach (var file in Directory.EnumerateFiles(Path.Combine(BicepTool.Infra, "scripts")))
        {
            Write($"infra/scripts/{Path.GetFileName(file)}", File.ReadAllText(file));
        }

        Write("infra/prod.bicepparam", File.ReadAllText(Path.Combine(BicepTool.Infra, "prod.bicepparam")));
    }

    /// <summary>What the cloud was asked since the last time, one in each line.</summary>
    public string TakeAsked()
    {
        var asked = File.ReadAllText(Place("state/asked"));
        Write("state/asked", "");
        return asked;
    }

    public async Task<(int Code, string Output)> RunAsync(string script, string typed = "", params string[] words)
    {
        var start = new ProcessStartInfo("bash", [Place($"infra/scripts/{script}"), .. words])
        {
            RedirectStandardInput = true,
            RedirectStandardOutput = true,
            RedirectStandardError = true,
        };
        start.Environment["PATH"] = $"{Place("bin")}:{Environment.GetEnvironmentVariable("PATH")}";
        using var process = Process.Start(start)!;
        await process.StandardInput.WriteAsync(typed);
        process.StandardInput.Close();
        var (output, errors) = (process.StandardOutput.ReadToEndAsync(), process.StandardError.ReadToEndAsync());
        await process.WaitForExitAsync().WaitAsync(TimeSpan.FromSeconds(60));
        return (process.ExitCode, await output + await errors);
    }

    public void Dispose() => _folder.Delete(recursive: true);

    private string Place(string file) => Path.Combine(_folder.FullName, file);

    private void Write(string file, string content)
    {
        Directory.CreateDirectory(Path.GetDirectoryName(Place(file))!);
        File.WriteAllText(Place(file), content);
        File.SetUnixFileMode(Place(file), Runnable);
    }
}
