namespace FinsamBot.Edges.Tests.Documents;

/// <summary>A shell script that stands where LibreOffice would.</summary>
internal sealed class StandInProgram : IDisposable
{
    private readonly DirectoryInfo _place = Directory.CreateTempSubdirectory("finsambot-program-");

    public StandInProgram(string script)
    {
        Path = System.IO.Path.Combine(_place.FullName, "soffice");
        File.WriteAllText(Path, "#!/bin/sh\n" + script + "\n");
        if (!OperatingSystem.IsWindows())
        {
            File.SetUnixFileMode(Path, UnixFileMode.UserRead | UnixFileMode.UserWrite | UnixFileMode.UserExecute);
        }
    }

    public string Path { get; }

    /// <summary>The folder it was started in.</summary>
    public string Folder => File.ReadAllText(Path + ".folder").Trim();

    /// <summary>Its process id, once it has said it.</summary>
    public async Task<int> StartedAsync()
    {
        using var deadline = new CancellationTokenSource(TimeSpan.FromMinutes(1));
        while (!File.Exists(Path + ".folder") || new FileInfo(Path + ".folder").Length == 0)
        {
            deadline.Token.ThrowIfCancellationRequested();
            await Task.Yield();
        }

        return int.Parse(await File.ReadAllTextAsync(Path + ".pid", deadline.Token), System.Globalization.CultureInfo.InvariantCulture);
    }

    public static bool IsRunning(int process) =>
        Directory.Exists($"/proc/{process}") && !File.ReadAllText($"/proc/{process}/stat").Contains(") Z ", StringComparison.Ordinal);

    public void Dispose() => _place.Delete(recursive: true);
}
